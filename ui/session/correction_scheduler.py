"""Trials of the corrections of visible findings, run while nothing is typed."""

from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from model.editing.session import Session
from model.findings.finding import Finding
from model.turns import TurnOver, turn

_IDLE_DELAY = 30  # ms without a change before corrections are tried
_TURN = 0.02  # seconds of new paragraphs read in a turn of a trial


class CorrectionScheduler(QObject):
    """A queue of trials, one per turn of the event loop: each takes as long as several keys."""

    finished = Signal(object)  # the field keys whose findings have all been tried

    def __init__(self, model: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._untried: list[Finding] = []
        self._places: set[str] = set()  # of the findings queued since ``finished``
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._try_next)

    def with_last_corrections(self, finding: Finding | None) -> Finding | None:
        """Return the finding with its last tried corrections; queue a trial if one is due."""
        if finding is None or not finding.corrections:
            return finding
        if self.is_due(finding) and self._may_be_found(finding):
            self._untried.append(finding)
            self._places.add(finding.places[0])
            self._timer.start(_IDLE_DELAY)
        return replace(finding, corrections=self._model.last_corrections_for(finding) or ())

    def is_due(self, finding: Finding) -> bool:
        """Whether a finding's corrections were not tried since a changed field was left."""
        return bool(finding.corrections) and not self._model.is_tried(finding)

    def tried(self, finding: Finding) -> Finding:
        """Return the finding with its useful corrections, tried at once (``corrections_for``)."""
        return replace(finding, corrections=self._model.corrections_for(finding))

    @property
    def is_trying(self) -> bool:
        """Whether ``finished`` is still to come."""
        return self._timer.isActive()

    def wait(self) -> None:
        """Postpone the trials, for something was typed."""
        if self.is_trying:
            self._timer.start(_IDLE_DELAY)

    def _tried_on(self, finding: Finding) -> bool:
        """Go on trying the corrections of a finding for a turn; return whether all are tried."""
        with suppress(TurnOver), turn(_TURN):
            self._model.corrections_for(finding)
        return self._model.is_tried(finding)

    def _may_be_found(self, finding: Finding) -> bool:
        """Whether the draft has a finding, as far as it is read."""
        return not self._model.is_checked or finding in self._model.findings

    def _try_next(self) -> None:
        """Try the corrections of one queued finding, as far as a turn goes; emit ``finished`` after
        the last."""
        if not self._model.is_checked:
            self._timer.start(_IDLE_DELAY)
            return
        finding = self._untried[-1]
        if finding in self._model.findings and not self._tried_on(finding):
            self._timer.start(0)
            return
        self._untried = [other for other in self._untried if other != finding]
        if self._untried:
            self._timer.start(0)
        else:
            places, self._places = self._places, set()
            self.finished.emit(places)
