"""What Word needs of a file, beyond what a schema says."""

import re
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from lxml import etree
from openxml_audit import OpenXmlValidator

from export.report.build import build
from export.report.nodes import Style
from export.word.document import write, write_body
from export.word.markup import NAMESPACE, styled
from model.draft.draft import Draft, new_draft
from model.form import FORM
from model.form.spec import ValueKind
from tests.export.papers import HOSTILE, filled, parts, sample

W = f"{{{NAMESPACE}}}"
NOW = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)

# ECMA-376 part 1 §17.3.1.26, §17.3.2.28, §17.4.70: only the children we write, in their order.
ORDER = {
    "pPr": ["pStyle", "keepNext", "pBdr", "spacing", "jc", "sectPr"],
    "rPr": ["rStyle", "rFonts", "sz", "szCs"],
    "tcPr": ["tcW", "gridSpan", "tcBorders", "tcMar", "vAlign"],
    "trPr": ["cantSplit", "trHeight"],
    "tblPr": ["tblW", "jc", "tblBorders", "tblLayout", "tblCellMar"],
}


def hostile() -> Draft:
    """Give a report with the oddest text in every field."""
    lists = {
        item.key: (HOSTILE, "", HOSTILE) for item in FORM.fields if item.kind is ValueKind.LIST
    }
    values = {item.key: HOSTILE for item in FORM.fields} | lists
    return new_draft(2019).with_values(values, {})


ADDRESS = "网址https://www.example.gov.cn/index.html可查。"
LONG = {"spending.final.total": "-1234567890123.45", "performance": f"办结。\n{ADDRESS}"}
DRAFTS = {
    "empty": new_draft(2019),
    "blank": Draft(),
    "sample": sample(),
    "two decimals": sample().with_values({"decimals": "two"}, {}),
    "hostile": hostile(),
    "long": sample().with_values(LONG, {}),
}


@pytest.fixture(params=DRAFTS.values(), ids=list(DRAFTS))
def document(request: pytest.FixtureRequest) -> bytes:
    return write(build(request.param), NOW)


def body(document: bytes) -> etree._Element:
    return etree.fromstring(parts(document)["word/document.xml"])


def val(element: etree._Element, path: str) -> str | None:
    """Return the w:val of a child, which has to be there: None where it says nothing."""
    child = element.find("/".join(f"{W}{name}" for name in path.split("/")))
    assert child is not None, path
    return child.get(f"{W}val")


def audit(document: bytes, path: Path) -> list[str]:
    path.write_bytes(document)
    return [str(error) for error in OpenXmlValidator().validate(path).errors]


def test_an_audit_finds_nothing(document: bytes, tmp_path: Path) -> None:
    assert audit(document, tmp_path / "report.docx") == []


def test_an_audit_would_find_children_in_another_order(tmp_path: Path) -> None:
    text = styled(Style.BODY, "").replace("<w:pStyle", "<w:jc w:val='left'/><w:pStyle")
    assert audit(write_body(text, "错"), tmp_path / "report.docx")


def test_every_cell_ends_in_a_paragraph(document: bytes) -> None:
    for cell in body(document).iter(f"{W}tc"):
        assert cell[-1].tag == f"{W}p"


def test_children_stand_in_the_order_of_the_schema(document: bytes) -> None:
    for name, order in ORDER.items():
        for element in body(document).iter(f"{W}{name}"):
            places = [order.index(etree.QName(child).localname) for child in element]
            assert places == sorted(places), name


def test_every_relationship_leads_to_a_part(document: bytes) -> None:
    found = parts(document)
    relations = etree.fromstring(found["word/_rels/document.xml.rels"])
    known = {item.get("Id"): item.get("Target") for item in relations}
    assert all(f"word/{target}" in found for target in known.values())
    used = set(re.findall(rb'r:id="(\w+)"', found["word/document.xml"]))
    assert used <= {str(identity).encode() for identity in known}


def test_every_style_used_is_defined(document: bytes) -> None:
    found = parts(document)
    defined = set(re.findall(r'w:styleId="(\w+)"', found["word/styles.xml"].decode()))
    pattern = r"<w:[pr]Style w:val=\"(\w+)\""
    assert set(re.findall(pattern, found["word/document.xml"].decode())) <= defined
    assert {style.value for style in Style} <= defined


def test_the_properties_are_the_programs_own() -> None:
    properties = Document(BytesIO(write(build(sample()), NOW))).core_properties
    assert properties.title == "天心区部门整体支出（2019年度）绩效自评报告"
    assert properties.author == properties.last_modified_by == "绩效自评填报"
    assert properties.created == properties.modified == NOW


def test_the_cover_has_a_section_without_footers() -> None:
    [cover, inner] = body(write(build(sample()), NOW)).iter(f"{W}sectPr")
    assert not list(cover.iter(f"{W}footerReference"))
    assert len(list(inner.iter(f"{W}footerReference"))) == 2


def test_only_cells_of_text_may_break() -> None:
    for row in body(write(build(sample()), NOW)).iter(f"{W}tr"):
        is_text = row.find(f".//{W}pStyle[@{W}val='BodyText']") is not None
        assert (row.find(f"{W}trPr/{W}cantSplit") is None) == is_text


