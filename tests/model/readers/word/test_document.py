"""What stands in a Word document as its reader on paper sees it."""

import pytest

from model.readers.errors import UnreadableDocument
from model.readers.package import Package
from model.readers.word.document.blocks import WordParagraph, WordTable
from model.readers.word.document.package import read_document_xml
from tests.word_files import (
    STRICT,
    Merged,
    box,
    cell,
    docx,
    numbered,
    p,
    packed,
    row,
    run,
    table,
    table_of,
    unpacked,
)

RESULT = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
FIELD = [RESULT.format(kind) for kind in ("begin", "separate", "end")]


def texts(body: str, **parts: str) -> list[str]:
    """The paragraphs of a body, tables left out."""
    blocks = read_document_xml(Package(docx(body, **parts))).blocks
    return [block.text for block in blocks if isinstance(block, WordParagraph)]


def only_table(body: str) -> WordTable:
    [found] = read_document_xml(Package(docx(body))).blocks
    assert isinstance(found, WordTable)
    return found


def cells(body: str) -> dict[tuple[int, int], str]:
    return {(one.row, one.column): one.text for one in only_table(body).cells}


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (
            "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/></w:r>",
            "甲\t乙\n丙\n",
        ),
        ("<w:r><w:t>0731</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/></w:r>", "0731-1"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t></w:r>', "☑是"),
        ('<w:r><w:sym w:font="宋体" w:char="2460"/></w:r>', "①"),
        ('<w:r><w:sym w:char="zz"/><w:sym w:char="D800"/><w:t>甲</w:t></w:r>', "甲"),
        (f"<w:ins>{run('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", "新"),
        (f"<w:moveTo>{run('到')}</w:moveTo><w:moveFrom>{run('从')}</w:moveFrom>", "到"),
        (f"<w:hyperlink>{run('网址')}</w:hyperlink><w:smartTag>{run('名')}</w:smartTag>", "网址名"),
        (
            f"{FIELD[0]}<w:r><w:instrText>DATE</w:instrText></w:r>{FIELD[1]}{run('5月')}{FIELD[2]}",
            "5月",
        ),
        (
            f"{FIELD[0]}{run('码')}{FIELD[0]}{run('里')}{FIELD[1]}{run('x')}{FIELD[2]}{FIELD[1]}{run('果')}{FIELD[2]}",
            "果",
        ),
        (f"<w:fldSimple w:instr='PAGE'>{run('3')}</w:fldSimple>", "3"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>", "控件"),
        (
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('单击')}</w:sdtContent></w:sdt>",
            "",
        ),
        (
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
            "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>见</w:t></w:r>",
            "见",
        ),
        (
            f"<w:commentRangeStart w:id='1'/>{run('甲')}<w:r><w:commentReference w:id='1'/></w:r>",
            "甲",
        ),
        (
            f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('zi')}</w:rt><w:rubyBase>{run('字')}</w:rubyBase></w:ruby></w:r>",
            "字",
        ),
    ],
)
def test_a_paragraph_reads_as_printed(content: str, text: str) -> None:
    assert texts(f"<w:p>{content}</w:p>") == [text]


def test_a_field_without_an_end_hides_nothing_below() -> None:
    assert texts(f"<w:p>{FIELD[0]}{run('码')}</w:p>{p('下一段')}") == ["", "下一段"]


def test_a_deleted_paragraph_end_joins_the_next_one() -> None:
    joined = p("前", "<w:rPr><w:del/></w:rPr>")
    assert texts(joined + p("后") + p("另")) == ["前后", "另"]
    assert texts(p("全") + joined) == ["全", "前"]


