"""The facts of a draft without its texts: what a paragraph is held against, wherever it stands."""

from model.draft.draft import Draft, Value
from model.draft.facts import Facts
from model.draft.results import compared
from model.form import FORM
from model.form.spec import NUMERIC, ValueKind

_KINDS = {*NUMERIC, ValueKind.CHOICE, ValueKind.YEAR, ValueKind.LIST}
_KEYS = tuple(
    field.key for field in FORM.fields if field.kind in _KINDS or field.key == "cover.unit"
)


class FiguresAndNames(Facts):
    """The facts of figures, choices, lists, the year and the unit's name; all else is blank.

    Equal where these values are, so that what was read beside them is found in a cache.
    """

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self._values = frozenset(draft.values.items())
        self._hash = hash(self._values)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FiguresAndNames) and self._values == other._values


@compared
def figures_and_names(facts: Facts) -> FiguresAndNames:
    """Return those of a draft; the same object while the values are equal."""
    values: dict[str, Value] = {}
    for key in _KEYS:
        items = facts.items_as_typed(key)
        values[key] = items if FORM[key].kind is ValueKind.LIST else items[0]
    return FiguresAndNames(Draft().with_values(values, {}))
