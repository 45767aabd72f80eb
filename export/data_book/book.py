"""填报数据.xlsx: the whole draft in sheets that a colleague fills in and sends back."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from export.data_book.blocks import block_rows
from export.data_book.entries import validations
from export.data_book.slots import Places, RateSlot, Slot, SlotRow
from export.data_book.values import rate_cell, value_cell
from export.workbook.cells import Cell, Look
from export.workbook.package import workbook_bytes
from export.workbook.sheet import BookSheet
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.form import FORM
from model.form.spec import Page, Passage, Table
from model.readers.sheets.own_marks import OWN_WORDS, SHEET
from resources.messages.papers import workbook as words

_FIELDS, _TABLES, _TEXTS = (22, 52, 8), (22, 15, 15, 15, 15), (82,)
_MARKS_WIDTH = 4
_TITLE_HEIGHT, _NOTE_HEIGHT = 32, 30
_FROZEN = 2  # rows: title and note


def write(draft: Draft, now: datetime | None = None) -> bytes:
    """Return the bytes of the workbook; ``now`` is its time of creation, by default the current."""
    facts = Facts(draft)
    sheets = [_how_to(facts), *(_sheet(facts, *found) for found in _parts())]
    return workbook_bytes(sheets, facts.fill_in("".join(FORM.inner_title)), now, shown=1)


def _parts() -> Iterator[tuple[str, Sequence[Page]]]:
    """Yield the name of each sheet and the pages on it: long texts have one of their own."""
    pages = list(FORM.pages)
    fields = [page for page in pages if not _has(page, Table) and not _has(page, Passage)]
    narrative = [page for page in pages if any(_is_narrative(block) for block in page.blocks)]
    yield words.FIELDS_SHEET, fields
    for page in pages:
        if page not in fields and page not in narrative:
            yield page.title, [page]
    yield words.TEXTS_SHEET, narrative


def _has(page: Page, kind: type) -> bool:
    return any(isinstance(block, kind) for block in page.blocks)


def _is_narrative(block: object) -> bool:
    return isinstance(block, Passage) and block.narrative


def _sheet(facts: Facts, name: str, pages: Sequence[Page]) -> BookSheet:
    widths = _TABLES if any(_has(page, Table) for page in pages) else _FIELDS
    widths = _TEXTS if all(_has(page, Passage) for page in pages) else widths
    note = words.TEXTS_NOTE if widths is _TEXTS else words.FIGURES_NOTE
    blocks = [block for page in pages for block in page.blocks]
    rows = [
        *_head(facts, name, note, len(widths)),
        *(row for block in blocks for row in block_rows(facts, block, len(widths))),
    ]
    places = Places(rows)
    sheet = BookSheet(name, (_MARKS_WIDTH, *widths), _FROZEN, hidden_columns=1)
    for row in rows:
        cells = (_cell(facts, cell, places) for cell in row.cells)
        sheet.add(Cell(row.mark, Look.PLAIN), *cells, height=row.height, merge=row.merge)
    sheet.validations += validations(places)
    return sheet


def _head(facts: Facts, name: str, note: str, columns: int) -> Iterator[SlotRow]:
    merge = (2, columns + 1) if columns > 1 else None
    title = _title(facts, name)
    yield SlotRow(f"{SHEET}{columns + 1}", (Cell(title, Look.TITLE),), merge, _TITLE_HEIGHT)
    yield SlotRow(OWN_WORDS, (Cell(note, Look.NOTE),), merge, _NOTE_HEIGHT)


def _title(facts: Facts, name: str) -> str:
    year = facts.year and words.OF_YEAR.format(year=facts.year)
    return words.SHEET_TITLE.format(year=year, name=name)


def _cell(facts: Facts, cell: Cell | Slot | RateSlot | None, places: Places) -> Cell | None:
    if isinstance(cell, Slot):
        return value_cell(facts, cell.key, places)
    return rate_cell(cell, places) if isinstance(cell, RateSlot) else cell


def _how_to(facts: Facts) -> BookSheet:
    sheet = BookSheet(words.HOW_TO_SHEET, (_MARKS_WIDTH, *_TEXTS), hidden_columns=1)
    title = Cell(_title(facts, words.HOW_TO_SHEET), Look.TITLE)
    sheet.add(Cell(f"{SHEET}2", Look.PLAIN), title, height=_TITLE_HEIGHT)
    for line in words.HOW_TO:
        sheet.add(Cell(OWN_WORDS, Look.PLAIN), Cell(line, Look.PLAIN))
    return sheet
