"""共N项 with a list behind it that has another number of items (N11)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from model.values.numerals import CIRCLED, TO_TEN, read_item_number

_ANNOUNCEMENT = re.compile(
    f"(?<![0-9{TO_TEN}两百千万零几数第前每.])(?P<number>[0-9]{{1,2}}|[{TO_TEN}两]{{1,2}})"
    "(?:大?[项个条类种部]|大)(?!月|小时|工作日|百分点|季度|点)"
    r"[^，。；：:、《》“”（）()0-9]{0,12}(?:[：:]|[，,](?:即|分别[是为]))[：:]?\s*"
)
_LEADS_ON = re.compile("[：:]|即|分别[是为]")
_MARKS = (
    re.compile(rf"(?<=[：:。；，;,\s])([{TO_TEN}]{{1,2}})是"),
    re.compile("[（(]([0-9]{1,2})[）)]"),
    re.compile(f"([{CIRCLED}])"),
)
_TITLES = re.compile("(?:《[^《》]{1,60}》[、，和及]*)+(?=[。；;]|$)")
_NAME = r"[^，。；：:、《》“”（）()0-9\s]{1,14}"
_NAMES = re.compile(f"{_NAME}(?:、{_NAME})+(?=[。；;]|$)")
_JOINED = re.compile("[和及与]")
_LONGEST = 3000  # characters behind the colon in which the items are looked for


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A stated number of items, its span in the paragraph, and how many are listed.

    ``to_the_end``: fewer are listed, and the paragraph ends with them.
    """

    start: int
    end: int
    announced: str
    listed: int
    words: str
    to_the_end: bool = False


def miscounted_lists(paragraph: str) -> tuple[Enumeration, ...]:
    """Return the lists of a paragraph that are announced with another number of items."""
    return tuple(_found(paragraph)) if _LEADS_ON.search(paragraph) else ()


def _found(paragraph: str) -> Iterator[Enumeration]:
    announced = list(_ANNOUNCEMENT.finditer(paragraph))
    ends = (*(match.start() for match in announced[1:]), len(paragraph))
    for match, end in zip(announced, ends, strict=False):
        number = read_item_number(match["number"])
        behind = paragraph[match.end() - 1 : min(end, match.end() + _LONGEST)]
        least, most = _listed(behind)
        if number and number > 1 and most > 1 and not least <= number <= most:
            start, stop = match.span("number")
            ends = most < number and end == len(paragraph)
            yield Enumeration(start, stop, match["number"], most, match[0].strip(), ends)


def _listed(behind: str) -> tuple[int, int]:
    """Return the least and most items behind a colon; (0, 0) where it is unclear."""
    for mark in _MARKS:
        found = mark.findall(behind)
        if found and mark.match(behind, 1):
            numbers = [read_item_number(text) for text in found]
            count = len(found) if numbers == list(range(1, len(found) + 1)) else 0
            return count, count
    if titles := _TITLES.match(behind, 1):
        return titles[0].count("《"), titles[0].count("《")
    return _names(behind)


def _names(behind: str) -> tuple[int, int]:
    """Return the least and most names parted by 、: 和 may join two; (0, 0) where 等 ends them."""
    match = _NAMES.match(behind, 1)
    if match is None or match[0].endswith("等"):
        return 0, 0
    least = match[0].count("、") + 1
    return least, least + len(_JOINED.findall(match[0]))
