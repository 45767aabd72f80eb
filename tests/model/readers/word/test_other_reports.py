"""Reports that other people made in Word and WPS, without this program."""

import re
from collections.abc import Sequence
from decimal import Decimal

import pytest

from tests.model.readers.word.reports import (
    CAPTIONS,
    COVER,
    DUTIES,
    EXPECTED,
    FUNDS,
    NARRATIVE,
    PARTS,
    PERFORMANCE,
    PROBLEMS,
    REASONS,
    SPENDING,
    STAFF,
    TABLES,
    TEXTS,
    THREE_PUBLIC,
    TITLE,
    UNITS,
    Cells,
    differences,
    doubts,
    left,
    read,
    report,
    values,
)
from tests.word_files import Merged, across, box, docx, lines, numbered, p, table, table_of
from tests.word_files import cell as cell_of

SEAL = p("（预算单位盖章）")
HEAD = p("天心区部门整体支出绩效自评报告")


def boxed(name: str) -> str:
    """A part with its heading outside and all else in a box."""
    heading, end, rest = PARTS[name].partition("</w:p>")
    return heading + end + box(rest)


def frame(content: str) -> str:
    box_of_text = f"<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox>"
    return f"<w:p><w:r><w:pict>{box_of_text}</w:pict></w:r></w:p>"


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {name: boxed(name) for name in ("overview", "performance", "problems")},
        {"cover": box(COVER)},
        {
            "tables": table(across(CAPTIONS[0]), *SPENDING)
            + p(CAPTIONS[1])
            + table(*THREE_PUBLIC)
            + table(*TEXTS)
        },
        {
            "tables": p(CAPTIONS[0])
            + table(*SPENDING)
            + p(CAPTIONS[1])
            + table(*THREE_PUBLIC)
            + lines(f"{REASONS}\n1、上级补助。\n2、新设机构。\n{FUNDS}\n1、收到12万元。")
        },
        {
            "tables": table(
                across(CAPTIONS[0]),
                *SPENDING,
                across(CAPTIONS[1]),
                *THREE_PUBLIC,
                [REASONS, Merged("1、上级补助。\n2、新设机构。", '<w:gridSpan w:val="4"/>')],
                [FUNDS, Merged("1、收到12万元。", '<w:gridSpan w:val="4"/>')],
            )
        },
        {
            "tables": table(
                across(CAPTIONS[0]),
                *SPENDING,
                across(CAPTIONS[1]),
                *THREE_PUBLIC,
                across(f"{REASONS}\n1、上级补助。\n2、新设机构。"),
                across(f"{FUNDS}：\n1、收到12万元。"),
            )
        },
    ],
)
def test_boxes_or_none_read_the_same(parts: dict[str, str]) -> None:
    document = report(**parts)
    assert differences(document) == {}
    assert (left(read(document)), doubts(read(document))) == ([], {})


def test_a_report_in_one_table_is_read() -> None:
    rows = [
        across("一、部门概况"),
        across(f"{STAFF}\n{UNITS}\n{DUTIES}"),
        across("二、部门整体支出管理及使用情况"),
        across("单位：万元"),
        across(CAPTIONS[0]),
        *SPENDING,
        across(CAPTIONS[1]),
        *THREE_PUBLIC,
        *TEXTS,
        across("三、部门整体支出绩效情况"),
        across(NARRATIVE),
        across("四、存在的主要问题及改进措施或有关建议"),
        across("1.预算不细。\n2.下一步细化。"),
    ]
    cover = HEAD + table(["单位名称", "某某局"], ["报告填报人", "张某"], ["办公电话", "81830000"])
    document = docx(cover + TITLE + table(*rows))
    assert differences(document) == {}
    assert (left(read(document)), doubts(read(document))) == ([], {})


