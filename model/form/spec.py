"""The classes that describe the form: fields, tables, groups, passages, pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property


class ValueKind(Enum):
    """The kind of a field's value. A closed list: screen, rules and Word handle each."""

    LINE = "line"  # one line of words
    PHONE = "phone"
    YEAR = "year"  # four digits
    COUNT = "count"  # whole number of people or bodies
    MONEY = "money"  # 万元
    CHOICE = "choice"  # one of Field.choices
    LIST = "list"  # names or sentences, as many as there are
    TEXT = "text"  # paragraphs, "\n" between them


CELL, WHOLE_ROW = "·", "整行"
"""In names of places: between row and column, and behind a row as a whole."""

NONE, NOT_APPLICABLE, TO_VERIFY = "无", "不适用", "待核实"
"""Words for a value there is none of; the last is found (B05) until it is replaced."""

NUMERIC = frozenset({ValueKind.COUNT, ValueKind.MONEY})


@dataclass(frozen=True, slots=True)
class Addend:
    """One part of a total; ``when``: only under this choice (key, value), None: always."""

    key: str
    when: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a CHOICE field: the value kept in the draft and the label shown."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One value of the form.

    ``label`` is the paper's own word, ``lead`` what the paper has before it (其中：); ``place`` is
    how a finding names the field (a cell as row·column). ``addends`` are set only on totals,
    ``counts`` only on the number of the names in a list, whose key it is.
    """

    key: str
    label: str
    kind: ValueKind
    place: str = ""
    lead: str = ""
    unit: str = ""
    help: str = ""
    example: str = ""
    default: str = ""
    required: bool = False  # no report is whole without it
    numbered: bool = False  # a LIST printed as （1）（2）…
    choices: tuple[Choice, ...] = ()
    addends: tuple[Addend, ...] = ()
    counts: str = ""
    blank_words: tuple[str, ...] = ()  # what may be written where there is no value, or not yet

    @property
    def is_total(self) -> bool:
        return bool(self.addends)

    @property
    def computed_from(self) -> tuple[str, ...]:
        """Keys of what a blank one is computed from; () where nobody but the clerk fills it in."""
        return (self.counts,) if self.counts else tuple(addend.key for addend in self.addends)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    ``memo`` marks 其中: a part of the row above, never added. ``aliases`` are other labels under
    which tables of the accounts have it.
    """

    name: str
    label: str
    memo: bool = False
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; ``when`` as in :class:`Addend`, ``aliases`` as in :class:`Row`."""

    name: str
    label: str
    when: tuple[str, str] | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RateRow:
    """A row shown under a table and never printed: one row in percent of another, by name."""

    label: str
    numerator: str
    denominator: str


@dataclass(frozen=True)  # no slots: cached_property needs a __dict__
class Table:
    """A table of MONEY cells in which the column ``total`` adds up the others, row by row.

    ``short_name`` stands before the places of its cells, "" where their rows say enough.
    """

    key: str
    caption: str  # may hold {year} and {region}
    corner: str
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    total: str
    unit: str
    help: str = ""
    rate: RateRow | None = None
    short_name: str = ""

    def cell(self, row: str, column: str) -> str:
        """Return the key of one cell."""
        return f"{self.key}.{row}.{column}"

    def row_keys(self, row: str) -> tuple[str, ...]:
        """Return the keys of a row's cells, left to right."""
        return tuple(self.cell(row, column.name) for column in self.columns)

    def row_place(self, row: str) -> str:
        """Return how a finding names all of a row: 部门决算数 整行."""
        return f"{self._row_label(row)} {WHOLE_ROW}"

    def _row_label(self, row: str) -> str:
        label = next(each.label for each in self.rows if each.name == row)
        return f"{self.short_name} {label}".strip()

    def row_pairs(self, row: str, other: str) -> tuple[tuple[str, str], ...]:
        """Return the keys of two rows' cells in pairs, left to right."""
        return tuple(zip(self.row_keys(row), self.row_keys(other), strict=True))

    @cached_property
    def rate_pairs(self) -> tuple[tuple[str, str], ...]:
        """The keys that make each rate, left to right; () for a table without a rate row."""
        rate = self.rate
        return self.row_pairs(rate.numerator, rate.denominator) if rate else ()

    @cached_property
    def parts(self) -> tuple[Column, ...]:
        """Columns other than the total."""
        return tuple(column for column in self.columns if column.name != self.total)

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        return tuple(self._field(row, column) for row in self.rows for column in self.columns)

    def _field(self, row: Row, column: Column) -> Field:
        addends = (
            tuple(Addend(self.cell(row.name, part.name), part.when) for part in self.parts)
            if column.name == self.total
            else ()
        )
        return Field(
            self.cell(row.name, column.name),
            column.label,
            ValueKind.MONEY,
            place=f"{self._row_label(row.name)}{CELL}{column.label}",
            unit=self.unit,
            addends=addends,
        )


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that stand together, and the sentence that prints them.

    ``sentence`` names fields as ``{key}``. Each of ``clauses`` is printed only when the list it
    names holds something; they are joined by ； and closed by 。 Without a ``sentence`` the fields
    are printed one by one (cover, duties), or not at all where ``printed`` is false. On screen
    ``columns`` of its fields stand in a line.
    """

    key: str
    title: str
    fields: tuple[Field, ...]
    sentence: str = ""
    clauses: tuple[str, ...] = ()
    printed: bool = True
    in_head: bool = False  # in the head of the window, not on its page
    columns: int = 1
    help: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of paragraphs; only a ``narrative`` one has headings (一、 （一）)."""

    field: Field
    narrative: bool = False

    @property
    def key(self) -> str:
        return self.field.key

    @property
    def fields(self) -> tuple[Field, ...]:
        return (self.field,)


Block = Group | Table | Passage


@dataclass(frozen=True, slots=True)
class Page:
    """One step of the wizard; ``heading`` is the paper's heading above it, "" on the cover.

    ``part`` numbers what it fills in of the paper: 二（一）（二）; "" for the cover.
    """

    key: str
    title: str
    heading: str
    blocks: tuple[Block, ...]
    intro: str = ""
    part: str = ""

    @property
    def fields(self) -> tuple[Field, ...]:
        return tuple(field for block in self.blocks for field in block.fields)

    @property
    def body(self) -> tuple[Block, ...]:
        """Blocks that stand on the page itself, not in the head of the window."""
        return tuple(b for b in self.blocks if not (isinstance(b, Group) and b.in_head))

    @property
    def tables(self) -> Iterator[Table]:
        return (block for block in self.blocks if isinstance(block, Table))
