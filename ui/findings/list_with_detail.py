"""The list of findings at the left, the chosen one in detail at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from model.checking.grouping import FindingGroup
from model.findings.finding import Finding
from ui.findings.detail import FindingDetail
from ui.findings.list import FindingsList
from ui.findings.model import FindingsModel
from ui.look.appearance import keep_scaled, scaled
from ui.session.window_session import WindowSession
from ui.widgets.labels import label
from ui.widgets.scrolling import focus_in

Index = QModelIndex | QPersistentModelIndex
_MIN_WIDTH = 240
_BESIDE = 860  # pixels of width from which the detail is beside the list
_LOW = 300  # pixels of height below which it is beside the list in any case
_SHARES, _SHARES_BELOW = (540, 460), (420, 580)  # of the list and of the detail
_UPDATE_DELAY = 60  # ms after a change elsewhere, so that no key press waits for the detail


class FindingsWithDetail(QSplitter):
    """List and detail; when the chosen finding is gone, the one in its row is suggested."""

    opened = Signal(object)  # Finding: go to its place

    def __init__(self, session: WindowSession, model: FindingsModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._session, self._model = session, model
        self._row, self._is_suggested, self._is_resetting = 0, True, False
        self._update_timer = QTimer(self, singleShot=True, interval=_UPDATE_DELAY)
        self._update_timer.timeout.connect(self._update_detail)
        self.list = FindingsList(model)
        self.empty = label("", "muted", wrap=True)
        self.detail = FindingDetail(session, self)
        self._lay_out()
        self.list.opened.connect(lambda index: self._open(index))
        self.detail.go_requested.connect(self.opened)
        self.list.clicked.connect(self._update_detail)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        model.renewing.connect(self._before_reset)
        model.renewed.connect(self._after_reset)
        model.dataChanged.connect(self._on_changed)
        self._after_reset()

    def _lay_out(self) -> None:
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._left = QStackedWidget()
        keep_scaled(self._left, QStackedWidget.setMinimumWidth, _MIN_WIDTH)
        for widget in (self.list, self.empty):
            self._left.addWidget(widget)
        self.addWidget(self._left)
        self.addWidget(self.detail)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setSizes(list(_SHARES))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= scaled(_BESIDE) or self.height() < scaled(_LOW)
        if beside is not (self.orientation() is Qt.Orientation.Horizontal):
            self.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
            self.setSizes(list(_SHARES if beside else _SHARES_BELOW))

    @property
    def finding(self) -> Finding | None:
        """The chosen or suggested finding, or None."""
        return self.detail.finding

    def go_to_next(self, step: int) -> bool:
        """Choose the next (−1: previous) finding, a suggested one first; False without any."""
        count = self._model.rowCount()
        if not count:
            return False
        here = self._row if self._is_suggested and step > 0 else (self._row + step) % count
        self._choose(here)
        self._is_suggested = False
        return True

    def choose(self, finding: Finding) -> None:
        """Choose a finding; nothing happens where the list does not have it."""
        row = self._model.row_of(finding.id)
        if row >= 0:
            self._choose(row)

    def focus_first(self) -> None:
        """Focus the actions of the chosen finding."""
        self._is_suggested = False
        self.detail.focus_first()

    def focus_list(self) -> None:
        """Focus the list; where it is empty, nothing that a key could press."""
        (self.list if self._model.rowCount() else self).setFocus()

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self._model.index(row))

    def _open(self, index: Index) -> None:
        if group := self._model.group(index.row()):
            self._is_suggested = False
            self.opened.emit(self._shown_of(group))

    def _on_chosen(self, current: Index, _: Index) -> None:
        if current.isValid() and not self._is_resetting:
            self._row, self._is_suggested = current.row(), False
            self._update_detail()

    def _before_reset(self) -> None:
        """Ignore the current rows that Qt sets while rows are inserted and removed."""
        self._is_resetting = True

    def _after_reset(self) -> None:
        """Choose the same finding in the new rows, or suggest the one now in its row."""
        before, was_suggested = self.finding, self._is_suggested
        row = self._model.row_of(before.id) if before else -1
        count = self._model.rowCount()
        self._left.setCurrentIndex(0 if count else 1)
        self._row = row if row >= 0 else max(0, min(self._row, count - 1))
        self._is_resetting = True
        self._choose(self._row)
        self._is_resetting = False
        self._is_suggested = was_suggested or row < 0
        self._schedule_update(at_once=row < 0)

    def _on_changed(self, first: Index, last: Index) -> None:
        if first.row() <= self._row <= last.row():
            self._schedule_update(at_once=False)

    def _schedule_update(self, *, at_once: bool) -> None:
        """Update the detail: at once where it has the focus, else after a short time."""
        if at_once or focus_in(self.detail):
            self._update_detail()
        else:
            self._update_timer.start()

    def _update_detail(self) -> None:
        """Show the chosen finding as it is now."""
        self._update_timer.stop()
        had_focus = focus_in(self.detail)
        self._show(self._model.group(self._row))
        if had_focus and not focus_in(self.detail):  # the focused widget was hidden
            self.focus_list()

    def _shown_of(self, group: FindingGroup) -> Finding:
        """Return the finding of a row that is shown in detail: the one that was, else the first;
        rows of like findings grow together when they are explained."""
        here = self.finding.id if self.finding else ""
        return next((one for one in group.findings if one.id == here), group.first)

    def _show(self, group: FindingGroup | None) -> None:
        finding = self._shown_of(group) if group else None
        like = tuple(one for one in group.findings if one is not finding) if group else ()
        self.detail.show_finding(finding, group.under if group else (), like)
        if finding and self._model.keeps_another(finding.id):
            QTimer.singleShot(0, self, self._keep_chosen)  # the list is still handling the choice

    def _keep_chosen(self) -> None:
        """Keep the chosen finding in the list; an explained one kept before leaves it."""
        if self.finding:
            self._model.keep(self.finding.id)
