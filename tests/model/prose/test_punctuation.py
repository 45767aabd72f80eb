"""Punctuation as official documents have it: what is proposed, and what is left alone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.draft.facts import Facts
from model.prose.links import inserted, moved_links, stale_links
from model.prose.proposals.proposal import accepted, place_after
from model.prose.punctuation.kinds import PunctuationKind as Kind
from model.prose.punctuation.proposals import proposals
from model.values.width import half_width
from tests.builders import draft
from tests.pace import Pace


def all_taken(text: str) -> str:
    return accepted(text, proposals(text))


@pytest.mark.parametrize(
    ("text", "better", "kind"),
    [
        ("其中:在岗42人;在职42人!对吗?", "其中：在岗42人；在职42人！对吗？", Kind.HALF_WIDTH),
        ("简(快)报", "简（快）报", Kind.HALF_WIDTH),
        ("（含续建)", "（含续建）", Kind.HALF_WIDTH),
        ("任务全部完成.", "任务全部完成。", Kind.HALF_WIDTH),
        ("见http://a.b/c?d=1,下", "见http://a.b/c?d=1，下", Kind.HALF_WIDTH),
        ('推行"一窗通办"模式', "推行“一窗通办”模式", Kind.QUOTES),
        ("推行「一窗通办」模式", "推行“一窗通办”模式", Kind.QUOTES),
        ("他说“推行'一窗通办'”", "他说“推行‘一窗通办’”", Kind.QUOTES),
        ("他说“推行「一窗通办」”", "他说“推行‘一窗通办’”", Kind.QUOTES),
        ('启用"OA"系统', "启用“OA”系统", Kind.QUOTES),
        ("培训、接待...", "培训、接待……", Kind.ELLIPSIS),
        ("培训、接待…", "培训、接待……", Kind.ELLIPSIS),
        ("培训、接待。。。", "培训、接待……", Kind.DOUBLED),
        ("效果良好。。", "效果良好。", Kind.DOUBLED),
        ("一是，，二是", "一是，二是", Kind.DOUBLED),
        ("目标--效果", "目标——效果", Kind.DASH),
        ("目标———效果", "目标——效果", Kind.DASH),
        ("　　服务 大厅　", "服务大厅", Kind.BLANK),
        ("支出 20.30 万元，占 81 %", "支出20.30万元，占81%", Kind.BLANK),
        ("1. 接件", "1.接件", Kind.BLANK),
        ("支出２０．３０万元，占８１％", "支出20.30万元，占81%", Kind.WIDE),
        ("使用ＯＡ系统", "使用OA系统", Kind.WIDE),
        ("（一）、工作", "（一）工作", Kind.NUMBER),
        ("、一、工作", "一、工作", Kind.NUMBER),
        (
            "全年举办业务培训14期，参训人员860余人次",
            "全年举办业务培训14期，参训人员860余人次。",
            Kind.STOP,
        ),
    ],
)
def test_what_is_wrong_is_proposed_and_why(text: str, better: str, kind: Kind) -> None:
    assert all_taken(text) == better
    assert kind in {proposal.kind for proposal in proposals(text)}


@pytest.mark.parametrize(
    "text",
    [
        "共1,234.56万元，1:3，3:2，10:30，2019-12-31，-5%，99.6%。",
        "长财〔2019〕12号、长财[2019]12号、长财(2019) 12 号",
        "见http://www.a.cn/b?c=d;e，写信到zhang.san@a-b.cn，上www.a.cn:80/x。",
        'GDP(2019), see "Annex A": it\'s 5 %?',
        "使用 Word 2016 办公",
        "1.接件",
        "(1)接件",
        "2）办件",
        "一、聚焦主责主业，窗口服务更便民、更贴心、更高效",
        "“甲‘乙’丙”——丁……《戊》（己）。",
        "3月—5月，2015--2019",
        "联系电话 0731 8888 8888",
        "（　　）年度，  年  月  日",
        '15"显示器',
        "",
    ],
)
def test_figures_addresses_numbers_and_letters_are_left_alone(text: str) -> None:
    assert [(p.before, p.after) for p in proposals(text) if p.kind is not Kind.BLANK] == []


def test_each_can_be_taken_by_itself_and_a_pair_is_taken_together() -> None:
    text = '简(快)报,推行"通办".'
    found = proposals(text)
    assert [(p.before, p.after) for p in found] == [
        ("(快)", "（快）"),
        (",", "，"),
        ('"通办"', "“通办”"),
        (".", "。"),
    ]
    assert accepted(text, found[:1]) == '简（快）报,推行"通办".'
    assert accepted(text, [found[3], found[2]]) == "简(快)报,推行“通办”。"


def test_a_stop_left_out_is_only_a_hint() -> None:
    (hint,) = proposals("全年举办业务培训14期，参训人员860余人次")
    assert not hint.is_sure
    assert hint.start == hint.end


def test_places_are_those_of_the_whole_text() -> None:
    text = "一、工作\n接件,办件\n　说明"
    assert [text[p.start : p.end] for p in proposals(text)] == [",", "　"]


def test_a_figure_put_in_from_the_table_is_still_known_behind_better_punctuation() -> None:
    table, passage = "spending.final.total", "reasons"
    before = draft({table: "20.3", passage: "一是(甲),本年 支出 万元。"})
    put_in = before.with_values(inserted(before, passage, 12, table), {})
    text = put_in.text(passage)
    assert "支出 20.3万元" in text
    chosen = proposals(text)
    better = accepted(text, chosen)
    links = moved_links(put_in, passage, better, place_after(chosen))
    after = put_in.with_values({**links, passage: better, table: "21"}, {})
    (stale,) = stale_links(Facts(after))
    assert (stale.before, stale.old, stale.new) == ("本年支出", "20.3", "21")
    assert better[slice(*stale.spans[0])] == "20.3"


PIECES = (
    "汉|字|，|。|、|；|：|,|;|:|?|!|.|..|...|…|。。|(|)|（|）|\"|'|“|”|「|」|『|』|-|--|—|——"
    "| |　|\u00a0|1|20.30|1,234|３|％|%|a|Ｂ|http://a.b/c|〔2019〕12号|一、|（一）、|1.|(2)|年|月|\n"
)
ANY_TEXT = st.lists(st.sampled_from(PIECES.split("|")), max_size=40).map("".join)


@given(ANY_TEXT)
def test_once_all_is_taken_nothing_more_is_proposed(text: str) -> None:
    assert proposals(all_taken(text)) == ()


@given(ANY_TEXT)
def test_what_is_proposed_stands_where_it_is_said_to_and_nowhere_twice(text: str) -> None:
    found = proposals(text)
    edits = sorted(edit[:3] for proposal in found for edit in proposal.edits)
    for proposal in found:
        assert text[proposal.start : proposal.end] == proposal.before != proposal.after
        taken = accepted(text, [proposal])
        assert taken == text[: proposal.start] + proposal.after + text[proposal.end :]
    assert all(first[1] <= second[0] for first, second in pairwise(edits))


@given(ANY_TEXT)
def test_no_letter_or_figure_is_lost_or_changes_its_place(text: str) -> None:
    def kept(words: str) -> list[str]:
        return [one for one in half_width(words).replace("Ｂ", "B") if one.isalnum() or one == "%"]

    assert kept(all_taken(text)) == kept(text)


@pytest.mark.parametrize(
    "unit", ["汉,", "( ", "汉 ", "「", '"汉', "汉--", "…", " ,", "（汉)", "３"]
)
def test_a_paragraph_beyond_all_measure_takes_no_more_than_its_length(unit: str) -> None:
    with Pace() as pace:
        proposals(unit * (30_000 // len(unit)))
    assert pace.seconds < 5  # 1 s where it was written; squares take minutes
