"""A long report is laid out in turns: little work in each, at the end the pages of one go."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.layout import columns
from export.layout.breaker import BrokenText, LineRoom
from export.layout.layout import PageLayout
from export.layout.pages import PrintedPages
from export.layout.widths import MeasuredText
from export.report.build import build
from model.draft.draft import Draft
from tests.export.layout.prose import report
from tests.export.layout.stand_ins import EvenMetrics
from tests.export.papers import filled, sample

_MOST = 700
_LINE = "年初中心完成老旧线路改造九处，群众普遍反映较好。"


def turns(layout: PageLayout, draft: Draft, most: int = _MOST) -> Iterator[PrintedPages]:
    """Yield what comes out of each turn, the whole pages last."""
    made, pages = build(draft), None
    while pages is None or not pages.is_whole:
        yield (pages := layout.lay_out(made, most))


def whole(draft: Draft) -> PrintedPages:
    return PageLayout(EvenMetrics()).lay_out(build(draft))


def test_no_turn_breaks_more_characters_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = [0]

    def counting(text: MeasuredText, room: LineRoom, old: BrokenText | None) -> BrokenText:
        counted[-1] += len(text.text)
        return broken(text, room, old)

    broken = columns.broken
    monkeypatch.setattr(columns, "broken", counting)
    layout = PageLayout(EvenMetrics())
    for _ in turns(layout, filled(performance="\n".join([_LINE] * 400))):
        counted.append(0)
    cover, *others = counted[0], *counted[1:]
    assert max(others) < _MOST + len(_LINE)
    assert cover < _MOST + 200  # the cover is laid out at once
    assert sum(counted) < 400 * len(_LINE) + 1500  # nothing is broken twice


@given(st.integers(0, 9), st.integers(1, 3000))
def test_turns_lead_to_the_pages_of_one_go(number: int, most: int) -> None:
    draft = report(number)
    *_, last = turns(PageLayout(EvenMetrics()), draft, most)
    assert [*last] == [*whole(draft)]


def test_the_first_pages_are_right_from_the_first_turn_on() -> None:
    draft = filled(performance="\n".join([_LINE] * 400))
    first = next(turns(PageLayout(EvenMetrics()), draft))
    assert not first.is_whole and len(first) < len(whole(draft))
    assert [first[0], first[1]] == [whole(draft)[0], whole(draft)[1]]


@given(
    st.integers(0, 9), st.integers(1, 3), st.integers(0, 3000), st.sampled_from(["", "字", "\n"])
)
def test_a_key_between_turns_leads_to_the_pages_of_what_was_typed(
    number: int, done: int, at: int, typed: str
) -> None:
    layout, draft = PageLayout(EvenMetrics()), report(number)
    for _, _ in zip(range(done), turns(layout, draft), strict=False):
        pass
    text = draft.text("performance")
    edited = draft.with_values({"performance": text[:at] + typed + text[at + 1 :]}, {})
    *_, last = turns(layout, edited)
    assert [*last] == [*whole(edited)]


def test_a_key_press_in_pages_that_are_known_takes_one_turn() -> None:
    layout, draft = PageLayout(EvenMetrics()), sample()
    layout.lay_out(build(draft))
    text = draft.text("performance")
    assert layout.lay_out(build(filled(performance="字" + text)), _MOST).is_whole
