"""What somebody wrote stands in the Word file as it was written."""

import zipfile
from io import BytesIO

import pytest
from lxml import etree

from export.file_names import safe_name, suggested_name
from export.report.build import build
from export.word.document import write
from tests.export.papers import filled

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LONG_NAME = {W + tag for tag in ("pBdr", "between", "sz", "szCs")}  # ruled lines, smaller letters
HOSTILE = [
    "某某<b>局</b>",
    "<img src=//10.9.8.7/s/a.png>",
    "&name;&lt;b&gt;",
    '{ HYPERLINK "http://a.example" }',
    "<w:fldSimple w:instr='INCLUDEPICTURE //10.9.8.7/a.png'/>",
    "]]><w:p/>",
    "%1 {0} {year}",
]


def parts(unit: str) -> dict[str, bytes]:
    """The parts of the report in which the text stands everywhere."""
    paper = filled(cover__unit=unit, region=unit, reasons=f"一、{unit}\n{unit}", performance=unit)
    with zipfile.ZipFile(BytesIO(write(build(paper)))) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_text_and_adds_no_field_link_or_picture(text: str) -> None:
    written, harmless = parts(text), parts("某某局")
    assert written.keys() == harmless.keys()
    for name in written:
        if name.endswith(".rels"):
            assert written[name] == harmless[name]
    one, other = (etree.fromstring(it["word/document.xml"]) for it in (written, harmless))
    assert {node.tag for node in one.iter()} - LONG_NAME == {node.tag for node in other.iter()}
    for tag in ("fldChar", "instrText", "fldSimple", "hyperlink", "drawing", "pict"):
        assert len(list(one.iter(W + tag))) == len(list(other.iter(W + tag)))
    printed = "".join(node.text or "" for node in one.iter(W + "t"))
    assert printed.count(text) >= 3


@pytest.mark.parametrize("text", HOSTILE)
def test_the_files_name_is_one_name_in_one_folder(text: str) -> None:
    name = suggested_name(filled(cover__unit=text, year="2019"))
    assert safe_name(name) == name
    assert not set('<>:"/\\|?*') & set(name)
