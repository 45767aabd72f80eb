"""The summary on the card of a draft: its progress and the number of findings."""

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
    """Return the counts of a draft, read as a whole; never raises: one draft costs one card."""
    if card.draft is None:
        return Summary(card)
    try:
        return _counted(card, card.draft)
    except Exception as error:
        return Summary(card, fault=describe(error))


def _counted(card: DraftCard, draft: Draft) -> Summary:
    facts = Facts(draft)
    done = progress(facts)
    found = [finding.kind for finding in check(facts).findings]
    wrong, explain = found.count(FindingKind.ERROR), found.count(FindingKind.EXPLAIN)
    return Summary(
        card, done.filled, done.total, wrong, explain, found.count(FindingKind.UNCHECKED)
    )
