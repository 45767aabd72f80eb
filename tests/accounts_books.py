"""A final-accounts workbook with the figures of 2019, as the ministry's software exports it."""

from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

HEADS = ("年初预算数", "全年预算数", "决算数")
THIRD = (
    ("一、基本支出", (10752000, 16445600, 16445600)),
    ("    人员经费", (8000000, 9000000, 9000000)),
    ("    公用经费", (2752000, 7445600, 7445600)),
    ("二、项目支出", (7016000, 8242000, 8242000.0)),
    ("    其中：基本建设类项目", (0, 0, 0)),
    ("三、上缴上级支出", (0, 0, 0)),
    ("四、经营支出", (0, 0, 0)),
    ("五、对附属单位补助支出", (0, 0, 0)),
    ("经济分类支出合计", ("—", "—", 24687600)),
    ("资本性支出", ("—", "—", 345000)),
)
TOTALS = (17768000, 24687600, 24687600)
FIRST = ("一、一般公共预算财政拨款收入", "二、上级补助收入", "三、事业收入")
SECOND = ("一、一般公共服务支出", "二、公共安全支出")


def z01(
    book: Workbook, *, year: str = "2019", name: str = "Z01 收入支出决算总表(财决01表)"
) -> Worksheet:
    """Add 财决01 in 元: three blocks of five columns, two rows of heads, 栏次, then the lines."""
    sheet = book.create_sheet(name)
    sheet.append(["收入支出决算总表"])
    sheet.merge_cells("A1:O1")
    sheet.append([*[""] * 14, "财决01表"])
    sheet.append(["编制单位：某某局", "", "", "", "", f"{year}年度", *[""] * 8, "金额单位：元"])
    sheet.append(["收入", "", "", "", "", "支出"])
    sheet.merge_cells("A4:E4")
    sheet.merge_cells("F4:O4")
    heads = ("行次", *HEADS)
    sheet.append(["项目", *heads, "项目(按功能分类)", *heads, "项目(按支出性质和经济分类)", *heads])
    sheet.append(["栏次", "", 1, 2, 3, "栏次", "", 4, 5, 6, "栏次", "", 7, 8, 9])
    for number, (label, figures) in enumerate(THIRD):
        first = FIRST[number] if number < len(FIRST) else ""
        second = SECOND[number] if number < len(SECOND) else ""
        income = (1, 2, 3) if first else ("", "", "")
        by_function = (100, 200, 300) if second else ("", "", "")
        sheet.append(
            [
                first,
                number + 1,
                *income,
                second,
                number + 31,
                *by_function,
                label,
                number + 61,
                *figures,
            ]
        )
    sheet.append(["本年收入合计", 27, 9, 9, 9, "本年支出合计", 57, "", "", "", "", 84, *TOTALS])
    sheet.append(
        ["年初结转和结余", 28, 0, 0, 5, "年末结转和结余", 58, "", "", "", "", 85, 0, 0, 900]
    )
    sheet.append(["总计", 30, 9, 9, 9, "总计", 60, "", "", "", "", 86, 1, 2, 24688500])
    return sheet


def f03(book: Workbook, *, adjusted: bool = True) -> Worksheet:
    """Add 财决附03 in 元; older ones have one 预算数."""
    sheet = book.create_sheet("F03 机构运行信息表(财决附03表)")
    budget = ("年初预算数", "全年预算数") if adjusted else ("预算数",)
    wide = len(budget) + 3
    sheet.append(["机构运行信息表"])
    sheet.append([*[""] * (wide + 2), "财决附03表"])
    sheet.append(["编制单位：某某局", "", "2019年度", *[""] * (wide - 1), "金额单位：元"])
    sheet.append(["项目", "行次", *budget, "统计数", "项目", "行次", "统计数"])
    sheet.append(["栏次", "", *range(1, len(budget) + 2), "栏次", "", 9])
    lines: Iterable[tuple[str, object, object]] = (
        ("一、“三公”经费支出", "—", "—"),
        ("（一）支出合计", 430000, 212200),
        ("1．因公出国（境）费", 0, 0),
        ("2．公务用车购置及运行维护费", 30000, 9200),
        ("（1）公务用车购置费", 0, 0),
        ("（2）公务用车运行维护费", 30000, 9200),
        ("3．公务接待费", 400000, 203000),
        ("（1）国内接待费", "—", 203000),
        ("其中：外事接待费", "—", 0),
        ("（2）国（境）外接待费", "—", 0),
        ("（二）相关统计数", "—", "—"),
        ("1．因公出国（境）团组数（个）", "—", 0),
        ("2．公务用车购置数（辆）", "—", 3),
        ("3．公务用车保有量（辆）", "—", 2),
        ("4．国内公务接待批次（个）", "—", 35),
    )
    for number, (label, initial, final) in enumerate(lines):
        sheet.append(
            [label, number + 1, *[initial] * len(budget), final, "五、机关运行经费", number + 22, 7]
        )
    return sheet


def f02(book: Workbook) -> Worksheet:
    """Add 财决附02: head counts in columns, the line of sums first."""
    sheet = book.create_sheet("F02 基本数字表(财决附02表)")
    sheet.append(["基本数字表"])
    sheet.append(["编制单位：某某局", "", "2019年度", "", "", "", "财决附02表"])
    sheet.append(["项目", "行次", "编制人数", "年末实有人数"])
    sheet.append(["", "", "", "合计", "在职人员", "离休人员", "退休人员"])
    sheet.merge_cells("D3:G3")
    sheet.append(["栏次", "", 1, 2, 3, 4, 5])
    sheet.append(["合计", 1, 44, 59, 42, 0, 17])
    sheet.append(["一、行政单位", 2, 40, 50, 38, 0, 12])
    sheet.append(["二、事业单位", 3, 4, 9, 4, 0, 5])
    return sheet
