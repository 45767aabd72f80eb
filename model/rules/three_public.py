"""（二） the three public expenses (S01, S03, S07)."""

from model.findings import Level
from model.form.spending import SPENDING
from model.form.spending import THREE_PUBLIC as TABLE
from model.rules.limits import not_above
from model.rules.rule import Rule
from model.rules.sums import sums

_TOTALS = tuple(field for field in TABLE.fields if field.is_total)
_FINAL = TABLE.cell("final", TABLE.total)

RULES = (
    Rule(
        "S01",
        Level.E,
        "“三公”每行：合计＝因公出国出境＋公车购置、运行＋公务接待",
        sums("S01", _TOTALS),
        passes={"three_public.final.total": "3.00", "three_public.final.vehicles": "3.00"},
        fails={"three_public.final.total": "3.50", "three_public.final.vehicles": "3.00"},
    ),
    Rule(
        "S03",
        Level.W,
        "“三公”决算各项和合计不超过预算",
        not_above(
            "S03",
            Level.W,
            zip(TABLE.row_keys("final"), TABLE.row_keys("budget"), strict=True),
        ),
        passes={"three_public.final.vehicles": "3.00", "three_public.budget.vehicles": "3.00"},
        fails={"three_public.final.vehicles": "3.80", "three_public.budget.vehicles": "3.00"},
    ),
    Rule(
        "S07",
        Level.E,
        "“三公”决算合计不超过支出合计决算数",
        not_above("S07", Level.E, ((_FINAL, SPENDING.cell("final", SPENDING.total)),)),
        passes={_FINAL: "3.00", "spending.final.total": "30.00"},
        fails={_FINAL: "40.00", "spending.final.total": "30.00"},
    ),
)
