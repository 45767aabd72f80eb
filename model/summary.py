"""What the card of a draft tells: how full the draft is and what the rules find in it."""

from typing import NamedTuple

from model.check import check
from model.draft import Draft
from model.facts import Facts
from model.findings import Level
from model.progress import progress
from model.store import Card, Store


class Summary(NamedTuple):
    """A card with its counts; all 0 for a draft that cannot be read."""

    card: Card
    filled: int = 0
    total: int = 0
    errors: int = 0
    explain: int = 0


def summaries(store: Store) -> tuple[Summary, ...]:
    """Of all drafts, last saved first."""
    return tuple(_summary(card, card.draft) for card in store.cards())


def _summary(card: Card, draft: Draft | None) -> Summary:
    if draft is None:
        return Summary(card)
    facts = Facts(draft)
    done = progress(facts)
    found = [finding.level for finding in check(draft, facts) if not finding.missing]
    return Summary(card, done.filled, done.total, found.count(Level.E), found.count(Level.W))
