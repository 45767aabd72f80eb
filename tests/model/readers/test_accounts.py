"""The final-accounts workbook gives the figures of both tables, whatever its layout."""

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.readers.sheets.reading import WorkbookReading
from tests.accounts_books import f02, f03, z01
from tests.workbooks import reading, values
from tests.xlsx_parts import rows, xlsx

SPENDING = {
    "spending.initial.total": "1776.8",
    "spending.initial.basic": "1075.2",
    "spending.initial.project": "701.6",
    "spending.adjusted.total": "2468.76",
    "spending.adjusted.basic": "1644.56",
    "spending.adjusted.project": "824.2",
    "spending.final.total": "2468.76",
    "spending.final.basic": "1644.56",
    "spending.final.project": "824.2",
}
THREE = {
    "three_public.budget.overseas": "0",
    "three_public.budget.vehicles": "3",
    "three_public.budget.receptions": "40",
    "three_public.budget.total": "43",
    "three_public.final.overseas": "0",
    "three_public.final.vehicles": "0.92",
    "three_public.final.receptions": "20.3",
    "three_public.final.total": "21.22",
}
STAFF = {
    "staff.authorised": "44",
    "staff.on_payroll": "42",
    "staff.retired_veterans": "0",
    "staff.retirees": "17",
}


def doubts(reading: WorkbookReading) -> set[str]:
    return {value.doubt for value in reading.proposal.values} - {""}


def test_the_whole_workbook_fills_both_tables_and_the_head_counts() -> None:
    book = Workbook()
    for table in (z01, f03, f02):
        table(book)
    found = reading(book)
    assert values(found) == STAFF | SPENDING | THREE
    assert doubts(found) == set()
    assert found.proposal.unplaced == ()
    total = found.proposal.value("spending.final.total")
    assert total is not None
    assert total.origin == "Z01 收入支出决算总表(财决01表)!O17"


def shift(sheet: Worksheet) -> None:
    merged = [str(one) for one in sheet.merged_cells.ranges]
    for one in merged:
        sheet.unmerge_cells(one)
    sheet.insert_rows(1, 2)
    sheet.insert_cols(1, 3)


@pytest.mark.parametrize("names", ["Sheet1", "Z01 收入支出决算总表(财决01表)"])
def test_tables_are_known_by_their_titles_wherever_they_stand(names: str) -> None:
    book = Workbook()
    shift(z01(book, name=names))
    shift(f03(book, adjusted=False))
    assert values(reading(book)) == SPENDING | THREE


def test_older_workbooks_call_the_second_budget_adjusted() -> None:
    book = Workbook()
    sheet = z01(book)
    for column in "DIN":
        sheet[f"{column}5"] = "调整预算数"
    assert values(reading(book)) == SPENDING


def test_the_total_is_never_the_one_with_what_is_carried_over() -> None:
    book = Workbook()
    sheet = z01(book)
    sheet["F17"] = "本年支出数"
    assert not {key for key in values(reading(book)) if key.endswith(".total")}


def test_the_total_may_have_its_figures_in_its_own_block() -> None:
    book = Workbook()
    sheet = z01(book)
    for own, third in zip("HIJ", "MNO", strict=True):
        sheet[f"{own}17"], sheet[f"{third}17"] = sheet[f"{third}17"].value, None
    assert values(reading(book)) == SPENDING


def test_expenditure_without_a_column_is_said() -> None:
    book = Workbook()
    sheet = z01(book)
    sheet["O12"], sheet["N13"] = 123456, 5
    assert [note for note in reading(book).proposal.notes if "没有对应的栏" in note] == [
        "上缴上级支出 12.3456 万元（Z01 收入支出决算总表(财决01表)!O12）在表（一）没有对应的栏，"
        "支出合计会比各项相加多出这些"
    ]


def test_a_workbook_of_another_year_leaves_doubts() -> None:
    book = Workbook()
    z01(book, year="2018")
    found = reading(book)
    assert values(found) == SPENDING
    assert doubts(found) == {"这张表写的是 2018 年"}


