"""Printed pages, from a report or after one key press, beside one walk over its characters.

Measured in processor time of the thread, so that other programs do not count. Widths are those
of 仿宋, without Qt: each is asked for once only.
"""

import itertools
import time
import unicodedata
from collections.abc import Callable

from benchmarks.drafts import NARRATIVE, long, sample
from benchmarks.table import Row
from benchmarks.timing import in_turn, percentile
from export.layout.layout import PageLayout
from export.layout.pages import Font
from export.report.build import build
from export.report.nodes import Report
from model.draft.draft import Draft

LONG = 200_000


class HalfEmLatin:
    """Chinese characters are one em wide, all others half."""

    def advance(self, character: str, font: Font) -> float:
        """Return the width in em."""
        return 1 if unicodedata.east_asian_width(character) in "WFA" else 0.5


class LaidOutDraft:
    """A draft's report, as it is and as it is after each of some key presses."""

    def __init__(self, draft: Draft, presses: int = 9) -> None:
        text = draft.text(NARRATIVE)
        middle = len(text) // 2
        typed = (text[:middle] + str(digit) + text[middle + 1 :] for digit in range(presses))
        self._report = build(draft)
        self._typed: itertools.cycle[Report] = itertools.cycle(
            [build(draft.with_values({NARRATIVE: one}, {})) for one in typed]
        )
        self._text = text
        self._kept = PageLayout(HalfEmLatin())
        self._middle = len(self._kept.lay_out(self._report)) // 2

    def complete(self) -> None:
        """Lay the report out anew and make all its pages."""
        _ = [*PageLayout(HalfEmLatin()).lay_out(self._report)]

    def first_page(self) -> None:
        """Lay the report out anew and make the page that is seen first."""
        _ = PageLayout(HalfEmLatin()).lay_out(self._report)[0]

    def key_press(self) -> None:
        """Lay the report out after a key press and make the page it is seen on."""
        _ = self._kept.lay_out(next(self._typed))[self._middle]

    def reference(self) -> None:
        """Look at each character of the narrative once."""
        _ = sum(1 for character in self._text if character > "一")


def run(rounds: int = 30, characters: int = LONG) -> list[Row]:
    """Return rows of medians: the sample complete, a long report's first page, a key press."""
    short, much = LaidOutDraft(sample()), LaidOutDraft(long(characters))
    name = f"{characters:,} characters"
    return [
        _row("pages of the sample, complete", short, short.complete, rounds, below=10),
        _row("  after a key press", short, short.key_press, rounds, below=2),
        _row(f"  {name}, the first page", much, much.first_page, max(1, rounds // 6), below=150),
        _row(f"  {name}, after a key press", much, much.key_press, rounds, below=16),
    ]


def _row(
    what: str, draft: LaidOutDraft, action: Callable[[], object], rounds: int, below: float
) -> Row:
    actions: dict[str, Callable[[], object]] = {"ours": action, "reference": draft.reference}
    taken = in_turn(actions, rounds, warm=2, clock=time.thread_time)
    ours, reference = (percentile(taken[name], 50) for name in ("ours", "reference"))
    return Row(what, ours, reference, "one walk", below=below)
