"""The wizard: all pages in free order, laid into the desk rather than into a window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget, QWizard

from model.form import FORM
from ui.finish import FinishPage
from ui.live import Live
from ui.page import FormPage


class Wizard(QWizard):
    """Pages are numbered by their order; the last is 核对与导出.

    Buttons are the desk's, because QWizard's Back follows history, not the order of pages;
    ModernStyle, because AeroStyle paints into the title bar on Windows.
    """

    def __init__(self, live: Live, finish: FinishPage, side: QWidget) -> None:
        super().__init__()
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.IndependentPages)
        self.setOption(QWizard.WizardOption.NoDefaultButton)
        self.setButtonLayout([])
        self.setSideWidget(side)
        self.finish = finish
        for number, page in enumerate(FORM.pages):
            self.setPage(number, FormPage(page, live))
        self.setPage(len(FORM.pages), finish)
        self.setStartId(0)
        self.restart()
        self._take_all_room()

    def _take_all_room(self) -> None:
        """Without the frame, the ruler and the margins a dialog would have.

        Pages are still empty here: what is found is the wizard's own.
        """
        for layout in self.findChildren(QHBoxLayout):
            layout.setContentsMargins(0, 0, 0, 0)
        for frame in self.findChildren(QFrame):
            if frame.findChild(FormPage, options=Qt.FindChildOption.FindDirectChildrenOnly):
                frame.setFrameShape(QFrame.Shape.NoFrame)

    @property
    def last(self) -> int:
        """The number of the last page."""
        return len(FORM.pages)

    def show_page(self, number: int) -> None:
        """Go to a page by its number."""
        if number != self.currentId() and 0 <= number <= self.last:
            self.setCurrentId(number)

    def go_to(self, key: str) -> None:
        """Show the page of a field and put the cursor there."""
        page = FORM.page_of(key)
        if page is not None:
            self.show_page(FORM.pages.index(page))
            current = self.currentPage()
            assert isinstance(current, FormPage)
            current.go_to(key)

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
