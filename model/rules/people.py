"""Part 一: head counts (P), bodies and their names (O)."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from model.facts import Facts
from model.findings import Correction, Finding, Level
from model.form import FORM
from model.rules.limits import not_above
from model.rules.rule import Check, Rule
from model.rules.sums import sums
from model.spec import Field, Kind
from model.values import State, plain, trimmed
from resources.words import findings as words

# A separator inside brackets belongs to one name: 办公室（人事科、财务科）.
_BETWEEN_NAMES = re.compile("[、；;](?![^（(]*[）)])")
_AROUND_NAMES = "。 \t\u00a0\u3000"
BODIES = ("administrative", "subordinate", "internal")
COUNTS = tuple(field for field in FORM.fields if field.kind is Kind.COUNT)


def names(facts: Facts, key: str) -> tuple[str, ...]:
    """The names listed: split at 、；and line ends, never at 和 or 及 (rules O01–O03)."""
    lines = (line for item in facts.items(key) for line in item.strip().split("\n"))
    return tuple(
        name.strip(_AROUND_NAMES)
        for line in lines
        for name in _BETWEEN_NAMES.split(line.rstrip("、；;" + _AROUND_NAMES))
    )


def _whole_numbers(facts: Facts) -> Iterator[Finding]:
    for field in COUNTS:
        reading = facts.typed(field.key)
        if reading.value is None:
            if not reading.is_blank:
                yield _not_a_count(field, reading.shown)
        elif reading.value < 0:
            whole = reading.value == reading.value.to_integral_value()
            better = plain(trimmed(-reading.value)) if whole else ""
            yield _negative_count(field, reading.shown, better)
        elif reading.value != reading.value.to_integral_value():
            yield _not_a_count(field, reading.shown)
        elif reading.decimals:
            yield _not_a_count(field, reading.shown, plain(trimmed(reading.value)))


def _not_a_count(field: Field, typed: str, better: str = "") -> Finding:
    return Finding(
        "P01",
        Level.E,
        (field.key,),
        words.NOT_A_COUNT.format(typed=typed),
        figure=typed,
        actual=typed,
        expected=better,
        corrections=_change_to(field.key, better) if better else (),
    )


def _negative_count(field: Field, typed: str, better: str) -> Finding:
    offer = Correction(words.POSITIVE_TO.format(value=better), ((field.key, better),))
    return Finding(
        "P01",
        Level.E,
        (field.key,),
        words.COUNT_NEGATIVE.format(typed=typed),
        figure=typed,
        actual=typed,
        corrections=(offer,) if better else (),
    )


def _change_to(key: str, value: str) -> tuple[Correction, ...]:
    return (Correction(words.CHANGE_TO.format(value=value), ((key, value),)),)


def _all_at_post(facts: Facts) -> Iterator[Finding]:
    at_post, on_payroll = facts.number("staff.at_post"), facts.number("staff.on_payroll")
    if at_post.value is None or on_payroll.value is None or at_post.value >= on_payroll.value:
        return
    yield Finding(
        "P05",
        Level.W,
        ("staff.at_post", "staff.on_payroll"),
        words.BELOW_POSTS.format(
            actual=at_post.shown,
            expected=on_payroll.shown,
            difference=plain(on_payroll.value - at_post.value),
        ),
        figure=at_post.shown,
        expected=on_payroll.shown,
        actual=at_post.shown,
        difference=plain(at_post.value - on_payroll.value),
    )


def _stated_is_listed(rule: str, body: str) -> Check:
    count, listed = f"units.{body}.count", f"units.{body}.names"
    label = FORM[count].label

    def check(facts: Facts) -> Iterator[Finding]:
        stated = facts.typed(count)
        number = sum(1 for name in names(facts, listed) if name)
        if (stated.value or 0) == number or stated.state is State.UNREADABLE:
            return
        text = words.STATED_OTHER if number else words.NAMES_MISSING
        if stated.is_blank:
            text = words.COUNT_MISSING
        yield Finding(
            rule,
            Level.E,
            (count, listed),
            text.format(label=label, stated=stated.shown, listed=number),
            figure=stated.shown,
            expected=str(number),
            actual=stated.shown,
            difference=plain((stated.value or Decimal(0)) - number),
            corrections=_count_to(count, number) if number else (),
            missing=stated.is_blank or not number,
        )

    return check


def _count_to(key: str, number: int) -> tuple[Correction, ...]:
    return (Correction(words.COUNT_TO.format(value=number), ((key, str(number)),)),)


def _names_sound(facts: Facts) -> Iterator[Finding]:
    for body in BODIES:
        key = f"units.{body}.names"
        if facts.filled(key):
            yield from _blank_names(key, names(facts, key))
            yield from _repeated_names(key, names(facts, key))


def _blank_names(key: str, listed: tuple[str, ...]) -> Iterator[Finding]:
    for number, name in enumerate(listed, 1):
        if not name:
            kept = tuple(name for name in listed if name)
            yield _name_finding(
                key,
                words.NAME_BLANK.format(label=FORM.place(key), number=number),
                "",
                Correction(words.NAMES_WITHOUT_BLANKS, ((key, kept),)),
            )
            return


def _repeated_names(key: str, listed: tuple[str, ...]) -> Iterator[Finding]:
    for name, times in Counter(filter(None, listed)).items():
        if times > 1:
            kept = tuple(n for i, n in enumerate(listed) if n != name or listed.index(n) == i)
            yield _name_finding(
                key,
                words.NAME_TWICE.format(label=FORM.place(key), name=name, times=times),
                name,
                Correction(words.NAMES_ONCE.format(name=name), ((key, kept),)),
            )


def _name_finding(key: str, message: str, name: str, correction: Correction) -> Finding:
    return Finding("O04", Level.E, (key,), message, name, actual=name, corrections=(correction,))


RULES = (
    Rule(
        "P01",
        Level.E,
        "人数、个数是不小于 0 的整数",
        _whole_numbers,
        passes={"staff.authorised": "44人", "staff.technical": "0"},
        fails={"staff.authorised": "44.5"},
    ),
    Rule(
        "P02",
        Level.E,
        "离退休人数＝离休人员＋退休人员",
        sums("P02", (FORM["staff.retired_total"],)),
        passes={"staff.retired_total": "17", "staff.retirees": "17"},
        fails={"staff.retired_total": "17", "staff.retirees": "16"},
    ),
    Rule(
        "P03",
        Level.W,
        "在职人数不超过编制数",
        not_above("P03", Level.W, (("staff.on_payroll", "staff.authorised"),)),
        passes={"staff.on_payroll": "44", "staff.authorised": "44"},
        fails={"staff.on_payroll": "45", "staff.authorised": "44"},
    ),
    Rule(
        "P04",
        Level.E,
        "在岗人数不超过在职人数",
        not_above("P04", Level.E, (("staff.at_post", "staff.on_payroll"),)),
        passes={"staff.at_post": "42", "staff.on_payroll": "42"},
        fails={"staff.at_post": "43", "staff.on_payroll": "42"},
    ),
    Rule(
        "P05",
        Level.W,
        "在岗人数少于在职人数的要说明",
        _all_at_post,
        passes={"staff.at_post": "42", "staff.on_payroll": "42"},
        fails={"staff.at_post": "40", "staff.on_payroll": "42"},
    ),
    *(
        Rule(
            rule,
            Level.E,
            f"{FORM[f'units.{body}.count'].label}个数＝列出的名称个数",
            _stated_is_listed(rule, body),
            passes={f"units.{body}.count": "2", f"units.{body}.names": ("甲和乙科、丙及丁科",)},
            fails={f"units.{body}.count": "3", f"units.{body}.names": ("甲科", "乙科")},
        )
        for rule, body in zip(("O01", "O02", "O03"), BODIES, strict=True)
    ),
    Rule(
        "O04",
        Level.E,
        "名称不能空、不能重复",
        _names_sound,
        passes={"units.internal.names": ("甲科", "乙科")},
        fails={"units.internal.names": ("甲科", "乙科、甲科")},
    ),
)
