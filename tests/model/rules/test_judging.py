"""A paragraph is judged by itself: what is left out of what it is held against is never asked."""

from model.draft.facts import Facts
from model.draft.without_texts import figures_and_names
from model.findings.finding import Finding
from model.prose.nearby.reading import places_near
from model.prose.other_bodies import around
from model.prose.texts import named_in
from model.prose.unit_words import own_names
from model.rules.texts.judging import judged
from tests.builders import draft, found_in
from tests.corpus.cases import cases

ABOVE = "一、工作完成情况\n按计划完成全年任务。\n"


def test_a_paragraph_is_judged_the_same_beside_all_of_the_report() -> None:
    seen = 0
    for case in cases():
        facts = Facts(draft(case.values))
        names, form = own_names(facts.text("cover.unit")), facts.once(figures_and_names)
        for place in places_near(facts):
            own = place.paragraph, named_in(place.paragraph, names), place.passage
            there = around(facts, place)
            assert judged(*own, *there, form) == judged(*own, *there, facts), case.text
            seen += 1
    assert seen > 1_000


def test_a_paragraph_further_down_is_found_fault_with_as_before() -> None:
    for case in cases()[::7]:
        found = found_in(draft(case.values))
        moved = found_in(draft({**case.values, case.passage: ABOVE + ABOVE + case.text}))
        lower = found_in(draft({**case.values, case.passage: ABOVE + case.text}))
        assert _said(moved) == _said(lower), case.text
        assert len(found) < 100


def _said(found: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(one.rule, one.actual) for one in found if one.rule == "N04"]