@pytest.mark.parametrize(
    "cover",
    [
        HEAD + lines("单位名称: 某某局 \n\n报告填报人: 张某\n办公电话： 81830000") + SEAL,
        HEAD
        + lines("单 位 名 称：__某某局___\n报告填报人____张某____\n").replace(
            "填报人_", "填报人：_"
        )
        + p("办公电话：81830000____"),
        HEAD + p("单位名称：\t某某局\t\n报告填报人：张某　　办公电话：81830000") + SEAL,
        HEAD
        + table(["单位名称：", "某某局"], ["报告填报人：", "张某"], ["办公电话：", "81830000"])
        + SEAL,
        HEAD
        + table(
            ["单位名称", "：", "某某局"],
            ["报告\n填报人", "：", "张某"],
            ["办公电话", "：", "81830000"],
        ),
        HEAD
        + table(
            ["填报单位", "某某局", "填报人", "张某"],
            ["联系电话", Merged("81830000", '<w:gridSpan w:val="3"/>')],
        ),
        HEAD
        + frame(p("单位名称：某某局"))
        + frame(p("报告填报人：张某") + p("办公电话：81830000"))
        + SEAL,
        HEAD
        + p("单位名称：")
        + frame(p("某某局"))
        + p("报告填报人：")
        + frame(p("张某"))
        + p("办公电话：")
        + frame(p("81830000")),
        f"<w:sdt><w:sdtContent>{COVER}</w:sdtContent></w:sdt>",
    ],
)
def test_the_cover_is_read_wherever_its_values_stand(cover: str) -> None:
    document = report(cover=cover)
    assert differences(document) == {}
    assert left(read(document)) == []


def test_a_cover_still_blank_gives_no_values() -> None:
    cover = HEAD + lines("单位名称：________\n报告填报人：\n办公电话：\n（预算单位盖章）")
    assert set(differences(report(cover=cover))) == {"cover.unit", "cover.preparer", "cover.phone"}


@pytest.mark.parametrize(
    ("title", "year", "region"),
    [
        ("天心区部门整体支出（2019年度）绩效自评报告", "2019", "天心区"),
        ("岳麓区部门整体支出(２０２０年度)绩效自评报告", "2020", "岳麓区"),
        ("天心区部门整体支出\n（2019年度）绩效自评报告", "2019", "天心区"),
        ("天心区 部门整体支出（ 2019 年度）绩效自评报告", "2019", "天心区"),
        ("2021年度天心区部门整体支出绩效自评报告", "2021", "天心区"),
    ],
)
def test_year_and_region_come_out_of_the_title(title: str, year: str, region: str) -> None:
    found = values(read(report(cover=p(), title=lines(title))))
    assert (found["year"], found["region"]) == (year, region)


def test_two_titles_that_differ_are_told() -> None:
    proposal = read(report(title=p("岳麓区部门整体支出（2019年度）绩效自评报告")))
    assert "天心区" in doubts(proposal)["region"]


def test_without_a_title_the_tables_give_the_year_with_a_doubt() -> None:
    proposal = read(report(cover=p(), title=p()))
    assert values(proposal)["year"] == "2019"
    assert "表名" in doubts(proposal)["year"]


def overview(*paragraphs: str) -> str:
    return p("一、部门概况") + "".join(map(lines, paragraphs))


OTHER_STAFF = (
    "我局核定编制44人，离退休人员17人（离休1人、退休16人），现有在职人员42名，在岗40人，"
    "编外聘用人员共9人。政府雇员2人。专业技术人员为０人。"
)
OTHER_UNITS = (
    "本单位下设行政单位1个、二级单位2个、内设机构3个。内设机构包括：办公室、财务科、人事科。"
    "行政单位为：某某局。二级单位分别为甲中心、乙站。"
)


