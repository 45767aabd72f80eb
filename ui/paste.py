"""What a paste did, in a sentence: how much went in, and what was read otherwise than it looks."""

from collections.abc import Iterable
from dataclasses import dataclass

from model.spec import Kind
from model.values import read_number
from resources.words import screen as words

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Pasted:
    """Cells filled in, cells that fell outside the table, and (written, read as) pairs."""

    count: int
    outside: int
    otherwise: tuple[tuple[str, str], ...]

    @property
    def is_plain(self) -> bool:
        """Nothing the clerk need look at again."""
        return not self.outside and not self.otherwise

    @property
    def sentence(self) -> str:
        text = words.PASTED.format(count=self.count)
        if self.outside:
            text += words.PASTED_OUTSIDE.format(count=self.outside)
        if self.otherwise:
            text += "。" + words.PASTED_READ.format(list=self._pairs())
        return text

    def _pairs(self) -> str:
        named = self.otherwise[:_MOST_NAMED]
        text = "；".join(words.PASTED_PAIR.format(typed=t, shown=s) for t, s in named)
        more = len(self.otherwise) > _MOST_NAMED
        return text + (words.PASTED_MORE.format(count=len(self.otherwise)) if more else "")


def read_otherwise(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The amounts whose reading is not what was written: 元 converted, brackets as minus."""
    pairs = ((text.strip(), read_number(text, Kind.MONEY)) for text in texts)
    return tuple(
        (text, reading.shown)
        for text, reading in pairs
        if reading.is_number and reading.shown != text
    )
