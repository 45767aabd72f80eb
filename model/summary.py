"""What the card of a draft tells: how full the draft is and what the rules find in it."""

from typing import NamedTuple

from model.cards import Card
from model.check import check
from model.facts import Facts
from model.findings import Kind
from model.progress import progress


class Summary(NamedTuple):
    """A card with its counts; all 0 for a draft that cannot be read."""

    card: Card
    filled: int = 0
    total: int = 0
    errors: int = 0
    explain: int = 0


def summary(card: Card) -> Summary:
    """Counts anew, by reading the whole draft."""
    if card.draft is None:
        return Summary(card)
    facts = Facts(card.draft)
    done = progress(facts)
    found = [finding.kind for finding in check(card.draft, facts)]
    wrong, asked = found.count(Kind.ERROR), found.count(Kind.EXPLAIN)
    return Summary(card, done.filled, done.total, wrong, asked)
