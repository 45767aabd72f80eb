"""The rules of form.md §4, in its order."""

from model.rules import (
    bodies,
    budget,
    cover,
    last_year,
    magnitude,
    people,
    prose,
    reasons,
    spending,
    staffing,
    three_public,
)
from model.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *cover.RULES,
    *people.RULES,
    *staffing.RULES,
    *bodies.RULES,
    *spending.RULES,
    *budget.RULES,
    *magnitude.RULES,
    *reasons.RULES,
    *three_public.RULES,
    *prose.RULES,
    *last_year.RULES,
)

BY_ID: dict[str, Rule] = {rule.id: rule for rule in RULES}
