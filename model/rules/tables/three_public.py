"""（二） the three public expenses (S01, S03–S07)."""

from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule, with_last_year
from model.findings.rule_settings import Threshold, threshold_of
from model.form import FORM
from model.form.analysis import REASONS
from model.form.spending import SPENDING
from model.form.spending import THREE_PUBLIC as TABLE
from model.rules.kinds.ratios import compared, pair, pair_finding, shares_below
from model.rules.kinds.sums import totals_add_up
from model.rules.kinds.upper_bounds import not_above
from model.values.numbers import decimal_text, tolerance
from resources.messages import findings as words

_TOTALS = tuple(field for field in TABLE.fields if field.is_total)
_FINAL = TABLE.cell("final", TABLE.total)
_PAIRS = TABLE.row_pairs("final", "budget")
EXECUTION = Threshold("S04", Decimal(50), "“三公”决算占预算至少")


def _within_budget(facts: Facts) -> Iterator[Finding]:
    """Check S03 where there was a budget; without one S05 applies."""
    found = not_above(_PAIRS)(facts)
    return (finding for finding in found if facts.amount(finding.places[1]))


def _spent(facts: Facts) -> Iterator[Finding]:
    return shares_below(facts, _PAIRS, threshold_of(facts, EXECUTION), words.BUDGET)


def _unbudgeted(facts: Facts) -> Iterator[Finding]:
    for key, budget in _PAIRS:
        found = pair(facts, key, budget)
        if found and not found.base and found.value:
            text = words.UNBUDGETED.format(label=FORM[key].label, actual=found.figure.shown)
            yield pair_finding(found, text, found.base, budget)


def _above_last_year(facts: Facts) -> Iterator[Finding]:
    for key, _ in _PAIRS:
        found = compared(key, facts.number(key), facts.last_year(key))
        if found is None or found.value - found.base <= tolerance(found.figure, found.other):
            continue
        text = words.ABOVE.format(
            label=FORM[key].label,
            actual=found.figure.shown,
            limit_label=words.LAST_FINAL,
            expected=found.other.shown,
            difference=decimal_text(found.value - found.base),
        )
        yield pair_finding(found, text, found.base)


RULES = (
    Rule(
        "S01",
        Level.E,
        "“三公”每行：合计＝因公出国出境＋公车购置、运行＋公务接待",
        totals_add_up(_TOTALS),
        passes={"three_public.final.total": "3.00", "three_public.final.vehicles": "3.00"},
        fails={"three_public.final.total": "3.50", "three_public.final.vehicles": "3.00"},
        why="“三公”数要对外公开，合计不对最容易被人指出来",
    ),
    Rule(
        "S03",
        Level.W,
        "“三公”决算各项和合计不超过预算",
        _within_budget,
        passes={"three_public.final.vehicles": "3.00", "three_public.budget.vehicles": "3.00"},
        fails={"three_public.final.vehicles": "3.80", "three_public.budget.vehicles": "3.00"},
        why="“三公”经费实行预算控制，超支必须说得清楚，公开后也最受关注",
        answered_in=REASONS.key,
    ),
    Rule(
        "S04",
        Level.W,
        "“三公”决算各项和合计不低于预算的 50%",
        _spent,
        passes={"three_public.final.receptions": "20", "three_public.budget.receptions": "40"},
        fails={"three_public.final.receptions": "19.9", "three_public.budget.receptions": "40"},
        why="预算用不到一半，要么编高了，要么漏填了决算，来年容易被核减",
        limit=EXECUTION,
        answered_in=REASONS.key,
    ),
    Rule(
        "S05",
        Level.W,
        "“三公”没有预算的项目不发生支出",
        _unbudgeted,
        passes={"three_public.final.overseas": "0", "three_public.budget.overseas": "0"},
        fails={"three_public.final.overseas": "5", "three_public.budget.overseas": "0"},
        why="没有预算不得支出；确有批准的，要写明批件",
        answered_in=REASONS.key,
    ),
    Rule(
        "S06",
        Level.W,
        "“三公”决算各项和合计不超过上年决算",
        _above_last_year,
        passes={
            "three_public.final.receptions": "20.30",
            "last/three_public.final.receptions": ("20.30",),
        },
        fails={
            "three_public.final.receptions": "20.30",
            "last/three_public.final.receptions": ("18.5",),
        },
        why="“三公”经费要求只减不增，比上年多了一定会被问到",
        applies=with_last_year,
        answered_in=REASONS.key,
    ),
    Rule(
        "S07",
        Level.E,
        "“三公”决算合计不超过支出合计决算数",
        not_above(((_FINAL, SPENDING.cell("final", SPENDING.total)),)),
        passes={_FINAL: "3.00", "spending.final.total": "30.00"},
        fails={_FINAL: "40.00", "spending.final.total": "30.00"},
        why="“三公”是全部支出里的一部分，不会比全部还多",
    ),
)
