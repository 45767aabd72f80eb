"""Look-alike and invisible characters left in a text or a name (N15)."""

from collections.abc import Iterator

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.form import FORM
from model.form.spec import ValueKind
from model.values.characters import (
    UnusualCharacter,
    as_read,
    intended_character,
    unusual_characters,
)
from resources.messages import editing as words

_WORDS = frozenset({ValueKind.LINE, ValueKind.PHONE, ValueKind.LIST, ValueKind.TEXT})
_KEYS = tuple(field.key for field in FORM.fields if field.kind in _WORDS)
_MOST_SHOWN, _BEFORE = 3, 4  # examples, characters before one


def _unusual_characters(facts: Facts) -> Iterator[Finding]:
    for key in _KEYS:
        if not facts.is_ordinary(key):
            yield _finding(key, facts.items_as_typed(key))


def _finding(key: str, items: tuple[str, ...]) -> Finding:
    typed = "\n".join(items)
    unusual, read = tuple(unusual_characters(typed)), tuple(map(as_read, items))
    alike = tuple(one for one in unusual if one.character)
    hidden = tuple(one for one in unusual if not one.character)
    parts = _alike(alike), _unseen(hidden, as_read(typed))
    kind = FORM[key].kind
    better = read if kind is ValueKind.LIST else read[0]
    places = alike if kind is ValueKind.TEXT else ()
    correction = Correction(words.TO_ORDINARY, ((key, better),))
    return Finding(
        (key,),
        _message(words.AND.join(filter(None, parts)), alike),
        corrections=(correction,) if read != items else (),
        spans=tuple((one.place, one.place + 1) for one in places),
    )


def _message(what: str, alike: tuple[UnusualCharacter, ...]) -> str:
    """Return the message; characters without an ordinary equivalent in Unicode are to be retyped
    by the clerk."""
    left = dict.fromkeys(
        one.character for one in alike if intended_character(one.character) == one.character
    )
    retype = [words.RETYPE.format(character=character) for character in [*left][:_MOST_SHOWN]]
    return "；".join((words.UNUSUAL.format(what=what), *retype))


def _alike(unusual: tuple[UnusualCharacter, ...]) -> str:
    shown = [f"「{character}」" for character in dict.fromkeys(one.character for one in unusual)]
    return _counted(words.LOOK_ALIKE, len(unusual), shown)


def _unseen(unusual: tuple[UnusualCharacter, ...], read: str) -> str:
    places = [one.place for one in unusual[: _MOST_SHOWN + 1]]
    shown = dict.fromkeys(_where(read[max(0, place - _BEFORE) : place]) for place in places)
    return _counted(words.INVISIBLE, len(unusual), [*shown])


def _where(before: str) -> str:
    before = before.rpartition("\n")[2]
    return words.BESIDE.format(before=before) if before.strip() else words.AT_START


def _counted(template: str, count: int, shown: list[str]) -> str:
    if not count:
        return ""
    more = words.SEVERAL if len(shown) > _MOST_SHOWN else ""
    return template.format(count=count, examples="、".join(shown[:_MOST_SHOWN]) + more)


RULES = (
    Rule(
        "N15",
        Level.H,
        "文字和名称里没有外形相近的符号和看不见的字符",
        _unusual_characters,
        passes={"cover.unit": "某某局", "funds": "实际使用900万元。"},
        fails={"cover.unit": "某\u200b某局", "funds": "实际使⽤900万元。"},
        why="从网页或 PDF 复制来的文字常夹着这些字符，看着一样，却查不到、对不上",
    ),
)
