"""The manual, docs/使用说明.md and 核对规则.md, as one Word file.

Of Markdown it knows headings, paragraphs, lists, tables, pictures and bold text.
"""

import re
import time
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from handout import contents, pages
from handout.frozen.moment import moment
from model.product import NAME, VERSION
from resources.manual import SOURCES, blocks, picture_of
from resources.messages import handout as words

_PAPER = Cm(21), Cm(29.7)  # A4; python-docx begins with the American size
_MARGIN = Cm(2.5)
_WIDTH = Cm(16)
_CELL, _HEAD = Pt(2), Pt(9)
_FACE = "宋体"
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_RULE = re.compile(r"\|[\s:|-]+\|")


def write(target: Path, sources: tuple[Path, ...] = SOURCES) -> list[str]:
    """Write the manual; return the missing pictures, which are left out."""
    paper = docx.Document()
    _set_styles(paper)
    _number_pages(paper)
    missing = [picture for source in sources for picture in _add(paper, source)]
    numbers = contents.list_chapters(paper, _WIDTH)
    for chapter, page in pages.break_pages(paper).items():
        numbers[chapter].text = str(page)
    _set_properties(paper)
    paper.save(str(target))
    _store_pictures(target)
    return missing


def _store_pictures(path: Path) -> None:
    """Store the pictures as they are: what lies twice in the installer then counts once."""
    with zipfile.ZipFile(path) as packed:
        parts = [(info, packed.read(info)) for info in packed.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for info, data in parts:
            is_picture = info.filename.endswith(".png")
            info.date_time = time.gmtime(moment())[:6]
            info.compress_type = zipfile.ZIP_STORED if is_picture else zipfile.ZIP_DEFLATED
            packed.writestr(info, data)


def _add(paper: Document, source: Path) -> Iterator[str]:
    """Add a text; yield the missing pictures."""
    for block in blocks(source.read_text(encoding="utf-8")):
        picture = picture_of(block)
        if picture and not _picture(paper, source.parent / picture):
            yield picture
        elif not picture:
            _block(paper, block)


def _set_properties(paper: Document) -> None:
    """Say what the file is, under 属性, instead of what python-docx puts there."""
    told, at = paper.core_properties, datetime.fromtimestamp(moment(), UTC)
    told.title = f"{NAME} {words.MANUAL_TITLE}"
    told.author = told.last_modified_by = words.MAKER
    told.comments, told.version, told.language = "", VERSION, "zh-CN"
    told.created = told.modified = at.replace(tzinfo=None)


def _number_pages(paper: Document) -> None:
    """Put the version at the head and the page number at the foot of every page."""
    head = paper.sections[0].header.paragraphs[0]
    head.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    head.add_run(f"{NAME} {VERSION}　{words.MANUAL_TITLE}").font.size = _HEAD
    foot = paper.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)


def _set_styles(paper: Document) -> None:
    """Set A4 and one typeface, which every Chinese Windows has."""
    page = paper.sections[0]
    page.page_width, page.page_height = _PAPER
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _MARGIN
    for style in (_paragraph_style(paper, name) for name in pages.STYLES):
        pages.set_spacing(style)
        style.font.name = _FACE
        fonts = style.element.xpath("w:rPr/w:rFonts")[0]  # exists once the name is set
        for kind in ("w:eastAsiaTheme", "w:asciiTheme", "w:hAnsiTheme"):
            fonts.attrib.pop(qn(kind), None)
        fonts.set(qn("w:eastAsia"), _FACE)


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
    table.autofit = False
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].paragraph_format.space_after = _CELL
            _text(cell.paragraphs[0], text)


def _picture(paper: Document, path: Path) -> bool:
    """Add a picture as wide as the text; return False where there is none."""
    if path.exists():
        inline = paper.add_picture(str(path), width=_WIDTH)._inline
        for side in "TBLR":
            inline.set(f"dist{side}", "0")  # LibreOffice takes 3 mm where nothing is said
        # An exact height of line, as the style has it, would cut the picture off.
        paper.paragraphs[-1].paragraph_format.line_spacing = 1.0
    return path.exists()
