"""The figures of an exported Word file, found by the form's own labels: rule X04.

Nothing here knows how the file was written; what is compared is what a reader would see.
Labels are found by plain search, so that no text makes reading slow.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from export.report.figures import GAP, printed
from export.report.sentences import literals, sentence_text
from export.word.markup import NAMESPACE
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.form import FORM
from model.form.form import placeholders
from model.form.spec import NUMERIC, Table
from resources.messages.papers.export import FIGURE_DIFFERS, FIGURE_LOST

RULE = "X04"

Source = bytes | Path
Cells = tuple[tuple[str, ...], ...]  # of one row; each cell as its paragraphs

_W = f"{{{NAMESPACE}}}"
_BODY, _PARAGRAPH, _ROW, _CELL, _TEXT = (f"{_W}{tag}" for tag in ("body", "p", "tr", "tc", "t"))
_SENTENCES = tuple(group.sentence for group in FORM.groups.values() if group.sentence)
_NUMERIC = tuple(item.key for item in FORM.fields if item.kind in NUMERIC)


def compare(draft: Draft, source: Source) -> tuple[Finding, ...]:
    """Return a finding (X04) for each figure of the file that is not the draft's; () is good."""
    facts, rows = Facts(draft), _rows(source)
    found = {key: text for table in FORM.tables for key, text in _read_table(table, rows)}
    for sentence in _SENTENCES:
        found |= _sentence_figures(facts, sentence, rows)
    expected = {key: printed(facts, key) for key in _NUMERIC}
    return tuple(_finding(k, found.get(k), v) for k, v in expected.items() if found.get(k) != v)


def _sentence_figures(facts: Facts, sentence: str, rows: list[Cells]) -> dict[str, str]:
    """Return the figures of a sentence; those expected where it is printed word for word.

    Otherwise a value typed as words that contains a label would be split at that label.
    """
    whole = sentence_text(facts, sentence)
    if any(text.startswith(whole) for text in _texts(rows)):
        return {key: printed(facts, key) for key in placeholders(sentence)}
    return dict(_read_sentence(sentence, rows))


def _finding(key: str, actual: str | None, expected: str) -> Finding:
    place = FORM.place(key)
    if actual is None:
        message = FIGURE_LOST.format(place=place, expected=expected)
    else:
        message = FIGURE_DIFFERS.format(place=place, expected=expected, actual=actual)
    return Finding((key,), message, expected, actual or "", rule=RULE, level=Level.E)


def _rows(source: Source) -> list[Cells]:
    """Return the rows of all tables, top to bottom, and each paragraph between them as a row.

    Raises what zipfile and ElementTree raise.
    """
    with zipfile.ZipFile(BytesIO(source) if isinstance(source, bytes) else source) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))
    return [row for block in root.iterfind(f"{_BODY}/*") for row in _block_rows(block)]


def _block_rows(block: ElementTree.Element) -> Iterator[Cells]:
    if block.tag == _PARAGRAPH:
        yield ((_words(block),),)
    for row in block.iterfind(_ROW):
        yield tuple(tuple(map(_words, cell.iterfind(_PARAGRAPH))) for cell in row.iterfind(_CELL))


def _words(paragraph: ElementTree.Element) -> str:
    return "".join(item.text or "" for item in paragraph.iter(_TEXT))


def _texts(rows: list[Cells]) -> Iterator[str]:
    """Return the paragraphs of all rows of one cell: boxes of text, and what has no box."""
    return (text for row in rows if len(row) == 1 for text in row[0])


def _read_sentence(sentence: str, rows: list[Cells]) -> Iterator[tuple[str, str]]:
    """Return the figures between a sentence's words, from the first paragraph that has them all."""
    for text in _texts(rows):
        if values := _between(literals(sentence), text):
            return zip(placeholders(sentence), values, strict=True)
    return iter(())


def _between(expected: tuple[str, ...], text: str) -> list[str]:
    """Return what stands between words that follow each other from the text's start, else []."""
    values: list[str] = []
    end = len(expected[0]) if text.startswith(expected[0]) else -1
    for word in expected[1:]:
        start, end = end, text.find(word, end) if end >= 0 else -1
        if end < 0:
            return []
        value = text[start:end].strip()
        values.append("" if value == GAP else value)
        end += len(word)
    return values


def _read_table(table: Table, rows: list[Cells]) -> Iterator[tuple[str, str]]:
    """Return the cells of a table, found by its caption and the labels of rows and columns."""
    for number, row in enumerate(rows):
        columns = _columns(table, row)
        if columns and _has_caption(table.caption, rows[:number]):
            return _read_cells(table, columns, rows[number + 1 :])
    return iter(())


def _has_caption(caption: str, above: list[Cells]) -> bool:
    """Whether the row above is the caption; without a box the unit stands between."""
    first, *_, last = literals(caption)
    texts = ("".join(row[0]) for row in above[:-3:-1] if len(row) == 1)
    text = next((text for text in texts if text != FORM.unit_note), "")
    return text.startswith(first) and text.endswith(last)


def _columns(table: Table, head: Cells) -> dict[str, int]:
    """Return column name → position; {} where the heads are not the table's."""
    labels = ["".join(cell) for cell in head]
    places = {c.name: labels.index(c.label) for c in table.columns if c.label in labels}
    return places if len(places) == len(table.columns) else {}


def _read_cells(
    table: Table, columns: dict[str, int], rows: list[Cells]
) -> Iterator[tuple[str, str]]:
    named = {"".join(row[0]): row for row in reversed(rows[: len(table.rows)])}
    for row in table.rows:
        for name, place in columns.items():
            if row.label in named and place < len(named[row.label]):
                yield table.cell(row.name, name), "".join(named[row.label][place])
