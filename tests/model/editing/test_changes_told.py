"""What changed between two states of a draft, as the clerk reads it."""

import pytest

from model.draft.draft import Source, Value
from model.editing.changes_told import COME, GONE, told_differences, told_in_a_line
from model.form import FORM
from model.form.spec import Field
from tests.builders import draft, figures_2019

LONG = "".join(f"这是第{number}句，写得不长不短。" for number in range(15_000))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ({}, {}, "内容没有变"),
        (
            {"three_public.final.receptions": "6.92"},
            {"three_public.final.receptions": "6.29"},
            "改了 1 处：“三公” 部门决算数·公务接待 6.92→6.29",
        ),
        (
            {"problems": "一句。二句。三句。", "duties": ("甲", "乙")},
            {"problems": "一句。改了。再加。三句。", "duties": ("甲", "乙", "丙")},
            "改了 2 处：主要职能 1 项；问题与措施 2 句",
        ),
        (
            {},
            {"year": "2020", "cover.unit": "某局", "cover.preparer": "张某", "problems": "无"},
            "改了 4 处：年度 2019→2020；单位名称 空→“某局”；报告填报人 空→“张某” …",
        ),
        ({"problems": "一段。二段。"}, {"problems": "一段。\n二段。"}, "1 句"),
        ({}, {"answer/T01/spending.final.total/": ("因为",)}, "的说明 空→“因为”"),
    ],
)
def test_a_line_says_how_many_places_and_the_first_of_them(
    old: dict[str, Value], new: dict[str, Value], told: str
) -> None:
    assert told in told_in_a_line(draft(old), draft(new))


def test_a_value_that_was_confirmed_is_a_change() -> None:
    old = draft().with_values({"problems": "去年的。"}, {"problems": Source.CARRIED})
    new = old.with_values({}, {"problems": Source.TYPED})
    assert told_in_a_line(old, new).startswith("改了 1 处")
    (found,) = told_differences(old, new)
    assert "沿用" in found.then and "沿用" not in found.now


def test_texts_are_told_sentence_by_sentence_with_a_mark_before_each() -> None:
    then, now = draft(problems="一句。二句。三句。"), draft(problems="一句。改了。三句。四句。")
    (found,) = told_differences(then, now)
    marked = [(mark, text) for mark, text in found.sentences if mark]
    assert marked == [(GONE, "二句。"), (COME, "改了。"), (COME, "四句。")]


def test_an_answer_is_told_by_its_sentences_and_a_rule_by_its_state() -> None:
    key = "answer/T01/spending.final.total/"
    then = draft({key: ("口径不同。见附件。", "1"), "off/T02": ("不适用",)})
    told = told_differences(then, draft({key: ("口径不同。已核实。", "1")}))
    assert [(one.place[-3:], one.then, one.now) for one in told[1:]] == [("T02", "已关闭", "启用")]
    assert told[0].sentences[1:] == ((GONE, "见附件。"), (COME, "已核实。"))


def test_a_choice_is_told_by_its_label() -> None:
    field = next(each for each in _choices() if len(each.choices) > 1)
    one, other = (choice.value for choice in field.choices[:2])
    (found,) = told_differences(draft({field.key: one}), draft({field.key: other}))
    assert [text for _, text in found.sentences] == [found.then, found.now]
    assert found.then == field.choices[0].label.partition("（")[0]


def _choices() -> list[Field]:
    return [each for each in (*FORM.fields, *FORM.options) if each.choices]


@pytest.mark.parametrize("new", ["", LONG[::-1], LONG.replace("不长", "很长"), "一句" * 100_000])
def test_of_two_very_long_texts_as_much_is_told_as_can_be_shown(new: str) -> None:
    (found,) = told_differences(draft(problems=LONG), draft(problems=new))
    assert 0 < sum(len(text) for _, text in found.sentences) < 8_000
    assert "没有列出" in found.sentences[-1][1] or len(found.sentences) < 4


def test_a_difference_far_into_one_long_sentence_is_in_sight() -> None:
    then, now = draft(problems="甲" * 50_000 + "旧" + "乙"), draft(problems="甲" * 50_000 + "新")
    (found,) = told_differences(then, now)
    assert [text[-2:] for _, text in found.sentences] == ["旧乙", "甲新"]


def test_every_field_of_a_whole_report_can_be_told() -> None:
    assert len(told_differences(draft(), draft(figures_2019()))) > 30
