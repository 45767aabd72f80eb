"""A text of the clerk as paragraphs, its headings told by their numbering (form.md §5)."""

import re
from collections.abc import Iterator

from export.tree import Face, Paragraph, Run, Style
from model.text import clean_text

_NUMERAL = "[一二三四五六七八九十百]+"
_LEVEL_1 = re.compile(rf"{_NUMERAL}、")
_LEVEL_2 = re.compile(rf"[（(]{_NUMERAL}[）)]")


def paragraphs(text: str, key: str, *, narrative: bool) -> tuple[Paragraph, ...]:
    """The paragraphs of a text; a blank one gives a single empty paragraph.

    Space around a paragraph is not printed, the indent of the first line does its work.
    Blank lines inside the text stay, those around it go. Only a ``narrative`` has headings.
    """
    lines = [(number, line) for number, line in enumerate(_lines(text))]
    filled = [number for number, line in lines if line]
    kept = lines[filled[0] : filled[-1] + 1] if filled else [(0, "")]
    return tuple(_paragraph(line, key, number, narrative) for number, line in kept)


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in clean_text(text)[0].split("\n"))


def _paragraph(line: str, key: str, number: int, narrative: bool) -> Paragraph:
    style, face = _level(line) if narrative else (Style.BODY, Face.PLAIN)
    end = line.find("。") + 1
    if face is Face.PLAIN or end in (0, len(line)):
        return Paragraph(style, (Run(line, key),), key, number)
    runs = Run(line[:end], key, face), Run(line[end:], key)
    return Paragraph(Style.BODY, runs, key, number)


def _level(line: str) -> tuple[Style, Face]:
    """一、 is 黑体, （一） 楷体; 1. and （1） are 仿宋 like the text (GB/T 9704 §7.3.3)."""
    if _LEVEL_1.match(line):
        return Style.LEVEL_1, Face.HEI
    if _LEVEL_2.match(line):
        return Style.LEVEL_2, Face.KAI
    return Style.BODY, Face.PLAIN
