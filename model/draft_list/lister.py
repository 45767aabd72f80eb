"""The list of drafts as far as it is shown; what was read and counted is cached."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from model.draft_list import kept
from model.draft_list.summary import Summary
from model.files.disk import Retry
from model.files.errors import DraftError
from model.storage.draft_cards import DraftCard, DraftLocation, State
from model.storage.store import Store


class DraftList(NamedTuple):
    """The drafts last saved, and how many are not shown."""

    shown: tuple[Summary, ...] = ()
    ids: frozenset[str] = frozenset()  # of all, shown or not
    rest: int = 0
    deleted: int = 0  # drafts in the bin
    is_whole: bool = True  # False while further ones are being read


class DraftLister:
    """Reads the list; of a draft not saved since it was counted, only its first lines."""

    def __init__(self, count: Callable[[DraftCard], Summary]) -> None:
        """``count`` loads the rules, so the caller decides when it is imported."""
        self._count = count
        self._known: dict[str, tuple[State, Summary]] = {}
        self._unkept: dict[str, bytes] = {}  # files to be written

    def read(self, store: Store, most: int, wanted: Callable[[], bool]) -> Iterator[DraftList]:
        """Yield the newest drafts, at most so many: those at hand before each that has to be
        counted, in the end all, unless they are not ``wanted`` any more.

        Raises DraftError when the folder cannot be listed.
        """
        places, retry = store.locations(), Retry()
        ids = frozenset(place.draft_id for place in places)
        shown: list[Summary] = []
        for place in places[:most]:
            if not wanted():
                return
            found = self._at_hand(store, place)
            if not found:
                if any(each.card.draft and not each.is_sample for each in shown):
                    yield DraftList(tuple(shown), ids, len(places) - len(shown), is_whole=False)
                found = self._counted(store, place, retry)
            if found:
                shown.append(found)
        self._known = {ident: known for ident, known in self._known.items() if ident in ids}
        yield DraftList(tuple(shown), ids, len(places[most:]), _deleted(store))

    def keep(self, store: Store) -> None:
        """Write the summaries that were counted since beside their drafts."""
        unkept, self._unkept = self._unkept, {}
        for ident, data in unkept.items():
            store.keep_summary(ident, data)

    def read_all(
        self, store: Store, name: Callable[[DraftCard], Summary], wanted: Callable[[], bool]
    ) -> tuple[Summary, ...] | None:
        """Return all drafts, last saved first, those not counted yet as ``name`` makes them; None
        once they are not ``wanted`` any more. Raises DraftError when the folder cannot be listed.
        """
        retry = Retry()
        found: list[Summary] = []
        for place in store.locations():
            if not wanted():
                return None
            if summary := self._at_hand(store, place):
                found.append(summary)
            elif card := store.card(place.draft_id, retry):
                found.append(name(card))
        return tuple(found)

    def _at_hand(self, store: Store, place: DraftLocation) -> Summary | None:
        """Return the summary read before or kept beside the draft; None where it is of another
        state, or there is none."""
        ident, state = place.draft_id, place.state
        if state is None:
            return None
        known = self._known.get(ident)
        crashed = store.is_crashed(ident)  # of which the state does not tell
        if known and known[0] == state and known[1].card.crashed == crashed:
            return known[1]
        if crashed:
            return None  # what was done since is told from the whole draft
        found = kept.read(store.summary(ident, kept.LARGEST + 1), place)
        if found:
            self._known[ident] = state, found
        return found

    def _counted(self, store: Store, place: DraftLocation, retry: Retry) -> Summary | None:
        card = store.card(place.draft_id, retry)
        if card is None:
            return None
        found = self._count(card)
        if place.state and not card.error and not found.fault:
            self._known[place.draft_id] = place.state, found
            if data := kept.written(found, place.state):
                self._unkept[place.draft_id] = data
        return found


def _deleted(store: Store) -> int:
    """Return how many drafts the bin holds; 0 where it cannot be listed, as its page then says."""
    try:
        return len(store.bin.names())
    except DraftError:
        return 0
