"""What came from last year's report into this one and is not confirmed yet (沿用未确认).

The mark is the source CARRIED: an edit takes it away, and so does confirming, which sets the same
value as typed.
"""

from collections.abc import Iterable, Mapping

from model.draft.draft import Draft, Source, Value
from model.form import FORM
from model.form.spec import Field, Page


def is_carried(draft: Draft, key: str) -> bool:
    """Whether a field holds last year's value, neither edited nor confirmed."""
    return draft.source(key) is Source.CARRIED


def carried_fields(draft: Draft, page: Page | None = None) -> tuple[Field, ...]:
    """Return the fields of a page (None: of the form) to be confirmed, in the form's order."""
    if not draft.sources:
        return ()
    return tuple(each for each in (page or FORM).fields if is_carried(draft, each.key))


def confirmed(draft: Draft, keys: Iterable[str]) -> Mapping[str, Value]:
    """Return the values to set, as typed, to confirm these fields."""
    return {key: draft[key] for key in keys if is_carried(draft, key)}
