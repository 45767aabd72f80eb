"""The contents of the manual in Word: true page numbers that nothing has to update."""

import re
from io import BytesIO
from pathlib import Path

import docx
import pymupdf
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from handout import manual, pages
from handout.contents import CHAPTERS
from tests.export import papers

FACES = ("宋体", "Noto Sans CJK SC", "WenQuanYi Zen Hei")  # fonts of different widths and heights


def contents(paper: Document) -> list[tuple[str, int]]:
    """Return each line of the contents as the file holds it: a heading and its page."""
    links = [link for it in paper.paragraphs for link in it._p.findall(qn("w:hyperlink"))]
    lines = ["".join(t.text or "" for t in link.iter(qn("w:t"))) for link in links]
    found = [re.fullmatch(r"(.+?)(\d+)", line) for line in lines]
    return [(it[1], int(it[2])) for it in found if it]


def headings(paper: Document) -> list[str]:
    return [it.text for it in paper.paragraphs if it.style and it.style.name in CHAPTERS]


@pytest.fixture(scope="module")
def manuals(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The manual in each face."""
    path = tmp_path_factory.mktemp("manuals") / "m.docx"
    found: dict[str, bytes] = {}
    for face in FACES:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(manual, "_FACE", face)
            manual.write(path)
        found[face] = path.read_bytes()
    return found


@pytest.fixture(scope="module")
def prints(
    manuals: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, pymupdf.Document]:
    """All of them, printed at once."""
    return papers.printed(manuals, tmp_path_factory.mktemp("papers"))


@pytest.mark.parametrize("face", FACES)
def test_each_page_number_of_the_contents_is_the_page_printed(
    face: str, manuals: dict[str, bytes], prints: dict[str, pymupdf.Document]
) -> None:
    paper = docx.Document(BytesIO(manuals[face]))
    listed = contents(paper)
    assert [title for title, _ in listed] == headings(paper)
    assert len(listed) > 15
    assert listed[-1][1] > 10
    lines = [[re.sub(r"\s", "", line) for line in papers.lines(page)] for page in prints[face]]
    shown = [re.fullmatch(r"(.+?)\.{3,}(\d+)", line) for line in lines[0]]
    assert [(it[1], int(it[2])) for it in shown if it] == listed
    for title, number in listed:
        assert title in lines[number - 1], f"{title}: not on page {number}"
        assert lines[number - 1][-1] == str(number)
    breaks = sum(bool(it.paragraph_format.page_break_before) for it in paper.paragraphs)
    assert len(lines) == breaks + 1  # no page runs over into another


def test_a_page_has_room_for_its_blocks_and_begins_with_a_heading_or_text(tmp_path: Path) -> None:
    source = tmp_path / "m.md"
    rules = "".join(f"**X{n:02}　规则**（错误）\n\n- 甲\n- 乙\n\n" for n in range(40))
    source.write_text(f"# 题\n\n## 一\n\n{rules}## 二\n\n说：\n\n- 丙\n", encoding="utf-8")
    manual.write(tmp_path / "m.docx", (source,))
    paper = docx.Document(str(tmp_path / "m.docx"))
    begun = [it.text for it in paper.paragraphs if it.paragraph_format.page_break_before]
    assert begun
    assert all(it.startswith("X") or it == "二" for it in begun)
    assert contents(paper) == [("一", 1), ("二", len(begun) + 1)]


def test_what_no_page_can_hold_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "m.md"
    source.write_text("# 题\n\n## 一\n\n" + "- 甲\n" * 60, encoding="utf-8")
    with pytest.raises(ValueError, match="higher than a page: 一"):
        manual.write(tmp_path / "m.docx", (source,))


def test_a_line_is_counted_by_the_width_of_its_characters() -> None:
    assert pages._lines("", 40) == 1
    assert pages._lines("字" * 39, 40) == 1
    assert pages._lines("字" * 40, 40) == 2
    assert pages._lines("1" * 70, 40) == 1
