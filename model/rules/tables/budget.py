"""（一） the rows compared with each other and with last year's (T07, T08, T11, Y01)."""

from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule, with_last_year
from model.findings.rule_settings import Threshold, threshold_of
from model.form.analysis import REASONS
from model.form.spending import SPENDING as TABLE
from model.rules.kinds.ratios import changed, compared, pair, shares_below
from model.values.numbers import Reading, ReadingState
from resources.messages import findings as words

ADJUSTMENT = Threshold("T08", Decimal(10), "调整预算数比年初部门预算增减")
EXECUTION = Threshold("T11", Decimal(90), "部门决算数占调整预算数至少")
LAST_YEAR = Threshold("Y01", Decimal(30), "年初部门预算比上年决算增减")
_LABELS = {row.name: row.label for row in TABLE.rows}
_INITIAL, _FINAL = (TABLE.cell(row, TABLE.total) for row in ("initial", "final"))
_LEAST_FIGURES = 2  # a single figure may be equal without having been copied


def _same_figures(facts: Facts, row: str, others: tuple[Reading, ...]) -> bool:
    """Whether a row has exactly these figures, at least two typed and not 0; blank is 0."""
    keys = TABLE.row_keys(row)
    readings = (*others, *(facts.number(key) for key in keys))
    if any(reading.state is ReadingState.UNREADABLE for reading in readings):
        return False
    same = all(facts.amount(k) == (o.value or 0) for k, o in zip(keys, others, strict=True))
    return same and sum(1 for key in keys if facts.typed(key).value) >= _LEAST_FIGURES


def _copied(facts: Facts) -> Iterator[Finding]:
    adjusted = TABLE.row_keys("adjusted")
    if not _same_figures(facts, "final", tuple(facts.number(key) for key in adjusted)):
        return
    total = facts.number(_FINAL).shown
    yield Finding(
        (*TABLE.row_keys("final"), *adjusted),
        words.ROWS_SAME.format(label=_LABELS["final"], other=_LABELS["adjusted"], actual=total),
        actual=total,
        part=TABLE.row_place("final"),
        cause=words.ROW_COPIED.format(other=_LABELS["adjusted"]),
    )


def _adjusted(facts: Facts) -> Iterator[Finding]:
    limit = threshold_of(facts, ADJUSTMENT)
    for key, other in TABLE.row_pairs("adjusted", "initial"):
        yield from changed(pair(facts, key, other), limit, _LABELS["initial"], other)


def _spent(facts: Facts) -> Iterator[Finding]:
    pairs = TABLE.row_pairs("final", "adjusted")
    return shares_below(facts, pairs, threshold_of(facts, EXECUTION), _LABELS["adjusted"])


def _against_last_year(facts: Facts) -> Iterator[Finding]:
    """Check Y01: the budget against last year's spending, and figures left from last year."""
    found = compared(_INITIAL, facts.number(_INITIAL), facts.last_year(_FINAL))
    yield from changed(found, threshold_of(facts, LAST_YEAR), words.LAST_FINAL)
    for row in ("initial", "final"):
        if _same_figures(facts, row, tuple(facts.last_year(key) for key in TABLE.row_keys(row))):
            yield _last_left(facts, row)


def _last_left(facts: Facts, row: str) -> Finding:
    keys, total = TABLE.row_keys(row), facts.number(TABLE.cell(row, TABLE.total)).shown
    return Finding(
        keys,
        words.ROWS_SAME.format(label=_LABELS[row], other=words.LAST_YEAR, actual=total),
        actual=total,
        part=TABLE.row_place(row),
        cause=words.LAST_LEFT,
        subject=row,
    )


RULES = (
    Rule(
        "T07",
        Level.W,
        "部门决算数不是从调整预算数照抄的",
        _copied,
        passes={
            "spending.adjusted.basic": "10",
            "spending.adjusted.project": "5",
            "spending.final.basic": "10",
            "spending.final.project": "4.8",
        },
        fails={
            "spending.adjusted.basic": "10",
            "spending.adjusted.project": "5",
            "spending.final.basic": "10.00",
            "spending.final.project": "5.00",
        },
        why="花钱很少会与预算分文不差；两行全同，多半是抄了一行，要请财务核对账目",
        answered_in=REASONS.key,
    ),
    Rule(
        "T08",
        Level.W,
        "调整预算数各列比年初部门预算增减不超过 10%",
        _adjusted,
        passes={"spending.initial.basic": "100", "spending.adjusted.basic": "110"},
        fails={"spending.initial.basic": "100", "spending.adjusted.basic": "89"},
        why="年中追加、追减越多，说明年初预算编得越粗；每一笔大的调整都要有依据",
        limit=ADJUSTMENT,
        answered_in=REASONS.key,
    ),
    Rule(
        "T11",
        Level.W,
        "部门决算数各列不低于调整预算数的 90%",
        _spent,
        passes={"spending.adjusted.project": "100", "spending.final.project": "90"},
        fails={"spending.adjusted.project": "100", "spending.final.project": "89.99"},
        why="钱没有用出去，来年的预算可能被核减；要说清是节约、结转还是没有推进",
        limit=EXECUTION,
        answered_in=REASONS.key,
    ),
    Rule(
        "Y01",
        Level.W,
        "年初部门预算合计比上年决算增减不超过 30%；年初、决算两行不与上年的报告全同",
        _against_last_year,
        passes={_INITIAL: "120.00", f"last/{_FINAL}": ("100.00",)},
        fails={_INITIAL: "140.00", f"last/{_FINAL}": ("100.00",)},
        why="今年的预算多半从上年的决算来：差得太远要有来由，一分不差多半是忘了换数",
        limit=LAST_YEAR,
        applies=with_last_year,
        answered_in=REASONS.key,
    ),
)
