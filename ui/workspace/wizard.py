"""The pages of the form, then 核对 and 导出; one is shown at a time, in free order."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from model.findings.finding import Finding
from model.form import FORM
from ui.archive.card import ARCHIVE, ArchiveCard
from ui.archive.flow import ArchiveFlow
from ui.checking.page import CheckPage
from ui.export.page import ExportPage
from ui.pages.form_page import FormPage
from ui.session.window_session import WindowSession
from ui.widgets.scrolling import keep_focus_in_sight


class Wizard(QStackedWidget):
    """The stack of pages, numbered in their order; the last two are 核对 and 导出.

    Not a QWizard: its Back follows a history, from which each jump back removes an entry,
    even from an empty one, which crashes the program.
    """

    turned = Signal(int)  # number of the page

    def __init__(self, session: WindowSession, check: CheckPage, export: ExportPage) -> None:
        super().__init__()
        self.check_page, self.export_page = check, export
        self.forms = tuple(FormPage(page, session) for page in FORM.pages)  # built or not
        self._pages = (*self.forms, check, export)
        for page in self._pages:
            self.addWidget(page)
        self._left_at: dict[int, str] = {}  # keys of fields, by the number of their page
        self._is_turning = False
        self._session, self._cursor = session, session.cursor
        session.cursor.moved.connect(self._note_field)

    @property
    def last(self) -> int:
        """The number of the last page, 导出."""
        return self.check_number + 1

    @property
    def check_number(self) -> int:
        """The number of the page 核对."""
        return len(self.forms)

    @property
    def current(self) -> int:
        """The number of the page that is shown."""
        return self.currentIndex()

    @property
    def page_key(self) -> str:
        """The key of the page of the form that is shown; "" for 核对 and 导出."""
        return FORM.pages[self.current].key if self.current < self.check_number else ""

    @property
    def shown_key(self) -> str:
        """The key of the page that is shown: of the form, or check or finish."""
        return self.page_key or ("check" if self.current == self.check_number else "finish")

    def editor(self, key: str) -> QWidget | None:
        """Return the editor of a field on the page that is shown; None for any other field."""
        on_form = self.current < self.check_number
        return self.forms[self.current].editor(key) if on_form else None

    def field_widget(self, key: str) -> QWidget | None:
        """Return the same, or the table of a cell."""
        on_form = self.current < self.check_number
        return self.forms[self.current].widget(key) if on_form else None

    def show_page(self, number: int) -> None:
        """Show a page by its number, if there is one; it is built when first shown."""
        if 0 <= number <= self.last:
            before = self.current
            self._pages[number].build()
            self._is_turning = True
            self.setCurrentIndex(number)
            self._is_turning = False
            if number != before:
                self.turned.emit(number)

    def begin_page(self, number: int) -> None:
        """Show a page and focus its first widget."""
        self.show_page(number)
        self._pages[self.current].focus_first()

    def return_to_page(self) -> None:
        """Focus the widget of the page that had the focus last; without one, the first."""
        last = self.currentWidget().focusWidget()
        if last is not None and last.isVisible():
            last.setFocus()
            keep_focus_in_sight()
        else:
            self.begin_page(self.current)

    def resume_page(self, number: int) -> None:
        """Show a page and focus the field that one was at there, else its first widget."""
        if key := self._left_at.get(number):
            self.go_to(key)
        else:
            self.begin_page(number)

    def _note_field(self) -> None:
        """Note the field one is at; not where Qt moves the focus while a page is hidden."""
        page = FORM.page_of(self._cursor.key)
        if page and page.key == self.page_key and not self._is_turning:
            self._left_at[self.current] = self._cursor.key

    def go_to(self, key: str, place: int | None = None) -> None:
        """Go to a field or an option by its key; ``place``: the character in a text, from 0."""
        page = FORM.page_of(key)
        if page is not None:
            number = FORM.pages.index(page)
            self.show_page(number)
            self.forms[number].go_to(key, place)
        elif key in FORM:  # an option of the export
            self.show_page(self.last)
            self.export_page.go_to(key)

    def show_archive(self) -> None:
        """Show where the draft's archive (定稿) is told of, or say why it is read only."""
        if self._session.model.read_only:
            self._session.refuses()
        else:
            self.show_page(self.last)
            self.export_page.go_to(ARCHIVE)

    @property
    def archiving(self) -> ArchiveFlow | None:
        """The archive that is being written; None for none."""
        card = self.export_page.findChild(ArchiveCard)
        return card.flow if card and card.flow.is_running else None

    def return_to(self, key: str) -> None:
        """Put the cursor back into a field of the page that is shown, else into its first."""
        page = FORM.page_of(key)
        if page and page.key == self.page_key:
            self.go_to(key)
        else:
            self.begin_page(self.current)

    def show_field(self, key: str) -> QWidget | None:
        """Show the page of a field without the focus; return its editor or its table."""
        page = FORM.page_of(key)
        if page is None:
            return None
        number = FORM.pages.index(page)
        self.show_page(number)
        return self.forms[number].widget(key)

    def go_to_rule(self, rule_id: str) -> None:
        """Show a rule with its settings on the page 核对."""
        self.show_page(self.check_number)
        self.check_page.show_rule(rule_id)

    def go_to_finding(self, finding: Finding) -> None:
        """Go to the field of a finding; in a text, to the words it is about, which may stand
        elsewhere while it is unread."""
        self.go_to(finding.places[0])
        if self.current < self.check_number and not self._session.is_unread(finding.places[0]):
            self.forms[self.current].place_cursor(finding)

    def minimumSizeHint(self) -> QSize:
        """Return no size: pages scroll, and a hidden one must not enlarge the window."""
        return QSize(0, 0)
