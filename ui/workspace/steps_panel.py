"""The panel at the left: the steps, in free order, and the progress of the form."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from model.checking.progress import progress, standings
from resources.messages import screen as words
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column
from ui.widgets.labels import label
from ui.workspace.steps_list import StepsList
from ui.workspace.steps_model import StepsModel


class StepsPanel(QWidget):
    """The list of steps above the progress bar of the whole form."""

    chosen = Signal(int)

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(196)
        self._session = session
        self._model = StepsModel(self)
        self._list = StepsList(self._model)
        self._list.selectionModel().currentChanged.connect(
            lambda now, _: self.chosen.emit(now.row())
        )
        self._filled = label("", "help")
        self._bar = QProgressBar(textVisible=False)
        parts = (self._list, self._filled, self._bar)
        column(*parts, on=self, margins=(8, 12, 8, 12), stretched=self._list)
        session.watch(None, self.refresh)
        self.refresh()

    def show_current(self, number: int) -> None:
        """Make a step current, by the number of its page from 0."""
        self._list.setCurrentIndex(self._model.index(number, 0))

    def refresh(self) -> None:
        """Update the status of all steps and the progress of the form."""
        self._model.show_standings(standings(self._session.facts, self._session.shown).values())
        done = progress(self._session.facts)
        self._filled.setText(words.FILLED.format(filled=done.filled, total=done.total))
        self._bar.setRange(0, done.total)
        self._bar.setValue(done.filled)
