"""The rules of form.md §4, in its order."""

from model.findings.rule import Rule
from model.rules.funds import against_tables, funds, parts
from model.rules.overview import bodies, cover, people, staffing, unit
from model.rules.tables import budget, magnitude, spending, three_public
from model.rules.texts import (
    characters,
    numbering,
    plausible,
    privacy,
    problems,
    punctuation,
    relations,
    repeated,
    template_text,
    unchanged,
    years,
)

_LETTERS = "BPOTSFNY"  # of the parts of form.md §4, in its order
_ALL = (
    *(bodies.RULES + cover.RULES + people.RULES + staffing.RULES + unit.RULES),
    *(budget.RULES + magnitude.RULES + spending.RULES + three_public.RULES),
    *(against_tables.RULES + funds.RULES + parts.RULES),
    *(characters.RULES + numbering.RULES + plausible.RULES + privacy.RULES + problems.RULES),
    *(punctuation.RULES + relations.RULES + repeated.RULES + template_text.RULES + unchanged.RULES),
    *years.RULES,
)

RULES = tuple(sorted(_ALL, key=lambda rule: (_LETTERS.index(rule.id[0]), rule.id)))
BY_ID: dict[str, Rule] = {rule.id: rule for rule in RULES}
