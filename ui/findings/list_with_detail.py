"""The findings at the left, the one chosen looked into at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QWidget

from model.findings.finding import Finding
from ui.findings.detail import FindingDetail
from ui.findings.list import FindingsList
from ui.findings.model import FindingsModel
from ui.session.window_session import WindowSession
from ui.widgets.labels import label

Index = QModelIndex | QPersistentModelIndex
_NARROWEST = 240
_SOON = 60  # ms: the detail follows what is typed elsewhere without keeping a key waiting


class FindingsWithDetail(QSplitter):
    """Keeps what is chosen while findings come and go; where it went, the next is offered."""

    opened = Signal(object)  # Finding: go to its place

    def __init__(self, session: WindowSession, model: FindingsModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._session, self._model = session, model
        self._row, self._is_offer, self._following = 0, True, False
        self._late = QTimer(self, singleShot=True, interval=_SOON)
        self._late.timeout.connect(self._settle)
        self.list = FindingsList(model)
        self.empty = label("", "muted", wrap=True)
        self.detail = FindingDetail(session, self)
        self._lay_out()
        self.list.opened.connect(lambda index: self._open(index))
        self.detail.went.connect(self.opened)
        self.list.clicked.connect(self._settle)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        model.renewing.connect(self._hold)
        model.renewed.connect(self._choose_again)
        model.dataChanged.connect(self._on_changed)
        self._choose_again()

    def _lay_out(self) -> None:
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._left = QStackedWidget()
        self._left.setMinimumWidth(_NARROWEST)
        for widget in (self.list, self.empty):
            self._left.addWidget(widget)
        self.addWidget(self._left)
        self.addWidget(self.detail)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    @property
    def finding(self) -> Finding | None:
        """The one chosen."""
        return self.detail.finding

    def go_on(self, step: int) -> bool:
        """Choose the next (−1: the one before), first of all what is offered; False: none."""
        count = self._model.rowCount()
        if not count:
            return False
        here = self._row if self._is_offer and step > 0 else (self._row + step) % count
        self._choose(here)
        self._is_offer = False
        return True

    def choose(self, finding: Finding) -> None:
        """Choose a finding, where the list has it."""
        row = self._model.row_of(finding.id)
        if row >= 0:
            self._choose(row)

    def begin(self) -> None:
        """Put the cursor on what can be done about the one chosen."""
        self._is_offer = False
        self.detail.begin()

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self._model.index(row))

    def _open(self, index: Index) -> None:
        if finding := self._model.finding(index.row()):
            self._is_offer = False
            self.opened.emit(finding)

    def _on_chosen(self, current: Index, _: Index) -> None:
        if current.isValid() and not self._following:
            self._row, self._is_offer = current.row(), False
            self._settle()

    def _hold(self) -> None:
        """While rows come and go Qt moves to another one by itself, which nobody chose."""
        self._following = True

    def _choose_again(self) -> None:
        """The rows are others now: keep the one chosen, or offer what stands in its place."""
        before, offered = self.finding, self._is_offer
        row = self._model.row_of(before.id) if before else -1
        count = self._model.rowCount()
        self._left.setCurrentIndex(0 if count else 1)
        self._row = row if row >= 0 else max(0, min(self._row, count - 1))
        self._following = True
        self._choose(self._row)
        self._following = False
        self._is_offer = offered or row < 0
        self._catch_up(at_once=row < 0)

    def _on_changed(self, first: Index, last: Index) -> None:
        if first.row() <= self._row <= last.row():
            self._catch_up(at_once=False)

    def _catch_up(self, *, at_once: bool) -> None:
        """Show the one chosen as it is now: at once where the cursor is in the detail."""
        if at_once or self._is_worked_in:
            self._settle()
        else:
            self._late.start()

    def _settle(self) -> None:
        """Show the one chosen as it is now."""
        self._late.stop()
        worked_in = self._is_worked_in
        self._show(self._model.finding(self._row))
        if worked_in and not self._is_worked_in:  # what had the cursor is not there any more
            self.list.setFocus()

    @property
    def _is_worked_in(self) -> bool:
        """Whether the cursor is in the detail."""
        focus = QApplication.focusWidget()
        return focus is not None and self.detail.isAncestorOf(focus)

    def _show(self, finding: Finding | None) -> None:
        self.detail.show_finding(finding)
        if finding and self._model.keeps_another(finding.id):
            QTimer.singleShot(0, self, self._keep)  # the list is in the middle of choosing

    def _keep(self) -> None:
        """What was answered leaves the list of its kind once another is chosen."""
        if self.finding:
            self._model.keep(self.finding.id)
