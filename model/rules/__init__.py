"""The rules of form.md §4, in its order."""

from model.rules import (
    bodies,
    budget,
    cover,
    last_year,
    leftovers,
    magnitude,
    numbering,
    people,
    phone,
    privacy,
    problems,
    prose,
    punctuation,
    reasons,
    spending,
    staffing,
    three_public,
    unit,
    years,
)
from model.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *cover.RULES,
    *unit.RULES,
    *phone.RULES,
    *leftovers.RULES,
    *people.RULES,
    *staffing.RULES,
    *bodies.RULES,
    *spending.RULES,
    *budget.RULES,
    *magnitude.RULES,
    *reasons.RULES,
    *three_public.RULES,
    *prose.RULES,
    *problems.RULES,
    *numbering.RULES,
    *years.RULES,
    *punctuation.RULES,
    *privacy.RULES,
    *last_year.RULES,
)

BY_ID: dict[str, Rule] = {rule.id: rule for rule in RULES}
