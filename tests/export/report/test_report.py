"""The tree: what the form prints, and where titles and texts break."""

import pytest

from export.report.build import build
from export.report.grids import table_rows
from export.report.nodes import Face, Paragraph, Report, RowKind, Style
from export.report.paragraphs import paragraphs
from model.draft.draft import Draft, new_draft
from model.draft.facts import Facts
from model.form import FORM
from model.form.spending import THREE_PUBLIC
from tests.export import papers
from tests.export.papers import filled, grid, sample


def texts(draft: Draft) -> list[str]:
    return [paragraph.text for paragraph in papers.paragraphs(build(draft))]


def titles(region: str) -> tuple[list[str], list[str]]:
    report = build(new_draft(2019, region))
    return [line.text for line in report.cover.title], [line.text for line in report.title]


def test_the_headings_are_the_papers() -> None:
    expected = list(dict.fromkeys(page.heading for page in FORM.pages if page.heading))
    assert [part.heading.text for part in build(sample()).parts] == expected


def test_only_the_part_with_figures_names_their_unit() -> None:
    notes = [
        [block.text for block in part.blocks if isinstance(block, Paragraph)]
        for part in build(sample()).parts
    ]
    assert notes == [[], ["单位：万元"], [], []]


def test_the_part_with_figures_is_one_table_of_five_columns() -> None:
    table = grid(build(sample()).parts[1])
    assert table.columns == 5
    assert all(sum(cell.span for cell in row.cells) == 5 for row in table.rows)
    assert [row.kind.value for row in table.rows] == [
        *("caption", "head", "figures", "figures", "figures", "figures"),
        *("caption", "head", "figures", "figures", "caption", "text", "caption", "text"),
    ]


def test_a_table_beside_one_of_more_columns_fills_the_same_width() -> None:
    rows = table_rows(Facts(sample()), THREE_PUBLIC, 21)
    assert {sum(cell.span for cell in row.cells) for row in rows} == {21}
    assert [cell.span for cell in rows[-1].cells] == [1, 5, 5, 5, 5]


def test_captions_heads_and_figures_keep_with_the_next_row_but_a_tables_last() -> None:
    rows = grid(build(sample()).parts[1]).rows
    loose = [row.cells[0].paragraphs[0].text for row in rows if not row.keep]
    figures = [row for row in rows if row.kind is RowKind.FIGURES and not row.keep]
    assert loose[0] == "其中：资产购置支出"
    assert len(figures) == 2


def test_the_staff_sentence_is_the_forms_with_the_figures_in_it() -> None:
    assert texts(sample())[3].startswith("在职人员情况：本部门编制数44人，在职人数42人，其中：")


def test_each_value_of_a_sentence_names_its_field() -> None:
    staff = papers.paragraphs(build(sample()))[3]
    assert {run.key: run.text for run in staff.runs}["staff.authorised"] == "44"


def test_a_clause_without_names_is_left_out() -> None:
    draft = filled(units__administrative__names=("甲局",), units__internal__names=("乙科", "丙科"))
    [line] = [text for text in texts(draft) if text.startswith("部门设置")]
    assert line.endswith("组成。行政单位具体为：甲局；内设科室具体为：乙科、丙科。")


def test_without_any_names_the_sentence_ends_with_its_own_stop() -> None:
    [line] = [text for text in texts(filled()) if text.startswith("部门设置")]
    assert line.endswith("组成。")


def test_duties_are_numbered_without_gaps() -> None:
    found = texts(filled(duties=("负责甲。", " ", "负责乙。")))
    assert found[found.index("主要职能：") + 1 :][:2] == ["（1）负责甲。", "（2）负责乙。"]


def test_a_passage_is_captioned_unless_its_caption_is_the_heading() -> None:
    found = texts(sample())
    for passage in FORM.passages:
        assert found.count(passage.field.label) == 1


