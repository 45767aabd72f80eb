"""审核情况说明: what was found, answered, set aside and passed stands on its own paper."""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from export.audit.document import Edition, audit_document, audit_sheet, export_audit
from export.errors import ExportError, Reason
from export.report import measures
from export.report.build import build
from export.report.nodes import Grid
from export.word.document import write
from model import product
from model.checking import check as checking
from model.checking.check import check
from model.draft.draft import Draft, Value
from model.draft.facts import Facts
from model.findings.explanations import explanation_values, other_figure_values
from model.findings.finding import Finding, Level
from model.findings.rule import Rule, with_last_year
from model.findings.rule_settings import Threshold, switched_off, threshold_set
from tests.builders import draft
from tests.export.papers import pages, parts, sample, squeezed
from tests.export.test_save import FaultyDisk
from tests.export.word.test_golden import pretty
from tests.export.word.test_word import audit, hostile

FOLDER = Path(__file__).parent / "golden_audit"
MADE = datetime(2026, 3, 2, 0, 30, tzinfo=timezone(timedelta(hours=8)))
EDITION = Edition("417:0123456789abcdef", MADE)
PROBLEMS = "一、问题\n\n预算编得不够细，年中追加较多。\n二、措施"


def wrong(_: Facts) -> Iterator[Finding]:
    yield Finding(("spending.final.total",), "支出合计 5，三项相加 6，少 1")


def finds_duties(facts: Facts) -> Iterator[Finding]:
    """Find as many as there are duties."""
    for number, duty in enumerate(facts.items("duties"), 1):
        text = f"第 {number} 处要说明"
        yield Finding(("performance",), text, actual=duty, subject=str(number))


def finds_two_figures(_: Facts) -> Iterator[Finding]:
    place, figure = ("funds",), "spending.final.project"
    for number in "12":
        text = f"文中 {number} 与表中 3 不一致"
        yield Finding(place, text, subject=number, compared_key=figure)


def hints(_: Facts) -> Iterator[Finding]:
    yield Finding(("spending.final.total",), "这一格没有填")


def silent(_: Facts) -> Iterator[Finding]:
    return iter(())


LIMIT = Threshold("T08", Decimal(10), "增减超过")
RULES = (
    Rule("B01", Level.E, "都要填写", silent, {}, {}, ""),
    Rule("P08", Level.W, "人数和上年差不多", silent, {}, {}, "", applies=with_last_year),
    Rule("T01", Level.E, "合计等于相加", wrong, {}, {}, ""),
    Rule("T04", Level.H, "没有发生的写 0", hints, {}, {}, ""),
    Rule("T06", Level.W, "决算不超过调整预算", finds_duties, {}, {}, ""),
    Rule("T08", Level.W, "增减超过一成的要说明", silent, {}, {}, "", limit=LIMIT),
    Rule("F04", Level.W, "文中的数和表一致", finds_two_figures, {}, {}, ""),
)
BY_ID = {rule.id: rule for rule in RULES}


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """A handful of rules, so that none added to the form changes these papers."""
    monkeypatch.setattr(checking, "RULES", RULES)
    monkeypatch.setattr(product, "VERSION", "1.0")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with nothing in it."""
    made = tmp_path / "导出"
    made.mkdir()
    return made


def found_by(rule: str, of: Draft) -> tuple[Finding, ...]:
    return BY_ID[rule].findings(Facts(of)) or ()


def asked(number: int, figure: str = "") -> Finding:
    """Give what ``finds_duties`` finds first, second, …"""
    found = found_by("T06", draft(duties=tuple("甲乙丙丁戊己")))[number - 1]
    return replace(found, actual=figure or found.actual)


def full() -> Draft:
    """Give a report with every kind of answer and setting."""
    values: dict[str, Value] = {
        "cover.unit": "某某局",
        "duties": tuple("甲乙丙丁戊己"),
        "problems": PROBLEMS,
        **explanation_values(asked(1), "上级专款年中下达。\n文号另附。"),
        **explanation_values(asked(2), "预算编得不够细，年中追加较多。", "problems"),
        **explanation_values(asked(3), "同上"),
        **explanation_values(asked(4, "旧"), "年中有人员调入"),
        **explanation_values(asked(5), "已经删掉的一段话", "problems"),
        **other_figure_values(found_by("F04", draft())[0]),
        **switched_off("T04", "没有发生的一律不填"),
        **threshold_set(LIMIT, "15", "财政局统一追加"),
    }
    return draft(values)


def rows(made: Draft) -> list[list[str]]:
    """Give the paper line by line, a table's rows as their cells."""
    found: list[list[str]] = []
    for block in audit_sheet(check(Facts(made)), EDITION).blocks:
        if isinstance(block, Grid):
            found += [
                ["\n".join(p.text for p in cell.paragraphs) for cell in row.cells]
                for row in block.rows
            ]
        else:
            found.append([block.text])
    return found


