"""The strip at a field that says what was found there, with its 说明 to be written right there."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from model.findings import Correction, Finding, Kind, Level
from resources.words import checking as words
from ui.explain import ExplainBox
from ui.live import Live
from ui.note import NoteStrip
from ui.reveal import ask_for_room, reveal

_MOST_FIXES = 3  # beside 填写说明
_GAP = 4


class FindingStrip(QWidget):
    """A note; under it, once 填写说明 is clicked, the editor of the 说明."""

    grown = Signal()  # its height is another

    def __init__(self, live: Live) -> None:
        super().__init__()
        self._live = live
        self._finding: Finding | None = None
        self.note = NoteStrip()
        self._box: ExplainBox | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._column.addWidget(self.note)
        self.note.apply.connect(self._do)
        self.hide()

    def show_finding(self, finding: Finding | None) -> None:
        """Show it; None hides the strip."""
        if finding == self._finding:
            return
        if self._is_open and (finding is None or not self._is_same(finding)):
            self._close()
        self._finding = finding
        self.note.show_finding(self._with_offer(finding) if finding else None)
        if self._box and finding and self._is_open:
            self._box.show_finding(finding)
        self.setVisible(finding is not None)

    def show_message(self, text: str, level: str) -> None:
        """Say a sentence that is no finding; "" hides the strip."""
        self.show_finding(None)
        self.note.show_message(text, level)
        self.setVisible(bool(text))

    @property
    def _is_open(self) -> bool:
        return self._box is not None and not self._box.isHidden()

    def _is_same(self, finding: Finding) -> bool:
        return self._finding is not None and self._finding.id == finding.id

    def _with_offer(self, finding: Finding) -> Finding:
        """A W offers its 说明 too; one that is answered is said calmly."""
        if finding.level is not Level.W:
            return finding
        done = finding.kind is Kind.EXPLAINED
        offer = Correction(self._words(done=done), ())
        offers = (*finding.corrections[:_MOST_FIXES], offer)
        if not done:
            return replace(finding, corrections=offers)
        said = words.SAID.format(message=finding.message)
        return replace(finding, corrections=offers, level=Level.H, message=said)

    def _words(self, *, done: bool) -> str:
        if self._is_open:
            return words.EXPLAIN_CLOSE
        return words.EXPLAIN_AGAIN if done else words.EXPLAIN

    def _do(self, chosen: Correction) -> None:
        """Apply a correction; what has no values is the offer to explain."""
        if chosen.values:
            self._live.apply(chosen)
        elif self._is_open:
            self._close()
        else:
            self._open()

    def _open(self) -> None:
        assert self._finding is not None
        if self._box is None:
            self._box = ExplainBox(self._live)
            self._box.setContentsMargins(_GAP, 0, _GAP, _GAP)
            self._box.grown.connect(self._grow)
            self._column.addWidget(self._box)
        self._box.show_finding(self._finding)
        self._box.show()
        self._turned()
        self._box.begin()

    def _close(self) -> None:
        assert self._box is not None
        self._box.hide()
        self._turned()

    def _turned(self) -> None:
        if self._finding:
            self.note.show_finding(self._with_offer(self._finding))
        self._grow()

    def _grow(self) -> None:
        self.updateGeometry()
        self.grown.emit()
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        ask_for_room(self)
        if self._is_open:
            QTimer.singleShot(0, self, lambda: reveal(self))

    def heightForWidth(self, width: int) -> int:
        """The note as wide as this, and the editor under it."""
        note = self.note.heightForWidth(width)
        if self._box is None or not self._is_open:
            return note
        return note + self._box.heightForWidth(width) + 2 * _GAP
