"""The summary on the card of a draft: its progress, and what is left as the window counts it."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from model.checking.check import check
from model.checking.progress import Status, all_groups, kind_counts, page_statuses, progress
from model.draft.draft import Draft, Value
from model.draft.facts import Facts
from model.editing.changes_told import told_as_found
from model.findings.finding import FindingKind
from model.log import describe
from model.storage.draft_cards import DraftCard
from model.values.years import year_after
from resources.sample import load_sample


class Summary(NamedTuple):
    """A card with its counts; all 0 for a draft that cannot be read."""

    card: DraftCard
    filled: int = 0
    total: int = 0
    errors: int = 0
    explain: int = 0
    unchecked: int = 0
    left: int = 0  # places to mend, explain or fill in, on the pages begun
    untouched: int = 0  # pages on which nothing is filled in
    is_sample: bool = False  # made from the sample, as far as unit and year tell
    can_go_on: bool = False  # next year's report can be begun from it
    found: str = ""  # after a crash: what was done since the draft was opened
    fault: str = ""  # what kept it from being counted, and where in the program


def summary(card: DraftCard) -> Summary:
    """Return the counts of a draft, read as a whole; never raises: one draft costs one card."""
    if card.draft is None:
        return Summary(card)
    try:
        found = told_as_found(card.opened, card.draft) if card.opened else ""
        return _counted(card, card.draft)._replace(found=found)
    except Exception as error:
        return Summary(card, fault=describe(error))


def not_counted(card: DraftCard) -> Summary:
    """Return a summary that only tells whether another report can be begun from the draft."""
    draft = card.draft
    if draft is None:
        return Summary(card)
    can_go_on = bool(year_after(draft.text("year")))
    return Summary(card, is_sample=is_sample(draft), can_go_on=can_go_on)


def _counted(card: DraftCard, draft: Draft) -> Summary:
    facts = Facts(draft)
    done, found = progress(facts), check(facts).findings
    pages = page_statuses(facts, found)
    kinds = kind_counts(all_groups(pages))
    return Summary(
        card,
        done.filled,
        done.total,
        kinds[FindingKind.ERROR],
        kinds[FindingKind.EXPLAIN],
        kinds[FindingKind.UNCHECKED],
        sum(page.count for page in pages.values()),
        sum(page.status is Status.EMPTY for page in pages.values()),
        is_sample(draft),
        bool(year_after(draft.text("year"))),
    )


def is_sample(draft: Draft) -> bool:
    """Whether a draft has unit and year of the sample: nothing else in a file would tell."""
    return all(draft[key] == value for key, value in _name_of_sample().items())


@cache
def _name_of_sample() -> Mapping[str, Value]:
    sample = load_sample()
    return {key: sample[key] for key in ("cover.unit", "year")}
