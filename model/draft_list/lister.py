"""The list of drafts as far as it is shown; what was read and counted is cached."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from model.files.disk import Retry
from model.files.errors import DraftError
from model.storage.draft_cards import DraftCard, DraftLocation
from model.storage.store import Store

if TYPE_CHECKING:
    from model.draft_list.summary import Summary


class DraftList(NamedTuple):
    """The drafts last saved, and how many are not shown."""

    shown: "tuple[Summary, ...]" = ()
    ids: frozenset[str] = frozenset()  # of all, shown or not
    rest: int = 0
    deleted: int = 0  # drafts in the bin


class DraftLister:
    """Reads the list; of a draft not saved since, only whether it crashed."""

    def __init__(self, count: "Callable[[DraftCard], Summary]") -> None:
        """``count`` loads the rules, so the caller decides when it is imported."""
        self._count = count
        self._known: dict[str, tuple[tuple[int, bytes], Summary]] = {}

    def read(self, store: Store, most: int, wanted: Callable[[], bool]) -> DraftList | None:
        """Return the newest drafts, at most so many; None once it is not ``wanted`` any more.

        Raises DraftError when the folder cannot be listed.
        """
        places, retry = store.locations(), Retry()
        shown: list[Summary] = []
        for place in places[:most]:
            if not wanted():
                return None
            if found := self._summary(store, place, retry):
                shown.append(found)
        ids = frozenset(place.draft_id for place in places)
        self._known = {ident: known for ident, known in self._known.items() if ident in ids}
        return DraftList(tuple(shown), ids, len(places[most:]), _deleted(store))

    def read_all(
        self, store: Store, name: "Callable[[DraftCard], Summary]", wanted: Callable[[], bool]
    ) -> "tuple[Summary, ...] | None":
        """Return all drafts, last saved first, those not counted yet as ``name`` makes them; None
        once they are not ``wanted`` any more. Raises DraftError when the folder cannot be listed.
        """
        retry, known = Retry(), self._known
        found: list[Summary] = []
        for place in store.locations():
            if not wanted():
                return None
            counted = known.get(place.draft_id)
            if counted and counted[0] == place.state:
                found.append(counted[1])
            elif card := store.card(place.draft_id, retry):
                found.append(name(card))
        return tuple(found)

    def _summary(self, store: Store, place: DraftLocation, retry: Retry) -> "Summary | None":
        ident = place.draft_id
        known = self._known.get(ident)
        crashed = store.is_crashed(ident)  # of which the state does not tell
        if known and known[0] == place.state and known[1].card.crashed == crashed:
            return known[1]
        card = store.card(ident, retry)
        if card is None:
            return None
        found = self._count(card)
        if place.state and not card.error and not found.fault:
            self._known[ident] = place.state, found
        return found


def _deleted(store: Store) -> int:
    """Return how many drafts the bin holds; 0 where it cannot be listed, as its page then says."""
    try:
        return len(store.bin.names())
    except DraftError:
        return 0
