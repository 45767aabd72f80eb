"""A proposal taken into a draft: its values, where each came from, and what has no place."""

from collections.abc import Iterable

from model.draft.annotations import ORIGIN, UNPLACED, annotation_key
from model.draft.draft import Draft, Value
from model.readers.proposal import ImportProposal, ProposedValue


def taken_values(draft: Draft, proposal: ImportProposal, file: str) -> dict[str, Value]:
    """Return what to set in a draft to take a whole proposal, for one change of its session.

    ``file`` is the name of the document. What the draft holds of other files stays.
    """
    return {
        **values_with_origin(proposal.values, file),
        **_unplaced(draft, proposal, file),
    }


def values_with_origin(values: Iterable[ProposedValue], file: str) -> dict[str, Value]:
    """Return these values by key, and beside each its origin as an annotation."""
    found: dict[str, Value] = {}
    for one in values:
        found[one.key] = one.value
        found[annotation_key(ORIGIN, one.key)] = (file, one.origin, one.doubt)
    return found


def _unplaced(draft: Draft, proposal: ImportProposal, file: str) -> dict[str, Value]:
    """Return the texts without a place as annotations, numbered on from those of before."""
    before = draft.annotations(UNPLACED)
    known = {annotation[0] for annotation in before.values() if annotation}
    numbers = [int(about) for about in before if about.isascii() and about.isdecimal()]
    fresh = [one for one in proposal.unplaced if one.text not in known]
    first = max(numbers, default=0) + 1
    return {
        annotation_key(UNPLACED, f"{number:04}"): (one.text, one.origin, file)
        for number, one in enumerate(fresh, first)
    }
