"""A report as other people type it into Word, part by part, each of which a test may replace."""

from collections.abc import Mapping, Sequence

from model.draft.draft import Value
from model.readers.proposal import ImportProposal
from model.readers.read import read_document
from tests.word_files import Merged, across, docx, lines, p, table

Cells = Sequence[str | Merged]

COVER = lines(
    "天心区部门整体支出绩效自评报告\n\n单位名称：某某局\n报告填报人：张某\n办公电话：81830000\n（预算单位盖章）\n"
)
TITLE = p("天心区部门整体支出（2019年度）绩效自评报告")
STAFF = (
    "在职人员情况：本部门编制数44人,在职人数42人,其中:在岗人数40人；政府雇员2人；专业技术人员0人；"
    "编外长期聘用人员9人；离退休人数17人,其中离休人员1人,退休人员16人。"
)
UNITS = (
    "部门设置。本部门由 1个行政单位、2个二级机构及3个内设科室组成。行政单位具体为：某某局；"
    "二级机构具体为：甲中心、乙站；内设科室具体为：办公室、财务科、人事科。"
)
DUTIES = "主要职能：\n（1）负责甲。\n　 （2）负责乙。\n（3）负责丙。"
OVERVIEW = p("一、部门概况") + lines(f"{STAFF}\n{UNITS}\n{DUTIES}")
PART_TWO = p("二、部门整体支出管理及使用情况") + p("　　　　单位：万元")
SPENDING: list[Cells] = [
    ["项目", "支出合计", "基本支出", "项目支出", "政府专项"],
    ["年初部门预算", "30.5", "20", "10.5", "0"],
    ["调整预算数", "34", "22", "12", "0"],
    ["部门决算数", "33", "21", "12", "0"],
    ["其中：资产购置支出", "1", "0", "1", "0"],
]
THREE_PUBLIC: list[Cells] = [
    ["", "因公出国出境", "公车购置、运行", "公务接待", "合计"],
    ["部门预算数", "0", "3", "4", "7"],
    ["部门决算数", "0", "2", "1.5", "3.5"],
]
CAPTIONS = "（一）2019年度整体支出情况", "（二）2019年“三公”经费支出情况"
REASONS = "（三）项目支出年初预算、调整预算及决算数差异成因分析"
FUNDS = "（四）项目资金使用管理情况分析"
TEXTS: list[Cells] = [
    across(REASONS),
    across("1、上级补助。\n2、新设机构。"),
    across(FUNDS),
    across("1、收到12万元。"),
]
TABLES = table(across(CAPTIONS[0]), *SPENDING, across(CAPTIONS[1]), *THREE_PUBLIC, *TEXTS)
NARRATIVE = "2019年，任务完成。\n一、围绕中心\n1.办文。\n四、德廉并重，宽严相济\n1.学习。"
PERFORMANCE = p("三、部门整体支出绩效情况") + lines(NARRATIVE)
PROBLEMS = p("四、存在的主要问题及改进措施或有关建议") + lines("1.预算不细。\n2.下一步细化。")

PARTS = {
    "cover": COVER,
    "title": TITLE,
    "overview": OVERVIEW,
    "part_two": PART_TWO,
    "tables": TABLES,
    "performance": PERFORMANCE,
    "problems": PROBLEMS,
}


def _table(key: str, rows: str, columns: str, figures: Sequence[Cells]) -> dict[str, Value]:
    return {
        f"{key}.{row}.{column}": str(figure)
        for row, cells in zip(rows.split(), figures, strict=True)
        for column, figure in zip(columns.split(), cells[1:], strict=True)
    }


EXPECTED: dict[str, Value] = {
    "year": "2019",
    "region": "天心区",
    "cover.unit": "某某局",
    "cover.preparer": "张某",
    "cover.phone": "81830000",
    "staff.authorised": "44",
    "staff.on_payroll": "42",
    "staff.at_post": "40",
    "staff.government_employees": "2",
    "staff.technical": "0",
    "staff.contract": "9",
    "staff.retired_total": "17",
    "staff.retired_veterans": "1",
    "staff.retirees": "16",
    "units.administrative.count": "1",
    "units.administrative.names": ("某某局",),
    "units.subordinate.count": "2",
    "units.subordinate.names": ("甲中心", "乙站"),
    "units.internal.count": "3",
    "units.internal.names": ("办公室", "财务科", "人事科"),
    "duties": ("负责甲。", "负责乙。", "负责丙。"),
    **_table(
        "spending", "initial adjusted final assets", "total basic project earmarked", SPENDING[1:]
    ),
    **_table(
        "three_public", "budget final", "overseas vehicles receptions total", THREE_PUBLIC[1:]
    ),
    "reasons": "1、上级补助。\n2、新设机构。",
    "funds": "1、收到12万元。",
    "performance": NARRATIVE,
    "problems": "1.预算不细。\n2.下一步细化。",
}


def report(**parts: str) -> bytes:
    """Return the report with these parts in place of its own."""
    return docx("".join({**PARTS, **parts}.values()))


def read(document: bytes) -> ImportProposal:
    return read_document(document, "报告.docx")


def values(proposal: ImportProposal) -> dict[str, Value]:
    return {value.key: value.value for value in proposal.values}


def doubts(proposal: ImportProposal) -> dict[str, str]:
    return {value.key: value.doubt for value in proposal.values if value.doubt}


def left(proposal: ImportProposal) -> list[str]:
    return [one.text for one in proposal.unplaced]


def differences(document: bytes, expected: Mapping[str, Value] = EXPECTED) -> dict[str, object]:
    """Return the keys read otherwise than expected, with what was read."""
    found = values(read(document))
    return {
        key: found.get(key) for key in {**expected, **found} if found.get(key) != expected.get(key)
    }
