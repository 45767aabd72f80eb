"""Part 一: head counts (P)."""

from collections.abc import Iterator

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.form import FORM
from model.form.spec import ValueKind
from model.rules.kinds.cells import entry_finding
from model.rules.kinds.figure_extraction import figure_in, figures_side_by_side
from model.rules.kinds.sums import totals_add_up
from model.rules.kinds.upper_bounds import not_above
from model.values.numbers import Reading, decimal_text, trimmed
from model.values.text import brief
from resources.messages import findings as words

_COUNTS = tuple(field.key for field in FORM.fields if field.kind is ValueKind.COUNT)


def _whole_numbers(facts: Facts) -> Iterator[Finding]:
    for key in _COUNTS:
        reading = facts.typed(key)
        if reading.value is None:
            if not reading.is_blank:
                yield _not_a_count(key, reading, figure_in(reading.shown, ValueKind.COUNT))
        elif reading.dash:
            yield entry_finding(key, reading, words.DASH_IS_ZERO, "0").hint()
        elif reading.value < 0:
            whole = reading.value == reading.value.to_integral_value()
            better = decimal_text(trimmed(-reading.value)) if whole else ""
            yield _negative_count(key, reading.shown, better)
        elif reading.value != reading.value.to_integral_value():
            yield _not_a_count(key, reading)
        elif reading.decimals:
            yield _not_a_count(key, reading, decimal_text(trimmed(reading.value)))


def _not_a_count(key: str, reading: Reading, better: str = "") -> Finding:
    count = figures_side_by_side(reading.shown)
    text = words.SEVERAL_FIGURES if count > 1 else words.NOT_A_COUNT
    message = text.format(typed=brief(reading.shown), count=count)
    return entry_finding(key, reading, message, better)


def _negative_count(key: str, typed: str, better: str) -> Finding:
    positive = Correction.to(key, better, words.POSITIVE_TO)
    return Finding(
        (key,),
        words.COUNT_NEGATIVE.format(typed=brief(typed)),
        actual=typed,
        corrections=(positive,) if better else (),
    )


def _all_at_post(facts: Facts) -> Iterator[Finding]:
    at_post, on_payroll = facts.number("staff.at_post"), facts.number("staff.on_payroll")
    if at_post.value is None or on_payroll.value is None or at_post.value >= on_payroll.value:
        return
    yield Finding(
        ("staff.at_post", "staff.on_payroll"),
        words.BELOW_POSTS.format(
            actual=at_post.shown,
            expected=on_payroll.shown,
            difference=decimal_text(on_payroll.value - at_post.value),
        ),
        expected=on_payroll.shown,
        actual=at_post.shown,
        difference=decimal_text(at_post.value - on_payroll.value),
    )


RULES = (
    Rule(
        "P01",
        Level.E,
        "人数、个数是不小于 0 的整数",
        _whole_numbers,
        passes={"staff.authorised": "44人", "staff.technical": "0"},
        fails={"staff.authorised": "44.5"},
        why="人数、个数要逐级汇总，写成文字或小数就汇不起来",
    ),
    Rule(
        "P02",
        Level.E,
        "离退休人数＝离休人员＋退休人员",
        totals_add_up((FORM["staff.retired_total"],)),
        passes={"staff.retired_total": "17", "staff.retirees": "17"},
        fails={"staff.retired_total": "17", "staff.retirees": "16"},
        why="离退休经费按人头核定，合计对不上就无法核对",
    ),
    Rule(
        "P03",
        Level.W,
        "在职人数不超过编制数",
        not_above((("staff.on_payroll", "staff.authorised"),)),
        passes={"staff.on_payroll": "44", "staff.authorised": "44"},
        fails={"staff.on_payroll": "45", "staff.authorised": "44"},
        why="超编的人员经费没有预算来源，财政部门要看批件",
    ),
    Rule(
        "P04",
        Level.E,
        "在岗人数不超过在职人数",
        not_above((("staff.at_post", "staff.on_payroll"),)),
        passes={"staff.at_post": "42", "staff.on_payroll": "42"},
        fails={"staff.at_post": "43", "staff.on_payroll": "42"},
        why="在岗的人必定也在职；比在职还多，必有一个数填错",
    ),
    Rule(
        "P05",
        Level.W,
        "在岗人数少于在职人数的要说明",
        _all_at_post,
        passes={"staff.at_post": "42", "staff.on_payroll": "42"},
        fails={"staff.at_post": "40", "staff.on_payroll": "42"},
        why="有人领工资而不在岗，要说明是借调、病假还是其他",
    ),
)
