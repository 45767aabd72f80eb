"""Precision and recall of the rules about figures in texts, by level, on the corpus."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.corpus.cases import Case, found, missed, right


@dataclass(frozen=True)
class Score:
    """How many findings of a level there are, how many of them rightly, and how many of the
    expected ones are found at any level."""

    reported: int
    rightly: int
    expected: int
    found: int

    @property
    def precision(self) -> float:
        return self.rightly / self.reported if self.reported else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.expected if self.expected else 1.0


def score(of: Iterable[Case], level: str) -> Score:
    """Return the score of a level on these sentences."""
    cases = tuple(of)
    pairs = [(case, finding) for case in cases for finding in found(case)]
    own = [pair for pair in pairs if pair[1].level.value == level]
    expected = [
        (case, wanted) for case in cases for wanted in case.expected if wanted.level == level
    ]
    return Score(
        len(own),
        sum(right(*pair) for pair in own),
        len(expected),
        sum(wanted not in missed(case) for case, wanted in expected),
    )


def wrong(of: Iterable[Case], level: str) -> Iterator[str]:
    """Return the findings of a level that are not expected."""
    for case in of:
        for finding in found(case):
            if finding.level.value == level and not right(case, finding):
                yield f"{finding.rule} {finding.actual}: {case.text}"