def test_a_year_not_given_leaves_room_for_it() -> None:
    assert build(Draft()).name == "部门整体支出（＿＿年度）绩效自评报告"


@pytest.mark.parametrize(
    ("region", "cover", "inner"),
    [
        ("天心区", ["天心区部门整体支出绩效自评报告"], "天心区部门整体支出"),
        ("长沙市天心区", ["长沙市天心区部门整体支出", "绩效自评报告"], "长沙市天心区部门整体支出"),
        (
            "某某土家族苗族自治州永顺县",
            ["某某土家族苗族自治州永顺县", "部门整体支出绩效自评报告"],
            "某某土家族苗族自治州永顺县部门整体支出",
        ),
    ],
)
def test_titles_break_at_the_sense(region: str, cover: list[str], inner: str) -> None:
    assert titles(region) == (cover, [inner, "（2019年度）绩效自评报告"])


def test_a_region_too_long_for_the_inner_title_stands_alone() -> None:
    region = "某某土家族苗族自治州某某县某某镇"
    assert titles(region)[1] == [region, "部门整体支出（2019年度）绩效自评报告"]


def test_a_head_too_wide_breaks_after_its_comma() -> None:
    heads = grid(build(sample()).parts[1]).rows[7].cells
    assert heads[2].paragraphs[0].text == "公车购置、\n运行"


def passage(text: str, *, narrative: bool = True) -> list[tuple[Style, list[tuple[Face, str]]]]:
    found = paragraphs(text, "performance", narrative=narrative)
    return [(p.style, [(run.face, run.text) for run in p.runs]) for p in found]


@pytest.mark.parametrize(
    ("line", "style"),
    [
        ("一、聚焦主业", Style.LEVEL_1),
        ("十二、聚焦主业。", Style.LEVEL_1),
        ("（一）窗口服务", Style.LEVEL_2),
        ("(二)窗口服务", Style.LEVEL_2),
        ("1.办事流程", Style.BODY),
        ("1、办事流程", Style.BODY),
        ("（1）办事流程", Style.BODY),
        ("一个窗口办理", Style.BODY),
        ("一、二季度完成支出812.3万元，完成年度预算的一半。", Style.BODY),
    ],
)
def test_headings_are_told_by_their_numbering(line: str, style: Style) -> None:
    [(found, runs)] = passage(line)
    assert found is style
    assert "".join(text for _, text in runs) == line


def test_a_heading_that_goes_on_is_set_apart_up_to_its_stop() -> None:
    assert passage("（一）窗口服务。全年受理。") == [
        (Style.BODY, [(Face.KAI, "（一）窗口服务。"), (Face.PLAIN, "全年受理。")])
    ]


def test_an_item_that_ends_in_a_semicolon_has_a_heading_up_to_its_colon() -> None:
    assert passage("（一）预算执行方面：支出平稳；") == [
        (Style.BODY, [(Face.KAI, "（一）预算执行方面："), (Face.PLAIN, "支出平稳；")])
    ]


def test_only_narratives_have_headings() -> None:
    assert passage("一、原因", narrative=False)[0][0] is Style.BODY


def test_space_around_paragraphs_goes_and_blank_lines_inside_stay() -> None:
    found = paragraphs("\n 　甲 \n\n\u00a0乙\n \n\n", "problems", narrative=True)
    assert [(p.text, p.line) for p in found] == [("甲", 1), ("", 2), ("乙", 3)]


def test_a_blank_text_leaves_one_empty_paragraph() -> None:
    assert [p.text for p in paragraphs(" \n ", "problems", narrative=True)] == [""]


def test_the_rates_shown_under_the_tables_are_not_printed() -> None:
    printed = repr(build(sample()))
    assert all(table.rate and table.rate.label not in printed for table in FORM.tables)
    assert "30.67%" not in printed


def test_the_same_draft_gives_the_same_report() -> None:
    first: Report = build(sample())
    assert first == build(sample())
