"""Typed totals compared with the sum of their parts (P02, T01, S01)."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Check
from model.form import FORM
from model.form.spec import Field
from model.rules.evidence.causes import causes, same_slip, sum_difference
from model.rules.evidence.evidence import evidence, evidence_text, weight
from model.rules.evidence.exchanges import exchanged
from model.rules.evidence.neighbours import far_above, far_below, rows_beside
from model.rules.evidence.slips import slip
from model.rules.evidence.tolerances import is_tail, table_decimals
from model.rules.kinds.unfilled import parts_unfilled
from model.values.numbers import Reading, decimal_text, read, tidy
from resources.messages import findings as words


def totals_add_up(totals: Iterable[Field]) -> Check:
    """Return the check that each typed total equals the sum of its parts; blank parts count as 0.

    It finds nothing where a part is unreadable (T05, P01 do) or no total was typed.
    """
    keys = tuple(total.key for total in totals)

    def check(facts: Facts) -> Iterator[Finding]:
        for key in keys:  # a key press changes one row: the others are compared already
            yield from facts.once(_of_total, key)

    return check


def _of_total(facts: Facts, key: str) -> tuple[Finding, ...]:
    total, typed = FORM[key], facts.typed(key)
    if typed.value is None or not _readable(facts, total):
        return ()
    return tuple(_compare(facts, total, typed))


def _readable(facts: Facts, total: Field) -> bool:
    readings = (facts.typed(part) for part in facts.addends(total))
    return all(reading.is_number or reading.is_blank for reading in readings)


def _compare(facts: Facts, total: Field, typed: Reading) -> Iterator[Finding]:
    parts = facts.addends(total)
    expected = sum((facts.amount(part) for part in parts), Decimal(0))
    difference = facts.amount(total.key) - expected
    if not difference:
        return
    small = is_tail(facts, total, len(parts), difference)
    whole = small and not table_decimals(facts, total)
    corrections = _corrections(facts, total, parts, expected, difference)
    if (whole or not small) and (unfilled := parts_unfilled(facts, total, typed, corrections)):
        yield unfilled
        return
    finding = Finding(
        (total.key, *parts),
        (words.SUM_TAIL_WHOLE if whole else words.SUM_TAIL if small else words.SUM_OFF).format(
            label=total.label,
            actual=typed.shown,
            parts=words.PARTS.get(len(parts), ""),
            expected=decimal_text(expected),
            direction=words.MORE if difference > 0 else words.LESS,
            difference=decimal_text(abs(difference)),
        ),
        expected=decimal_text(expected),
        actual=typed.shown,
        difference=decimal_text(difference),
        corrections=corrections,
        cause="" if small else _cause(facts, total, difference, corrections),
    )
    yield finding.at(Level.W) if whole else finding.hint() if small else finding


def _cause(
    facts: Facts, total: Field, difference: Decimal, corrections: tuple[Correction, ...]
) -> str:
    slipped = _slipped(facts, corrections[0]) if corrections else ""
    return slipped or next(causes(facts, total, difference), "")


def _slipped(facts: Facts, best: Correction) -> str:
    (key, value), *_ = best.values
    typed, corrected = facts.typed(key).value, read(FORM[key], str(value)).value
    slipped = slip(typed, corrected) if typed is not None and corrected is not None else ""
    return f"{FORM[key].label}{slipped}" if slipped else ""


def _corrections(
    facts: Facts, total: Field, parts: tuple[str, ...], expected: Decimal, difference: Decimal
) -> tuple[Correction, ...]:
    """Return corrections of the total or one of its parts, by descending evidence."""
    values = ((total.key, expected), *_parts_that_would_do(facts, parts, difference))
    weighed = [
        (evidence(facts, key, value), key, value)
        for key, value in values
        if not (far_above(facts, key, value) or far_below(facts, key, value))
    ]
    weighed.sort(key=lambda item: -weight(item[0]))
    auto = _correction(facts, total, total.key, "", words.TOTAL_AUTO)
    return (
        *_exchanged(facts, total, parts, expected),
        *(
            _correction(
                facts, total, key, decimal_text(tidy(value)), words.TOTAL_TO, evidence_text(reasons)
            )
            for reasons, key, value in weighed
        ),
        *(() if far_above(facts, total.key, expected) else (auto,)),
    )


def _exchanged(
    facts: Facts, total: Field, parts: tuple[str, ...], expected: Decimal
) -> Iterator[Correction]:
    """Yield the exchange of the total and a part, or of one of them and the same one of another
    row whose sum is off by as much the other way, that were typed in each other's cell."""
    value = facts.amount(total.key)
    for key in parts:
        if value < facts.amount(key) == expected - facts.amount(key) + value:
            yield exchanged(facts, ((total.key, key),), f"{total.label}、{FORM[key].label}")
    difference = value - expected
    for other, _ in rows_beside(total.key):
        if sum_difference(facts, other) == -difference:
            for key, cell in zip((total.key, *parts), _row_of(other, parts), strict=True):
                step = facts.amount(cell) - facts.amount(key)
                if step == (-difference if key == total.key else difference):
                    yield exchanged(facts, ((key, cell),), f"{FORM.place(key)}、{FORM.place(cell)}")


def _row_of(total: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the total of a row and the parts of that row, of the columns of ``parts``."""
    start = total.rpartition(".")[0]
    return (total, *(f"{start}.{part.rpartition('.')[2]}" for part in parts))


def _parts_that_would_do(
    facts: Facts, parts: tuple[str, ...], difference: Decimal
) -> Iterator[tuple[str, Decimal]]:
    """Yield each part with the value that makes the typed total right; one that is 0 only where
    other rows have a figure."""
    for key in parts:
        value = facts.amount(key) + difference
        if value >= 0 and (
            facts.amount(key) or any(facts.amount(other) for other, _ in rows_beside(key))
        ):
            yield key, value


def _correction(
    facts: Facts, total: Field, key: str, value: str, text: str, reasons: str = ""
) -> Correction:
    """Return the correction of this cell and of those in rows with the same slip."""
    keys = (key, *same_slip(facts, total.key, key))
    label = text.format(label=FORM[key].label, value=value)
    if len(keys) > 1:
        label = words.IN_ROWS.format(offer=label, count=len(keys))
    return Correction(label, tuple((one, value) for one in keys), reasons)
