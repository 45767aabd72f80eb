"""Automatic numbers of paragraphs as Word prints them: 一、 （一） 1. （1）.

They stand in no text of the file: a paragraph or its style names a list (numId) and a level, and
numbering.xml says how that level counts (ISO/IEC 29500-1 §17.9).
"""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from model.readers.word.document.number_formats import formatted
from model.readers.word.document.styles import NumberedStyle, Styles
from model.readers.word.document.tags import attribute, child, children, is_on, number

_LEVELS = 9
_MARKS_BEHIND = " \t\u3000"


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level counts. ``restart``: the level (from 1) that begins it anew, 0 for none."""

    start: int
    number_format: str
    text: str
    plain: bool  # all numbers in it are 1, 2, 3…
    restart: int
    style: str


@dataclass(slots=True)
class _Counts:
    """The numbers a list has come to, by level; None before the first."""

    levels: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


class Numbering:
    """Counts through the paragraphs of a document; each is asked for once, top to bottom."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists = {
            attribute(one, "abstractNumId"): one for one in children(root, "abstractNum")
        }
        self._nums = {attribute(one, "numId"): one for one in children(root, "num")}
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, _Counts] = {}
        self._begun: set[str] = set()

    def number_before(self, properties: Element | None) -> str:
        """Return the number printed before a paragraph with these properties; "" for none."""
        own = child(properties, "numPr")
        style = self._styles.numbering(attribute(child(properties, "pStyle"), "val"))
        num = attribute(child(own, "numId"), "val") or style.num
        if num not in self._nums:
            return ""
        levels = self._levels_of(num)
        level = number(child(own, "ilvl"))
        if level is None:
            level = self._style_level(levels, style)
        if level not in levels:
            return ""
        return self._next(num, level, levels)

    def _style_level(self, levels: dict[int, _Level], style: NumberedStyle) -> int:
        named = (
            place for place, level in levels.items() if style.name and level.style == style.name
        )
        return style.level if style.level is not None else next(named, 0)

    def _levels_of(self, num: str) -> dict[int, _Level]:
        if num not in self._levels:
            found = {n: _level(one) for n, one in _by_level(self._list_of(num)).items()}
            for override in children(self._nums[num], "lvlOverride"):
                found |= {n: _level(one) for n, one in _by_level(override).items()}
            self._levels[num] = found
        return self._levels[num]

    def _list_name(self, num: str) -> str:
        return attribute(child(self._nums[num], "abstractNumId"), "val")

    def _list_of(self, num: str) -> Element | None:
        """Return the list of a number; one that only names a style of lists gives that one's."""
        found = self._lists.get(self._list_name(num))
        linked = attribute(child(found, "numStyleLink"), "val")
        other = self._styles.numbering(linked).num if linked else ""
        return self._lists.get(self._list_name(other)) if other in self._nums else found

    def _next(self, num: str, level: int, levels: dict[int, _Level]) -> str:
        counts = self._counts.setdefault(self._list_name(num), _Counts()).levels
        if num not in self._begun:
            self._begun.add(num)
            self._begin(num, counts)
        before = counts[level]
        counts[level] = levels[level].start if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else deeper
            if level < restart:
                counts[deeper] = None
        for higher in range(level):
            if counts[higher] is None and higher in levels:
                counts[higher] = levels[higher].start
        return _printed(level, levels, counts)

    def _begin(self, num: str, counts: list[int | None]) -> None:
        """Let a list that starts anew at its first paragraph do so."""
        for override in children(self._nums[num], "lvlOverride"):
            level, start = number(override, "ilvl"), number(child(override, "startOverride"))
            if level is not None and 0 <= level < _LEVELS and start is not None:
                counts[level] = start - 1


def _by_level(element: Element | None) -> dict[int, Element]:
    found = ((number(level, "ilvl"), level) for level in children(element, "lvl"))
    return {place: level for place, level in found if place is not None and 0 <= place < _LEVELS}


def _level(element: Element) -> _Level:
    restart = number(child(element, "lvlRestart"))
    start = number(child(element, "start"))
    place = number(element, "ilvl") or 0
    return _Level(
        start=0 if start is None else start,
        number_format=attribute(child(element, "numFmt"), "val") or "decimal",
        text=attribute(child(element, "lvlText"), "val"),
        plain=is_on(child(element, "isLgl")),
        restart=place if restart is None else restart,
        style=attribute(child(element, "pStyle"), "val"),
    )


def _printed(level: int, levels: dict[int, _Level], counts: list[int | None]) -> str:
    own = levels[level]
    if own.number_format in {"bullet", "none"}:
        return ""
    text = own.text
    for place in range(_LEVELS):
        if f"%{place + 1}" in text and place in levels:
            way = "decimal" if own.plain else levels[place].number_format
            text = text.replace(f"%{place + 1}", formatted(counts[place] or 0, way))
    return text.rstrip(_MARKS_BEHIND)