def section(made: Draft, start: str) -> list[list[str]]:
    """Give what stands under a heading."""
    lines = rows(made)
    first = next(n for n, line in enumerate(lines) if line[0].startswith(start))
    rest = lines[first + 1 :]
    ends = (n for n, line in enumerate(rest) if re.match("[一二三四五六七八]、", line[0]))
    return rest[: next(ends, len(rest))]


def test_the_paper_says_what_it_is_about() -> None:
    lines = rows(full())
    assert [line[0] for line in lines[:3]] == [
        "天心区部门整体支出",
        "（2019年度）绩效自评报告",
        "审核情况说明",
    ]
    assert lines[3:7] == [
        ["单位名称", "某某局"],
        ["年度", "2019", "地区", "天心区"],
        ["审核日期", "2026年3月2日", "审核程序", "绩效自评填报 1.0"],
        ["草稿修订号", "417", "草稿校验码", "0123456789abcdef"],
    ]


def test_a_draft_with_changes_not_saved_has_no_revision() -> None:
    [line] = [
        [cell.paragraphs[0].text for cell in row.cells]
        for block in audit_sheet(check(Facts(draft())), Edition("", MADE)).blocks
        if isinstance(block, Grid)
        for row in block.rows
        if row.cells[0].paragraphs[0].text == "草稿修订号"
    ]
    assert line == ["草稿修订号", "有未保存的改动", "草稿校验码", ""]


def test_the_sum_of_it_is_honest() -> None:
    summary = "".join(line[0] for line in rows(full())[7:9])
    assert summary == (
        "按7条规则核对：错误1处；要说明的7处，其中已说明2处、待说明5处；提示0处。"
        "通过2条规则，不适用1条，关闭1条，调整阈值1条。"
        "还有1处错误没有改正、5处情况没有说明，不能定稿。"
    )


def test_errors_stand_first() -> None:
    assert section(full(), "一、") == [
        ["规则", "位置", "核对发现"],
        ["T01", "部门决算数·支出合计", "支出合计5，三项相加6，少1"],
    ]


def test_each_asked_for_has_its_answer_or_says_why_none_holds() -> None:
    answers = [line[-1] for line in section(full(), "二、")[1:] if line[0] == "T06"]
    problems = "四、存在的主要问题及改进措施或有关建议"
    assert answers == [
        "上级专款年中下达。\n文号另附。",
        f"见“{problems}”第2段：“预算编得不够细，年中追加较多。”",
        "待说明（所写的不能说明原因）\n原来写的：同上",
        "待说明（说明之后数据有变化）\n原来写的：年中有人员调入",
        f"待说明（引用的段落已改动或删除）\n原来写的：引自“{problems}”：“已经删掉的一段话”",
        "待说明",
    ]


def test_an_answer_that_points_to_no_text_of_the_form_is_still_printed() -> None:
    made = full().with_values(explanation_values(asked(1), "早先的一段话", "other/text"), {})
    expected = "待说明（引用的段落已改动或删除）\n原来写的：早先的一段话"
    assert section(made, "二、")[2][-1] == expected


