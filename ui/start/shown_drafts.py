"""The drafts on the start page: the one to go on with, and the others."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from model.draft_list.summary import Summary
from model.storage.window_memory import Place
from ui.start.card_menu import DraftSignals
from ui.start.continue_card import ContinueCard
from ui.start.draft_cards import DraftCards, DraftCardWidget
from ui.workspace.page_titles import PAGE_TITLES


class ShownDrafts:
    """The cards, in two layouts of the page: above the doors and below them.

    ``before`` is what Tab reaches before the card above the doors.
    """

    def __init__(
        self,
        above: QVBoxLayout,
        below: QVBoxLayout,
        before: QWidget,
        places: Callable[[], Mapping[str, Place]],
    ) -> None:
        self.signals = DraftSignals()
        self._above, self._places, self._before = above, places, before
        self._others = DraftCards(self.signals)
        below.addWidget(self._others)
        self.to_continue: ContinueCard | None = None

    def fill(self, drafts: Sequence[Summary]) -> "list[ContinueCard | DraftCardWidget]":
        """Show these drafts and no others; return the cards made so far, as ``DraftCards``."""
        first = _to_continue(drafts)
        self._show_first(first)
        others = self._others.fill([each for each in drafts if each is not first])
        return [*([self.to_continue] if self.to_continue else []), *others]

    def _show_first(self, summary: Summary | None) -> None:
        place = self._places().get(summary.card.draft_id) if summary else None
        place = place if place and place.page in PAGE_TITLES else None  # of a later version
        card = self.to_continue
        if (card.summary, card.place) == (summary, place) if card else summary is None:
            return
        if card:
            self._above.removeWidget(card)
            card.deleteLater()
        self.to_continue = ContinueCard(summary, place, self.signals) if summary else None
        if self.to_continue:
            self._above.addWidget(self.to_continue)
            self.to_continue.put_after(self._before)


def _to_continue(drafts: Sequence[Summary]) -> Summary | None:
    """Return the draft that was saved last, of those that can be read; a sample only where there
    is nothing else."""
    readable = [each for each in drafts if each.card.draft]
    return next((each for each in readable if not each.is_sample), next(iter(readable), None))
