"""Figures beside a noun of the form whose sentence is not understood: what they may repeat.

The first reader binds by grammar and is silent beside words it does not know. This one looks only
at the nouns and rows that stand near a figure; whoever asks must have evidence of a slip.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from model.prose.binding import Statement
from model.prose.candidates import candidates, narrowed
from model.prose.figures import Exactness, Figure, Unit
from model.prose.nearby.words import NEEDED, NearWords, near_words
from model.prose.vocabulary import THIS

_CLAUSE = re.compile("[，,；;：:\n]")
_SENTENCE = re.compile("[^。！？!?\n]+")
DIFFERENCE = "difference"  # a role
_CHANGED = re.compile(
    "(?:[比较于]|^)[^比较于]{0,20}(?:增[加长支]?|减[少支]?|[多少][支出用花]?|节[约省]|结余|超[出支]?|[高低大小]于|差|降)"
    "(?![至到为后])[^0-9]{0,12}$"
)


def near_misses(paragraph: str, figures: Sequence[Figure]) -> tuple[Statement, ...]:
    """Return what the figures of money may be of, by the nouns and rows near them.

    names_noun, names_row   whether its clause names one, or its sentence no other row
    sure                    whether its clause names one of each, and no word makes it a part
    """
    money = tuple(one for one in figures if one.unit is Unit.MONEY)
    return tuple(_found(paragraph, money)) if money and NEEDED.search(paragraph) else ()


def _found(paragraph: str, money: Sequence[Figure]) -> Iterator[Statement]:
    starts = [one.start for one in money]
    above: tuple[str, ...] = ()
    for sentence in _SENTENCE.finditer(paragraph):
        first, last = (bisect_left(starts, place) for place in sentence.span())
        if first == last:
            above = near_words(sentence[0]).nouns or above
            continue
        whole, nouns, behind, year = near_words(sentence[0]), above, sentence.start(), ""
        seen: set[str] = set()
        for figure in money[first:last] if not whole.item else ():
            before = near_words(paragraph[behind : figure.start])
            clause = _CLAUSE.split(paragraph[behind : figure.start])[-1]
            own, nouns, year = near_words(clause), before.nouns[-1:] or nouns, before.year or year
            behind = figure.stop
            seen.update(before.rows)
            start, inherits = figure.start - len(clause), seen == {*whole.rows}
            if figure.exact is Exactness.DOUBT:
                continue
            dated = replace(own, year=year)
            if not (own.part or own.year) and _CHANGED.search(clause):
                yield from _difference(figure, dated, whole, nouns, start)
            if not own.other:
                yield from _statement(figure, dated, whole, nouns, start, inherits=inherits)
        above = nouns


def _statement(
    figure: Figure, own: NearWords, whole: NearWords, near: tuple[str, ...], start: int, *,
    inherits: bool,
) -> Iterator[Statement]:  # fmt: skip
    rows = own.rows or (("final",) if own.spent else ())
    one_row = len(rows or whole.rows) == 1 and (bool(rows) or inherits)
    rows = rows or (() if own.nouns and not one_row else whole.rows)
    nouns = narrowed(own.nouns) or (*near, *(("total",) if rows else ()))
    parent = ""
    if "assets" in nouns:
        nouns, parent = ("assets",), "".join(one for one in nouns if one in ("basic", "project"))
        rows = ("",)  # its row of the form is its own
    pairs = ((noun, row) for noun in nouns for row in rows or ("",))
    keys = tuple(dict.fromkeys(key for pair in pairs for key in candidates(*pair, parent)))
    if keys:
        one_noun = bool(own.nouns) and len(nouns) == 1
        sure = one_noun and len(own.rows) == 1 and len(keys) == 1 and not whole.mixed
        yield Statement(
            figure, "".join(nouns) if one_noun else "", "".join(rows) if one_row else "",
            keys, sure,
            "" if own.year == THIS else own.year, start, whole.mixed, not own.rows, False, False,
            one_row, one_noun,
        )  # fmt: skip


def _difference(
    figure: Figure, own: NearWords, whole: NearWords, near: tuple[str, ...], start: int
) -> Iterator[Statement]:
    """Yield 比调整预算少支N: as keys the column's cells, of the rows that are named if two are."""
    nouns = narrowed(own.nouns) or (*near, "total")
    named = own.rows if len(own.rows) == 2 else whole.rows
    rows = named if len(named) == 2 else ("",)
    keys = tuple(
        dict.fromkeys(key for noun in nouns for row in rows for key in candidates(noun, row))
    )
    if whole.rows and keys and not whole.item:
        yield Statement(
            figure, DIFFERENCE, "", keys, False, "" if own.year == THIS else own.year, start,
            False, False, False, False, True, bool(own.nouns),
        )  # fmt: skip
