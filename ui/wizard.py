"""The wizard: all pages in free order, laid into the desk rather than into a window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget, QWizard

from model.findings import Finding
from model.form import FORM
from ui.check_page import CheckPage
from ui.finish import FinishPage
from ui.live import Live
from ui.page import FormPage


class PagesOnly(QWidget):
    """Shows a wizard without the strip for buttons at its bottom, which the desk has itself.

    The wizard's layouts cannot be told: it builds them anew whenever its style changes.
    """

    def __init__(self, wizard: "Wizard") -> None:
        super().__init__()
        self._wizard = wizard
        wizard.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        strip = self._wizard.strip_height
        self._wizard.setGeometry(0, 0, self.width(), self.height() + strip)


class Wizard(QWizard):
    """Pages are numbered by their order; the last two are 核对 and 导出.

    Buttons are the desk's, because QWizard's Back follows history, not the order of pages;
    ModernStyle, because AeroStyle paints into the title bar on Windows.
    """

    def __init__(self, live: Live, check: CheckPage, finish: FinishPage) -> None:
        super().__init__()
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.IndependentPages)
        self.setOption(QWizard.WizardOption.NoDefaultButton)
        self.setButtonLayout([])
        self.check, self.finish = check, finish
        for number, page in enumerate(FORM.pages):
            self.setPage(number, FormPage(page, live))
        self.setPage(self.check_number, check)
        self.setPage(self.last, finish)
        self.setStartId(0)
        self.restart()

    @property
    def strip_height(self) -> int:
        """How much of the wizard's height is not its pages'."""
        frame = self.currentPage().parentWidget()
        assert frame is not None
        inside = frame.parentWidget()
        assert inside is not None
        if layout := inside.layout():
            layout.activate()
        return inside.height() - frame.geometry().bottom() - 1

    @property
    def last(self) -> int:
        """The number of the last page, 导出."""
        return self.check_number + 1

    @property
    def check_number(self) -> int:
        """The number of the page 核对."""
        return len(FORM.pages)

    def show_page(self, number: int) -> None:
        """Go to a page by its number.

        Pages are built here, because QWizard does so only on the way forward: a jump back to
        a page not seen yet would show it empty.
        """
        if number != self.currentId() and 0 <= number <= self.last:
            self.page(number).initializePage()
            self.setCurrentId(number)

    def begin_page(self, number: int) -> None:
        """Go to a page and put the cursor at its beginning."""
        self.show_page(number)
        page = self.currentPage()
        assert isinstance(page, FormPage | CheckPage | FinishPage)
        page.begin()

    def go_to(self, key: str) -> None:
        """Show the page of a field and put the cursor there."""
        page = FORM.page_of(key)
        if page is not None:
            self.show_page(FORM.pages.index(page))
            current = self.currentPage()
            assert isinstance(current, FormPage)
            current.go_to(key)

    def go_to_finding(self, finding: Finding) -> None:
        """Show the field of a finding; in a text, the words it is about."""
        self.go_to(finding.places[0])
        current = self.currentPage()
        if isinstance(current, FormPage):
            current.stand_at(finding)

    def form_page(self, number: int) -> FormPage:
        """A page of the form, built or not."""
        page = self.page(number)
        assert isinstance(page, FormPage)
        return page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Enter mean nothing to the wizard itself: it is not a dialog here."""
        event.ignore()

    def reject(self) -> None:
        """There is nothing to reject: leaving is the desk's."""
