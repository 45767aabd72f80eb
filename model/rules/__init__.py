"""The rules of form.md §4, in its order."""

from model.rules import bodies, cover, people, prose, spending, three_public
from model.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *cover.RULES,
    *people.RULES,
    *bodies.RULES,
    *spending.RULES,
    *three_public.RULES,
    *prose.RULES,
)

BY_ID: dict[str, Rule] = {rule.id: rule for rule in RULES}
