"""基本支出 per head: a figure in 元 or 亿元 is seen where all rows are alike (T12)."""

from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding
from model.form.spending import SPENDING
from model.rules.evidence.slips import YUAN_POWER
from model.values.numbers import decimal_text, rounded, trimmed
from resources.messages import findings as words

_LEAST, _MOST = Decimal(1), Decimal(300)  # 万元 a head and year
_ROWS = tuple(row for row in SPENDING.rows if not row.memo)
_POWERS = (YUAN_POWER, -YUAN_POWER)  # 元 or 亿元 typed for 万元


def improbable_per_head(facts: Facts, known: frozenset[str]) -> Iterator[Finding]:
    """Yield one finding for all rows whose 基本支出 no staff of this size can cost.

    ``known`` are the cells of which a finding speaks already. Silent without a number of posts or
    staff, or where that is 0.
    """
    heads = _heads(facts)
    if not heads:
        return
    cells = [SPENDING.cell(row.name, "basic") for row in _ROWS]
    wrong = [
        key for key in cells
        if key not in known and (value := facts.amount(key)) > 0
        and not _LEAST <= value / heads <= _MOST
    ]  # fmt: skip
    if wrong:
        yield _finding(facts, wrong, heads)


def _heads(facts: Facts) -> Decimal:
    """Return 编制数, else 在职人数, with 编外; 0 where both are blank."""
    posts = facts.amount("staff.authorised") or facts.amount("staff.on_payroll")
    return posts + facts.amount("staff.contract") if posts > 0 else Decimal(0)


def _finding(facts: Facts, wrong: list[str], heads: Decimal) -> Finding:
    reading = facts.number(wrong[0])
    return Finding(
        tuple(wrong),
        words.PER_HEAD.format(
            actual=reading.shown,
            heads=decimal_text(trimmed(heads)),
            each=_each(facts.amount(wrong[0]) / heads),
        ),
        actual=reading.shown,
        corrections=tuple(_scaled(facts, wrong, heads)),
        cause=words.OTHER_UNIT_OF_MONEY,
    )


def _each(value: Decimal) -> str:
    """Return what each costs, with as many decimals as show that it is beyond a bound."""
    decimals = 2
    while (shown := rounded(value, decimals)) in (0, _LEAST, _MOST):
        decimals += 1
    return decimal_text(trimmed(shown))


def _scaled(facts: Facts, wrong: list[str], heads: Decimal) -> Iterator[Correction]:
    """Yield the correction of all amounts of these rows that brings them to a likely size."""
    rows = [key.split(".")[1] for key in wrong]
    if len(rows) == sum(facts.amount(SPENDING.cell(row.name, "basic")) > 0 for row in _ROWS):
        rows = [row.name for row in SPENDING.rows]  # 其中 with them
    for power in _POWERS:
        values = [facts.amount(key).scaleb(-power) for key in wrong]
        if all(_LEAST <= value / heads <= _MOST for value in values):
            changed = tuple(
                (key, decimal_text(trimmed(rounded(facts.amount(key).scaleb(-power)))))
                for row in rows
                for key in SPENDING.row_keys(row)
                if facts.amount(key) and facts.typed(key).is_number
            )
            label = words.IN_WAN_FROM_YUAN if power > 0 else words.IN_WAN_FROM_YI
            yield Correction(label, changed)
