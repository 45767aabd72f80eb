"""The rules of form.md §4, in its order."""

from model.findings.rule import Rule
from model.rules.funds import against_tables, funds, parts
from model.rules.overview import bodies, cover, people, phone, staffing, unit
from model.rules.tables import budget, last_year, magnitude, spending, three_public
from model.rules.texts import (
    characters,
    numbering,
    parts_filled,
    plausible,
    privacy,
    problems,
    punctuation,
    reasons,
    repeated,
    template_text,
    years,
)

_LETTERS = "BPOTSFNY"  # of the parts of form.md §4, in its order
_ALL: tuple[Rule, ...] = (
    *cover.RULES,
    *unit.RULES,
    *phone.RULES,
    *template_text.RULES,
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
    *against_tables.RULES,
    *parts_filled.RULES,
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
