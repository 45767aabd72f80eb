"""The cell of one value: a figure as a number, what is no figure as typed, a total as formula."""

from decimal import Decimal

from export.data_book.formulas import formula_of, rate_formula
from export.data_book.slots import Places, RateSlot
from export.workbook.cells import AS_TEXT, GENERAL, PERCENT, Cell, Look, fits
from model.draft.facts import Facts
from model.form import FORM
from model.form.spec import NUMERIC, Field, ValueKind
from model.readers.sheets.own_marks import kept_figure
from model.values.numbers import Reading, decimal_text
from model.values.years import is_four_digits
from resources.messages.papers import workbook as words

_MORE_DECIMALS = "####"  # shown where a colleague enters more of them
_RATE_DIGITS = 12


def value_cell(facts: Facts, key: str, places: Places) -> Cell:
    """Return the cell of a value; blank is blank, never 0."""
    field = FORM[key]
    typed = facts.draft.text(key)
    if (
        field.kind is ValueKind.YEAR
        and len(typed) == 4
        and is_four_digits(typed)
        and typed.isascii()
    ):
        return Cell(Decimal(typed), number_format=GENERAL)
    if field.kind not in NUMERIC:
        return Cell(_words(field, typed), Look.TEXT, number_format=AS_TEXT)
    if not field.computed_from:
        return _figure(field, typed, facts.typed(key))
    return _total(facts, field, places)


def rate_cell(slot: RateSlot, places: Places) -> Cell:
    """Return the cell of a rate."""
    share = slot.share
    quotient = None if share is None else Decimal(share.numerator) / Decimal(share.denominator)
    return Cell(
        None if quotient is None else Decimal(f"{quotient:.{_RATE_DIGITS}g}"),
        Look.COMPUTED,
        rate_formula(places, slot.key, slot.base),
        PERCENT,
    )


def _words(field: Field, typed: str) -> str:
    return next((one.label for one in field.choices if one.value == typed), typed)


def _figure(field: Field, typed: str, reading: Reading, look: Look = Look.NUMBER) -> Cell:
    value = reading.value
    if value is None or not fits(value):
        return Cell(kept_figure(field, typed) or None, look)
    shown = Decimal(kept_figure(field, typed).replace(",", ""))
    return Cell(shown, look, number_format=_format(reading))


def _format(reading: Reading) -> str:
    """Return the format that shows a figure as it was typed, and whatever is entered later."""
    whole = "#,##0" if "," in reading.shown else "0"
    if reading.decimals:
        return f"{whole}.{'0' * reading.decimals}{_MORE_DECIMALS}"
    return whole if "," in whole else GENERAL


def _total(facts: Facts, field: Field, places: Places) -> Cell:
    """Return a total: added up by the workbook where nobody typed one, else as typed, and said."""
    formula = formula_of(facts, field, places)
    typed, computed = facts.typed(field.key), facts.computed(field.key)
    if typed.is_blank and not formula:
        return Cell(None, Look.COMPUTED, comment=words.ADDED_UP_LATER)
    if typed.is_blank:
        return Cell(computed.value, Look.COMPUTED, formula, _format(computed))
    sum_of_parts = "" if computed.value is None else decimal_text(computed.value)
    said = words.TYPED_TOTAL.format(formula=formula, sum=sum_of_parts or words.NOTHING_TO_ADD)
    cell = _figure(field, facts.draft.text(field.key), typed, Look.STRIKING)
    return Cell(cell.value, cell.look, "", cell.number_format, said if formula else words.TYPED)
