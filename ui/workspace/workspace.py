"""The workspace of an open draft: steps, pages, findings and the state of saving."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from model.draft.draft_name import shown_name
from model.editing.session import Session
from model.editing.unchecked_log import log_unchecked
from model.findings.finding import Finding
from model.log import Log
from model.product import NAME
from model.storage.open_draft import OpenDraft
from resources.messages import checking
from resources.messages import help as help_words
from resources.messages import screen as words
from ui.checking.page import CheckPage
from ui.editors.line import LineEditor
from ui.export.page import ExportPage
from ui.findings.panel import FindingsPanel
from ui.pages.field_help import BlankWords, field_help
from ui.session.window_session import WindowSession
from ui.widgets.buttons import FlatButton, Handler, push_button, tool_button
from ui.widgets.captions import ShortLabel
from ui.widgets.labels import label
from ui.widgets.prompt_bar import PromptBar
from ui.workspace.pages_ahead import PagesAhead
from ui.workspace.save_error import SaveErrorBar
from ui.workspace.save_status import DraftSaver, SaveLabel
from ui.workspace.steps_panel import StepsPanel
from ui.workspace.tab_order import ENTER, beside, go_by_tab, is_field, stops
from ui.workspace.transient_message import TransientMessage
from ui.workspace.undo_redo import UndoRedo
from ui.workspace.wizard import Wizard

_LOW = 600  # pixels: height below which the findings panel is folded
_PANEL = 152  # pixels: height of the findings panel
_KEYS = {  # on every system, beside the system's own keys
    QKeySequence.StandardKey.Undo: "Ctrl+Z",
    QKeySequence.StandardKey.Redo: "Ctrl+Y",
}


class Workspace(QWidget):
    """The widgets of one draft; deleted when the draft is closed."""

    left = Signal()  # back to the drafts
    help_wanted = Signal()

    def __init__(self, session: WindowSession, saving: DraftSaver, parent: QWidget) -> None:
        super().__init__(parent)  # before it is filled: see ``form_page.scrolled``
        self.session, self.saving = session, saving
        session.model.save_with(saving.submit)
        session.setParent(self)
        saving.setParent(self)
        self._name = ShortLabel("muted")
        self.prompt_bar = PromptBar()
        self.steps = StepsPanel(session)
        check = CheckPage(session, saving.revision_mark)
        self.wizard = Wizard(session, check, ExportPage(session, saving.flush_soon))
        self.panel = FindingsPanel(session)
        self._pages_ahead = PagesAhead(self.wizard.forms, session, self)
        self.message_line = TransientMessage()
        undo_redo = UndoRedo(session, self.wizard, self.message_line, self)
        self._undo = self._action(words.UNDO, QKeySequence.StandardKey.Undo, undo_redo.undo)
        self._redo = self._action(words.REDO, QKeySequence.StandardKey.Redo, undo_redo.redo)
        self._back = push_button(words.PREVIOUS, lambda: self._go_on(-1))
        self._next = push_button(words.NEXT, lambda: self._go_on(1))
        self._escape = self._shortcut("Esc", self._go_back)
        self._return = push_button(checking.BACK_TO_CHECK, self._go_back)
        self._offer_return(offered=False)
        self._export = push_button(words.TO_EXPORT, self._go_to_export, "primary")
        self._lay_out()
        self._on_page(self.wizard.current)
        self._connect()
        self._refresh()

    def focus_first(self) -> None:
        """Focus the first field, then start to build the other pages."""
        self.wizard.begin_page(self.wizard.current)
        self._pages_ahead.start()

    def _action(self, text: str, keys: QKeySequence.StandardKey, run: Handler) -> QAction:
        action = QAction(text, self)
        known = [key.toString() for key in QKeySequence.keyBindings(keys)]
        shown_first = dict.fromkeys([_KEYS[keys], *known])  # in menus and tooltips
        action.setShortcuts([QKeySequence(key) for key in shown_first])
        action.triggered.connect(lambda: run())
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._top, self._bottom = self._top_bar(), self._bottom_bar()
        column.addWidget(self._top)
        column.addWidget(self.prompt_bar)
        column.addWidget(self._splitter, 1)
        column.addWidget(self._bottom)
        self._split()

    def _split(self) -> None:
        """Fill the splitter from the outside in: see ``form_page.scrolled``."""
        both = QWidget()
        self._splitter.addWidget(both)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setCollapsible(0, False)
        self._splitter.setCollapsible(1, False)
        self._splitter.setHandleWidth(1)
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.steps)
        line.addWidget(self.wizard, 1)

    def _top_bar(self) -> QWidget:
        bar, line = _bar("topbar")
        back = tool_button(words.BACK_TO_DRAFTS, self.left.emit)
        for widget in (back, label(NAME, "product"), self._name):
            line.addWidget(widget)
        line.addStretch(1)
        for action in (self._undo, self._redo):
            button = FlatButton()
            button.setDefaultAction(action)
            line.addWidget(button)
        self.help_button = tool_button(help_words.HELP, self.help_wanted.emit)
        line.addWidget(self.help_button)
        line.addWidget(SaveLabel(self.saving))
        return bar

    def _bottom_bar(self) -> QWidget:
        bar, line = _bar("bottombar")
        line.addWidget(self.message_line, 1)
        line.addWidget(BlankWords(self.session))
        for button in (self._return, self._back, self._next, self._export):
            line.addWidget(button)
        return bar

    def _connect(self) -> None:
        wizard = self.wizard
        wizard.turned.connect(self._on_page)
        wizard.export_page.go_to_page.connect(self._show_findings_of)
        wizard.check_page.opened.connect(self._leave_check)
        self.steps.chosen.connect(wizard.show_page)
        self.session.entered.connect(lambda key: self.message_line.show_help(field_help(key)))
        self.session.left.connect(lambda: self.message_line.show_help(""))
        navigation = self.session.navigation
        navigation.jump_to.connect(wizard.go_to)
        navigation.jump_to_finding.connect(wizard.go_to_finding)
        navigation.jump_to_finding.connect(self.panel.choose)
        self.session.changed.connect(self._on_change)
        self.session.warned.connect(lambda why: self.prompt_bar.show_until_change(why, "W"))
        self.panel.folded.connect(lambda _: self._share_height())
        SaveErrorBar(self.session, self.saving, self.prompt_bar, self)
        self._shortcut("F8", lambda: self._findings.go_to_next(1))
        self._shortcut("Shift+F8", lambda: self._findings.go_to_next(-1))
        self._shortcut("F6", lambda: self._findings.explain())
        self._shortcut("F9", self._check_all)
        self._shortcut("Ctrl+PgDown", self._next.click)
        self._shortcut("Ctrl+PgUp", self._back.click)
        self._shortcut("Ctrl+S", self._save)
        for number in range(self.wizard.last + 1):
            self._shortcut(f"Ctrl+{number + 1}", lambda n=number: wizard.begin_page(n))

    def _shortcut(self, keys: str, run: Handler) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: run())
        self.addAction(action)
        return action

    @property
    def _findings(self) -> FindingsPanel | CheckPage:
        """The target of F6 and F8: the page 核对 while it is shown, else the panel."""
        shown = self.wizard.current == self.wizard.check_number
        return self.wizard.check_page if shown else self.panel

    def _save(self) -> None:
        """Save now (Ctrl+S); later changes are undone as a step of their own."""
        self.session.model.close_step()
        self.saving.flush_soon()

    def _check_all(self) -> None:
        self._go_back()
        self.wizard.check_page.check_all()

    def _go_back(self) -> None:
        """Go back to 核对, in the state it was left in."""
        self.wizard.begin_page(self.wizard.check_number)

    def _leave_check(self, finding: Finding) -> None:
        """Go to the place of a finding, and show the button back to 核对."""
        self.session.navigation.jump_to_finding.emit(finding)
        self._offer_return(offered=True)

    def _offer_return(self, *, offered: bool) -> None:
        self._return.setVisible(offered)
        self._escape.setEnabled(offered)

    def _show_findings_of(self, page: str) -> None:
        self._go_back()
        self.wizard.check_page.show_page(page)

    def _go_on(self, step: int) -> None:
        self.wizard.begin_page(self.wizard.current + step)

    def _go_to_export(self) -> None:
        if self.wizard.current == self.wizard.last:
            self.wizard.export_page.export()
        else:
            self.wizard.begin_page(self.wizard.last)

    def _on_page(self, number: int) -> None:
        checking_page = number == self.wizard.check_number
        self.panel.setHidden(checking_page or number == self.wizard.last)  # both list findings
        if checking_page:
            self._offer_return(offered=False)
        self.steps.show_current(number)
        self._back.setEnabled(number > 0)
        self._next.setEnabled(number < self.wizard.last)
        self.saving.flush_soon()

    def _on_change(self, change: object) -> None:
        self.prompt_bar.clear_if_passing()
        self._refresh()

    def _refresh(self) -> None:
        name = shown_name(self.session.draft)
        self._name.setText(name.fill(words.REPORT_NAME, words.UNNAMED_UNIT))
        self._undo.setEnabled(self.session.model.can_undo)
        self._redo.setEnabled(self.session.model.can_redo)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Move the focus in reading order through the page, then to 下一步."""
        around, focus = self._all_stops(), QApplication.focusWidget()
        target = beside(around, focus, 1 if next else -1) if focus else around[0]
        if target is None:
            return super().focusNextPrevChild(next)
        go_by_tab(target, forward=next)
        return True

    def _all_stops(self) -> list[QWidget]:
        """Return all tab stops: of the page, 下一步, then of the parts around the page."""
        parts = (self.panel, self._bottom, self._top, self.prompt_bar, self.steps)
        page = stops(self.wizard.currentWidget())
        rest = [one for part in parts if part.isVisible() for one in stops(part)]
        return [*page, *sorted(rest, key=lambda one: one is not self._next)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus at Enter in a line to the next field, past the buttons of this one."""
        line = QApplication.focusWidget()
        if event.key() in ENTER and isinstance(line, LineEditor):
            around = [one for one in self._all_stops() if is_field(one) or one is self._next]
            if target := beside(around, line, 1):
                go_by_tab(target, forward=True)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().height() != event.size().height():
            self.panel.fold(event.size().height() < _LOW)
            self._share_height()

    def _share_height(self) -> None:
        folded = self.panel.is_folded
        panel = self.panel.minimumSizeHint().height() if folded else _PANEL
        self._splitter.setSizes([self.height(), panel])


def workspace_for(opened: OpenDraft, log: Log, parent: QWidget) -> Workspace:
    """Return the workspace of a draft that was just opened."""
    session = Session(opened.draft)
    log_unchecked(session, log)
    return Workspace(WindowSession(session), DraftSaver(opened, log), parent)


def _bar(name: str) -> tuple[QWidget, QHBoxLayout]:
    """Return a bar across the window, named for the style sheet, and its layout."""
    bar = QWidget()
    bar.setObjectName(name)
    bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    line = QHBoxLayout(bar)
    line.setContentsMargins(10, 6, 14, 6)
    line.setSpacing(10)
    return bar, line
