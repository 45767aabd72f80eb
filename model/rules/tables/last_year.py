"""This report compared with last year's (Y01)."""

from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule, with_last_year
from model.findings.rule_settings import Threshold, threshold_of
from model.form.spending import SPENDING as TABLE
from model.rules.kinds.ratios import changed, compared
from model.rules.tables.budget import LABELS, same_figures
from resources.messages import findings as words

CHANGE = Threshold("Y01", Decimal(30), "年初部门预算比上年决算增减")
_INITIAL = TABLE.cell("initial", TABLE.total)
_FINAL = TABLE.cell("final", TABLE.total)


def _against_last_year(facts: Facts) -> Iterator[Finding]:
    yield from _budget_moved(facts)
    for row in ("initial", "final"):
        if same_figures(facts, row, tuple(facts.last_year(key) for key in TABLE.row_keys(row))):
            yield _copied(facts, row)


def _budget_moved(facts: Facts) -> Iterator[Finding]:
    found = compared(_INITIAL, facts.number(_INITIAL), facts.last_year(_FINAL))
    return changed(found, threshold_of(facts, CHANGE), words.LAST_FINAL)


def _copied(facts: Facts, row: str) -> Finding:
    keys, total = TABLE.row_keys(row), facts.number(TABLE.cell(row, TABLE.total)).shown
    return Finding(
        keys,
        words.ROWS_SAME.format(label=LABELS[row], other=words.LAST_YEAR, actual=total),
        actual=total,
        part=LABELS[row],
        cause=words.LAST_LEFT,
        subject=row,
    )


RULES = (
    Rule(
        "Y01",
        Level.W,
        "年初部门预算合计比上年决算增减不超过 30%；年初、决算两行不与上年的报告全同",
        _against_last_year,
        passes={_INITIAL: "120.00", f"last/{_FINAL}": ("100.00",)},
        fails={_INITIAL: "140.00", f"last/{_FINAL}": ("100.00",)},
        why="今年的预算多半从上年的决算来：差得太远要有来由，一分不差多半是忘了换数",
        limit=CHANGE,
        applies=with_last_year,
    ),
)
