"""A value of a draft as it is printed."""

from model.draft.facts import Facts
from model.form import FORM
from model.form.options import DECIMALS
from model.form.spec import NUMERIC, ValueKind
from model.values.name_list import names_in
from model.values.numbers import CENT, Reading, decimal_text, rounded
from model.values.text import one_line

GAP = "＿＿"  # for a figure to be written in by hand; blanks vanish at the end of a line
TWO_DECIMALS = "two"


def printed(facts: Facts, key: str) -> str:
    """Return one value as printed in a table or on the cover: "" when blank, never a line break.

    Figures are half width without unit, decimals as typed or two of them (form.md §3). A blank
    total is printed as added up; what is no figure is printed as typed.
    """
    item = FORM[key]
    if item.kind in NUMERIC:
        return one_line(_figure(facts, facts.number(key), item.kind))
    if item.kind is ValueKind.LIST:
        items = facts.items(key)
        return "、".join(filter(None, map(one_line, items if item.numbered else names_in(items))))
    if item.kind is ValueKind.YEAR and facts.year:
        return facts.year
    return one_line(facts.text(key))


def in_sentence(facts: Facts, key: str) -> str:
    """Return the value as printed within a sentence; GAP for a blank figure or year."""
    return printed(facts, key) or (GAP if FORM[key].kind in {*NUMERIC, ValueKind.YEAR} else "")


def _figure(facts: Facts, reading: Reading, kind: ValueKind) -> str:
    two = kind is ValueKind.MONEY and facts.text(DECIMALS.key) == TWO_DECIMALS
    if reading.value is None or not two:
        return reading.shown
    value = rounded(reading.value)
    return decimal_text(value if value else abs(value).quantize(CENT))  # never -0.00
