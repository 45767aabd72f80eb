"""Part 一: administrative units, subordinate bodies, internal sections and their names (O)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Check, Rule
from model.form import FORM
from model.form.overview import BODIES, BodyKeys
from model.values.numbers import decimal_text
from model.values.text import brief
from resources.messages import findings as words

_MOST_SHOWN = 20  # repeated names; the rest is shown once some are corrected


def _count_matches_names(body: BodyKeys) -> Check:
    count, listed = body.count, body.names
    label = FORM[count].label

    def check(facts: Facts) -> Iterator[Finding]:
        typed, number = facts.typed(count), facts.count_of_names(listed)
        if typed.value is None or typed.value == number:
            return
        text = words.COUNT_DIFFERS if number else words.NAMES_MISSING
        yield Finding(
            (count, listed),
            text.format(label=label, typed=typed.shown, listed=number),
            expected=str(number),
            actual=typed.shown,
            difference=decimal_text(typed.value - number),
            corrections=_corrections(count, number) if number else (),
            missing=not number,
        )

    return check


def _corrections(count: str, number: int) -> tuple[Correction, ...]:
    """Return the number as it should be, and that it follows from the names again."""
    to = Correction.to(count, str(number), words.COUNT_TO)
    return to, Correction.to(count, "", words.COUNT_AUTO)


def _names_valid(facts: Facts) -> Iterator[Finding]:
    for key in (body.names for body in BODIES.values()):
        if facts.filled(key):
            yield from _blank_names(key, facts.names(key))
            yield from _repeated_names(key, facts.names(key))


def _blank_names(key: str, listed: tuple[str, ...]) -> Iterator[Finding]:
    if "" in listed:
        text = words.NAME_BLANK.format(label=FORM.place(key), number=listed.index("") + 1)
        kept = tuple(filter(None, listed))
        yield _name_finding(key, text, "", Correction(words.NAMES_WITHOUT_BLANKS, ((key, kept),)))


def _repeated_names(key: str, listed: tuple[str, ...]) -> Iterator[Finding]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(listed):
        places[name].append(place)
    repeated = [(name, at) for name, at in places.items() if name and len(at) > 1]
    for name, at in repeated[:_MOST_SHOWN]:
        text = words.NAME_TWICE.format(label=FORM.place(key), name=brief(name), times=len(at))
        kept, label = _without(listed, at[1:]), words.NAMES_ONCE.format(name=brief(name))
        yield _name_finding(key, text, name, Correction(label, ((key, kept),)))


def _without(listed: tuple[str, ...], places: Sequence[int]) -> tuple[str, ...]:
    """Return the names except those at these places; by slices, fast for 100,000 names."""
    kept: list[str] = []
    for place, end in pairwise((-1, *places, len(listed))):
        kept += listed[place + 1 : end]
    return tuple(kept)


def _name_finding(key: str, message: str, name: str, correction: Correction) -> Finding:
    return Finding((key,), message, actual=name, corrections=(correction,))


RULES = (
    *(
        Rule(
            rule,
            Level.E,
            f"{FORM[body.count].label}个数＝列出的名称个数",
            _count_matches_names(body),
            passes={body.count: "2", body.names: ("甲和乙科、丙及丁科",)},
            fails={body.count: "3", body.names: ("甲科", "乙科")},
            why="个数和名单印在同一句话里，数一数就知道对不对",
        )
        for rule, body in zip(("O01", "O02", "O03"), BODIES.values(), strict=True)
    ),
    Rule(
        "O04",
        Level.E,
        "名称不能空、不能重复",
        _names_valid,
        passes={"units.internal.names": ("甲科", "乙科")},
        fails={"units.internal.names": ("甲科", "乙科、甲科")},
        why="名称重复或空着，机构个数就数不准，打印出来也难看",
    ),
)
