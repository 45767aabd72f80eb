"""All rules after one key press, beside finding every figure of the same texts once.

Measured in processor time of the thread, so that other programs do not count. A check takes over
what holds of the last one on its thread, as in the window: the first of a draft costs several
times as much.
"""

import itertools
import re
import time
from collections.abc import Callable

from benchmarks.drafts import NARRATIVE, long, sample
from benchmarks.table import Row
from benchmarks.timing import in_turn, percentile
from model.checking.check import check
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.form import FORM

LONG = 200_000
_FIGURE = re.compile(r"[0-9][0-9,.]*")
_TEXTS = tuple(passage.key for passage in FORM.passages)


class TypedDraft:
    """A draft in whose narrative one more character is typed before each check."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._digits = itertools.cycle("123456789")
        self._at = len(draft.text(NARRATIVE)) // 2

    def type_digit(self) -> None:
        """Replace a digit in the middle of the narrative; texts are new, as after typing."""
        text = self._draft.text(NARRATIVE)
        typed = text[: self._at] + next(self._digits) + text[self._at + 1 :]
        self._draft = self._draft.with_values({NARRATIVE: typed}, {})

    def ours(self) -> None:
        """Check the draft as it is now by all rules."""
        self.type_digit()
        check(Facts(self._draft))

    def reference(self) -> None:
        """Find every run of digits in the texts with one pattern."""
        self.type_digit()
        for key in _TEXTS:
            _FIGURE.findall(self._draft.text(key))


def run(rounds: int = 300, characters: int = LONG) -> list[Row]:
    """Return rows of the 99th percentile of key presses and of their medians."""
    return [
        *_rows("all rules, the sample", sample(), rounds, below=3),
        *_rows(f"all rules, {characters:,} characters", long(characters), rounds, below=16),
    ]


def _rows(what: str, draft: Draft, rounds: int, below: float) -> list[Row]:
    typing = TypedDraft(draft)
    actions: dict[str, Callable[[], object]] = {"ours": typing.ours, "reference": typing.reference}
    taken = in_turn(actions, rounds, warm=3, clock=time.thread_time)
    return [
        Row(f"{what}: p{percent}", *_both(taken, percent), "one pattern", below=most)
        for percent, most in ((99, below), (50, None))
    ]


def _both(taken: dict[str, list[float]], percent: float) -> tuple[float, float]:
    return percentile(taken["ours"], percent), percentile(taken["reference"], percent)
