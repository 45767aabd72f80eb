"""The last page, 导出: open issues, the path of the report, and the export."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from model.form import FORM
from model.form.options import TITLE_FONT
from resources.messages import screen as words
from resources.messages.papers import pdf as pdf_words
from resources.messages.papers import preview as preview_words
from resources.messages.papers import printing as print_words
from resources.messages.papers import workbook as data_words
from ui.export.file_dialogs import place_for_report
from ui.export.flow import ExportFlow
from ui.export.font_notes import FontNotes
from ui.export.handover import SavedDraft, handover_card
from ui.export.job import write_data, write_pdf, write_report
from ui.export.open_issues import OpenIssues, open_errors
from ui.export.report_files import default_data, default_pdf, default_report, resolve_path
from ui.look.appearance import scaled
from ui.pages.cards import PageCard
from ui.pages.field_row import GAP, NAME_WIDTH, FieldRow
from ui.pages.form_page import headed
from ui.paper.installed import QtInstalledFonts
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import row
from ui.widgets.buttons import push_button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import label, set_tip
from ui.widgets.line_edit import LineEdit
from ui.widgets.prompt_bar import PromptBar
from ui.widgets.scrolling import PageArea, scroll_to


class ExportPage(QWidget):
    """The page 导出; a report with errors may be exported after a question."""

    go_to_page = Signal(str)  # key of a page, to show its findings
    preview_wanted = Signal()  # the printed pages

    def __init__(
        self,
        session: WindowSession,
        saved: SavedDraft,
        archive_card: Callable[[Callable[[], Path]], PageCard],
    ) -> None:
        """``archive_card`` makes the card 定稿存档, given the folder the report goes into."""
        super().__init__()
        self._session, self._saved = session, saved
        self._archive_card = archive_card
        self._cards: list[PageCard] = []

    def build(self) -> None:
        """Make the widgets, the first time the page is shown."""
        if self._cards:
            return
        self.open_issues = OpenIssues(self._session)
        self.open_issues.chosen.connect(self.go_to_page)
        self._proposed = str(default_report(self._session.draft))
        self.path = LineEdit()
        self.path.setText(self._proposed)
        self.path.setAccessibleName(words.EXPORT_TO)
        self.path.returnPressed.connect(self._focus_export)
        self.font_notes = FontNotes(self._session, QtInstalledFonts())
        self.prompt_bar = PromptBar()
        self.flow = ExportFlow(
            self._session,
            write_report,
            self.prompt_bar,
            words.EXPORTED,
            self,
            annotations=False,
        )
        self.pdf_flow = ExportFlow(
            self._session,
            write_pdf,
            self.prompt_bar,
            pdf_words.PDF_EXPORTED,
            self,
            annotations=False,
        )
        self.data_flow = ExportFlow(
            self._session,
            write_data,
            self.prompt_bar,
            data_words.DATA_EXPORTED,
            self,
            (words.CHANGE_PLACE, self._choose_place_of_data),
            annotations=False,
        )
        self.export_button = push_button(words.EXPORT, self.export, "primary")
        self.pdf_button = push_button(pdf_words.EXPORT_PDF, self.export_pdf)
        set_tip(self.pdf_button, pdf_words.EXPORT_PDF_HELP)
        self.preview_button = push_button(preview_words.SHOW, self.preview_wanted.emit)
        set_tip(self.preview_button, preview_words.SHOW_HELP)
        self.print_button = push_button(print_words.PRINT, self.print)
        set_tip(self.print_button, print_words.PRINT_HELP)
        self.data_button = push_button(data_words.EXPORT_DATA, self.export_data)
        set_tip(self.data_button, data_words.EXPORT_DATA_HELP)
        others = self._archive_card(self._folder), handover_card(self._saved)
        self._cards = [self._open_card(), self._export_card(), *others]
        column = headed(self, words.FINISH_TITLE, words.FINISH_INTRO)
        for card in self._cards:
            column.addWidget(card)
        column.addStretch(1)
        self._connect()
        self.open_issues.refresh()

    def _open_card(self) -> PageCard:
        card = PageCard(words.OPEN_POINTS)
        card.body.addWidget(self.open_issues)
        return card

    def _export_card(self) -> PageCard:
        card = PageCard(words.EXPORT_SECTION)
        for option in FORM.options:
            field_row = FieldRow(option, self._session)
            card.add_field(field_row, option.key)
            card.body.addWidget(field_row)
            if option is TITLE_FONT:
                card.body.addWidget(self.font_notes)
        card.body.addLayout(self._place_row())
        buttons = FlowLayout()
        for button in (self.preview_button, *self._buttons):
            buttons.addWidget(button)
        card.body.addLayout(buttons)
        card.body.addWidget(self.prompt_bar)
        return card

    def _place_row(self) -> QHBoxLayout:
        """Return the row of the path, aligned with the fields above it."""
        name = label(words.EXPORT_TO)
        name.setBuddy(self.path)
        name.setMinimumWidth(scaled(NAME_WIDTH))
        button = push_button(words.CHANGE_PLACE, self._choose_place)
        return row(name, self.path, button, spacing=GAP, stretched=self.path)

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.export_button, self.pdf_button, self.print_button, self.data_button

    def _connect(self) -> None:
        self._session.watch(None, self._refresh)
        self.path.textEdited.connect(lambda _: self.prompt_bar.clear_if_passing())
        self.flow.started.connect(lambda path: self.path.setText(str(path)))
        flows = {
            self.flow: self.export_button,
            self.pdf_flow: self.pdf_button,
            self.data_flow: self.data_button,
        }
        for flow, button in flows.items():
            flow.started.connect(lambda _: self._on_started())
            flow.finished.connect(partial(self._on_finished, button))

    def _refresh(self) -> None:
        if self.isVisible():
            self.open_issues.refresh()
            self._propose()

    def _folder(self) -> Path:
        """Return the folder the report goes into, where archives are proposed to go too."""
        return self._proposed_data().parent

    def _choose_place(self) -> None:
        if chosen := place_for_report(self, self.path.text()):
            self.path.setText(chosen)
            self.prompt_bar.clear_if_passing()

    def export(self) -> None:
        """Export as Word; ask before where errors are open or a file would be replaced."""
        if self.export_button.isEnabled():  # else an export is under way
            self._ask_about_errors(self._write)

    def export_pdf(self) -> None:
        """Export as PDF beside where the Word file goes, under its name; ask as for Word."""
        self._ask_about_errors(self._write_pdf)

    def print(self) -> None:
        """Open the dialog for printing; ask as for Word."""
        self._ask_about_errors(self._open_print_dialog)

    def _open_print_dialog(self) -> None:
        from ui.printing.dialog import PrintDialog  # late: loads Qt's printing

        self.prompt_bar.clear()
        PrintDialog(self, self._session.draft, self._write_pdf).open()

    def _ask_about_errors(self, go_on: Callable[[], None]) -> None:
        if what := open_errors(self._session.groups):
            text = words.OPEN_ERRORS.format(what=what)
            fix = (words.FIX_FIRST, self._go_to_first_error)
            self.prompt_bar.show_until_change(text, "W", (words.EXPORT_ANYWAY, go_on), fix)
        else:
            go_on()

    def _go_to_first_error(self) -> None:
        self.prompt_bar.clear()
        if found := self._session.groups:
            self._session.jump_to_finding.emit(found[0].first)

    def _write(self) -> None:
        self._drop_others()
        self.flow.start(self.path.text(), default_report(self._session.draft))

    def _write_pdf(self) -> None:
        self._drop_others()
        draft, typed = self._session.draft, self.path.text()
        report, proposed = default_report(draft), default_pdf(draft)

        def place() -> str:
            found = resolve_path(typed, report).path
            return str(found.with_suffix(".pdf") if found else proposed)

        self.pdf_flow.start_at(place, proposed)

    def export_data(self) -> None:
        """Export the workbook 填报数据 beside where the report goes; whatever is still open."""
        self._drop_others()
        draft, typed = self._session.draft, self.path.text()
        report, proposed = default_report(draft), default_data(draft)
        self.data_flow.start_at(lambda: str(_beside(typed, report, proposed)), proposed)

    def _drop_others(self) -> None:
        """Wait for no place that another export looks at and that does not answer."""
        for flow in (self.flow, self.pdf_flow, self.data_flow):
            flow.drop()

    def _proposed_data(self) -> Path:
        draft = self._session.draft
        return _beside(self.path.text(), default_report(draft), default_data(draft))

    def _choose_place_of_data(self) -> None:
        proposed = self._proposed_data()
        if chosen := place_for_report(self, str(proposed), data_words.EXCEL_FILES):
            self._drop_others()
            self.data_flow.start(chosen, proposed)

    def _on_started(self) -> None:
        self._saved.flush_soon()
        self.path.setFocus()  # or Qt moves the focus from the disabled button to 草稿列表
        for button in self._buttons:
            button.setEnabled(False)

    def _on_finished(self, button: QPushButton) -> None:
        for one in self._buttons:
            one.setEnabled(True)
        if self.path.hasFocus():
            button.setFocus()
            scroll_to(button)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _propose(self) -> None:
        """Update the proposed path, unless the clerk entered another."""
        if self.path.text() == self._proposed:
            self._proposed = str(default_report(self._session.draft))
            self.path.setText(self._proposed)

    def go_to(self, key: str) -> bool:
        """Focus an option by its key; return False when there is none."""
        return any(card.go_to(key) for card in self._cards)

    def focus_first(self) -> None:
        """Focus the export button and show the heading, also where the button stands below."""
        if area := self.findChild(PageArea):
            area.begin_with(self.export_button)

    def _focus_export(self) -> None:
        self.export_button.setFocus()
        scroll_to(self.export_button)


def _beside(typed: str, report: Path, proposed: Path) -> Path:
    """Return a proposed file in the folder into which the typed report goes; reads the disk."""
    found = resolve_path(typed, report).path
    return found.with_name(proposed.name) if found else proposed
