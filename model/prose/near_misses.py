"""Figures beside a noun of the form whose sentence is not understood: what they may repeat.

The first reader binds by grammar and is silent beside words it does not know. This one looks only
at the nouns and rows that stand near a figure; whoever asks must have evidence of a slip.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from model.prose.binding import Statement
from model.prose.candidates import candidates, narrowed
from model.prose.figures import Exactness, Figure, Unit
from model.prose.vocabulary import THIS

_NOUNS = {
    "total": "支出合计|合计支出|整体支出|部门总?支出|总支出|支出总[额计量]|支出规模|[全本]年(?:部门|总)?支出",
    "basic": "(?:人员[^，。；0-9]{1,8}等)?基本支出",
    "project": "项目类?(?:支出|经费|资金|预算|决算)",
    "earmarked": "(?:政府)?专项(?:支出|经费|资金)?",
    "assets": "资产购置(?:支出)?|(?:设备|固定资产)购置(?:支出)?|固定资产|购置[^，。；0-9]{0,10}(?:资产|设备)",
    "three_public": "三公",
    "receptions": "公务接待|接待(?=费|支出|经费|开支|方面)",
    "vehicles": "(?:公务用车|公车|车辆)(?:购置(?!费))?|用车(?=费|支出|经费|开支)",
    "overseas": "因公出国|出国",
}
_ROWS = {
    "aside": "预算(?:执行|单位|管理|编制|绩效|收入)|预决算",
    "initial": "年初(?:部门)?(?:的)?(?:预算)?(?!结转|结余)",
    "adjusted": "(?:预算)?调整(?:后)?(?:的)?(?:全年|部门)?(?:预算)?|追加后|年中|[增调][加增]?[至到]",
    "final": "决算|执行数|年末(?!结)",
    "budget": "预算|批复|安排",
    "spent": "支出|实际|开支|列支|使用|用了|花",
    "item": "[（(][类款项][）)]",
    "other": (
        "收[入到]|到[位账]|拨入|完成|采购|[上去前明下次]一?年|同期|每|[人车户]均|平均|季度|[0-9]月|半年|扣|剔|计划|拟"
        "|上级|[省市县区本]级|中央|自有|财政资金|经常性|一次性|配套|转移|国内|外事|(?<!购置)(?<!购置[及和与、])运[行维]"
    ),
    "kind": "人员|公用|工资|商品|服务性|资本|对个人|差旅|培训|会议|办公费|劳务|运行经费|拨款|基金|其[他余]",
    "changed": (
        "(?:增[加长支]?|减[少支]?|下降|上升|提高|压[减缩]|[追调净核][加增减]|[多少]支?|差|节[约省]|结[转余])(?![至到为后])"
    ),
    "year": "(?:19|20)[0-9]{2}(?=年)",
    THIS: "[本今当]年",
}
_ROW_NAMES = ("initial", "adjusted", "final", "budget")
_NEEDED = re.compile("|".join((*_NOUNS.values(), "[预决]算|支出|花")))
_TOKEN = re.compile("|".join(f"(?P<{name}>{text})" for name, text in {**_NOUNS, **_ROWS}.items()))
_CLAUSE = re.compile("[，,；;：:\n]")
_SENTENCE = re.compile("[^。！？!?\n]+")
DIFFERENCE = "difference"  # a role
_CHANGED = re.compile(
    "(?:[比较于]|^)[^比较于]{0,20}(?:增[加长支]?|减[少支]?|[多少][支出用花]?|节[约省]|结余|超[出支]?|[高低大小]于|差|降)(?![至到为后])[^0-9]{0,12}$"
)


@dataclass(frozen=True, slots=True)
class _Words:
    """The nouns and rows in a stretch of text, each once, its last year, and whether some word
    makes its figure a part or another's."""

    nouns: tuple[str, ...]
    rows: tuple[str, ...]
    year: str
    spent: bool
    part: bool
    other: bool
    item: bool
    mixed: bool


def near_misses(paragraph: str, figures: Sequence[Figure]) -> tuple[Statement, ...]:
    """Return what the figures of money may be of, by the nouns and rows near them.

    names_noun, names_row   whether its clause names one, or its sentence no other row
    sure                    whether its clause names one of each, and no word makes it a part
    """
    money = tuple(one for one in figures if one.unit is Unit.MONEY)
    return tuple(_found(paragraph, money)) if money and _NEEDED.search(paragraph) else ()


def _found(paragraph: str, money: Sequence[Figure]) -> Iterator[Statement]:
    starts, above = [one.start for one in money], ()
    for sentence in _SENTENCE.finditer(paragraph):
        first, last = (bisect_left(starts, place) for place in sentence.span())
        if first == last:
            above = _words(sentence[0]).nouns or above
            continue
        whole, nouns, behind, year = _words(sentence[0]), above, sentence.start(), ""
        seen: set[str] = set()
        for figure in money[first:last] if not whole.item else ():
            before = _words(paragraph[behind : figure.start])
            clause = _CLAUSE.split(paragraph[behind : figure.start])[-1]
            own, nouns, year = _words(clause), before.nouns[-1:] or nouns, before.year or year
            behind = figure.stop
            seen.update(before.rows)
            start, inherits = figure.start - len(clause), seen == {*whole.rows}
            if figure.exact is Exactness.DOUBT:
                continue
            plain = not (own.part or own.year) and (own.other or not own.nouns)
            if plain and _CHANGED.search(clause):
                yield from _difference(figure, own, whole, nouns, start, year)
            elif not own.other:
                yield from _statement(figure, own, whole, nouns, start, year, inherits=inherits)
        above = nouns


def _statement(
    figure: Figure, own: _Words, whole: _Words, near: tuple[str, ...], start: int, year: str,
    *, inherits: bool,
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
            figure, nouns[0] if one_noun else "", rows[0] if one_row else "", keys, sure,
            "" if year == THIS else year, start, whole.mixed, not own.rows, False, False,
            one_row, one_noun,
        )  # fmt: skip


def _difference(
    figure: Figure, own: _Words, whole: _Words, near: tuple[str, ...], start: int, year: str
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
            figure, DIFFERENCE, "", keys, False, "" if year == THIS else year, start,
            False, False, False, False, True, bool(own.nouns),
        )  # fmt: skip


def _words(text: str) -> _Words:
    found = [(match.lastgroup or "", match[0]) for match in _TOKEN.finditer(text)]
    kinds = tuple(dict.fromkeys(kind for kind, _ in found))
    years = [THIS if kind == THIS else spelt for kind, spelt in found if kind in (THIS, "year")]
    rows = tuple(kind for kind in kinds if kind in _ROW_NAMES)
    if len(rows) > 1:
        rows = tuple(row for row in rows if row != "budget")
    behind = list(takewhile(lambda kind: kind not in _NOUNS, (kind for kind, _ in reversed(found))))
    part = "other" in kinds or "kind" in behind
    return _Words(
        tuple(kind for kind in kinds if kind in _NOUNS),
        rows,
        years[-1] if years else "",
        "spent" in kinds,
        part,
        part or "changed" in behind,
        "item" in kinds,
        not {"other", "kind", "changed"}.isdisjoint(kinds),
    )
