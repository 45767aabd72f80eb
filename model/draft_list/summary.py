"""What the card of a draft tells: how full the draft is and what the rules find in it."""

from typing import NamedTuple

from model.checking.check import check
from model.checking.progress import progress
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.findings.finding import FindingKind
from model.log import describe
from model.storage.draft_cards import DraftCard


class Summary(NamedTuple):
    """A card with its counts; all 0 for a draft that cannot be read."""

    card: DraftCard
    filled: int = 0
    total: int = 0
    errors: int = 0
    explain: int = 0
    unchecked: int = 0  # rules
    fault: str = ""  # what kept it from being counted, and where in the program


def summary(card: DraftCard) -> Summary:
    """Counts anew, by reading the whole draft; never raises, for others stand beside it."""
    if card.draft is None:
        return Summary(card)
    try:
        return _counted(card, card.draft)
    except Exception as error:  # one draft costs one card
        return Summary(card, fault=describe(error))


def _counted(card: DraftCard, draft: Draft) -> Summary:
    facts = Facts(draft)
    done = progress(facts)
    found = [finding.kind for finding in check(facts).findings]
    wrong, asked = found.count(FindingKind.ERROR), found.count(FindingKind.EXPLAIN)
    return Summary(card, done.filled, done.total, wrong, asked, found.count(FindingKind.UNCHECKED))
