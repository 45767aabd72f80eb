"""What a report has to hold, by the form: fields, parts, and what counts as filled in."""

from functools import lru_cache

from model.form import FORM
from model.form.spec import Field, Group, ValueKind

REQUIRED = tuple(field.key for field in FORM.fields if field.required)
"""The keys that may not be blank (B01), in reading order."""


def _parts() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for page in FORM.pages:
        if page.heading:
            # A choice has a default, so it fills nothing in.
            keys = (field.key for field in page.fields if field.kind is not ValueKind.CHOICE)
            found[page.heading] = (*found.get(page.heading, ()), *keys)
    return found


PARTS = _parts()
"""Heading on the paper, 一 to 四 → the keys under it, one of which at least is filled (N01)."""


@lru_cache(maxsize=16)
def to_fill(page: str | None = None) -> tuple[Field, ...]:
    """Return the fields a clerk fills in, of the form or of one page by its key.

    Those of groups that are not printed are left out: the program fills them with a new draft.
    """
    pages = [item for item in FORM.pages if page in (None, item.key)]
    return tuple(
        field
        for item in pages
        for block in item.blocks
        if not (isinstance(block, Group) and not block.printed)
        for field in block.fields
    )


COUNT_OF_NAMES = {field.counts: field.key for field in FORM.fields if field.counts}
"""Key of a list of names → key of their number. Where that is 0 there is nothing to list."""