@pytest.mark.parametrize(
    "text",
    [
        overview(OTHER_STAFF, OTHER_UNITS, DUTIES),
        overview(
            "（一）主要职责",
            "1.负责甲。\n2.负责乙。\n3.负责丙。",
            "（二）机构设置",
            OTHER_UNITS,
            "（三）人员情况",
            OTHER_STAFF,
        ),
        overview(f"{UNITS}", STAFF, "主要职能：（1）负责甲。（2）负责乙。（3）负责丙。"),
        overview(
            STAFF.replace("人", " 人 "), OTHER_UNITS.replace("2", "两").replace("3", "三"), DUTIES
        ),
        overview(STAFF + UNITS, DUTIES),
    ],
)
def test_counts_come_out_of_sentences_in_any_order(text: str) -> None:
    assert differences(report(overview=text)) == {}


STAFF_LABELS = [
    "编制数", "在职人数", "在岗人数", "政府雇员", "专业技术人员", "编外长期聘用人员", "离退休人数",
    "离休人员", "退休人员",
]  # fmt: skip
COUNTS = ["44", "42", "40人", "2", "０", "9", "17", "1", "16"]


@pytest.mark.parametrize(
    "staff",
    [
        table(STAFF_LABELS, COUNTS),
        table(*zip(STAFF_LABELS, COUNTS, strict=True)),
        table(*([a, b, c, d] for a, b, c, d in zip(
            STAFF_LABELS[:4], COUNTS[:4], STAFF_LABELS[4:8], COUNTS[4:8], strict=True
        )), [STAFF_LABELS[8], COUNTS[8], "", ""]),
    ],
)  # fmt: skip
def test_head_counts_in_a_table_are_read_beside_or_below_their_labels(staff: str) -> None:
    document = report(overview=p("一、部门概况") + staff + lines(f"{UNITS}\n{DUTIES}"))
    assert differences(document) == {}
    assert left(read(document)) == []


def test_a_clause_that_says_more_is_left_for_the_clerk() -> None:
    text = STAFF.replace("编制数44人", "编制数44人，其中行政编制30人").replace(
        "9人", "9人（含司机3人）"
    )
    proposal = read(report(overview=overview(text, UNITS, DUTIES)))
    assert values(proposal)["staff.authorised"] == "44"
    assert values(proposal)["staff.contract"] == "9"
    assert left(proposal) == ["其中行政编制30人\n（含司机3人）"]


def test_duties_numbered_by_word_come_without_numbers() -> None:
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="（%1）"/></w:lvl>'
    )
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    duties = p("主要职能：") + "".join(numbered(f"负责{one}。", 1) for one in "甲乙丙")
    parts = {**PARTS, "overview": overview(STAFF, UNITS) + duties}
    assert differences(docx("".join(parts.values()), numbering=lists)) == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("三、部门整体支出绩效情况", "三、 部门整体支出绩效情况 "),
        ("三、部门整体支出绩效情况", "部门整体支出绩效情况"),
        ("三、部门整体支出绩效情况", "三．部门整体支出绩效情况"),
        ("四、存在的主要问题及改进措施或有关建议", "四、存在的主要问题及\n改进措施或有关建议"),
        ("四、存在的主要问题及改进措施或有关建议", "四、存在的问题和改进措施"),
    ],
)
def test_headings_written_otherwise_are_found(old: str, new: str) -> None:
    parts = {
        n: text.replace(old, new.replace("\n", "</w:t><w:br/><w:t>")) for n, text in PARTS.items()
    }
    assert differences(docx("".join(parts.values()))) == {}


def test_a_heading_that_is_only_alike_leaves_a_doubt() -> None:
    document = report(
        performance=PERFORMANCE.replace("部门整体支出绩效情况", "部门支出绩效情况说明")
    )
    assert differences(document) == {}
    assert "部门支出绩效情况说明" in doubts(read(document))["performance"]


def test_a_table_of_contents_is_no_part() -> None:
    contents = lines(
        "目录\n一、部门概况\n二、部门整体支出管理及使用情况\n三、部门整体支出绩效情况\n四、存在的主要问题及改进措施或有关建议"
    )
    document = report(title=contents + TITLE)
    assert differences(document) == {}


