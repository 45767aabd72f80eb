"""Totals typed before their parts: a part not filled in yet is no error of adding."""

from collections.abc import Sequence
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding
from model.form import FORM
from model.form.spec import Field
from model.rules.evidence.neighbours import rows_beside
from model.values.numbers import Reading, decimal_text, tidy
from resources.messages import findings as words

_ENOUGH = 2  # filled parts, from which a column blank throughout counts as unused


def parts_unfilled(
    facts: Facts, total: Field, typed: Reading, others: Sequence[Correction]
) -> Finding | None:
    """Return the finding where blank parts could make up the difference; None where not.

    It is placed at the first blank part, so that it is not shown before the clerk got there.
    """
    parts = facts.addends(total)
    blank = [part for part in parts if facts.typed(part).is_blank]
    added = sum((facts.amount(part) for part in parts), Decimal(0))
    rest = facts.amount(total.key) - added
    if not blank or rest < 0:
        return None
    none_filled = len(blank) == len(parts)
    text = words.SUM_NOT_BEGUN if none_filled else words.SUM_UNFILLED
    return Finding(
        (blank[0], total.key, *(part for part in parts if part != blank[0])),
        text.format(
            label=total.label,
            actual=typed.shown,
            expected=decimal_text(added),
            rest=decimal_text(rest),
            parts="、".join(FORM[part].label for part in blank),
            number=words.PARTS.get(len(blank), ""),
        ),
        expected="" if none_filled else decimal_text(added),
        actual=typed.shown,
        difference="" if none_filled else decimal_text(rest),
        corrections=() if none_filled else _with_rest(_rest_in(blank, rest), others),
        missing=True,
    )


def _with_rest(
    rest: tuple[Correction, ...], others: Sequence[Correction]
) -> tuple[Correction, ...]:
    """Return the correction of the blank part and the others, without the same one again."""
    filled = {one.values for one in rest}
    return (*rest, *(one for one in others if one.values not in filled))


def _rest_in(blank: Sequence[str], rest: Decimal) -> tuple[Correction, ...]:
    """Return the correction of a single blank part; () where several are blank."""
    if len(blank) > 1:
        return ()
    value = decimal_text(tidy(rest))
    return (Correction.to(blank[0], value, words.REST_IN, label=FORM[blank[0]].label),)


def is_complete(facts: Facts, key: str) -> bool:
    """Whether a figure may be compared: false for a sum some of whose parts are still open.

    The 支出合计 added up of 基本支出 alone says nothing about another row's.
    """
    field = FORM[key]
    if not field.is_total or facts.typed(key).value is not None:
        return True
    parts = facts.addends(field)
    blank = [part for part in parts if facts.typed(part).is_blank]
    few = len(parts) - len(blank) < _ENOUGH
    return not any(_is_open(facts, part, few=few) for part in blank)


def _is_open(facts: Facts, part: str, *, few: bool) -> bool:
    """Whether a blank part is likely to be filled: other rows have it, or few are filled yet."""
    beside = [facts.typed(other) for other, _ in rows_beside(part)]
    untouched = all(reading.is_blank for reading in beside)
    return any(reading.value for reading in beside) or (few and untouched)
