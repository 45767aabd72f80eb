"""The sums within （四） that another figure in one place makes right or wrong."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from model.draft.facts import Facts
from model.prose.project.project_money import ProjectMoney, project_money, value_of
from model.prose.texts import Mention
from model.values.numbers import rounded
from resources.messages import findings as words


def within_funds(facts: Facts, mention: Mention, value: Decimal) -> str:
    """Return the sums of （四） that become right, or wrong, with this value for the mention.

    "" where no sum changes, or the mention is in none.
    """
    money = project_money(facts)
    named = _named(money)
    now = {role: value_of(one) for role, one in named.items()}
    then = now | {role: value for role, one in named.items() if one == mention}
    before, after = set(_fitting(money, now)), set(_fitting(money, then))
    sentences = [words.FITS_THERE.format(what=what) for what in sorted(after - before)]
    sentences += [words.FITS_NOW.format(what=what) for what in sorted(before - after)]
    return "；".join(sentences)


def _named(money: ProjectMoney) -> dict[str, Mention]:
    """Return the mentions by role; one mention may be both 专项资金 and what was spent."""
    named = {"received": money.received, "spent": money.spent, "special": money.special}
    parts = {part.statement.role: part for part in money.parts}
    return parts | {role: mention for role, mention in named.items() if mention}


def _fitting(money: ProjectMoney, values: Mapping[str, Decimal]) -> Iterator[str]:
    """Yield the sums that are right with these values."""
    spent, received = values.get("spent"), values.get("received")
    parts = [values[part.statement.role] for part in money.parts]
    if spent is not None and len(parts) > 1 and sum(parts) == spent:
        yield words.PARTS_THERE
    if spent is not None and received and money.rate:
        figure = money.rate.figure
        if rounded(spent * 100 / received, max(0, figure.decimals)) == figure.value:
            yield words.RATE_THERE
