"""The formulas of what the form adds up, counts or divides."""

from collections.abc import Iterable

from export.data_book.slots import Places
from export.workbook.cells import fits
from model.draft.facts import Facts
from model.form import FORM
from model.form.spec import Addend, Field
from model.readers.sheets.own_marks import COMPUTED
from model.values.numbers import Reading


def formula_of(facts: Facts, field: Field, places: Places) -> str:
    """Return the formula of a total or a number of names.

    "" where Excel would come to something else than the form: a part is no figure or a longer
    one than Excel keeps, a line holds several names or 无.
    """
    if field.counts:
        return _counted(facts, field, places)
    parts = [facts.typed(part.key) for part in field.addends]
    return _sum(field, places) if all(map(_is_kept, parts)) else ""


def rate_formula(places: Places, key: str, base: str) -> str:
    """Return the formula of one cell divided by another, nothing where that makes no rate."""
    cell, other = places.slots[key], places.slots[base]
    return f'IF(AND(COUNT({cell},{other})=2,N({other})>0),{cell}/{other},"")'


def _is_kept(reading: Reading) -> bool:
    return reading.is_blank or (reading.value is not None and fits(reading.value))


def _counted(facts: Facts, field: Field, places: Places) -> str:
    lines = sum(bool(item.strip()) for item in facts.items(field.counts))
    computed = facts.computed(field.key)
    cells = places.lines(field.counts)
    alike = computed.is_blank or computed.value == lines
    return f'{COMPUTED}A({cells})=0,"",COUNTA({cells}))' if alike else ""


def _sum(field: Field, places: Places) -> str:
    parts = _cells(field.addends, places)
    return f'{COMPUTED}({parts})=0,"",{_by_choice(field, places)})'


def _by_choice(field: Field, places: Places) -> str:
    """Return the sum as the choice of the report has it, in the cell of the choice."""
    choice = next((part.when for part in field.addends if part.when), None)
    every = f"SUM({_cells(field.addends, places)})"
    if choice is None:
        return every
    key, value = choice
    label = next(one.label for one in FORM[key].choices if one.value == value)
    cell = places.slots[key]
    chosen = f'{cell}="{label}"'
    if FORM[key].default == value:
        others = (one.label for one in FORM[key].choices if one.value != value)
        chosen = "NOT(OR({}))".format(",".join(f'{cell}="{other}"' for other in others))
    always = [part for part in field.addends if not part.when]
    return f"IF({chosen},{every},SUM({_cells(always, places)}))"


def _cells(parts: Iterable[Addend], places: Places) -> str:
    return ",".join(places.slots[part.key] for part in parts)
