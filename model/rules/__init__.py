"""The rules of form.md §4, in its order."""

from model.rules import (
    bodies,
    budget,
    characters,
    cover,
    funds,
    funds_table,
    last_year,
    leftovers,
    magnitude,
    numbering,
    parts,
    people,
    phone,
    plausible,
    privacy,
    problems,
    prose,
    punctuation,
    reasons,
    repeated,
    spending,
    staffing,
    three_public,
    unit,
    years,
)
from model.rules.rule import Rule

_LETTERS = "BPOTSFNY"  # of the parts of form.md §4, in its order
_ALL: tuple[Rule, ...] = (
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
    *parts.RULES,
    *funds.RULES,
    *funds_table.RULES,
    *prose.RULES,
    *problems.RULES,
    *numbering.RULES,
    *repeated.RULES,
    *plausible.RULES,
    *years.RULES,
    *punctuation.RULES,
    *privacy.RULES,
    *characters.RULES,
    *last_year.RULES,
)

RULES = tuple(sorted(_ALL, key=lambda rule: (_LETTERS.index(rule.id[0]), rule.id)))
BY_ID: dict[str, Rule] = {rule.id: rule for rule in RULES}