def test_marks_of_two_scripts_are_hinted_as_chinese() -> None:
    xml = parts(write(build(filled(problems="他说“好”")), NOW))["word/document.xml"].decode()
    assert '<w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">他说“好”' in xml


def test_a_paragraph_with_a_web_address_is_not_spread_to_full_lines() -> None:
    document = body(write(build(sample().with_values(LONG, {})), NOW))
    ragged = [p for p in document.iter(f"{W}p") if p.find(f"{W}pPr/{W}jc") is not None]
    assert ["".join(map(str, p.itertext())) for p in ragged] == [ADDRESS]
    assert body(write(build(sample()), NOW)).find(f".//{W}tc//{W}pPr/{W}jc") is None


def test_spaces_inside_a_text_are_kept() -> None:
    xml = parts(write(build(filled(problems="甲  乙　　丙")), NOW))["word/document.xml"].decode()
    assert "甲  乙　　丙" in xml


def test_a_text_of_twelve_megabytes_is_written() -> None:
    document = write(build(filled(performance="㐀" * 4_000_000)), NOW)
    text = "".join(item.text or "" for item in body(document).iter(f"{W}t"))
    assert text.count("㐀") == 4_000_000


NARRATIVE = "一、甲\n二、乙\n（一）丙\n正文。\n（二）丁。接着写。\n三、末"


def kept(document: bytes, number: int) -> dict[str, bool]:
    """Say of the paragraphs of a box by number whether they stay with the next."""
    found = parts(document)
    styles = etree.fromstring(found["word/styles.xml"])
    by_style = {s.get(f"{W}styleId"): s.find(f"{W}pPr/{W}keepNext") for s in styles}
    box = list(body(document).iter(f"{W}tbl"))[number]
    said: dict[str, bool] = {}
    for one in box.iter(f"{W}p"):
        own, style = one.find(f"{W}pPr/{W}keepNext"), one.find(f"{W}pPr/{W}pStyle")
        assert style is not None
        inherited = by_style[style.get(f"{W}val")] is not None
        text = "".join(map(str, one.itertext()))
        said[text] = inherited if own is None else own.get(f"{W}val") != "0"
    return said


def test_a_heading_in_a_box_stays_with_what_follows_unless_it_is_first_or_last() -> None:
    assert kept(write(build(filled(performance=NARRATIVE)), NOW), 4) == {
        "一、甲": False,
        "二、乙": True,
        "（一）丙": True,
        "正文。": False,
        "（二）丁。接着写。": False,
        "三、末": False,
    }
    assert kept(write(build(filled(problems="一、只有标题")), NOW), 5) == {"一、只有标题": False}


def test_no_paragraph_of_a_box_leaves_a_single_line(document: bytes) -> None:
    styles = etree.fromstring(parts(document)["word/styles.xml"])
    found = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
    used = {
        style.get(f"{W}val", "")
        for row in body(document).iter(f"{W}tr")
        if row.find(f"{W}trPr") is None
        for style in row.iter(f"{W}pStyle")
    }
    assert used
    for name in used:
        chain = [found[name]]
        while (base := chain[-1].find(f"{W}basedOn")) is not None:
            chain.append(found[base.get(f"{W}val", "")])
        said = (style.find(f"{W}pPr/{W}widowControl") for style in chain)
        [first, *_] = (item for item in said if item is not None)
        assert first.get(f"{W}val") is None, name


def test_headings_are_words_own_and_enter_behind_them_begins_a_text() -> None:
    styles = etree.fromstring(parts(write(build(sample()), NOW))["word/styles.xml"])
    found = {val(style, "name"): style for style in styles.iter(f"{W}style")}
    for level, name in enumerate(("heading 1", "heading 2", "heading 3")):
        style = found[name]
        assert style.get(f"{W}customStyle") is None
        assert val(style, "next") == "BodyText"
        assert val(style, "pPr/keepNext") is None
        assert val(style, "pPr/outlineLvl") == str(level)
    assert val(found["Title"], "next") == "BodyText"


def test_python_docx_finds_the_headings_in_their_boxes() -> None:
    document = Document(BytesIO(write(build(filled(performance=NARRATIVE)), NOW)))
    [cell] = document.tables[4].rows[0].cells
    names = [item.style.name for item in cell.paragraphs if item.style]
    assert names[:3] == ["Heading 2", "Heading 2", "Heading 3"]


def test_every_font_named_is_in_the_font_table_and_is_one_of_windows() -> None:
    found = parts(write(build(sample()), NOW))
    table = etree.fromstring(found["word/fontTable.xml"])
    names = {font.get(f"{W}name") for font in table}
    used = set(re.findall(r'w:(?:ascii|eastAsia)="([^"]+)"', found["word/styles.xml"].decode()))
    assert used - {"zh-CN"} == names == {"仿宋", "楷体", "黑体", "宋体"}
    panoses = {val(font, "panose1") for font in table}
    assert panoses == {"02010609060101010101", "02010600030101010101"}
