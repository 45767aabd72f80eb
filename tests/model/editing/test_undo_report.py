"""An undo says what came back, and where."""

import pytest

from model.draft.draft import Source, Value
from model.editing.session import Session
from model.editing.undo_report import undo_report
from tests.builders import draft

FINAL = "spending.final.total"
LONG = "本年项目资金收入1013万元，支出824.21万元，使用率81%。其余结转下年使用。"


def undone(before: dict[str, Value], after: dict[str, Value]) -> str:
    """Return what is said when ``after`` is taken back to ``before``."""
    session = Session(draft(before))
    session.change(after)
    now = session.draft
    change = session.undo()
    return undo_report(now, session.draft, change.keys, redone=False).sentence


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ({FINAL: "1853.89"}, {FINAL: "2468.76"}, "部门决算数·支出合计 2468.76→1853.89"),
        ({}, {FINAL: "2468.76"}, "部门决算数·支出合计 2468.76→自动"),
        ({FINAL: "1"}, {FINAL: ""}, "部门决算数·支出合计 自动→1"),
        ({"year": "2019"}, {"year": "2020"}, "年度 2020→2019"),
        ({"cover.unit": "甲局"}, {"cover.unit": "乙局"}, "单位名称 “乙局”→“甲局”"),
        ({}, {"earmarked": "contained"}, "政府专项的算法 已含在项目支出里→另外相加"),
        ({"funds": LONG}, {"funds": LONG.replace("824.21", "842.21")}, "（四） “842.21”→“824.21”"),
        ({"funds": LONG}, {"funds": LONG + "\n另"}, "（四） “↵另”→空"),
        ({"funds": LONG}, {"funds": ""}, "（四） 空→“本年项目资金…下年使用。”"),
        ({"performance": "甲"}, {"performance": "甲乙"}, "绩效情况 “乙”→空"),
        ({"duties": ("一", "二")}, {"duties": ("一", "三")}, "主要职能 “三”→“二”"),
        ({}, {"staff.authorised": "44"}, "编制数 44→空"),
        (
            {},
            {"units.internal.count": "2", "units.internal.names": ("甲科", "乙科")},
            "内设科室个数 2→自动 等 2 处",
        ),
        ({"funds": LONG}, {"funds": LONG.replace("1013", "10130")}, "（四） “10130”→“1013”"),
        ({}, {"other/N04/funds/支出": ("yes",)}, "（四）“不是同一个数” 已标→未标"),
        (
            {},
            {"funds": "支出12.3万元", "link/funds/支出": (FINAL, "12.3")},
            "（四） “支出12.3万元”→空",
        ),
        ({}, {"decimals": "two"}, "金额小数 一律打印两位小数→按所填的打印"),
        ({}, {"off/T07": ("今年确实没有调整",)}, "规则 T07 已关闭→启用"),
        ({}, {"limit/P07": ("25", "编外人员另有批复")}, "规则 P07 的阈值 25→原阈值"),
        (
            {},
            {f"answer/T07/{FINAL}/": ("今年确实没有调整", "")},
            "部门决算数·支出合计的说明 “今年确实没有调整”→空",
        ),
    ],
)
def test_it_names_the_place_as_the_page_does_and_quotes_what_changed(
    before: dict[str, Value], after: dict[str, Value], message: str
) -> None:
    assert undone(before, after) == f"已撤销：{message}"


def test_what_is_done_again_is_told_as_well_and_leads_to_where_it_ends_in_a_text() -> None:
    session = Session(draft({"funds": LONG}))
    session.change({"funds": LONG.replace("使用率81%", "使用率只有81%")})
    session.undo()
    before = session.draft
    keys = session.redo().keys
    report = undo_report(before, session.draft, keys, redone=True)
    assert report.sentence == "已重做：（四） 空→“只有”"
    assert session.draft.text("funds")[: report.end].endswith("使用率只有")


def test_a_value_that_only_came_from_elsewhere_is_named_once() -> None:
    session = Session(draft({FINAL: "12"}))
    session.change({FINAL: "12"}, source=Source.CARRIED)
    before = session.draft
    keys = session.undo().keys
    report = undo_report(before, session.draft, keys, redone=False)
    assert report.sentence == "已撤销：部门决算数·支出合计 12"
