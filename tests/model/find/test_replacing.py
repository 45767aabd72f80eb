"""Words replaced one by one or all at once: nothing else changes, and one undo takes it back."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.draft.draft import Draft, Value
from model.draft.facts import Facts
from model.editing.session import Session
from model.find.hits import find
from model.find.query import Query
from model.find.replacing import replace_one, replaced, replacement
from model.form.spec import ValueKind
from resources.sample import load_sample
from tests.builders import Values, draft, facts, figures_2019
from tests.pace import Pace

PAPER = "performance"


def all_replaced(values: Values, words: str, by: str, *, with_parts: bool = False) -> Draft:
    of = draft(values)
    plan = replacement(Facts(of), Query(words), by)
    return of.with_values(plan.values(with_parts=with_parts), {})


def test_all_hits_are_replaced_in_lines_lists_texts_and_figures() -> None:
    values: Values = {
        "cover.unit": "示范中心",
        "duties": ("中心的工作", "", "别的", "中心、中心"),
        PAPER: "中心\n的中心",
        "spending.final.total": "1,853.89",
    }
    new = all_replaced(values, "中心", "所")
    assert new.text("cover.unit") == "示范所"
    assert new.items("duties") == ("所的工作", "", "别的", "所、所")
    assert new.text(PAPER) == "所\n的所"
    assert all_replaced(values, "1853.89", "0").text("spending.final.total") == "0"


def test_words_may_be_replaced_by_nothing_or_by_themselves_and_more() -> None:
    assert all_replaced({PAPER: "甲乙甲"}, "甲", "").text(PAPER) == "乙"
    assert all_replaced({PAPER: "甲乙甲"}, "甲", "甲甲").text(PAPER) == "甲甲乙甲甲"
    assert all_replaced({PAPER: r"a.b\1"}, ".", r"\1$&").text(PAPER) == r"a\1$&b\1"


def test_the_count_is_told_before_anything_changes() -> None:
    values = figures_2019() | {"problems": "2019年。编号120191，2019。"}
    plan = replacement(facts(values), Query("2019"), "2020")
    assert (plan.whole, plan.parts) == (4, 1)
    assert plan.example == ("120191", "120201")
    assert facts(values).draft == plan.draft


def test_a_figure_is_replaced_in_part_only_when_asked_for() -> None:
    text = "支出20.3万元，另120.35万元"
    assert all_replaced({PAPER: text}, "20.3", "9").text(PAPER) == "支出9万元，另120.35万元"
    both = all_replaced({PAPER: text}, "20.3", "9", with_parts=True)
    assert both.text(PAPER) == "支出9万元，另195万元"


def test_where_all_hits_are_parts_of_figures_nothing_is_replaced_unasked() -> None:
    plan = replacement(facts({PAPER: "1,853.89"}), Query("853"), "0")
    assert (plan.whole, plan.parts, plan.values()) == (0, 1, {})
    assert plan.example == ("1,853.89", "1,0.89")
    assert plan.values(with_parts=True) == {PAPER: "1,0.89"}


def test_a_total_that_is_added_up_is_counted_apart_and_left_alone() -> None:
    values: Values = {"three_public.final.receptions": "20.30"}
    plan = replacement(facts(values), Query("20.30"), "20.80")
    assert (plan.whole, plan.computed) == (1, 1)
    assert plan.values() == {"three_public.final.receptions": "20.80"}


def test_one_hit_is_replaced_alone() -> None:
    of = facts({"duties": ("甲乙甲", "甲")})
    hits = find(of, Query("甲")).listed
    assert [replace_one(of.draft, hit, "丙") for hit in hits] == [
        {"duties": ("丙乙甲", "甲")},
        {"duties": ("甲乙丙", "甲")},
        {"duties": ("甲乙甲", "丙")},
    ]


def test_an_item_that_holds_a_line_end_stays_one_item() -> None:
    value = ("甲\n乙", "甲")
    assert replaced(value, [(0, 1), (4, 5)], "丙") == ("丙\n乙", "丙")


@pytest.mark.parametrize("words", ["中心", "2019", "，", "1853.89", "的"])
def test_one_undo_takes_back_a_replacement_over_the_whole_form(words: str) -> None:
    session = Session(draft(load_sample()))
    before = session.draft
    plan = replacement(session.facts, Query(words), "某甲")
    assert plan.whole
    session.change(plan.values(with_parts=True))
    assert session.draft != before
    session.undo()
    assert session.draft == before
    assert not session.can_undo
    session.redo()
    assert not find(session.facts, Query(words)).total


_ALPHABET = "12,.甲乙（(a\u200b"
_LINES = st.text(_ALPHABET, max_size=12)
_WORDS = st.text("12,.甲（a", min_size=1, max_size=3)


@given(st.lists(_LINES, max_size=4), _LINES, _WORDS, st.text("1甲,x", max_size=3))
def test_nothing_outside_the_hits_changes(
    duties: list[str], text: str, words: str, by: str
) -> None:
    of = Facts(draft({"duties": tuple(duties), PAPER: text}))
    values = replacement(of, Query(words), by).values(with_parts=True)
    for key in ("duties", PAPER):
        old, new = of.draft.text(key), _text(values.get(key, of.draft[key]))
        spans = Query(words).spans(old, ValueKind.TEXT)
        kept = [old[end:start] for end, start in _between(spans, len(old))]
        assert new == by.join(kept)


@given(st.lists(_LINES, max_size=4), _LINES, _WORDS, st.text("1甲,x", max_size=3), st.booleans())
def test_replacing_all_and_undoing_it_gives_the_same_draft(
    duties: list[str], text: str, words: str, by: str, with_parts: bool
) -> None:
    session = Session(draft({"duties": tuple(duties), PAPER: text}))
    before = session.draft
    plan = replacement(session.facts, Query(words), by)
    changed = session.change(plan.values(with_parts=with_parts)).keys
    assert changed <= plan.spans.keys()
    if changed:
        session.undo()
    assert session.draft == before


def _text(value: Value) -> str:
    return value if isinstance(value, str) else "\n".join(value)


def _between(spans: list[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Return the spans around and between these."""
    starts = [*(start for start, _ in spans), length]
    return list(zip([0, *(end for _, end in spans)], starts, strict=True))


def test_ten_thousand_hits_are_replaced_without_a_pause() -> None:
    of = facts({PAPER: "，年初确定的绩效目标都已完成\n" * 10_000})
    with Pace() as pace:
        plan = replacement(of, Query("，"), "、")
        new = plan.values()
    assert pace.seconds < 1  # 0.03 s where it was written; squares take minutes
    assert plan.whole == 10_000
    assert new == {PAPER: of.draft.text(PAPER).replace("，", "、")}


@pytest.mark.parametrize("words", ["的", "1", "热线", ",", "1,2", "无此话"])
def test_a_form_of_200000_characters_is_searched_without_a_pause(words: str) -> None:
    picked = random.Random(1).choices("的是一在不了有和人这中热线1234567890,，。\n", k=200_000)
    of = facts({PAPER: "".join(picked)})
    query = Query(words)
    took: list[float] = []
    for _ in range(5):
        with Pace() as pace:
            find(of, query)
        took.append(pace.seconds)
    assert min(took) < 1  # 0.02 to 0.06 s; squares take minutes
