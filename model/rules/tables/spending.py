"""（一） the table of spending (T01–T06, T09, T13)."""

from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.form.analysis import REASONS
from model.form.spending import CONTAINED, EARMARKED
from model.form.spending import SPENDING as TABLE
from model.rules.evidence.earmarked import or_other_reading
from model.rules.kinds.cells import blank_cells, figures_valid, row_filled
from model.rules.kinds.sums import totals_add_up
from model.rules.kinds.upper_bounds import not_above
from model.values.numbers import ReadingState
from resources.messages import findings as words

YEARLY = tuple(row for row in TABLE.rows if not row.memo)
"""The rows 年初, 调整 and 决算, without 其中."""

_TOTALS = tuple(field for field in TABLE.fields if field.is_total)


def figures_differ(facts: Facts) -> bool:
    """Whether 年初, 调整 and 决算, as far as they are filled in, differ in any column."""
    filled = [row.name for row in YEARLY if row_filled(facts, TABLE, row.name)]
    return len(filled) > 1 and any(_differ(facts, filled, c.name) for c in TABLE.columns)


def _reasons_given(facts: Facts) -> Iterator[Finding]:
    if not facts.filled("reasons") and figures_differ(facts):
        yield Finding(("reasons",), words.REASONS_MISSING, missing=True)


def _differ(facts: Facts, rows: list[str], column: str) -> bool:
    """Whether a column's figures differ; blank is 0, an unreadable one is left out."""
    readings = (facts.number(TABLE.cell(row, column)) for row in rows)
    readable = (one for one in readings if one.state is not ReadingState.UNREADABLE)
    return len({one.value or Decimal(0) for one in readable}) > 1


def _rows_filled(facts: Facts) -> Iterator[Finding]:
    for row in YEARLY:
        if not row_filled(facts, TABLE, row.name):
            keys = TABLE.row_keys(row.name)
            text = words.ROW_EMPTY.format(label=row.label)
            yield Finding(keys, text, missing=True, part=TABLE.row_place(row.name))


RULES = (
    Rule(
        "T01",
        Level.E,
        "每行：支出合计＝基本支出＋项目支出（＋政府专项）",
        or_other_reading(_TOTALS, totals_add_up(_TOTALS)),
        passes={"spending.final.total": "30", "spending.final.basic": "30"},
        fails={"spending.final.total": "30", "spending.final.basic": "20"},
        why="合计是全区汇总用的数，一行对不上，整份报告都要退回",
    ),
    Rule(
        "T02",
        Level.E,
        "政府专项已含在项目支出里时，不超过项目支出",
        not_above(
            ((TABLE.cell(r.name, "earmarked"), TABLE.cell(r.name, "project")) for r in TABLE.rows),
        ),
        passes={
            "earmarked": CONTAINED,
            "spending.final.project": "10",
            "spending.final.earmarked": "10",
        },
        fails={
            "earmarked": CONTAINED,
            "spending.final.project": "10",
            "spending.final.earmarked": "12",
        },
        why="专项是项目支出的一部分，部分不会大于全部",
        applies=lambda facts: facts.choice(EARMARKED.key) == CONTAINED,
    ),
    Rule(
        "T03",
        Level.E,
        "资产购置支出各列不超过部门决算数",
        not_above(TABLE.row_pairs("assets", "final")),
        passes={"spending.assets.project": "34.50", "spending.final.project": "34.50"},
        fails={"spending.assets.project": "34.50", "spending.final.project": "30.00"},
        why="资产购置是决算里的一部分，比决算还大就是填错了",
    ),
    Rule(
        "T04",
        Level.H,
        "填了的行里没有发生的写 0，不留空",
        blank_cells,
        passes={
            "spending.final.basic": "1",
            "spending.final.project": "0",
            "spending.final.earmarked": "0",
        },
        fails={"spending.final.basic": "1", "spending.final.project": "0"},
        why="空格分不清是没有发生还是忘了填，写 0 就不会被问",
    ),
    Rule(
        "T05",
        Level.E,
        "金额是不小于 0 的数，至多两位小数，同一张表小数位一致",
        figures_valid,
        passes={"spending.final.basic": "1,075.20", "spending.final.project": "12"},
        fails={"spending.final.basic": "约100"},
        why="读不出的数进不了汇总；小数位不一致，看着像几处拼来的",
    ),
    Rule(
        "T06",
        Level.W,
        "部门决算数各列不超过调整预算数",
        not_above(TABLE.row_pairs("final", "adjusted")),
        passes={"spending.final.basic": "10.00", "spending.adjusted.basic": "10.00"},
        fails={"spending.final.basic": "11.00", "spending.adjusted.basic": "10.00"},
        why="没有预算的钱不能花，超出调整预算要有批准文件",
        answered_in=REASONS.key,
    ),
    Rule(
        "T09",
        Level.E,
        "年初、调整、决算数不一致时，（三）写明原因",
        _reasons_given,
        passes={
            "spending.initial.basic": "10",
            "spending.final.basic": "12",
            "reasons": "追加人员经费 2 万元。",
        },
        fails={"spending.initial.basic": "10", "spending.final.basic": "12"},
        why="（三）就是为这些差异设的，空着等于没有回答",
    ),
    Rule(
        "T13",
        Level.E,
        "年初、调整、决算三行都要填写",
        _rows_filled,
        passes={f"spending.{row.name}.basic": "10" for row in YEARLY},
        fails={"spending.initial.basic": "10", "spending.final.basic": "10"},
        why="三行是对比的基础，缺一行就没法看调整和执行",
    ),
)
