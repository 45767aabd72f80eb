"""The reference: docxtpl with a template that gives the same paragraphs, tables and styles.

Each text of the clerk is a ``{{ }}``; each run of paragraphs that may be longer or shorter (a
narrative, a list) is a ``{%p for %}`` with an ``{%p if %}`` for every look a paragraph has.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import groupby

from docxtpl import DocxTemplate

from export.report.nodes import Grid, GridCell, Paragraph, Part, Report, Run, Style
from export.word.document import write

Look = tuple[Style, tuple[str, ...]]


class DocxtplWriter:
    """A template made from one report, and the values that fill it in again."""

    def __init__(self, report: Report) -> None:
        self._values: dict[str, object] = {}
        self._template = write(self._templated(report))

    def write(self) -> bytes:
        """Return the bytes of a .docx: the template opened, filled in and packed."""
        document = DocxTemplate(BytesIO(self._template))
        document.render(self._values, autoescape=True)
        out = BytesIO()
        document.save(out)
        return out.getvalue()

    def _templated(self, report: Report) -> Report:
        cover = report.cover
        lines = tuple(replace(line, value=self._placeholder(line.value)) for line in cover.lines)
        titles = tuple(map(self._paragraph, cover.title))
        return replace(
            report,
            cover=replace(cover, title=titles, lines=lines),
            title=tuple(map(self._paragraph, report.title)),
            parts=tuple(map(self._part, report.parts)),
        )

    def _part(self, part: Part) -> Part:
        blocks = (self._grid(b) if isinstance(b, Grid) else b for b in part.blocks)
        return replace(part, blocks=tuple(blocks))

    def _grid(self, grid: Grid) -> Grid:
        rows = (replace(row, cells=tuple(map(self._cell, row.cells))) for row in grid.rows)
        return replace(grid, rows=tuple(rows))

    def _cell(self, cell: GridCell) -> GridCell:
        blocks = groupby(cell.paragraphs, lambda item: item.key)
        made = [item for key, found in blocks for item in self._block(key, tuple(found))]
        return replace(cell, paragraphs=tuple(made))

    def _block(self, key: str, found: tuple[Paragraph, ...]) -> Iterator[Paragraph]:
        if key and len(found) > 1:
            yield from self._loop(found)
        else:
            yield from map(self._paragraph, found)

    def _loop(self, found: tuple[Paragraph, ...]) -> Iterator[Paragraph]:
        looks = list(dict.fromkeys(map(_look, found)))
        name = self._add_value([_loop_item(item, looks) for item in found])
        yield _tag(f"for item in {name}")
        for number, look in enumerate(looks):
            yield _tag(f"{'elif' if number else 'if'} item.look == {number}")
            first = next(item for item in found if _look(item) == look)
            yield replace(first, runs=tuple(_inner(first.runs)))
        yield _tag("endif")
        yield _tag("endfor")

    def _paragraph(self, item: Paragraph) -> Paragraph:
        return replace(item, runs=tuple(map(self._placeholder, item.runs)))

    def _placeholder(self, run: Run) -> Run:
        return replace(run, text=f"{{{{ {self._add_value(run.text)} }}}}") if run.key else run

    def _add_value(self, value: object) -> str:
        name = f"v{len(self._values)}"
        self._values[name] = value
        return name


def _look(item: Paragraph) -> Look:
    return item.style, tuple(run.face.value for run in item.runs)


def _loop_item(item: Paragraph, looks: list[Look]) -> dict[str, object]:
    return {"look": looks.index(_look(item)), "texts": [run.text for run in item.runs]}


def _inner(runs: Iterable[Run]) -> Iterator[Run]:
    for number, run in enumerate(runs):
        yield replace(run, text=f"{{{{ item.texts[{number}] }}}}")


def _tag(words: str) -> Paragraph:
    return Paragraph(Style.BODY, (Run(f"{{%p {words} %}}"),))
