"""（四）: the parts of the project money add up to what was spent (F01)."""

from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.form import FORM
from model.prose.figures import Unit, figures
from model.prose.project.project_money import (
    FUNDS,
    SPENT_CELL,
    ProjectMoney,
    project_money,
    understood,
    value_of,
)
from model.prose.rewriting import written_like
from model.prose.texts import Mention
from model.rules.evidence.slips import slip
from model.rules.evidence.text_figures import (
    difference_as_written,
    digits,
    figure_changed,
    quoted,
    span,
)
from model.values.numbers import MOST_DECIMALS, decimal_text, sum_tolerance
from model.values.width import half_width
from resources.messages import findings
from resources.messages import prose as words

_NAMED = {"staff_costs", "goods", "capital"}
_AND_SO_ON = "等"


def _parts(facts: Facts) -> Iterator[Finding]:
    money = project_money(facts)
    if money.spent is None or not understood(money.spent):
        return
    total = sum(map(value_of, money.parts), Decimal(0))
    difference = value_of(money.spent) - total
    small = abs(difference) <= _rounding(money.spent, *money.parts)
    if small and money.spent.figure.scale > 0:
        return  # 亿元: as near as it is shown
    if difference and (small or _complete(money, difference)):
        yield _finding(facts, money, money.spent, total, small=small)


def _rounding(*mentions: Mention) -> Decimal:
    """Return the tolerance of their sum, with half a unit of each in 亿元 (form.md §3)."""
    figures = [one.figure for one in mentions]
    coarse = (Decimal(5).scaleb(-one.decimals - 1) for one in figures if one.scale > 0)
    decimals = min(max(0, *(one.decimals for one in figures)), MOST_DECIMALS)
    return sum(coarse, sum_tolerance(len(figures) - 1, decimals))


def _complete(money: ProjectMoney, difference: Decimal) -> bool:
    """Whether the parts are complete: no other amount and no 等 among them."""
    if any(_beside_others(money, part) for part in money.parts) or not understood(*money.parts):
        return False
    named = {part.statement.role for part in money.parts} >= _NAMED
    return difference < 0 or (named and not any(map(_goes_on, money.parts)))


def _beside_others(money: ProjectMoney, part: Mention) -> bool:
    """Whether amounts other than the parts follow this part in its sentence."""
    place, known = part.place, {part.figure.start for part in money.parts}
    first, end = _sentence(part)
    amounts = (f.start for f in figures(half_width(place.paragraph)) if f.unit is Unit.MONEY)
    return any(first < start < end and start not in known for start in amounts)


def _sentence(part: Mention) -> tuple[int, int]:
    """Return [start, end) from the end of a part's figure to the end of its sentence."""
    start = part.figure.stop
    end = part.place.paragraph.find("。", start)
    return start, end if end >= 0 else len(part.place.paragraph)


def _goes_on(part: Mention) -> bool:
    return _AND_SO_ON in part.place.paragraph[slice(*_sentence(part))]


def _finding(
    facts: Facts, money: ProjectMoney, spent: Mention, total: Decimal, *, small: bool
) -> Finding:
    expected = written_like(spent.figure, total)
    difference = difference_as_written(spent.figure, expected)
    finding = Finding(
        (FUNDS,),
        (words.PARTS_TAIL if small else words.PARTS_OFF).format(
            actual=digits(spent),
            parts="、".join(words.PART_NAMES[part.statement.role] for part in money.parts),
            expected=expected,
            direction=findings.MORE if difference > 0 else findings.LESS,
            difference=decimal_text(abs(difference)),
        ),
        expected=expected,
        actual=digits(spent),
        difference=decimal_text(difference),
        corrections=tuple(_corrections(facts, money, spent, total)),
        cause=slip(value_of(spent), total),
        subject=quoted(spent),
        spans=tuple(map(span, (spent, *money.parts))),
    )
    return finding.hint() if small else finding


def _corrections(
    facts: Facts, money: ProjectMoney, spent: Mention, total: Decimal
) -> Iterator[Correction]:
    """Yield corrections of the sum and of parts one slip away, in the order the table suggests."""
    table = facts.number(SPENT_CELL)
    slipped = tuple(_slipped(facts, money, value_of(spent) - total))
    is_spent = table.value == value_of(spent)
    reasons = ""
    if table.is_number and (is_spent or table.value == total):
        text = findings.TABLE_OTHER if is_spent else findings.TABLE_SAME
        reasons = text.format(label=FORM.place(SPENT_CELL), value=table.shown)
    value = written_like(spent.figure, total)
    label = words.SPENT_TO.format(value=value)
    first = figure_changed(facts, [spent], value, label, reasons)
    yield from (*slipped, first) if is_spent else (first, *slipped)


def _slipped(facts: Facts, money: ProjectMoney, difference: Decimal) -> Iterator[Correction]:
    """Yield corrections of parts where undoing one slip makes the sum right."""
    for part in money.parts:
        corrected = value_of(part) + difference
        if cause := slip(value_of(part), corrected):
            value = written_like(part.figure, corrected)
            name = words.PART_NAMES[part.statement.role]
            label = findings.TOTAL_TO.format(label=name, value=value)
            yield figure_changed(facts, [part], value, label, cause)


RULES = (
    Rule(
        "F01",
        Level.E,
        "（四）人员经费＋商品服务支出＋资本性支出＝所写的项目支出",
        _parts,
        passes={
            "year": "2019",
            "funds": "项目支出950万元，其中人员经费100万元，商品服务支出800万元，资本性支出50万元",
        },
        fails={
            "year": "2019",
            "funds": "项目支出950万元，其中人员经费100万元，商品服务支出700万元，资本性支出50万元",
        },
        why="分项加起来不等于总数，这一段就没有一个数可信",
        applies=lambda facts: (
            project_money(facts).spent is not None and len(project_money(facts).parts) > 1
        ),
    ),
)
