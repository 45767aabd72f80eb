"""Which fonts a PC lacks for a report, and which characters they lack."""

from export.font_check import FontState, font_states
from export.report.build import build
from model.draft.draft import Draft
from tests.export.papers import filled, sample
from tests.other_pc import Pc

GB, XIAOBIAOSONG = "仿宋_GB2312", "方正小标宋简体"
CHOSEN = {"fonts.body": "fang_gb", "fonts.title": "xiaobiaosong"}


def states(draft: Draft, pc: Pc) -> dict[str, FontState]:
    found = font_states(build(draft), pc)
    named = {state.name: state for state in found}
    assert len(named) == len(found)
    return named


def test_a_report_has_four_fonts_and_each_that_was_chosen_in_place_of_another() -> None:
    assert states(sample(), Pc()).keys() == {"仿宋", "宋体", "黑体", "楷体"}
    found = states(sample().with_values(CHOSEN, {}), Pc())
    assert found.keys() == {GB, XIAOBIAOSONG, "宋体", "黑体", "楷体"}
    assert all(state == FontState(name, name) for name, state in found.items())


def test_a_font_the_pc_lacks_says_what_is_printed_and_what_would_be_better() -> None:
    pc = Pc(without={XIAOBIAOSONG, "楷体"})
    found = states(sample().with_values(CHOSEN, {}), pc)
    assert found[XIAOBIAOSONG] == FontState(XIAOBIAOSONG, "宋体", usual="宋体")
    assert found["楷体"] == FontState("楷体", "宋体")
    assert found[GB] == FontState(GB, GB)


def test_characters_a_font_lacks_are_named_once_wherever_they_stand() -> None:
    draft = filled(cover__preparer="㛃㛃", performance="一、𠮷\n㛃。", fonts__body="fang_gb")
    pc = Pc(lacks={GB: "㛃𠮷", "黑体": "𠮷"})
    found = states(draft, pc)
    assert found[GB] == FontState(GB, GB, "㛃", usual="仿宋")
    assert found["黑体"].lacking == "𠮷"


def test_the_usual_font_is_no_better_where_it_lacks_the_same_or_is_not_there() -> None:
    draft = filled(cover__preparer="𠮷", fonts__body="fang_gb")
    assert states(draft, Pc(lacks={GB: "𠮷", "仿宋": "𠮷"}))[GB].usual == ""
    assert states(draft, Pc(lacks={GB: "𠮷"}, without={"仿宋"}))[GB].usual == ""


def test_what_is_not_seen_is_missed_in_no_font() -> None:
    draft = filled(problems="甲\t乙\u3000\u200b丙")
    assert states(draft, Pc(lacks={"仿宋": "\t\n\u3000\u200b"}))["仿宋"].lacking == ""
