"""Each cell of a table by itself: readable, not negative, decimals, blanks (T04, T05)."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding
from model.form import FORM
from model.form.spec import Table
from model.rules.evidence.text_evidence import values_in_texts
from model.rules.kinds.figure_extraction import figure_in, figures_side_by_side, scale_in
from model.values.numbers import Reading, ReadingState, decimal_text, rounded, tidy
from model.values.text import brief
from resources.messages import findings as words

_MOST_DECIMALS = 2


def figures_valid(facts: Facts) -> Iterator[Finding]:
    """Check T05: numbers, not negative; at most two decimals, the same throughout a table."""
    for table in FORM.tables:
        readings = {field.key: facts.typed(field.key) for field in table.fields}
        usual = _usual_decimals(readings)
        for key, reading in readings.items():
            yield from _tail(facts, key, reading) if reading.tail else _cell(key, reading, usual)


def _tail(facts: Facts, key: str, reading: Reading) -> Iterator[Finding]:
    """Yield the finding about decimals from a spreadsheet's floating-point arithmetic."""
    if reading.value is not None and reading.value < 0:
        yield from _cell(key, reading, reading.decimals)
        return
    text = words.DECIMAL_TAIL.format(typed=brief(facts.text(key).strip()), shown=reading.shown)
    yield entry_finding(key, reading, text, reading.shown).hint()


def _usual_decimals(readings: dict[str, Reading]) -> int:
    """Return the most frequent number of decimals; whole numbers do not count."""
    shown = Counter(r.decimals for r in readings.values() if 0 < r.decimals <= _MOST_DECIMALS)
    return max(shown, key=lambda decimals: (shown[decimals], decimals), default=0)


def _cell(key: str, reading: Reading, usual: int) -> Iterator[Finding]:
    value = reading.value
    if reading.state is ReadingState.UNREADABLE:
        yield _unreadable(key, reading)
    elif value is None:
        return
    elif reading.dash:
        yield entry_finding(key, reading, words.DASH_IS_ZERO, "0").hint()
    elif value < 0:
        text = words.MONEY_NEGATIVE.format(shown=reading.shown)
        yield entry_finding(key, reading, text, decimal_text(-value), words.POSITIVE_TO)
    elif reading.decimals > _MOST_DECIMALS:
        text = words.MANY_DECIMALS.format(shown=reading.shown, decimals=reading.decimals)
        yield entry_finding(key, reading, text, decimal_text(rounded(value))).hint()
    elif reading.decimals and reading.decimals != usual:
        yield _other_decimals(key, reading, value, usual)


def _other_decimals(key: str, reading: Reading, value: Decimal, usual: int) -> Finding:
    text = words.OTHER_DECIMALS.format(shown=reading.shown, decimals=reading.decimals, usual=usual)
    better = rounded(value, usual)
    # Padding only is offered, for cutting decimals would change the figure.
    proposal = decimal_text(better) if better == value else ""
    return entry_finding(key, reading, text, proposal).hint()


def _unreadable(key: str, reading: Reading) -> Finding:
    """Return the finding about an unreadable cell; a single figure in it is offered, in 万元."""
    better, scale = figure_in(reading.shown, FORM[key].kind), scale_in(reading.shown)
    text = words.OTHER_UNIT if better and scale else words.NOT_A_FIGURE
    count = figures_side_by_side(reading.shown)
    if count > 1:
        text = words.SEVERAL_FIGURES
    message = text.format(typed=brief(reading.shown), scale=scale, count=count)
    return entry_finding(key, reading, message, better)


def entry_finding(
    key: str, reading: Reading, text: str, better: str, template: str = words.CHANGE_TO
) -> Finding:
    """Return a finding about an entry; ``better`` is what is offered for it, "" for nothing."""
    return Finding(
        (key,),
        text,
        expected=better,
        actual=reading.shown,
        corrections=(Correction.to(key, better, template),) if better else (),
    )


def blank_cells(facts: Facts) -> Iterator[Finding]:
    """Check T04: in a row with any value, blank cells should be 0."""
    for table in FORM.tables:
        for row in table.rows:
            keys = [table.cell(row.name, column.name) for column in table.parts]
            if row_filled(facts, table, row.name):
                yield from (_blank(facts, key) for key in keys if not facts.filled(key))


def _blank(facts: Facts, key: str) -> Finding:
    stated = [value for value in values_in_texts(facts, key) if value]
    if stated:
        value = decimal_text(tidy(stated[0]))
        text, correction = (
            words.BLANK_BUT_STATED.format(value=value),
            Correction.to(key, value, words.FILL_STATED),
        )
    else:
        text, correction = words.BLANK_CELL, Correction.to(key, "0", words.FILL_ZERO)
    return Finding((key,), text, corrections=(correction,), missing=True)


def row_filled(facts: Facts, table: Table, row: str) -> bool:
    """Whether a row has any value, readable or not."""
    return any(facts.filled(key) for key in table.row_keys(row))
