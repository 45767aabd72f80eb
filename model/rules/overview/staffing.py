"""Part 一: head counts compared with posts and with last year (P07, P08)."""

from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule, with_last_year
from model.findings.rule_settings import Threshold, threshold_of
from model.form import FORM
from model.form.overview import STAFF
from model.rules.kinds.ratios import changed, compared, pair, share_finding
from resources.messages import findings as words

CONTRACT = Threshold("P07", Decimal(20), "编外长期聘用人员占编制数")
CHANGE = Threshold("P08", Decimal(10), "人数比上年增减")

# 在岗 changes with 在职, 离休 and 退休 with their total: one finding for each is enough.
_LEFT_OUT = ("staff.at_post", "staff.retired_veterans", "staff.retirees")
_COMPARED = tuple(field.key for field in STAFF.fields if field.key not in _LEFT_OUT)


def _contract_staff(facts: Facts) -> Iterator[Finding]:
    found = pair(facts, "staff.contract", "staff.authorised")
    limit = threshold_of(facts, CONTRACT)
    if found and found.base and found.is_share_above(limit):
        other = FORM["staff.authorised"].label
        yield share_finding(found, words.SHARE_ABOVE, limit, other, "staff.authorised")


def _changed(facts: Facts) -> Iterator[Finding]:
    limit = threshold_of(facts, CHANGE)
    for key in _COMPARED:
        found = compared(key, facts.number(key), facts.last_year(key))
        yield from changed(found, limit, words.LAST_YEAR)


RULES = (
    Rule(
        "P07",
        Level.W,
        "编外长期聘用人员不超过编制数的 20%",
        _contract_staff,
        passes={"staff.contract": "8", "staff.authorised": "40"},
        fails={"staff.contract": "9", "staff.authorised": "44"},
        why="编外人员的工资要从项目或公用经费里挤，比例偏高时财政部门会问来源和批文",
        limit=CONTRACT,
    ),
    Rule(
        "P08",
        Level.W,
        "人数比上年增减不超过 10%",
        _changed,
        passes={"staff.on_payroll": "44", "last/staff.on_payroll": ("40",)},
        fails={"staff.on_payroll": "50", "last/staff.on_payroll": ("40",)},
        why="人数定人员经费；变动大而没有说明，容易被当成填错或虚报",
        limit=CHANGE,
        applies=with_last_year,
    ),
)
