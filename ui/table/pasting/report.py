"""The report of a paste, in a sentence: cells filled, cells left out, amounts converted."""

from collections.abc import Iterable
from dataclasses import dataclass

from model.form.spec import ValueKind
from model.values.numbers import read_number
from model.values.text import brief
from resources.messages import screen as words
from ui.table.pasting.placed_block import PlacedBlock

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class PasteReport:
    """The placed block and (written, read as) pairs; ``more``: its end was not read.

    ``is_ahead``: it is still to be taken.
    """

    placed: PlacedBlock
    otherwise: tuple[tuple[str, str], ...] = ()
    more: bool = False
    is_ahead: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether every filled cell of the clipboard was placed."""
        return bool(self.placed.texts) and not (
            self.placed.outside or self.placed.left or self.more
        )

    @property
    def is_plain(self) -> bool:
        """Whether the clerk need not look at the result: all placed as is, by position."""
        unit = self.placed.unit
        return self.is_whole and not self.otherwise and not unit and not self.placed.by_labels

    @property
    def sentence(self) -> str:
        if self.placed.is_other:
            return words.PASTED_OTHER
        if not (self.placed.texts or self.placed.outside or self.more):
            return words.PASTED_NOTHING
        text = self._head().format(count=len(self.placed.texts)) + self._rest()
        if self.placed.unit:
            said = words.PREVIEW_UNIT if self.is_ahead else words.PASTED_UNIT
            text += "。" + said.format(unit=self.placed.unit)
        if self.otherwise:
            text += "。" + words.PASTED_READ.format(list=self._pairs())
        return text

    def _head(self) -> str:
        led = self.placed.by_rows, self.placed.by_columns
        tense = words.PASTED_AHEAD if self.is_ahead else words.PASTED_ALREADY
        return tense + {
            (True, True): words.PASTED_BY_BOTH,
            (True, False): words.PASTED_BY_ROWS,
            (False, True): words.PASTED_BY_COLUMNS,
        }.get(led, words.PASTED)

    def _rest(self) -> str:
        """Return what was not placed, and why; "" if nothing was left out."""
        text = ""
        if self.placed.left:
            text += words.PASTED_UNKNOWN.format(count=self.placed.left, labels=self._labels())
        if self.more:
            return text + words.PASTED_MORE_OUTSIDE
        if self.placed.outside:
            text += words.PASTED_OUTSIDE.format(count=self.placed.outside)
        return text

    def _labels(self) -> str:
        """Return the first three unknown labels in brackets; "" if there are none."""
        names = [brief(" ".join(name.split())) for name in self.placed.unknown[:_MOST_NAMED]]
        more = words.PASTED_LABELS_MORE if len(self.placed.unknown) > _MOST_NAMED else ""
        return words.PASTED_LABELS.format(list="、".join(names) + more) if names else ""

    def _pairs(self) -> str:
        named = self.otherwise[:_MOST_NAMED]
        text = "；".join(words.PASTED_PAIR.format(typed=brief(t), shown=s) for t, s in named)
        more = len(self.otherwise) > _MOST_NAMED
        return text + (words.PASTED_MORE.format(count=len(self.otherwise)) if more else "")


def converted_figures(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return (written, read as) of amounts read differently: 元 converted, brackets as minus."""
    pairs = ((text.strip(), read_number(text, ValueKind.MONEY)) for text in texts)
    return tuple(
        (text, reading.shown)
        for text, reading in pairs
        if reading.is_number and reading.shown != text
    )
