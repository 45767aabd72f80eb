"""What stands in one cell, and how it looks."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from model.values.numbers import decimal_text

_DIGITS = 15  # that Excel keeps of a number
GENERAL, AS_TEXT, PERCENT = "General", "@", "0.00%"


class Look(Enum):
    """How a cell looks; export.workbook.styles says what each is made of."""

    PLAIN = "plain"  # no lines around it
    TITLE = "title"
    NOTE = "note"  # small and grey, no lines
    HEAD = "head"
    LABEL = "label"
    TEXT = "text"
    NUMBER = "number"
    COMPUTED = "computed"  # a figure that the workbook adds up
    STRIKING = "striking"  # a figure to look at: typed where one is added up


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: a text, a number or nothing.

    ``formula`` is Excel's, without "="; the value is then what it comes to. A number is shown
    with its own decimals (824.20) unless ``number_format`` says otherwise; one that Excel would
    round is written as a text. ``comment`` is shown beside the cell.
    """

    value: str | Decimal | None = None
    look: Look = Look.TEXT
    formula: str = ""
    number_format: str = ""
    comment: str = ""

    @property
    def is_number(self) -> bool:
        return isinstance(self.value, Decimal) and fits(self.value)

    @property
    def text(self) -> str:
        """The value in characters; "" for nothing."""
        value = self.value
        return decimal_text(value) if isinstance(value, Decimal) else value or ""

    @property
    def shown_format(self) -> str:
        """The number format."""
        if self.number_format or not isinstance(self.value, Decimal):
            return self.number_format or GENERAL
        return decimal_format(self.value)


def fits(value: Decimal) -> bool:
    """Whether Excel keeps every digit of a number."""
    return value.is_finite() and len(decimal_text(abs(value)).replace(".", "")) <= _DIGITS


def decimal_format(value: Decimal) -> str:
    """Return the format that shows a number with its own decimals: 0.00 for 824.20."""
    decimals = len(decimal_text(value).partition(".")[2])
    return f"0.{'0' * decimals}" if decimals else "0"