def test_figures_ruled_to_be_others_are_listed_and_asked_for_no_more() -> None:
    place = "（四）项目资金使用管理情况分析"
    ruling = "填报人确认：与“部门决算数·项目支出”不是同一个数"
    assert section(full(), "四、")[1:] == [["F04", place, "文中1与表中3不一致", ruling]]
    assert ["F04", place, "文中2与表中3不一致", "待说明"] in section(full(), "二、")


def test_rules_set_aside_are_listed_with_their_reasons() -> None:
    assert section(full(), "五、")[1:] == [
        ["T04", "没有发生的写0", "关闭，有1处待说明或提示没有列出", "没有发生的一律不填"],
        ["T08", "增减超过一成的要说明", "增减超过：10%调整为15%", "财政局统一追加"],
    ]


def test_rules_set_aside_without_a_reason_are_not() -> None:
    made = draft({**switched_off("T04", "无"), **threshold_set(LIMIT, "15", "同上")})
    assert section(made, "五、") == [["没有关闭规则，也没有调整阈值。"]]


def test_rules_that_passed_are_listed_and_their_hints_counted() -> None:
    assert section(full(), "六、")[1:] == [
        ["B01", "都要填写", "通过"],
        ["T08", "增减超过一成的要说明", "通过"],
    ]
    others = found_by("F04", draft())
    every = draft({key: ("yes",) for f in others for key in other_figure_values(f)})
    assert section(every, "六、")[2:] == [
        ["T04", "没有发生的写0", "通过，另有提示1处"],
        ["T06", "决算不超过调整预算", "通过"],
        ["T08", "增减超过一成的要说明", "通过"],
        ["F04", "文中的数和表一致", "通过，另有不是同一个数2处"],
    ]


def test_rules_about_what_the_report_has_not_are_listed_apart() -> None:
    assert section(full(), "七、")[1:] == [["P08", "人数和上年差不多"]]
    last = full().with_values({"last/staff.on_payroll": ("40",)}, {})
    assert section(last, "七、") == [["没有不适用的规则。"]]
    assert ["P08", "人数和上年差不多", "通过"] in section(last, "六、")


def test_a_rule_that_does_not_apply_finds_nothing() -> None:
    rule = Rule("T04", Level.H, "没有发生的写 0", hints, {}, {}, "", applies=with_last_year)
    assert rule.findings(Facts(draft())) is None
    assert rule.findings(Facts(draft({"last/staff.on_payroll": ("40",)})))


def test_what_is_settled_is_called_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "RULES", RULES[:1])
    lines = rows(draft())
    assert ["没有错误，要说明的情况都已说明。"] in lines
    assert [line for line in lines if line[0].startswith("没有")][1:] == [
        ["没有需要改正的错误。"],
        ["没有要说明的情况。"],
        ["没有提示。"],
        ["没有这样确认的数。"],
        ["没有关闭规则，也没有调整阈值。"],
        ["没有不适用的规则。"],
    ]


def test_hints_are_listed_with_their_places() -> None:
    others = found_by("F04", draft())
    made = draft({key: ("yes",) for f in others for key in other_figure_values(f)})
    assert section(made, "三、") == [
        ["规则", "位置", "核对发现"],
        ["T04", "部门决算数·支出合计", "这一格没有填"],
    ]


def test_the_paper_ends_with_room_for_signatures_date_and_seal(tmp_path: Path) -> None:
    signers = ["填报人（签字）", "财务负责人（签字）", "单位负责人（签字）"]
    assert section(full(), "八、") == [
        signers,
        ["", "", ""],
        ["（单位盖章）\n　　年　　月　　日"],
    ]
    with pages(audit_document(check(Facts(full())), EDITION), tmp_path) as printed:
        last = printed[-1]
        [words] = last.search_for("（单位盖章）")
        rules = [item["rect"].y0 for item in last.get_drawings()]
        above = max(y for y in rules if y < words.y0)
        below = min(y for y in rules if y > words.y1)
        assert below - above >= measures.SEAL_HEIGHT / 20 - 1
        assert all(last.search_for(text) for text in ("八、签字盖章", *signers))


