"""The rows of a sheet, block by block of the form: its labels, units, columns and help."""

from collections.abc import Iterable, Iterator, Sequence

from export.data_book.slots import RateSlot, Slot, SlotRow
from export.workbook.cells import Cell, Look
from export.workbook.texts import parted
from model.draft.facts import Facts
from model.draft.rates import rates
from model.form import FORM
from model.form.spec import Block, Field, Group, Passage, Table, ValueKind
from model.readers.sheets.own_marks import GOES_ON, HEAD, LINE_ROWS, OWN_WORDS
from resources.messages.papers import workbook as words

SPARE_ROWS = 3
_HEAD_HEIGHT = 24


def block_rows(facts: Facts, block: Block, columns: int) -> Iterator[SlotRow]:
    """Yield the rows of a block on a sheet of so many columns, the marks not counted."""
    if isinstance(block, Table):
        return _table_rows(facts, block, columns)
    if isinstance(block, Passage):
        return _passage_rows(facts, block)
    return _group_rows(facts, block, columns)


def _caption(text: str, columns: int, mark: str = OWN_WORDS) -> SlotRow:
    merge = (2, columns + 1) if columns > 1 else None
    return SlotRow(mark, (Cell(text, Look.HEAD),), merge, _HEAD_HEIGHT)


def _table_rows(facts: Facts, table: Table, columns: int) -> Iterator[SlotRow]:
    yield _caption(facts.fill_in(table.caption), columns)
    heads = (
        Cell(one.label, Look.HEAD, comment=words.TOTAL_HELP if one.name == table.total else "")
        for one in table.columns
    )
    yield SlotRow(table.key + HEAD, (Cell(table.corner, Look.HEAD), *heads), height=_HEAD_HEIGHT)
    for row in table.rows:
        label = Cell(row.label, Look.LABEL)
        slots = (Slot(key) for key in table.row_keys(row.name))
        yield SlotRow(f"{table.key}.{row.name}", (label, *slots), height=_HEAD_HEIGHT)
    if table.rate:
        shares = zip(table.rate_pairs, rates(facts, table), strict=True)
        found = (RateSlot(*pair, rate and rate.share) for pair, rate in shares)
        yield SlotRow(OWN_WORDS, (Cell(table.rate.label, Look.LABEL), *found))
    yield SlotRow(OWN_WORDS)


def _group_rows(facts: Facts, group: Group, columns: int) -> Iterator[SlotRow]:
    heads = (words.FIELD, words.VALUE, *[words.UNIT] * (columns == _WITH_UNITS))
    if group.title:
        yield _caption(group.title, columns)
        yield SlotRow(group.key + HEAD, tuple(Cell(text, Look.HEAD) for text in heads))
    for field in group.fields:
        label = Cell(field.lead + FORM.place(field.key), Look.LABEL, comment=_help(field))
        unit = (Cell(field.unit, Look.LABEL),) if columns == _WITH_UNITS else ()
        if field.kind is ValueKind.LIST:
            yield from _list_rows(facts, field, label, unit)
        else:
            merge = None if unit else (3, columns + 1)
            height = _HEAD_HEIGHT if merge else 0
            yield SlotRow(field.key, (label, Slot(field.key), *unit), merge, height)
    yield SlotRow(OWN_WORDS)


_WITH_UNITS = 3
"""Columns of a sheet whose third one holds units."""


def _list_rows(
    facts: Facts, field: Field, label: Cell, beside: tuple[Cell, ...]
) -> Iterator[SlotRow]:
    """Yield a row an item, and spare ones for more."""
    lines = _lines(facts.draft.items(field.key))
    below = (Cell(look=Look.LABEL), *[Cell(look=Look.LABEL)] * len(beside))
    for number, (mark, line) in enumerate(lines):
        named, *units = (label, *beside) if not number else below
        yield SlotRow(field.key + mark, (named, line, *units))
    for _ in range(SPARE_ROWS):
        yield SlotRow("", (below[0], Cell(), *below[1:]))


def _passage_rows(facts: Facts, passage: Passage) -> Iterator[SlotRow]:
    field = passage.field
    head = Cell(field.label, Look.HEAD, comment=_help(field))
    yield SlotRow(field.key + HEAD, (head,), height=_HEAD_HEIGHT)
    for mark, line in _lines(facts.draft.text(field.key).split("\n")):
        yield SlotRow(field.key + mark, (line,))
    for _ in range(SPARE_ROWS):
        yield SlotRow("", (Cell(),))
    yield SlotRow(OWN_WORDS)


def _lines(lines: Sequence[str]) -> Iterator[tuple[str, Cell]]:
    """Yield the cells of a list or text with what is added to their marks; at least one."""
    together = -(-len(lines) // LINE_ROWS) or 1
    texts = ("\n".join(lines[n : n + together]) for n in range(0, len(lines), together))
    for text in texts if lines else ("",):
        for number, piece in enumerate(parted(text)):
            said = words.GOES_ON if number else ""
            yield GOES_ON if number else "", Cell(piece, comment=said)


def _help(field: Field) -> str:
    """Return a field's help, its example below; "" for none."""
    example = field.example and words.EXAMPLE.format(example=field.example)
    return "\n".join(filter(None, (field.help, example)))


def fields_of(blocks: Iterable[Block]) -> tuple[Field, ...]:
    """Return the fields of some blocks in order."""
    return tuple(field for block in blocks for field in block.fields)
