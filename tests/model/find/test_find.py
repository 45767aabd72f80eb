"""What is found where, whatever width, case and marks the clerk or the report has."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.draft.facts import Facts
from model.find.hits import MOST_LISTED, Hit, Hits, find
from model.find.query import Query
from model.form import FORM
from model.form.spec import ValueKind
from resources.sample import load_sample
from tests.builders import Values, facts, figures_2019

TEXT = ValueKind.TEXT
PAPER = "performance"


def hits(values: Values, words: str, *, exact: bool = False) -> Hits:
    return find(facts(values), Query(words, exact=exact))


def found(text: str, words: str, *, exact: bool = False) -> list[str]:
    """Return the words that stand at the hits in a text."""
    spans = Query(words, exact=exact).spans(text, TEXT)
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "words", "there"),
    [
        ("支出１８５３．８９万元", "1853.89", "１８５３．８９"),
        ("支出1,853.89万元", "1853.89", "1,853.89"),
        ("支出1853.89万元", "1,853.89", "1853.89"),
        ("支出1,853.89万元", "1,853.89", "1,853.89"),
        ("支出1,853.89万元", "1,85", "1,85"),
        ("支出1,853.89万元", "853.89", "853.89"),
        ("支出12,345,678元", "12345678", "12,345,678"),
        ("2013,200人", "3,200", "3,200"),
        ("2019年，我单位", "2019年,我", "2019年，我"),
        ("（一）项目", "(一)", "（一）"),
        ("(一)项目", "（一）", "(一)"),
        ("建成WiFi热点", "ＷＩＦＩ", "WiFi"),
        ("完成百分之９９．６％", "99.6%", "９９．６％"),
        ("“三公”经费", '"三公"', "“三公”"),
        ("热\u200b线\u2060电话", "热线", "热\u200b线"),
        ("费⽤支出", "费用", "费⽤"),
        ("支出1,8\u200b53.89", "1853.89", "1,8\u200b53.89"),
        ("甲\u3000乙", "甲 乙", "甲\u3000乙"),
        ("0731—1234", "0731-1234", "0731—1234"),
        ("İstanbul", "istanbul", "İstanbul"),
        ("𠮷祥如意", "如意", "如意"),
        ("a.c abc", "a.c", "a.c"),
        ("（.*）[x]$", ".*)[X]$", ".*）[x]$"),
    ],
)
def test_what_the_clerk_takes_for_the_same_is_found(text: str, words: str, there: str) -> None:
    assert found(text, words) == [there]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("支出1，853人", "1853"),  # in prose a Chinese comma parts two figures
        ("2018,2019", "20182019"),
        ("1.2,345", "2345"),
        ("支出1,853.89万元，另", ",853，"),
        ("甲\n乙", "甲乙"),
        ("甲\n乙", "甲\n乙"),
        ("短", "比它长的话"),
        ("任何字", ""),
        ("任何字", "\u200b"),
    ],
)
def test_what_is_something_else_is_not_found(text: str, words: str) -> None:
    assert found(text, words) == []


def test_a_comma_looked_for_is_no_mark_between_thousands() -> None:
    assert found("甲,支出1,853.89万元，乙", "，") == [",", "，"]


@pytest.mark.parametrize("typed", ["1，853.89", "1 853.89", "１,８５３.８９", "1853.89"])
def test_in_a_field_of_one_figure_every_mark_between_thousands_is_left_out(typed: str) -> None:
    (hit,) = hits({"spending.final.total": typed}, "1853.89").listed
    assert hit.words == typed


def test_exactly_the_same_is_found_when_asked_for() -> None:
    text = "ABC，abc,ＡＢＣ"
    assert found(text, "abc", exact=True) == ["abc"]
    assert found(text, ",", exact=True) == [","]
    assert found("热\u200b线", "热线", exact=True) == []
    assert found("热\u200b线", "\u200b", exact=True) == ["\u200b"]


def test_hits_do_not_overlap() -> None:
    assert Query("aa").spans("aaaaa", TEXT) == [(0, 2), (2, 4)]
    assert Query("1,1").spans("1,1,111", TEXT) == [(0, 3)]


def test_hits_stand_in_the_order_of_the_form_with_the_words_around_them() -> None:
    listed = hits(figures_2019(), "天心区").listed
    assert [(hit.key, hit.item) for hit in listed] == [
        ("region", 0),
        ("cover.unit", 0),
        ("units.administrative.names", 0),
    ]
    assert [hit.place for hit in listed] == sorted(hit.place for hit in listed)
    unit = listed[1]
    assert (unit.before, unit.words, unit.after) == ("长沙市", "天心区", "某某办公室")
    assert unit.page is FORM.page_of("cover.unit")


def test_a_hit_in_a_list_or_a_text_knows_its_item_and_quotes_its_line_only() -> None:
    values: Values = {"duties": ("甲项工作", "乙项工作"), "problems": "第一段\n第二段的话"}
    second = hits(values, "项").listed[1]
    assert (second.item, second.before, second.after) == (1, "乙", "工作")
    assert facts(values).draft.text("duties")[second.start : second.end] == "项"
    (hit,) = hits(values, "二").listed
    assert (hit.item, hit.before, hit.after) == (1, "第", "段的话")


def test_a_total_that_is_added_up_is_found_and_known_as_such() -> None:
    values: Values = {"three_public.final.receptions": "20.30", "three_public.final.vehicles": "1"}
    total = next(hit for hit in hits(values, "21.30").listed)
    assert (total.key, total.words, total.computed) == ("three_public.final.total", "21.30", True)
    values["three_public.final.total"] = "21.30"
    assert [hit.computed for hit in hits(values, "21.30").listed] == [False]


def test_choices_are_not_searched() -> None:
    values = load_sample()
    chosen = [f.key for f in FORM.fields if f.kind is ValueKind.CHOICE]
    assert chosen
    for key in chosen:
        assert key not in {hit.key for hit in hits(values, str(facts(values).choice(key))).listed}


@pytest.mark.parametrize(
    ("text", "words", "figure", "at"),
    [
        ("支出120.35万元", "20.3", "120.35", 1),
        ("支出1,853.89万元", "853", "1,853.89", 2),
        ("在2019年", "20", "2019", 0),
        ("第12项", "第1", "第12", 0),
        ("２０１９年", "19年", "２０１９年", 2),
    ],
)
def test_a_hit_within_a_longer_figure_says_so(text: str, words: str, figure: str, at: int) -> None:
    (hit,) = [hit for hit in hits({PAPER: text}, words).listed if hit.key == PAPER]
    assert (hit.figure, hit.in_figure) == (figure, at)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("支出20.30万元", "20.30"),
        ("支出1,853.89万元", "1853.89"),
        ("2019年、2018年", "2019"),
        ("2018,2019年", "2019"),
        ("截至2019.12.31", "2019"),
        ("12项", "项"),
        ("共12", "共"),
    ],
)
def test_a_hit_that_is_a_whole_figure_or_none_is_no_part(text: str, words: str) -> None:
    assert {hit.figure for hit in hits({PAPER: text}, words).listed} == {""}


def test_no_more_are_listed_than_can_be_read_and_all_are_counted() -> None:
    text = "\n".join("的话" for _ in range(2 * MOST_LISTED))
    many = hits({"reasons": "说的", PAPER: text, "problems": "的"}, "的")
    assert (len(many.listed), many.total) == (MOST_LISTED, 2 * MOST_LISTED + 2)
    exactly = hits({PAPER: "的" * MOST_LISTED}, "的")
    assert (len(exactly.listed), exactly.total) == (MOST_LISTED, MOST_LISTED)


_ALPHABET = "12，,.．１２ aAＡ（(\u200b\n甲乙"


def _plain(text: str) -> list[tuple[str, int]]:
    """Return the visible characters under NFKC in small letters, each with its place."""
    shown = [(one, place) for place, one in enumerate(text) if one != "\u200b"]
    return [(unicodedata.normalize("NFKC", one).lower(), place) for one, place in shown]


def _brute_force(text: str, words: str) -> list[tuple[int, int]]:
    plain, needle = _plain(text), [one for one, _ in _plain(words)]
    spans: list[tuple[int, int]] = []
    at = 0
    while needle and at + len(needle) <= len(plain):
        if [one for one, _ in plain[at : at + len(needle)]] == needle:
            spans.append((plain[at][1], plain[at + len(needle) - 1][1] + 1))
            at += len(needle)
        else:
            at += 1
    return spans


def _has_thousands(text: str) -> bool:
    return bool(re.search(r"\d[\u200b]*,", unicodedata.normalize("NFKC", text)))


@given(st.text(_ALPHABET), st.text(_ALPHABET.replace("\n", ""), max_size=3))
def test_hits_are_those_of_brute_force_on_the_normalized_text(text: str, words: str) -> None:
    if _has_thousands(text):
        text = text.replace(",", "、")
    assert Query(words).spans(text, TEXT) == _brute_force(text, words)


@given(st.text("1234,.甲", min_size=1), st.data())
def test_what_is_copied_from_a_text_is_found_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = text[start:end]
    if set(words) != {","}:  # which may be a mark between thousands
        assert Query(words).spans(text, TEXT)


@given(st.text("1234,.甲"), st.text("1234,.甲", min_size=1, max_size=4))
def test_hits_are_counted_as_they_are_listed(text: str, words: str) -> None:
    query = Query(words)
    spans = query.spans(text, TEXT)
    assert query.search(text, TEXT, 99) == (spans, len(spans))
    assert query.search(text, TEXT, 2) == (spans[:2], len(spans))
    assert query.search(text, TEXT, 0) == ([], len(spans))


@given(st.text("1234,.\u200b甲"), st.text("1234,.\u200b甲", min_size=1, max_size=4))
def test_hits_are_in_order_apart_and_show_what_they_hold(text: str, words: str) -> None:
    behind = 0
    for start, end in Query(words).spans(text, TEXT):
        assert behind <= start < end <= len(text)
        assert "\u200b" not in (text[start], text[end - 1])
        behind = end


def test_a_hit_is_a_value() -> None:
    of: Facts = facts({PAPER: "甲"})
    assert find(of, Query("甲")) == find(of, Query("甲"))
    assert isinstance(find(of, Query("甲")).listed[0], Hit)
