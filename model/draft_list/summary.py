"""The summary on the card of a draft: its progress, and what is left as the window counts it.

No rule is needed to show one: ``counting`` makes it, and ``kept`` finds it beside the draft.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from model.draft.draft import Draft, Value
from model.draft.draft_name import shown_name
from model.draft.seal import STATE
from model.storage.draft_cards import DraftCard
from model.values.text import brief
from model.values.years import year_after
from resources.sample import load_sample


class Summary(NamedTuple):
    """A card with its counts; all 0 for a draft that cannot be read. Of one
    that was counted, the card has only what it shows (``shown_part``)."""

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


def shown_part(draft: Draft) -> Draft:
    """Return of a draft what its card shows: its name as far as there is room, and its seal."""
    unit, year, region = shown_name(draft)
    seal = tuple(map(brief, draft.items(STATE)[:3]))
    return Draft().with_values(
        {"cover.unit": unit, "year": year, "region": region, STATE: seal}, {}
    )


def not_counted(card: DraftCard) -> Summary:
    """Return a summary that only tells whether another report can be begun from the draft."""
    draft = card.draft
    if draft is None:
        return Summary(card)
    can_go_on = bool(year_after(draft.text("year")))
    card = card._replace(draft=shown_part(draft))
    return Summary(card, is_sample=is_sample(draft), can_go_on=can_go_on)


def is_sample(draft: Draft) -> bool:
    """Whether a draft has unit and year of the sample: nothing else in a file would tell."""
    return all(draft[key] == value for key, value in _name_of_sample().items())


@cache
def _name_of_sample() -> Mapping[str, Value]:
    sample = load_sample()
    return {key: sample[key] for key in ("cover.unit", "year")}
