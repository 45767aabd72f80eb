"""Figures of the tables repeated in the texts (N04)."""

from collections.abc import Iterator
from itertools import islice

from model.draft.facts import Facts
from model.draft.without_texts import figures_and_names
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.prose.links import stale_links
from model.prose.nearby.reading import places_near
from model.prose.other_bodies import around
from model.prose.rewriting import Span
from model.prose.texts import Mention, named_in
from model.prose.unit_words import own_names
from model.rules.evidence.text_figures import differs_from_table, quoted, span, stale_link_finding
from model.rules.texts.differences import differences_off
from model.rules.texts.judging import Judgement, judged
from resources.messages import prose as words

_MOST = 100  # findings; a text with more is of another report


def _differing_figures(facts: Facts) -> Iterator[Finding]:
    stale = tuple(stale_links(facts))
    yield from (stale_link_finding(facts, one) for one in stale)
    already_found = {(one.passage, place) for one in stale for place in one.spans}
    yield from _figures_off_table(facts, already_found)
    yield from differences_off(facts)


def _figures_off_table(facts: Facts, already_found: set[tuple[str, Span]]) -> Iterator[Finding]:
    """Yield findings about figures that differ from the table, without stale links."""
    found: dict[tuple[str, str], list[Mention]] = {}
    verdicts: dict[tuple[str, str], Judgement] = {}
    names, form = own_names(facts.text("cover.unit")), facts.once(figures_and_names)
    for place in places_near(facts):
        own = named_in(place.paragraph, names)
        there = around(facts, place)
        for statement, verdict in judged(place.paragraph, own, place.passage, *there, form):
            mention = Mention(place, statement)
            if (place.passage, span(mention)) not in already_found:
                name = (place.passage, quoted(mention))
                found.setdefault(name, []).append(mention)
                verdicts.setdefault(name, verdict)
    for name, same in islice(found.items(), _MOST):
        level, key = verdicts[name]
        yield differs_from_table(facts, same, key, words.REPEATED).at(level)


RULES = (
    Rule(
        "N04",
        Level.E,
        "文中重复的金额、人数、个数与表中一致",
        _differing_figures,
        passes={
            "spending.final.basic": "1644.56",
            "performance": "2019年决算基本支出1644.56万元，较上年增加120万元。",
        },
        fails={
            "spending.final.basic": "1644.56",
            "performance": "2019年决算基本支出1644.65万元，较上年增加120万元。",
        },
        why="同一个数前后不一样，看的人不知道信哪一个，公开以后更难解释",
    ),
)
