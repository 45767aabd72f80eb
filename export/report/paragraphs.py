"""A text of the clerk as paragraphs, its headings recognised by their numbering (form.md §5)."""

from functools import lru_cache

from export.report.nodes import Face, Paragraph, Run, Style
from model.values.headings import heading_end, numbering
from model.values.text import clean_text

# GB/T 9704 §7.3.3: 一、 is 黑体, （一） 楷体; 1. and （1） are 仿宋 like the text.
_FACES = {1: Face.HEI, 2: Face.KAI}
_KEPT = 4096  # paragraphs: of a text of 200,000 characters a key press changes one
_STYLES = {Face.HEI: Style.LEVEL_1, Face.KAI: Style.LEVEL_2}


def paragraphs(text: str, key: str, *, narrative: bool) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text; a blank one gives a single empty paragraph.

    White space around a paragraph is dropped, for the style indents it. Blank lines inside the text
    stay, those around it go. Only a ``narrative`` has headings.
    """
    lines = clean_text(text)[0].split("\n")
    filled = [number for number, line in enumerate(lines) if not line.isspace() and line]
    kept = range(filled[0], filled[-1] + 1) if filled else range(1)
    return tuple(_paragraph(lines[number], key, number, narrative) for number in kept)


@lru_cache(maxsize=_KEPT)
def _paragraph(typed: str, key: str, number: int, narrative: bool) -> Paragraph:
    line = typed.strip()
    skipped = len(typed) - len(typed.lstrip()) if line else 0
    face, end = heading_face(line) if narrative else (Face.PLAIN, 0)
    if face is not Face.PLAIN and end == len(line):
        return Paragraph(_STYLES[face], (Run(line, key),), key, number, skipped)
    runs = (Run(line[:end], key, face), Run(line[end:], key)) if end else (Run(line, key),)
    return Paragraph(Style.BODY, runs, key, number, skipped)


def heading_face(line: str) -> tuple[Face, int]:
    """Return the face of a heading and where it ends in its paragraph; PLAIN and 0 for the rest."""
    found = numbering(line)
    face = _FACES.get(found[0]) if found else None
    end = heading_end(line) if face else 0
    return (face, end) if face and end else (Face.PLAIN, 0)
