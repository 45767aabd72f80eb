"""Precision and recall of the rules about figures in texts, by level, on the corpus.

``python -m tests.corpus.score`` prints them for each set and for every 29th of the generated
sentences; with ``all`` for every one of these, which takes minutes.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.corpus.cases import HERE, Case, cases_of, found, missed, right
from tests.corpus.generated import generated

_ONE_IN = 29


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


def _line(name: str, of: tuple[Case, ...]) -> str:
    levels: list[str] = []
    for level in "EWH":
        own = score(of, level)
        levels.append(
            f"{level} precision {own.rightly}/{own.reported}, recall {own.found}/{own.expected}"
        )
    return f"{name} ({len(of)}): {'; '.join(levels)}"


def main() -> None:
    """Print a line for each set."""
    for path in sorted(HERE.glob("*.tsv")):
        print(_line(path.stem, cases_of(path)))
    every = generated()
    print(_line("generated", every if "all" in sys.argv else every[::_ONE_IN]))


if __name__ == "__main__":
    main()
