"""The workspace of an open draft: head, steps, page, pane, and the bar under them."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from model.findings.finding import Finding
from model.form import FORM
from resources.messages import checking
from resources.messages import screen as words
from ui.archive.card import archive_card
from ui.archive.form_messages import FormMessages
from ui.checking.page import CheckPage
from ui.editors.line import LineEditor
from ui.export.page import ExportPage
from ui.findings.cursor_line import CursorLine
from ui.look.appearance import appearance
from ui.look.properties import set_look
from ui.pages.carried import confirm_and_go_on
from ui.pages.field_help import BlankWords, FieldHelp
from ui.pane.last_year import LastYear
from ui.pane.page_findings import PageFindings
from ui.pane.pane import Pane
from ui.pane.pane_focus import PaneFocus
from ui.pane.side_area import SideArea
from ui.pane.unplaced import UnplacedRoom
from ui.preview.room import PreviewRoom
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import Handler, add_shortcut, push_button
from ui.widgets.labels import set_tip
from ui.widgets.prompt_bar import PromptBar
from ui.widgets.scrolling import focus_in, keep_focus_in_sight
from ui.workspace.find_in_form import FindInForm
from ui.workspace.head import Head, bar
from ui.workspace.head_fields import HeadFields
from ui.workspace.pages_ahead import PagesAhead
from ui.workspace.save_error import SaveErrorBar
from ui.workspace.save_status import DraftSaver, SaveLabel
from ui.workspace.step_outline import StepOutline
from ui.workspace.steps_panel import StepsPanel
from ui.workspace.tab_order import ENTER, beside, go_by_tab, is_field, stops, without_tools
from ui.workspace.transient_message import TransientMessage
from ui.workspace.undo_redo import UndoRedo
from ui.workspace.wizard import Wizard


class Workspace(QWidget):
    """The widgets of one draft; deleted when the draft is closed."""

    left = Signal()  # back to the drafts

    def __init__(self, session: WindowSession, saving: DraftSaver, parent: QWidget) -> None:
        super().__init__(parent)  # before it is filled: see ``form_page.scrolled``
        self.session, self.saving = session, saving
        session.model.save_with(saving.submit)
        session.setParent(self)
        saving.setParent(self)
        self.prompt_bar = PromptBar()
        self.steps = StepsPanel(session)
        check = CheckPage(session, saving.revision_mark)
        archive = archive_card(session, saving.on_disk)
        self.wizard = Wizard(session, check, ExportPage(session, saving, archive))
        self.outline = StepOutline(session, self.wizard, self.steps)
        self.line = CursorLine(session)
        self._pages_ahead = PagesAhead(self.wizard.forms, session, self)
        self.message_line = TransientMessage()
        undo_redo = UndoRedo(session, self.wizard, self.message_line, self)
        self.addActions(undo_redo.actions)
        self.head = Head(undo_redo.actions, SaveLabel(saving))
        self.head_fields = HeadFields(session)
        self._make_buttons()
        self._lay_out()
        self._add_rooms()
        self.finder = FindInForm(session, self.wizard, self.head, self.head_fields, self.area)
        self._pane_focus = PaneFocus(
            self.area, self.findings, session.cursor, self.wizard.return_to_page
        )
        self._on_page(self.wizard.current)
        self._connect()
        self.findings.refresh()

    def _add_rooms(self) -> None:
        """Add the rooms of the pane, which is in place: see ``form_page.scrolled``."""
        self.findings = PageFindings(self.session, self.pane)
        self.preview = PreviewRoom(self.session, self.pane, self.wizard.editor)
        self.last_year = LastYear(self.session, self.pane, self.wizard.editor)
        self.unplaced = UnplacedRoom(self.session, self.pane, self.wizard.field_widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        QTimer.singleShot(0, self, keep_focus_in_sight)

    def _fit(self) -> None:
        self.steps.set_window_width(self.width())
        self.head_fields.begin_at(self.steps.width())

    def _make_buttons(self) -> None:
        self._back = push_button(words.PREVIOUS, lambda: self._go_on(-1))
        self._next = push_button(words.NEXT, lambda: self._go_on(1), "primary")
        self._show_pane = push_button("", lambda: self._pane_focus.open())
        set_tip(self._show_pane, words.SHOW_PANE_HELP)
        self.way_back = push_button(checking.BACK_TO_CHECK, self._go_back)
        self.way_back.hide()

    def begin(self, focus: Handler) -> None:
        """Focus a field of the page that is shown, then start to build the other pages."""
        focus()
        self._pages_ahead.start()

    def _lay_out(self) -> None:
        """Fill from the outside in: see ``form_page.scrolled``."""
        page, self.pane = QWidget(), Pane()
        self.area = SideArea(page, self.pane)
        buttons = (BlankWords(self.session), self.way_back, self._show_pane, self._back, self._next)
        self._bottom = bar("bottombar", self.message_line, *buttons, stretched=self.message_line)
        middle = row(self.steps, self.area, spacing=0, stretched=self.area)
        parts = (self.head, self.head_fields, self.prompt_bar, middle, self._bottom)
        column(*parts, on=self, spacing=0, stretched=middle)
        column(self.wizard, self.line, on=page, spacing=0, stretched=self.wizard)

    def _connect(self) -> None:
        self.wizard.turned.connect(self._on_page)
        self.wizard.export_page.go_to_page.connect(self._show_findings_of)
        self.wizard.export_page.preview_wanted.connect(self.preview.open_full_screen)
        self.wizard.check_page.opened.connect(self._leave_check)
        self.steps.chosen.connect(self.wizard.show_page)
        self.steps.begun.connect(self.wizard.resume_page)
        self.head.left.connect(self.left)
        self.head.change_requested.connect(self.head_fields.toggle)
        self.head_fields.closed.connect(self.wizard.return_to)
        FieldHelp(self.session, self.message_line.show_help)
        self.session.jump_to.connect(self.go_to)
        self.session.jump_to_finding.connect(self._go_to_finding)
        self.head.follow(self.session)
        self.head.seal_wanted.connect(self.wizard.show_archive)
        FormMessages(self.session, self.prompt_bar, self.head.show_seal, self)
        self.findings.counted.connect(self._show_count)
        self.pane.closed.connect(lambda: self.area.open(is_open=False))
        self.pane.turned.connect(self._on_pane)
        self.area.changed.connect(self._on_pane)
        self.line.more.connect(self._explain)
        self.save_errors = SaveErrorBar(self.session, self.saving, self.prompt_bar, self)
        self._bind_keys()
        appearance.changed.connect(self._fit)

    def _bind_keys(self) -> None:
        add = self._shortcut
        self.finder.bind_keys(add)
        add("F8", lambda: self._findings.go_to_next(1))
        add("Shift+F8", lambda: self._findings.go_to_next(-1))
        add("F4", lambda: confirm_and_go_on(self.session))
        add("F6", self._explain)
        add("Shift+F6", lambda: self._show_room(self.last_year))
        add("Ctrl+F6", lambda: self._show_room(self.unplaced))
        add("Shift+F11", lambda: self._show_room(self.preview))
        add("F11", self.preview.open_full_screen)
        add("F9", self._check_all)
        add("Ctrl+PgDown", self._next.click)
        add("Ctrl+PgUp", self._back.click)
        add("Ctrl+S", self._save)
        for number in range(self.wizard.last + 1):
            add(f"Ctrl+{number + 1}", lambda n=number: self.wizard.begin_page(n))

    def _shortcut(self, keys: str, run: Handler) -> None:
        add_shortcut(self, keys, lambda: (self.session.settle(), run()))

    @property
    def _on_form(self) -> bool:
        """Whether a page of the form is shown, not 核对 or 打印与导出."""
        return self.wizard.current < self.wizard.check_number

    @property
    def _findings(self) -> PageFindings | CheckPage:
        """The target of F6 and F8: the page 核对 while it is shown, else the pane."""
        shown = self.wizard.current == self.wizard.check_number
        return self.wizard.check_page if shown else self.findings

    def go_to(self, key: str) -> None:
        """Put the cursor into a field, by its key; one in the head is shown above its page."""
        self.wizard.go_to(key)
        self.head_fields.go_to(key)

    def _go_to_finding(self, finding: Finding) -> None:
        self.wizard.go_to_finding(finding)
        self.head_fields.go_to(finding.places[0])
        self.session.inspection.choose(finding)

    def _explain(self) -> None:
        """Open the finding at the cursor, to mend or explain it (F6)."""
        if self._on_form:
            self._pane_focus.show(self.findings)
        self._findings.explain()
        self._pane_focus.keep_in_sight()

    def _show_room(self, room: LastYear | UnplacedRoom | PreviewRoom) -> None:
        """Show last year's values, texts without a field, or the printed pages."""
        if not room.is_available:
            self.prompt_bar.show_until_change(room.none, "H")
        elif self._on_form:
            self._pane_focus.show(room)
            room.begin()

    def _on_pane(self) -> None:
        """Say findings once: 核对 and 打印与导出 list them, the page only where no pane does."""
        self.area.allow_pane(allowed=self._on_form or self.finder.is_shown)
        shown = self.area.is_open and self.pane.room is self.findings
        covered = self.area.is_open and not self.area.is_beside
        self.line.set_needed(needed=self._on_form and not (shown or covered))
        self.session.last_year.show(shown=not self.last_year.isVisible())
        self._show_pane.setVisible(self._on_form and not self.area.is_open)

    def _show_count(self, count: int) -> None:
        text = words.TO_LOOK_AT.format(count=count or "").strip()
        self.pane.rename(self.findings, text)
        self._show_pane.setText(words.SHOW_PANE.format(name=text))

    def _save(self) -> None:
        """Save now (Ctrl+S); later changes are undone as a step of their own."""
        self.session.model.close_step()
        self.saving.flush_soon()

    def _check_all(self) -> None:
        self._go_back()
        self.wizard.check_page.check_all()

    def _on_escape(self) -> None:
        """Go one step back: from the pane to the page, to 核对 one came from, else to the page."""
        if focus_in(self.pane):
            self._pane_focus.leave()
        elif not self.area.is_beside and self.pane.isVisible():
            self.area.open(is_open=False)
        elif not self.way_back.isHidden():
            self._go_back()
        elif not focus_in(self.wizard):
            self.wizard.return_to_page()

    def _go_back(self) -> None:
        """Go back to 核对, in the state it was left in."""
        self.wizard.begin_page(self.wizard.check_number)

    def _leave_check(self, finding: Finding) -> None:
        """Go to the place of a finding, and show the button back to 核对."""
        self.session.jump_to_finding.emit(finding)
        self.way_back.show()

    def _show_findings_of(self, page: str) -> None:
        self._go_back()
        self.wizard.check_page.show_page(page)

    def _go_on(self, step: int) -> None:
        self.wizard.begin_page(self.wizard.current + step)

    def _on_page(self, number: int) -> None:
        if number == self.wizard.check_number:
            self.way_back.hide()
        if (page := FORM.page_of(self.session.cursor.key)) and page.key != self.wizard.page_key:
            self.session.cursor.move_to("")
        if self._on_form:
            self.findings.show_page(self.wizard.page_key)
            self.last_year.show_page(self.wizard.page_key)
        if not self.area.is_beside and not focus_in(self.pane):
            self.area.open(is_open=False)
        self.steps.show_current(number)
        self._back.setEnabled(number > 0)
        self._next.setEnabled(number < self.wizard.last)
        set_look(self._next, "role", "primary" if self._on_form else "")
        self._on_pane()
        self.saving.flush_soon()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Move the focus in reading order through the page, then to 下一步."""
        around, focus = self._all_stops(), QApplication.focusWidget()
        target = beside(around, focus, 1 if next else -1) if focus else around[0]
        if target is None:
            return super().focusNextPrevChild(next)
        go_by_tab(target, forward=next)
        return True

    def _all_stops(self) -> list[QWidget]:
        """Return all tab stops: the fields of the page, 下一步, the parts around the page, and the
        bars over texts."""
        parts = (self.line, self.pane, self._bottom, self.head, self.head_fields, self.prompt_bar)
        fields, tools = without_tools(stops(self.wizard.currentWidget()))
        rest = [it for part in (*parts, self.steps) if part.isVisible() for it in stops(part)]
        return [*fields, *sorted(rest, key=lambda one: one is not self._next), *tools]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus at Enter in a line to the next field, past buttons; go back at Esc."""
        line = QApplication.focusWidget()
        if event.key() in ENTER and isinstance(line, LineEditor):
            around = [one for one in self._all_stops() if is_field(one) or one is self._next]
            if target := beside(around, line, 1):
                go_by_tab(target, forward=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        else:
            super().keyPressEvent(event)
