"""Last year's figure beside the field of this year's, and by how much it has moved."""

from decimal import Decimal

from PySide6.QtCore import QObject, Signal

from model.draft.last_year import last_value, year_change
from model.editing.session import Session
from model.form import FORM
from model.form.spec import NUMERIC
from model.values.numbers import rounded
from resources.messages import screen as words

_TEN = 10  # per cent


class LastYearBeside(QObject):
    """What fields of figures show of last year; nothing while the pane shows it."""

    changed = Signal()  # shown no longer, or again

    def __init__(self, model: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._is_shown = model, True

    def show(self, *, shown: bool) -> None:
        """Show it beside the fields, or (False) leave it to the pane."""
        if shown is not self._is_shown:
            self._is_shown = shown
            self.changed.emit()

    def sign(self, key: str) -> str:
        """Return the change in percent, as it stands beside a figure: ↑7.14%; "" for none."""
        return self._change(key, words.YEAR_UP, words.YEAR_DOWN)

    def short_sign(self, key: str) -> str:
        """Return the same where there is little room: one decimal below 10 %, else none."""
        sign = self.sign(key)
        percent = Decimal(sign[1:-1] or 0)
        return f"{sign[0]}{rounded(percent, int(percent < _TEN)):f}%" if sign else ""

    def sentence(self, key: str) -> str:
        """Return the same in words."""
        return self._change(key, words.YEAR_MORE, words.YEAR_LESS)

    def note(self, key: str) -> str:
        """Return last year's figure, for the line that goes with the cursor; "" for none."""
        if not self._is_shown or key not in FORM or FORM[key].kind not in NUMERIC:
            return ""
        last = last_value(self._model.draft, key)
        return words.LAST_YEAR_NOTE.format(last=last, unit=FORM[key].unit) if last else ""

    def _change(self, key: str, more: str, less: str) -> str:
        change = self._model.facts.once(year_change, key) if self._is_shown else None
        if change is None or not change.percent or not change.difference:
            return ""
        return (more if change.difference > 0 else less).format(percent=change.percent)