def test_the_changed_budget_of_the_three_public_expenses_is_said() -> None:
    book = Workbook()
    f03(book)["D7"] = 410000
    found = reading(book)
    assert values(found) == THREE
    assert "“三公”经费部门预算数用的是年初预算 43 万元；全年预算是 41 万元" in found.proposal.notes


def test_a_changed_budget_alone_is_no_budget() -> None:
    book = Workbook()
    sheet = f03(book, adjusted=False)
    sheet["C4"] = "全年预算数"
    found = reading(book)
    assert values(found) == {key: value for key, value in THREE.items() if ".final." in key}
    assert any("只有全年预算数" in note for note in found.proposal.notes)


def published_expenditure(book: Workbook, title: str = "支出决算表") -> Worksheet:
    sheet = book.create_sheet("公开03")
    sheet.append([title])
    sheet.append([*[""] * 7, "公开03表"])
    sheet.append(["部门：某某局", *[""] * 6, "单位：万元"])
    sheet.append(
        ["项目", "", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出",
         "对附属单位补助支出"]
    )  # fmt: skip
    sheet.append(["功能分类科目编码", "科目名称"])
    sheet.append(["栏次", "", 1, 2, 3, 4, 5, 6])
    sheet.append(["合计", "", 2468.76, 1644.56, 824.2, 0, 1.5, 0])
    sheet.append([201, "一般公共服务支出", 2000, 1600, 400, 0, 0, 0])
    sheet.append([20103, "政府办公厅（室）", 2000, 1600, 400, 0, 0, 0])
    for cells in ("A4:B4", "C4:C5", "D4:D5", "E4:E5", "A7:B7"):
        sheet.merge_cells(cells)
    return sheet


@pytest.mark.parametrize("title", ["支出决算表", "2019年度支出决算表", "某某局支出决算表"])
def test_the_published_table_of_expenditure_gives_final_accounts(title: str) -> None:
    book = Workbook()
    published_expenditure(book, title)
    found = reading(book)
    assert values(found) == {k: v for k, v in SPENDING.items() if ".final." in k}
    assert found.proposal.notes == (
        "经营支出 1.5 万元（公开03!G7）在表（一）没有对应的栏，支出合计会比各项相加多出这些",
    )


def test_tables_of_one_kind_of_money_are_no_source() -> None:
    book = Workbook()
    published_expenditure(book, "一般公共预算财政拨款支出决算表")
    z01(book, name="Z01_1 财政拨款收入支出决算总表(财决01-1表)")
    assert values(reading(book)) == {}


def test_two_tables_that_disagree_leave_a_doubt() -> None:
    book = Workbook()
    z01(book)
    published_expenditure(book)["E7"] = 824.3
    found = reading(book)
    assert values(found) == SPENDING
    assert doubts(found) == {"另一处（公开03!E7）是 824.3"}


def published_totals(book: Workbook, *, budget: bool) -> None:
    sheet = book.create_sheet("公开01")
    heads = ["行次", *(["年初预算数"] if budget else []), "决算数"]
    sheet.append(["收入支出决算总表"])
    sheet.append(["部门：某某局", "", "", "公开01表"])
    sheet.append(["", "", "", "单位：万元"])
    sheet.append(["收入", *[""] * len(heads), "支出"])
    sheet.append(["项目", *heads, "项目", *heads])
    lines = (
        ("一、财政拨款收入", 2468.76, "一、一般公共服务支出", 2468.76),
        ("本年收入合计", 2468.76, "本年支出合计", 2468.76),
        ("年初结转和结余", 10, "年末结转和结余", 10),
        ("总计", 2478.76, "总计", 2478.76),
    )
    for number, (one, income, other, expenditure) in enumerate(lines):
        first = [1776.8] if budget else []
        sheet.append([one, number, *first, income, other, number + 9, *first, expenditure])


@pytest.mark.parametrize("budget", [True, False])
def test_the_published_totals_give_the_total_of_the_year(budget: bool) -> None:
    book = Workbook()
    published_totals(book, budget=budget)
    wanted = {"spending.final.total": "2468.76"}
    assert values(reading(book)) == wanted | (
        {"spending.initial.total": "1776.8"} if budget else {}
    )


