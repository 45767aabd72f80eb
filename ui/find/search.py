"""The search of the window: its words, its hits, and the hit that is chosen."""

from bisect import bisect_left

from PySide6.QtCore import QObject, QTimer, Signal

from model.find.hits import Hit, Hits, find
from model.find.query import Query
from model.form import FORM
from ui.session.window_session import WindowSession

_REST = 150  # ms without a key or a change before the form is searched


class FormSearch(QObject):
    """Searches the form once the hand rests; before a step or a replacement it searches at once."""

    found = Signal()  # the hits were searched anew
    moved = Signal()  # another hit is chosen, or none

    def __init__(self, session: WindowSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.query = Query("")
        self.hits = Hits()
        self.number = -1  # of the chosen hit in the list, −1 for none
        self.wrapped = 0  # 1 when the last step went on from the top, −1 from the end, else 0
        self._from = (0, 0)  # where the next hit is looked for, as Hit.place
        self._is_stale = False
        self._timer = QTimer(self, singleShot=True, interval=_REST)
        self._timer.timeout.connect(self.refresh)

    @property
    def hit(self) -> Hit | None:
        """The chosen hit; None for none."""
        return self.hits.listed[self.number] if self.number >= 0 else None

    @property
    def is_waiting(self) -> bool:
        """Whether a search is still to come by itself."""
        return self._timer.isActive()

    def look_for(self, words: str, *, exact: bool) -> None:
        """Search for words, soon."""
        if (words, exact) != (self.query.typed, self.query.exact):
            self.query = Query(words, exact=exact)
            self.expire()

    def expire(self, *, shown: bool = True) -> None:
        """Search anew, for words or draft changed: soon, or (not ``shown``) when asked next."""
        self._is_stale = True
        if shown:
            self._timer.start()

    def refresh(self) -> None:
        """Search now if something changed; the chosen hit stays chosen where it still stands."""
        self._timer.stop()
        if not self._is_stale:
            return
        self._is_stale = False
        chosen = self.hit
        self.hits = find(self._session.facts, self.query)
        self.number = self._number_at(chosen.place) if chosen else -1
        self.wrapped = 0
        self.found.emit()

    def begin_at(self, key: str, start: int = 0) -> None:
        """Look for the next hit from a character of a field on."""
        self._from, self.number = (FORM.order.get(key, 0), start), -1

    def go_to_next(self, step: int) -> Hit | None:
        """Choose the next hit (−1: the previous), from the last on to the first; None for none."""
        self.refresh()
        if not self.hits.listed:
            return None
        target = self._beside(step)
        self.choose(target % len(self.hits.listed))
        self.wrapped = 0 if 0 <= target < len(self.hits.listed) else step
        self.moved.emit()
        return self.hit

    def choose(self, number: int) -> None:
        """Choose a hit by its number in the list."""
        self.number, self.wrapped = number, 0
        self._from = self.hits.listed[number].place
        self.moved.emit()

    def _beside(self, step: int) -> int:
        """Return the number of the next hit, which may be one beyond either end."""
        if self.number >= 0:
            return self.number + step
        after = bisect_left(self.hits.listed, self._from, key=lambda hit: hit.place)
        return after if step > 0 else after - 1

    def _number_at(self, place: tuple[int, int]) -> int:
        number = bisect_left(self.hits.listed, place, key=lambda hit: hit.place)
        here = number < len(self.hits.listed) and self.hits.listed[number].place == place
        return number if here else -1