LOST = {
    "cover": {"cover.unit", "cover.preparer", "cover.phone"},
    "overview": {key for key in EXPECTED if key.startswith(("staff", "units", "duties"))},
    "performance": {"performance"},
    "problems": {"problems"},
}


@pytest.mark.parametrize("name", LOST)
def test_a_missing_part_costs_no_other(name: str) -> None:
    document = report(**{name: ""})
    assert set(differences(document)) == LOST[name]
    assert left(read(document)) == []


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("overview", "一、部门概况"),
        ("part_two", "二、部门整体支出管理及使用情况"),
        ("performance", "三、部门整体支出绩效情况"),
        ("problems", "四、存在的主要问题及改进措施或有关建议"),
    ],
)
def test_a_missing_heading_is_told_and_its_text_is_not_lost(name: str, heading: str) -> None:
    document = report(**{name: PARTS[name].replace(p(heading), "")})
    proposal = read(document)
    assert f"没有找到“{heading}”" in proposal.notes
    changed = {
        "overview": LOST["overview"],
        "part_two": set[str](),
        "performance": {"performance"},
        "problems": {"performance", "problems"},
    }
    assert set(differences(document)) == changed[name]
    expected = str(EXPECTED.get(name, "负责甲。"))
    everything = "\n".join([*map(str, values(proposal).values()), *left(proposal)])
    assert all(line in everything for line in expected.split("\n"))


def test_a_text_that_may_hold_the_next_part_has_a_doubt() -> None:
    document = report(problems=PROBLEMS.replace(p("四、存在的主要问题及改进措施或有关建议"), ""))
    assert "四、存在的主要问题" in doubts(read(document))["performance"]


def test_a_table_between_the_texts_is_read_and_is_in_no_text() -> None:
    tables = (
        table(*SPENDING)
        + lines(f"{REASONS}\n1、上级补助。\n2、新设机构。\n{CAPTIONS[1]}")
        + table(*THREE_PUBLIC)
        + lines(f"{FUNDS}\n1、收到12万元。")
    )
    assert differences(report(tables=tables)) == {}


def test_a_table_within_the_narrative_stays_in_its_text() -> None:
    document = report(performance=PERFORMANCE + table(["指标", "完成"], ["办文", "100%"]))
    proposal = read(document)
    assert str(values(proposal)["performance"]).endswith("1.学习。\n指标\t完成\n办文\t100%")
    assert proposal.notes == ("这部分文字里有表格，已按行放入文字",)


def test_soft_line_ends_part_paragraphs_and_tabs_stay() -> None:
    document = report(problems=p("四、存在的主要问题及改进措施或有关建议") + p("甲\n乙\t丙"))
    assert values(read(document))["problems"] == "甲\n乙\t丙"


def test_changes_are_read_as_accepted_and_comments_not_at_all() -> None:
    changed = (
        "<w:p><w:ins><w:r><w:t>新写的。</w:t></w:r></w:ins><w:del><w:r><w:delText>删去的。</w:delText></w:r></w:del>"
        '<w:r><w:commentReference w:id="1"/></w:r></w:p>'
    )
    document = report(problems=p("四、存在的主要问题及改进措施或有关建议") + changed)
    assert values(read(document))["problems"] == "新写的。"


TURNED = [list(column) for column in zip(*SPENDING, strict=True)]
WIDE = "０１２３４５６７８９．"


