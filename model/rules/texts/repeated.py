"""Figures of the tables repeated in the texts (N04)."""

from collections.abc import Iterator
from itertools import islice

from model.draft.facts import Facts
from model.draft.without_texts import figures_and_names
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.prose.links import stale_links
from model.prose.other_bodies import last_heading
from model.prose.texts import PASSAGES, Mention, TextPlace, named_in
from model.prose.unit_words import own_names
from model.rules.evidence.text_figures import differs_from_table, quoted, span, stale_link_finding
from model.rules.texts.differences import differences_off
from model.rules.texts.judging import Judgement, judged_in
from model.turns import go_on, has_read
from resources.messages import prose as words

_MOST = 100  # findings; a text with more is of another report

Name = tuple[str, str]
"""A text, and a figure in its words."""


def _differing_figures(facts: Facts) -> Iterator[Finding]:
    yield from (stale_link_finding(facts, one) for one in stale_links(facts))
    for name in islice(facts.once(_figures_off_table), _MOST):
        yield facts.once(_finding, name)
    yield from differences_off(facts)


def _figures_off_table(facts: Facts) -> dict[Name, tuple[Judgement, list[Mention]]]:
    """Return the figures that differ from the table, those in the same words as one, without stale
    links."""
    stale = tuple(stale_links(facts))
    already_found = {(one.passage, place) for one in stale for place in one.spans}
    found: dict[Name, tuple[Judgement, list[Mention]]] = {}
    for mention, judgement in _differing(facts):
        passage = mention.place.passage
        if (passage, span(mention)) not in already_found:
            found.setdefault((passage, quoted(mention)), (judgement, []))[1].append(mention)
    return found


def _finding(facts: Facts, name: Name) -> Finding:
    """Return the finding about a figure; a hundred in a very long text fill a turn."""
    go_on()
    (level, key), same = facts.once(_figures_off_table)[name]
    found = differs_from_table(facts, same, key, words.REPEATED).at(level)
    has_read()
    return found


def _differing(facts: Facts) -> Iterator[tuple[Mention, Judgement]]:
    """Yield the figures of all texts that differ, in order."""
    names, form = own_names(facts.text("cover.unit")), facts.once(figures_and_names)
    for passage in PASSAGES:
        heading = ""
        for start, block in facts.blocks(passage):
            for one in judged_in(block, named_in(block, names), passage, heading, form):
                place = TextPlace(passage, start + one.at, one.paragraph, one.read)
                yield Mention(place, one.statement), one.judgement
            heading = last_heading(block) or heading


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