def three_public(*lines: str) -> Workbook:
    book = Workbook()
    sheet = book.create_sheet("公开07")
    sheet.append(["一般公共预算财政拨款“三公”经费支出决算表"])
    sheet.append(["部门：某某局", "", "", "", "公开07表"])
    sheet.append(["", "", "", "", "单位：万元"])
    for line in lines:
        cells = line.split("|")
        sheet.append([float(cell) if cell.replace(".", "").isdigit() else cell for cell in cells])
    return book


SIX = "合计|因公出国（境）费|公务用车购置及运行费|||公务接待费"
SIX_BELOW = "||小计|公务用车购置费|公务用车运行费|"
PAIRS = "合计||因公出国（境）费||公务用车购置费||公务用车运行维护费||公务接待费|"


@pytest.mark.parametrize(
    "lines",
    [
        (
            "预算数||||||决算数", f"{SIX}|{SIX}", f"{SIX_BELOW}|{SIX_BELOW}",
            "1|2|3|4|5|6|7|8|9|10|11|12",
            "43|0|3|0|3|40|21.22|0|0.92|0|0.92|20.30",
        ),
        (
            PAIRS, "|".join(["预算数|决算数"] * 5),
            "43|21.22|0|0|0|0|3|0.92|40|20.3",
        ),
        (
            "项目|2018年决算数|预算数|决算数", "合计|50|43|21.22", "1.因公出国（境）费|0|0|0",
            "2.公务接待费|44|40|20.3", "3.公务用车购置及运行维护费|6|3|0.92",
            "其中：公务用车运行维护费|6|3|0.92", "公务用车购置费|0|0|0",
        ),
        (
            "项目|本年预算数|本年决算数|上年决算数", "合计|43|21.22|50", "公务接待费|40|20.3|44",
            "公务用车购置及运行费|||", "（1）公务用车购置费|0|0|0",
            "（2）公务用车运行维护费|3|0.92|6", "因公出国（境）费|0|0|0",
        ),
    ],
    ids=["six and six", "pairs", "list with last year", "list without 小计"],
)  # fmt: skip
def test_the_published_three_public_expenses_in_each_shape(lines: tuple[str, ...]) -> None:
    found = reading(three_public(*lines))
    assert values(found) == THREE
    assert doubts(found) == set()


def accounts(name: str, *lines: str) -> WorkbookReading:
    return reading(xlsx([rows(*lines)], names=[name]))


JOURNEYS = "F03 机构运行信息表(财决附03表)"


@pytest.mark.parametrize("first", ["", "三公经费及相关统计数|"])
def test_what_stands_below_the_counts_is_no_money(first: str) -> None:
    blank = "|" if first else ""
    found = accounts(
        JOURNEYS,
        "机构运行信息表",
        "2019年度",
        "单位：元",
        f"{'项目|' if first else ''}项目|行次|预算数|统计数",
        f"{first}（一）支出合计|1|400000|203000",
        f"{blank}公务接待费|2|400000|203000",
        f"{blank}（二）相关统计数|3||",
        f"{blank}公务接待费|4|70000|350000",
    )
    assert values(found) == {
        "three_public.budget.receptions": "40",
        "three_public.budget.total": "40",
        "three_public.final.receptions": "20.3",
        "three_public.final.total": "20.3",
    }
    assert doubts(found) == set()


def test_a_head_count_under_two_heads_is_that_of_the_sum() -> None:
    found = accounts(
        "F02 基本数字表(财决附02表)",
        "基本数字表",
        "2019年度",
        "项目|行次|年末实有人数|",
        "||合计|其中：女",
        "在职人员|1|42|20",
        "离休人员|2|3|1",
    )
    assert values(found) == {"staff.on_payroll": "42", "staff.retired_veterans": "3"}
    assert doubts(found) == set()


def test_a_mere_amount_in_the_table_of_totals_is_of_final_accounts() -> None:
    found = accounts(
        "Z01 收入支出决算总表(财决01表)",
        "收入支出决算总表",
        "2019年度",
        "单位：万元",
        "项目|行次|金额",
        "基本支出|1|1644.56",
        "项目支出|2|824.2",
        "本年支出合计|3|2468.76",
    )
    assert values(found) == {key: SPENDING[key] for key in SPENDING if ".final." in key}
    assert doubts(found) == set()  # the title alone would leave one