@pytest.mark.parametrize(
    "content",
    [
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{p('框')}</w:txbxContent>"
        f"</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{p('框')}"
        "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"<w:txbxContent>{p('框')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
    ],
)
def test_a_text_box_is_read_once_behind_its_paragraph(content: str) -> None:
    assert texts(f"<w:p>{run('锚')}{content}</w:p>") == ["锚", "框"]


def test_content_controls_around_paragraphs_rows_and_cells_are_looked_through() -> None:
    inner = f"<w:sdt><w:sdtContent>{cell(p('乙'))}</w:sdtContent></w:sdt>"
    rows = f"<w:sdt><w:sdtContent><w:tr>{cell(p('甲'))}{inner}</w:tr></w:sdtContent></w:sdt>"
    assert cells(f"<w:sdt><w:sdtContent>{table_of(rows)}</w:sdtContent></w:sdt>") == {
        (0, 0): "甲",
        (0, 1): "乙",
    }


def test_merged_cells_are_read_once_with_their_size() -> None:
    found = only_table(
        table(
            [
                Merged("项目", '<w:vMerge w:val="restart"/>'),
                Merged("支出", '<w:gridSpan w:val="2"/>'),
            ],
            [Merged("", "<w:vMerge/>"), "基本", "项目"],
        )
    )
    assert [(one.text, one.row, one.column, one.width, one.height) for one in found.cells] == [
        ("项目", 0, 0, 1, 2),
        ("支出", 0, 1, 2, 1),
        ("基本", 1, 1, 1, 1),
        ("项目", 1, 2, 1, 1),
    ]


def test_text_in_a_cell_that_goes_on_from_above_is_not_lost() -> None:
    found = cells(
        table([Merged("上", '<w:vMerge w:val="restart"/>')], [Merged("下", "<w:vMerge/>")])
    )
    assert found == {(0, 0): "上\n下"}


def test_a_row_that_begins_further_right_keeps_its_columns() -> None:
    rows = row(["甲", "乙"]) + row(["丙"], '<w:gridBefore w:val="1"/>')
    assert cells(table_of(rows))[1, 1] == "丙"


def test_a_deleted_row_is_gone() -> None:
    assert cells(table_of(row(["甲"]) + row(["旧"], "<w:del/>") + row(["乙"]))) == {
        (0, 0): "甲",
        (1, 0): "乙",
    }


def test_a_nested_table_stands_in_its_cell() -> None:
    [outer] = only_table(box(p("上") + table(["里"]) + p("下"))).cells
    assert outer.text == "上\n下"
    assert [type(block) for block in outer.blocks] == [WordParagraph, WordTable, WordParagraph]


def test_a_strict_document_reads_the_same() -> None:
    document = docx(p("甲") + table(["乙"]), namespace=STRICT)
    first, second = read_document_xml(Package(document)).blocks
    assert isinstance(first, WordParagraph)
    assert isinstance(second, WordTable)
    assert (first.text, second.cells[0].text) == ("甲", "乙")


@pytest.mark.parametrize("target", ["NULL", "../media/none.png", "", "../../../x", "file:///c:/x"])
def test_a_relation_that_leads_nowhere_does_no_harm(target: str) -> None:
    link = f'<Relationship Id="x" Type="http://x/image" Target="{target}"/>'
    styles = f'<Relationship Id="y" Type="http://x/styles" Target="{target}"/>'
    document = docx(p("甲"), relations=link + styles)
    assert len(read_document_xml(Package(document)).blocks) == 1


def test_a_document_is_found_by_its_usual_name_where_relations_are_lost() -> None:
    files = unpacked(docx(p("甲")))
    del files["_rels/.rels"], files["word/_rels/document.xml.rels"]
    assert len(read_document_xml(Package(packed(files))).blocks) == 1


def test_a_package_without_a_document_is_damaged() -> None:
    files = unpacked(docx(p("甲")))
    del files["word/document.xml"]
    with pytest.raises(UnreadableDocument, match="坏了"):
        read_document_xml(Package(packed(files)))


def test_headers_footers_and_notes_are_kept_and_page_numbers_are_not() -> None:
    note = (
        f'<w:footnote w:type="separator">{p("线")}</w:footnote><w:footnote>{p("注")}</w:footnote>'
    )
    document = docx(
        p("甲"),
        header1=p("内部资料"),
        header2=p("内部资料"),
        footer1=p("— 1 —") + p("第 1 页 共 9 页"),
        footnotes=note,
    )
    beside = dict(read_document_xml(Package(document)).beside)
    assert beside == {"页眉": ("内部资料",), "脚注": ("注",)}


def level(place: int, number_format: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


NUMBERING = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "chineseCounting", "%1、")
    + level(1, "japaneseCounting", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "decimal", "（%4）")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="8">'
    + level(0, "upperLetter", "%1.")
    + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="L"/>'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>'
)