def test_the_reports_own_text_is_not_repeated() -> None:
    made = full().with_values({"performance": "全年办理来文一千件。"}, {})
    assert not [line for line in rows(made) if any("来文" in cell for cell in line)]


@pytest.mark.parametrize("made", [Draft(), draft(), sample(), hostile()], ids=range(4))
def test_an_audit_finds_nothing(
    made: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = {
        **explanation_values(asked(1), "长" * 3000),
        **explanation_values(asked(2), "\ud800\x00字字字字字"),
    }
    document = audit_document(
        check(Facts(made.with_values({**more, "duties": ("甲", "乙")}, {}))), EDITION
    )
    assert audit(document, tmp_path / "audit.docx") == []
    monkeypatch.undo()
    assert audit(audit_document(check(Facts(made)), EDITION), tmp_path / "audit.docx") == []


def test_the_properties_are_its_own() -> None:
    properties = Document(BytesIO(audit_document(check(Facts(full())), EDITION))).core_properties
    assert properties.title == "天心区部门整体支出（2019年度）绩效自评报告审核情况说明"
    assert properties.author == product.NAME
    assert properties.created == MADE.astimezone(UTC)


def dump() -> str:
    return "\n".join([*("\t".join(map(repr, line)) for line in rows(full())), ""])


def test_the_paper_is_as_it_was_approved() -> None:
    document = parts(audit_document(check(Facts(full())), EDITION))["word/document.xml"]
    made = {"word.document.xml": pretty(document), "audit.txt": dump()}
    if os.environ.get("GOLDEN") == "1":
        FOLDER.mkdir(exist_ok=True)
        for name, text in made.items():
            (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    for name, text in made.items():
        kept = (FOLDER / name).read_text(encoding="utf-8")
        assert text == kept, f"{name} differs; if it is meant: GOLDEN=1, look, commit"


def test_two_hundred_findings_are_printed_under_a_head_on_every_page(tmp_path: Path) -> None:
    duties = tuple(str(number) for number in range(1, 201))
    long = explanation_values(
        replace(asked(1), actual="1"), f"{'因机构改革人员划转，' * 200}完毕。"
    )
    made = draft({**long, "duties": duties})
    with pages(audit_document(check(Facts(made)), EDITION), tmp_path) as printed:
        texts = [squeezed(str(page.get_text())) for page in printed]
    text = "".join(texts)
    assert [number for number in duties if f"第{number}处要说明" not in text] == []
    assert "完毕。" in text
    inner = [page for page in texts[1:] if "要说明" in page]
    assert len(inner) > 5
    assert all(page.startswith("规则位置核对发现说明") for page in inner[:-1])


def test_the_paper_is_written_beside_the_report_and_leaves_it(folder: Path) -> None:
    report, path = folder / "报告.docx", folder / "说明.docx"
    report.write_bytes(write(build(sample())))
    before, received = report.read_bytes(), list[int]()
    export_audit(
        check(Facts(full())), EDITION, path, progress=lambda step, *_: received.append(step)
    )
    assert received == [1, 2, 3, 4]
    assert report.read_bytes() == before
    assert sorted(item.name for item in folder.iterdir()) == ["报告.docx", "说明.docx"]


def test_one_open_in_word_gets_another_name_and_a_cancelled_one_is_not_written(
    folder: Path,
) -> None:
    path = folder / "说明.docx"
    path.write_bytes(b"old")
    with pytest.raises(ExportError) as caught:
        export_audit(check(Facts(full())), EDITION, path, disk=FaultyDisk("replace", 13, 32))
    assert (caught.value.reason, caught.value.suggestion) == (Reason.TARGET_OPEN, "说明(2).docx")
    with pytest.raises(ExportError) as caught:
        export_audit(check(Facts(full())), EDITION, path, cancelled=lambda: True)
    assert caught.value.reason is Reason.CANCELLED
    assert [item.name for item in folder.iterdir()] == [path.name]
    assert path.read_bytes() == b"old"
