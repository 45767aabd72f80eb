"""The findings that are known and harmless, from ``baseline.txt``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_PATH = Path(__file__).with_name("baseline.txt")


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """A line of the file: which check says what, and why that is no fault."""

    check: str
    pattern: str
    reason: str


def known_findings(text: str) -> list[KnownFinding]:
    """Return the lines that are no comments. Raises ValueError where one has not three parts."""
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    parts = [[part.strip() for part in line.split(" | ")] for line in lines]
    if any(len(line) != 3 or not all(line) for line in parts):
        raise ValueError("a line needs check, finding and reason")
    return [KnownFinding(*line) for line in parts]


def beyond_the_baseline(check: str, findings: Iterable[str]) -> list[str]:
    """Return the findings that are not known, and the known ones that did not turn up."""
    known = [k for k in known_findings(_PATH.read_text("utf-8")) if k.check == check]
    found, matched = list(findings), set[KnownFinding]()
    for item in known:
        rest = [finding for finding in found if not re.fullmatch(item.pattern, finding)]
        if len(rest) < len(found):
            matched.add(item)
        found = rest
    return [*found, *(f"no longer found: {item.pattern}" for item in known if item not in matched)]