def test_automatic_numbers_are_read_as_printed() -> None:
    body = (
        numbered("甲", 1)
        + numbered("乙", 1, 1)
        + numbered("丙", 1, 2)
        + numbered("2019年", 1, 2)
        + numbered("丁", 1, 3)
        + numbered("戊", 1)
        + numbered("己", 1, 1)
        + p("无号")
        + numbered("庚", 1, 2)
    )
    assert texts(body, numbering=NUMBERING) == [
        "一、甲",
        "（一）乙",
        "1.丙",
        "2. 2019年",
        "（1）丁",
        "二、戊",
        "（一）己",
        "无号",
        "1.庚",
    ]


def test_a_list_goes_on_under_another_number_and_starts_anew_where_it_says_so() -> None:
    body = numbered("甲", 1) + numbered("乙", 2) + numbered("丙", 2) + numbered("丁", 1)
    assert texts(body, numbering=NUMBERING) == ["一、甲", "一、乙", "二、丙", "三、丁"]


def test_numbers_in_legal_style_are_digits_and_end_before_a_blank() -> None:
    body = numbered("甲", 3) + numbered("乙", 3, 1) + numbered("丙", 3, 1)
    assert texts(body, numbering=NUMBERING) == ["A.甲", "1.1 乙", "1.2 丙"]


def test_numbers_come_from_styles_and_the_styles_they_are_based_on() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="T"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="U"><w:basedOn w:val="T"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="R"><w:basedOn w:val="R"/></w:style>'
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    body = (
        p("甲", '<w:pStyle w:val="T"/>')
        + p("乙", '<w:pStyle w:val="U"/>')
        + p("环", '<w:pStyle w:val="R"/>')
        + p("无", '<w:pStyle w:val="T"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + numbered("丙", 4)
    )
    assert texts(body, numbering=NUMBERING, styles=styles) == [
        "一、甲",
        "二、乙",
        "环",
        "无",
        "A.丙",
    ]


@pytest.mark.parametrize(
    ("number_format", "third"),
    [
        ("decimalEnclosedCircle", "③"),
        ("ideographTraditional", "丙"),
        ("lowerRoman", "iii"),
        ("chineseLegalSimplified", "叁"),
        ("decimalFullWidth", "３"),
        ("decimalZero", "03"),
        ("unheard", "3"),
        ("lowerLetter", "c"),
    ],
)
def test_every_format_of_numbers_prints_its_own(number_format: str, third: str) -> None:
    lists = f'<w:abstractNum w:abstractNumId="0">{level(0, number_format, "%1、")}</w:abstractNum>'
    body = "".join(numbered("甲", 1) for _ in range(3))
    num = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    assert texts(body, numbering=lists + num)[2] == f"{third}、甲"


def test_bullets_and_numbers_of_lists_that_are_lost_print_nothing() -> None:
    lists = f'<w:abstractNum w:abstractNumId="0">{level(0, "bullet", "l")}</w:abstractNum>'
    num = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"/>'
    body = numbered("甲", 1) + numbered("乙", 2) + numbered("丙", 99) + numbered("丁", 1, 77)
    assert texts(body, numbering=lists + num) == ["甲", "乙", "丙", "丁"]