@pytest.mark.parametrize(
    "tables",
    [
        table(*TURNED) + table(*THREE_PUBLIC),
        table(*[[*row[:1], *reversed(row[1:])] for row in SPENDING]) + table(*THREE_PUBLIC),
        table(SPENDING[0], SPENDING[3], SPENDING[1], SPENDING[2], SPENDING[4])
        + table(*THREE_PUBLIC),
        table(
            *[
                [*row[:2], more, *row[2:]]
                for row, more in zip(SPENDING, ["上年决算数", "9", "8", "7", "6"], strict=True)
            ]
        )
        + table(*THREE_PUBLIC),
        table(*[[str(one).replace("支出", "支　出\n") for one in row] for row in SPENDING])
        + table(*THREE_PUBLIC),
        table(
            [
                Merged("项目", '<w:vMerge w:val="restart"/>'),
                Merged("支出", '<w:gridSpan w:val="4"/>'),
            ],
            [Merged("", "<w:vMerge/>"), *SPENDING[0][1:]],
            *SPENDING[1:],
        )
        + table(*THREE_PUBLIC),
        table_of(f"<w:tr>{cell_of(table(*SPENDING) + p())}</w:tr>") + table(*THREE_PUBLIC),
    ],
)
def test_the_tables_are_found_in_any_shape(tables: str) -> None:
    text = lines(f"{REASONS}\n1、上级补助。\n2、新设机构。\n{FUNDS}\n1、收到12万元。")
    assert differences(report(tables=tables + text)) == {}


def test_vehicles_bought_and_run_apart_are_added_up() -> None:
    head = ["", "因公出国（境）", "公务用车购置", "公务用车运行", "公务接待", "合计"]
    public = [
        head,
        ["部门预算数", "0", "1", "2", "4", "7"],
        ["部门决算数", "0", "0.5", "1.5", "1.5", "3.5"],
    ]
    tables = table(*SPENDING) + p(CAPTIONS[1]) + table(*public) + table(*TEXTS)
    found = values(read(report(tables=tables)))
    assert (found["three_public.budget.vehicles"], found["three_public.final.vehicles"]) in {
        ("3", "2.0"),
        ("3", "2"),
    }


def in_yuan(rows: Sequence[Cells]) -> list[Cells]:
    figures = re.compile(r"[0-9.]+")
    return [
        [f"{Decimal(str(c)) * 10000:.0f}" if figures.fullmatch(str(c)) else c for c in row]
        for row in rows
    ]


def test_yuan_becomes_ten_thousand_yuan_exactly() -> None:
    tables = table(*in_yuan(SPENDING)) + table(*in_yuan(THREE_PUBLIC)) + table(*TEXTS)
    part = PARTS["part_two"].replace("万元", "元")
    proposal = read(report(part_two=part, tables=tables))
    assert values(proposal)["spending.initial.total"] == "30.5"
    assert any("元" in note for note in proposal.notes)


def test_a_unit_written_once_is_that_of_the_tables_below_it_too_and_leaves_a_doubt() -> None:
    first, second = table(*in_yuan(SPENDING)), table(*in_yuan(THREE_PUBLIC))
    tables = p(CAPTIONS[0]) + first + p(CAPTIONS[1]) + second + table(*TEXTS)
    document = report(part_two=PARTS["part_two"].replace("万元", "元"), tables=tables)
    assert differences(document) == {}
    doubtful = doubts(read(document))
    assert set(doubtful.values()) == {"按上面另一张表写的单位（元）读"}
    assert {key.partition(".")[0] for key in doubtful} == {"three_public"}


def test_cells_beyond_the_last_column_word_has_cost_no_other() -> None:
    wide = [Merged("甲", '<w:gridSpan w:val="63"/>'), "乙", "丙"]
    assert differences(report(tables=TABLES + table(wide))) == {}


def test_full_width_digits_in_a_table_are_read() -> None:
    tables = TABLES.replace(">30.5<", ">３０．５<")
    found = values(read(report(tables=tables)))
    assert found["spending.initial.total"] in {"30.5", "３０．５"}


def test_what_went_to_no_field_is_left_for_the_clerk() -> None:
    document = report(
        title=TITLE + p("填报说明：本表一式两份。"),
        tables=table(across(CAPTIONS[0]), *SPENDING, ["上年结转", "5", "3", "2", "0"])
        + table(*THREE_PUBLIC)
        + table(*TEXTS),
        problems=PROBLEMS,
    )
    remaining = "\n".join(left(read(document)))
    assert "填报说明：本表一式两份。" in remaining
    assert "上年结转" in remaining
