"""The contents of the manual: each chapter with a link to it, dots, and its page.

The pages are known (pages.py) and stand in the file, so that nothing has to be updated when it is
opened. They are fields all the same, which Word renews on F9 once somebody edits the text.
"""

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

CHAPTERS = ("Heading 1", "Heading 2")
_INDENT, _BELOW, _BELOW_LAST = Cm(0.75), Pt(1), Pt(14)


def list_chapters(paper: Document, width: Length) -> dict[str, Run]:
    """List the chapters below the title; return where each page number goes, by bookmark."""
    _title, *others = paper.paragraphs
    chapters = [one for one in others if one.style and one.style.name in CHAPTERS]
    pages: dict[str, Run] = {}
    for number, chapter in enumerate(chapters):
        name = f"_chapter{number}"
        _bookmark(chapter, name, number)
        line = others[0].insert_paragraph_before()
        place = line.paragraph_format
        place.left_indent = _INDENT if _is_second(chapter) else Cm(0)
        place.space_after = _BELOW if chapter is not chapters[-1] else _BELOW_LAST
        place.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        pages[name] = _link(line, chapter.text, name)
    return pages


def _is_second(chapter: Paragraph) -> bool:
    return bool(chapter.style) and chapter.style.name == CHAPTERS[1]


def _bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    for kind in ("w:bookmarkStart", "w:bookmarkEnd"):
        mark = OxmlElement(kind)
        mark.set(qn("w:id"), str(number))
        if kind == "w:bookmarkStart":
            mark.set(qn("w:name"), name)
        paragraph._p.append(mark)


def _link(line: Paragraph, title: str, name: str) -> Run:
    """Fill a line of the contents, a link as a whole; return the run of its page number."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), name)
    line.add_run(f"{title}\t")
    _field_part(line, "begin")
    asked = OxmlElement("w:instrText")
    asked.text = f"PAGEREF {name} \\h"
    line.add_run()._r.append(asked)
    _field_part(line, "separate")
    page = line.add_run()
    _field_part(line, "end")
    for run in line.runs:
        link.append(run._r)
    line._p.append(link)
    return page


def _field_part(line: Paragraph, kind: str) -> None:
    part = OxmlElement("w:fldChar")
    part.set(qn("w:fldCharType"), kind)
    line.add_run()._r.append(part)
