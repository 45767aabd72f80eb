"""A layout after an edit is the one a fresh layout gives, and takes over what it can."""

from hypothesis import given
from hypothesis import strategies as st

from export.layout.layout import PageLayout
from export.report.build import build
from export.report.nodes import Report
from model.draft.draft import Draft
from tests.export.layout.prose import report
from tests.export.layout.stand_ins import EvenMetrics
from tests.export.papers import sample

_EDITS = st.lists(
    st.tuples(
        st.sampled_from(["performance", "problems", "reasons", "funds"]),
        st.integers(0, 2000),
        st.integers(0, 300),
        st.sampled_from(["", "字", "\n", "一、新的标题\n", "甲乙。\n\n", "2019", "。" * 40]),
    ),
    max_size=8,
)


def edited(draft: Draft, key: str, at: int, removed: int, added: str) -> Draft:
    text = draft.text(key)
    return draft.with_values({key: text[:at] + added + text[at + removed :]}, {})


@given(_EDITS)
def test_edits_lead_to_the_pages_of_a_fresh_layout(
    edits: list[tuple[str, int, int, str]],
) -> None:
    layout, draft = PageLayout(EvenMetrics()), sample()
    layout.lay_out(build(draft))
    for edit in edits:
        draft = edited(draft, *edit)
        pages = layout.lay_out(build(draft))
    pages = layout.lay_out(build(draft))
    assert [*pages] == [*PageLayout(EvenMetrics()).lay_out(build(draft))]


def test_reports_laid_out_in_turn_do_not_mix() -> None:
    layout = PageLayout(EvenMetrics())
    for number in (1, 2, 1):
        made = build(report(number))
        assert [*layout.lay_out(made)] == [*PageLayout(EvenMetrics()).lay_out(made)]


class CountingMetrics(EvenMetrics):
    """Counts the characters it is asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def advance(self, character: str, font: object) -> float:
        self.asked += 1
        return 1


def test_each_character_of_a_font_is_measured_once() -> None:
    metrics = CountingMetrics()
    layout = PageLayout(metrics)
    made: Report = build(sample())
    _ = [*layout.lay_out(made)]
    before = metrics.asked
    _ = [*layout.lay_out(build(edited(sample(), "performance", 5, 0, "年")))]
    assert metrics.asked == before
