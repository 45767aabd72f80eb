"""The manual, docs/使用说明.md and 核对规则.md, as one Word file.

Of Markdown it knows headings, paragraphs, lists, tables, pictures and bold text.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from resources.manual import SOURCES, blocks, picture_of

_PAPER = Cm(21), Cm(29.7)  # A4; python-docx begins with the American size
_MARGIN = Cm(2.5)
_WIDTH = Cm(16)
_FACE = "宋体"
_CHAPTERS = ("Heading 1", "Heading 2")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_RULE = re.compile(r"\|[\s:|-]+\|")


def write(target: Path, sources: tuple[Path, ...] = SOURCES) -> list[str]:
    """Write the manual; return the missing pictures, which are left out."""
    paper = docx.Document()
    _set_styles(paper)
    _number_pages(paper)
    missing = [picture for source in sources for picture in _add(paper, source)]
    _add_contents(paper)
    paper.save(str(target))
    return missing


def _add(paper: Document, source: Path) -> Iterator[str]:
    """Add a text; yield the missing pictures."""
    for block in blocks(source.read_text(encoding="utf-8")):
        picture = picture_of(block)
        if picture and not _picture(paper, source.parent / picture):
            yield picture
        elif not picture:
            _block(paper, block)


def _number_pages(paper: Document) -> None:
    """Put the page number at the foot of every page."""
    foot = paper.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)


def _add_contents(paper: Document) -> None:
    """List the chapters below the title, each with a link to its heading."""
    title, *others = paper.paragraphs
    chapters = [one for one in others if one.style and one.style.name in _CHAPTERS]
    for number, chapter in enumerate(chapters):
        name = f"_chapter{number}"
        _bookmark(chapter, name, number)
        line = others[0].insert_paragraph_before()
        line.paragraph_format.left_indent = Cm(0.75) if _is_second(chapter) else Cm(0)
        line.paragraph_format.space_after = Pt(2)
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), name)
        line._p.append(link)
        run = line.add_run(chapter.text)
        link.append(run._r)
    title.paragraph_format.space_after = Pt(12)


def _is_second(chapter: Paragraph) -> bool:
    return bool(chapter.style) and chapter.style.name == _CHAPTERS[1]


def _bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    for kind in ("w:bookmarkStart", "w:bookmarkEnd"):
        mark = OxmlElement(kind)
        mark.set(qn("w:id"), str(number))
        if kind == "w:bookmarkStart":
            mark.set(qn("w:name"), name)
        paragraph._p.append(mark)


def _set_styles(paper: Document) -> None:
    """Set A4 and one typeface, which every Chinese Windows has."""
    page = paper.sections[0]
    page.page_width, page.page_height = _PAPER
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _MARGIN
    names = ("Normal", "Title", "Heading 1", "Heading 2", "List Bullet")
    for style in (_paragraph_style(paper, name) for name in names):
        style.font.name = _FACE
        fonts = style.element.xpath("w:rPr/w:rFonts")[0]  # exists once the name is set
        for kind in ("w:eastAsiaTheme", "w:asciiTheme", "w:hAnsiTheme"):
            fonts.attrib.pop(qn(kind), None)
        fonts.set(qn("w:eastAsia"), _FACE)
    _paragraph_style(paper, "Normal").font.size = Pt(11)


def _paragraph_style(paper: Document, name: str) -> ParagraphStyle:
    style = paper.styles[name]
    assert isinstance(style, ParagraphStyle), name
    return style


def _block(paper: Document, block: str) -> None:
    if block.startswith("|"):
        _table(paper, block)
    elif block.startswith("#"):
        marks, _, title = block.partition(" ")
        paper.add_heading(title, len(marks) - 1)
    elif block.startswith("- "):
        _text(paper.add_paragraph(style="List Bullet"), block[2:])
    else:
        paragraph = paper.add_paragraph()
        paragraph.paragraph_format.keep_with_next = block.startswith(
            "**"
        )  # a caption of the next block
        _text(paragraph, block)


def _text(paragraph: Paragraph, text: str) -> None:
    for number, part in enumerate(_BOLD.split(text)):
        paragraph.add_run(part).bold = number % 2 == 1


def _table(paper: Document, block: str) -> None:
    lines = [line for line in block.splitlines() if not _RULE.fullmatch(line.strip())]
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
    table = paper.add_table(len(rows), len(rows[0]), "Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _text(cell.paragraphs[0], text)


def _picture(paper: Document, path: Path) -> bool:
    if path.exists():
        paper.add_picture(str(path), width=_WIDTH)
    return path.exists()
