"""Numbers before headings and duties: levels and sequences without gaps (N03, O06)."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.prose.rewriting import replaced_each
from model.rules.scan.matches import headings
from model.rules.scan.patterns import HeadingMatch
from model.values.headings import LEVELS, label
from model.values.pasted import number_of, without_number
from resources.messages import findings as words

_STYLES = ("", "一、", "（一）", "1.", "（1）")  # by level
_HEADED = ("performance", "problems")
_label = lru_cache(maxsize=512)(label)
Placed = tuple[int, HeadingMatch]
"""The start of a paragraph, and its heading."""


def _levels_and_sequence(facts: Facts) -> Iterator[Finding]:
    for key in _HEADED:
        yield from facts.once(_in_text, key)


def _in_text(facts: Facts, key: str) -> tuple[Finding, ...]:
    placed = headings(facts, key)
    gaps = list(_gaps(placed))
    return (*_jumps(facts, key, placed), *([_sequence(key, gaps)] if gaps else ()))


def _span(placed: Placed) -> tuple[int, int]:
    offset, heading = placed
    return offset + heading.start, offset + heading.end


def _jumps(facts: Facts, key: str, placed: list[Placed]) -> Iterator[Finding]:
    """Yield findings about skipped levels: 一、 directly followed by 1."""
    jumps: dict[tuple[int, int], list[Placed]] = {}
    for (_, above), below in pairwise(placed):
        if below[1].level > above.level + 1:
            jumps.setdefault((above.level, below[1].level), []).append(below)
    for (above, below), where in jumps.items():
        high, low, between = _STYLES[above], _STYLES[below], _STYLES[above + 1]
        yield Finding(
            (key,),
            words.LEVEL_LEFT_OUT.format(above=high, below=low, between=between),
            actual=low,
            expected=between,
            corrections=_closed_up(facts.text(key), key, placed),
            subject=f"{high}→{low}",
            spans=tuple(map(_span, where)),
        )


def _closed_up(text: str, key: str, placed: list[Placed]) -> tuple[Correction, ...]:
    """Return the correction that closes skipped levels; () where a number cannot be read."""
    used = sorted({heading.level for _, heading in placed})
    moved = {old: new for new, old in enumerate(used, used[0]) if old != new}
    touched = [(place, heading) for place, heading in placed if heading.level in moved]
    if not touched or any(not heading.value for _, heading in touched):
        return ()
    better = (
        (place + heading.start, place + heading.end, _label(moved[heading.level], heading.value))
        for place, heading in touched
    )
    changes = (words.LEVEL_TO.format(old=_STYLES[old], new=_STYLES[moved[old]]) for old in moved)
    return (Correction("，".join(changes), ((key, replaced_each(text, better)),)),)


def _gaps(placed: list[Placed]) -> Iterator[tuple[HeadingMatch, Placed]]:
    """Yield neighbours of one level with a gap between their numbers; 1 begins a new list."""
    last: list[HeadingMatch | None] = [None] * (LEVELS + 1)
    for at, heading in placed:
        before = last[heading.level]
        last[heading.level :] = [heading] + [None] * (LEVELS - heading.level)
        if before and before.value and heading.value not in {0, 1, before.value + 1}:
            yield before, (at, heading)


def _sequence(key: str, gaps: list[tuple[HeadingMatch, Placed]]) -> Finding:
    before, (_, heading) = gaps[0]
    text = words.NUMBER_LEFT_OUT
    return Finding(
        (key,),
        text.format(before=before.words, number=heading.words, count=len(gaps)),
        actual=heading.words,
        subject=words.SEQUENCE,
        spans=tuple(_span(after) for _, after in gaps),
    )


def _duties(facts: Facts) -> Iterator[Finding]:
    items = [item for item in facts.items("duties") if item.strip()]
    typed = [number.value for item in items if (number := number_of(item))]
    if not typed:
        return
    running = typed == list(range(1, len(items) + 1))
    text = words.DUTIES_NUMBERED if running else words.DUTIES_OUT_OF_ORDER
    bare = tuple(without_number(item) for item in facts.items("duties"))
    yield Finding(
        ("duties",),
        text.format(numbers="、".join(map(str, typed))),
        corrections=(Correction(words.DUTIES_BARE, (("duties", bare),)),),
    )


RULES = (
    Rule(
        "O06",
        Level.H,
        "主要职能的序号由程序编排，不缺不重，条文里不再写序号",
        _duties,
        passes={"duties": ("负责起草文件。", "3月底前完成年检。")},
        fails={"duties": ("（1）负责起草文件。", "（3）负责年检。")},
        why="打印时会自动编号；条文里再写一遍，就成了两个序号",
    ),
    Rule(
        "N03",
        Level.H,
        "标题按 一、→（一）→1.→（1） 逐级往下，序号连续",
        _levels_and_sequence,
        passes={"performance": "一、工作\n（一）服务\n1.接件\n2.办件\n（二）指导\n二、效果"},
        fails={"performance": "一、工作\n1.接件\n2.办件\n二、效果"},
        why="程序按层次排字体、列目录，跳级会让读的人看不出哪一条归哪一条",
    ),
)
