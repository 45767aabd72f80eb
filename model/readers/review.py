"""A proposal beside the draft it may go into: what is new, what stands there already."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from model.draft.annotations import ORIGIN, UNPLACED, annotation_key
from model.draft.draft import Draft, Source, Value, new_draft
from model.draft.facts import Facts
from model.draft.origins import origin_sentence
from model.draft.rollover import next_year
from model.editing.session import Session
from model.form import FORM
from model.form.spec import NUMERIC
from model.readers.proposal import ImportProposal, ProposedValue
from model.values.numbers import read


class Comparison(Enum):
    """How a proposed value stands to the draft's."""

    NEW = "new"  # the draft has none
    SAME = "same"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A proposed value and the draft's own, blank where it has none; ``present_origin``: where
    that was read, "" where it was not."""

    proposed: ProposedValue
    present: Value
    present_origin: str = ""

    @property
    def key(self) -> str:
        return self.proposed.key

    @property
    def comparison(self) -> Comparison:
        """How they compare; figures by what they say: 824.20 is 824.2."""
        if not self.present:
            return Comparison.NEW
        if self.present == self.proposed.value or self.difference == 0:
            return Comparison.SAME
        return Comparison.OTHER

    @property
    def difference(self) -> Decimal | None:
        """The proposed figure less the draft's; None where one of them is none."""
        field, both = FORM[self.key], (self.proposed.value, self.present)
        if field.kind not in NUMERIC:
            return None
        new, old = (read(field, one if isinstance(one, str) else "").value for one in both)
        return None if new is None or old is None else new - old


def reviewed(proposal: ImportProposal, draft: Draft | None) -> tuple[ReviewItem, ...]:
    """Return each proposed value beside the draft's, a total that nobody typed as it is added up;
    None for a report to be made of them."""
    present = draft or Draft()
    facts = Facts(present)

    def standing(key: str) -> Value:
        is_figure = FORM[key].kind in NUMERIC and not present[key]
        return facts.number(key).shown if is_figure else present[key]

    return tuple(
        ReviewItem(one, standing(one.key), origin_sentence(present, one.key, doubted=False))
        for one in proposal.values
    )


def not_found_again(proposal: ImportProposal, draft: Draft, file: str) -> tuple[str, ...]:
    """Return the keys of the values that were read from a file of this name, and that it does not
    hold now."""
    found = {one.key for one in proposal.values}
    read_there = (key for key, origin in draft.annotations(ORIGIN).items() if origin[0] == file)
    gone = {k for k in read_there if k not in found and draft.source(k) is Source.FILE}
    return tuple(key for key in FORM.order if key in gone)


def chosen_at_first(items: Iterable[ReviewItem]) -> frozenset[str]:
    """Return the keys that are taken unless the clerk says otherwise: where nothing stands yet,
    for what was typed is not overwritten."""
    return frozenset(item.key for item in items if item.comparison is Comparison.NEW)


def chosen(proposal: ImportProposal, keys: Set[str]) -> ImportProposal:
    """Return the proposal with the values of these keys alone; its other texts stay."""
    return replace(proposal, values=tuple(one for one in proposal.values if one.key in keys))


def report_of(values: Mapping[str, Value], year: str) -> Draft:
    """Return a new report of what was taken (``taking``), marked as read from a file; ``year``
    where it has none."""
    session = Session(new_draft(year))
    session.change(values, source=Source.FILE)
    return session.draft


def report_after(values: Mapping[str, Value], year: str) -> Draft:
    """Return the report of the year after one that was taken; texts without a place stay."""
    last = report_of(values, year)
    unplaced = last.annotations(UNPLACED)
    kept = {annotation_key(UNPLACED, about): text for about, text in unplaced.items()}
    return next_year(last).with_values(kept, {})
