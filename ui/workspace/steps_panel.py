"""The panel at the left: the steps, in free order, and the progress of the form."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QScrollArea, QWidget

from model.checking.progress import Status, left_to_do, progress
from model.form import FORM
from resources.messages import screen as words
from resources.messages.checking import CHECK_TITLE
from ui.look.appearance import appearance, scaled
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column
from ui.widgets.labels import label
from ui.widgets.scrolling import only_vertical
from ui.workspace.step_button import StepButton

_WIDTH = 200  # pixels before scaling; more where the titles need it
_LOW = 430  # pixels before scaling: height below which the steps are lower, so that all are seen
_NARROW = 760  # pixels before scaling: width of the window below which the steps are marks
_SIDE, _SCROLL_BAR = 8, 13


class StepsPanel(QWidget):
    """A button for each step; a widget of the open step can stand under it."""

    chosen = Signal(int)  # number of the page, from 0
    begun = Signal(int)  # by the mouse: the clerk goes on to fill in that page

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        titles = [(page.title, page.part) for page in FORM.pages]
        titles += [(CHECK_TITLE, ""), (words.FINISH_TITLE, "")]
        pages = len(FORM.pages)
        self.buttons = [
            StepButton(n, *title, of_form=n <= pages) for n, title in enumerate(titles, 1)
        ]
        self._is_narrow = False
        self._under: QWidget | None = None
        self._filled = label("", "help")
        self._bar = QProgressBar(textVisible=False)
        self._lay_out()
        self._fit()
        appearance.changed.connect(self._fit)
        session.watch(None, self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        area = QScrollArea()
        only_vertical(area)
        inner = QWidget()
        inner.setObjectName("steps")
        inner.setAccessibleName(words.STEPS)
        self._steps = column(on=inner, spacing=1, margins=(_SIDE, 10, _SIDE, 4))
        for number, button in enumerate(self.buttons):
            button.toggled.connect(lambda on, n=number: on and self.chosen.emit(n))
            button.pressed_by_mouse.connect(lambda n=number: self.begun.emit(n))
            if number == len(FORM.pages):
                self._steps.addWidget(_line())
            self._steps.addWidget(button)
        self._steps.addStretch(1)
        area.setWidget(inner)
        foot = column(self._filled, self._bar, margins=(16, 0, 16, 0))
        column(area, foot, on=self, margins=(0, 0, 1, 10), stretched=area)  # 1: the border

    def _fit(self) -> None:
        widest = max(button.sizeHint().width() for button in self.buttons)
        around = 2 * _SIDE + _SCROLL_BAR
        self.setFixedWidth(max(0 if self._is_narrow else scaled(_WIDTH), widest + around))
        self._set_low()

    def set_window_width(self, width: int) -> None:
        """Show the marks alone in a window too narrow for its size of text."""
        narrow = width < scaled(_NARROW)
        if narrow is not self._is_narrow:
            self._is_narrow = narrow
            self._filled.setVisible(not narrow)
            for button in self.buttons:
                button.set_narrow(narrow=narrow)
            self._fit()

    def show_current(self, number: int) -> None:
        """Check a step, by the number of its page from 0."""
        self.buttons[number].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_low()

    def _set_low(self) -> None:
        low = self.height() < scaled(_LOW)
        for button in self.buttons:
            button.set_low(low=low)

    def put_under(self, number: int, widget: QWidget) -> None:
        """Put a widget, such as the outline of a text, under a step."""
        self._steps.removeWidget(widget)  # else the place is counted with it above
        self._steps.insertWidget(self._steps.indexOf(self.buttons[number]) + 1, widget)

    def refresh(self) -> None:
        """Update the standing of all steps and the progress of the form."""
        page_statuses = self._session.page_statuses
        for button, page in zip(self.buttons, FORM.pages, strict=False):
            status = page_statuses[page.key]
            button.show_standing(status.status, status.count)
        self.buttons[len(FORM.pages)].show_standing(Status.EMPTY, left_to_do(page_statuses))
        done = progress(self._session.facts)
        filled = words.FILLED.format(filled=done.filled, total=done.total)
        self._filled.setText(filled)
        self._bar.setAccessibleName(filled)
        self._bar.setRange(0, done.total)
        self._bar.setValue(done.filled)


def _line() -> QFrame:
    """Return the line that sets 核对 and 打印与导出 apart."""
    line = QFrame()
    line.setObjectName("divider")
    line.setFixedHeight(11)
    return line
