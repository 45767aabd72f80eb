"""The figures of an exported Word file, found again by the form's own labels: rule X04.

Nothing here knows how the file was written; what is compared is what a reader would see.
Labels are looked for by plain search, so that no text, however odd, makes reading slow.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from export.report.figures import printed
from export.report.sentences import literals, words
from export.word.markup import NAMESPACE
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.form import FORM
from model.form.form import slots
from model.form.spec import NUMERIC, Table
from resources.messages.export import FIGURE_DIFFERS, FIGURE_LOST

RULE = "X04"

Source = bytes | Path
Cells = tuple[tuple[str, ...], ...]  # of one row; each cell as its paragraphs

_W = f"{{{NAMESPACE}}}"
_PARAGRAPH, _ROW, _CELL, _TEXT = (f"{_W}{tag}" for tag in ("p", "tr", "tc", "t"))
_SENTENCES = tuple(group.sentence for group in FORM.groups.values() if group.sentence)
_NUMERIC = tuple(item.key for item in FORM.fields if item.kind in NUMERIC)


def figures(source: Source) -> dict[str, str]:
    """Every figure found, as printed, by its key; a blank is "". What is not there is left out."""
    rows = _rows(source)
    found = {key: text for table in FORM.tables for key, text in _table(table, rows)}
    return found | {key: text for line in _SENTENCES for key, text in _sentence(line, rows)}


def compare(draft: Draft, source: Source) -> tuple[Finding, ...]:
    """X04: the figures of the file against those of the draft; nothing found is good."""
    facts, rows = Facts(draft), _rows(source)
    found = {key: text for table in FORM.tables for key, text in _table(table, rows)}
    for sentence in _SENTENCES:
        found |= _compared(facts, sentence, rows)
    expected = {key: printed(facts, key) for key in _NUMERIC}
    return tuple(_finding(k, found.get(k), v) for k, v in expected.items() if found.get(k) != v)


def _compared(facts: Facts, sentence: str, rows: list[Cells]) -> dict[str, str]:
    """The figures of a sentence; where it stands word for word, they are those expected.

    Only so can a head count typed as words, label included, not be mistaken for another.
    """
    whole = words(facts, sentence)
    if any(text.startswith(whole) for text in _texts(rows)):
        return {key: printed(facts, key) for key in slots(sentence)}
    return dict(_sentence(sentence, rows))


def _finding(key: str, actual: str | None, expected: str) -> Finding:
    place = FORM.place(key)
    if actual is None:
        message = FIGURE_LOST.format(place=place, expected=expected)
    else:
        message = FIGURE_DIFFERS.format(place=place, expected=expected, actual=actual)
    return Finding((key,), message, expected, actual or "", rule=RULE, level=Level.E)


def _rows(source: Source) -> list[Cells]:
    """The rows of all tables, top to bottom. Raises what zipfile and ElementTree raise."""
    with zipfile.ZipFile(BytesIO(source) if isinstance(source, bytes) else source) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))
    return [tuple(map(_cell, row.iterfind(_CELL))) for row in root.iter(_ROW)]


def _cell(cell: ElementTree.Element) -> tuple[str, ...]:
    return tuple(
        "".join(item.text or "" for item in paragraph.iter(_TEXT))
        for paragraph in cell.iterfind(_PARAGRAPH)
    )


def _texts(rows: list[Cells]) -> Iterator[str]:
    """The paragraphs of the boxes of text."""
    return (text for row in rows if len(row) == 1 for text in row[0])


def _sentence(sentence: str, rows: list[Cells]) -> Iterator[tuple[str, str]]:
    """The figures between a sentence's words, from the first paragraph that has them all."""
    for text in _texts(rows):
        if values := _between(literals(sentence), text):
            return zip(slots(sentence), values, strict=True)
    return iter(())


def _between(marks: tuple[str, ...], text: str) -> list[str]:
    """What stands between marks that follow each other from the text's start; [] if they do not."""
    values: list[str] = []
    end = len(marks[0]) if text.startswith(marks[0]) else -1
    for mark in marks[1:]:
        start, end = end, text.find(mark, end) if end >= 0 else -1
        if end < 0:
            return []
        values.append(text[start:end].strip())
        end += len(mark)
    return values


def _table(table: Table, rows: list[Cells]) -> Iterator[tuple[str, str]]:
    """The cells under a caption and its heads, found by the labels of row and column."""
    for number, row in enumerate(rows[:-1]):
        columns = _columns(table, rows[number + 1])
        if columns and len(row) == 1 and _is_caption(table.caption, "".join(row[0])):
            return _cells(table, columns, rows[number + 2 :])
    return iter(())


def _is_caption(caption: str, text: str) -> bool:
    first, *_, last = literals(caption)
    return text.startswith(first) and text.endswith(last)


def _columns(table: Table, head: Cells) -> dict[str, int]:
    """Column name → place, when the heads are the table's."""
    labels = ["".join(cell) for cell in head]
    places = {c.name: labels.index(c.label) for c in table.columns if c.label in labels}
    return places if len(places) == len(table.columns) else {}


def _cells(table: Table, columns: dict[str, int], rows: list[Cells]) -> Iterator[tuple[str, str]]:
    named = {"".join(row[0]): row for row in reversed(rows[: len(table.rows)])}
    for row in table.rows:
        for name, place in columns.items():
            if row.label in named and place < len(named[row.label]):
                yield table.cell(row.name, name), "".join(named[row.label][place])
