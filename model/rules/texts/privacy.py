"""Personal numbers in a report that is published (N10)."""

from collections.abc import Iterator
from datetime import date

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.prose.rewriting import replaced
from model.rules.scan.matches import TEXTS, Spans, matches_by_words
from model.rules.scan.patterns import MatchKind
from model.values.width import half_width
from resources.messages import findings as words

_IDENTITY = 18
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)  # GB 11643, MOD 11-2
_CHECK = "10X98765432"


def is_identity(number: str) -> bool:
    """Whether 18 characters are a valid ID card number: date of birth and check digit."""
    number = half_width(number).upper().replace("Ｘ", "X")
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    weighed = sum(int(n) * w for n, w in zip(number[:17], _WEIGHTS, strict=True))
    return 1900 <= born.year <= 2099 and number[17] == _CHECK[weighed % 11]


def _private(facts: Facts) -> Iterator[Finding]:
    for key in TEXTS:
        for number, spans in matches_by_words(facts, MatchKind.PRIVATE, key).items():
            if len(number) != _IDENTITY:
                yield _finding(facts, key, words.MOBILE, number, spans)
            elif is_identity(number):
                yield _finding(facts, key, words.IDENTITY, number, spans)


def _finding(facts: Facts, key: str, what: str, number: str, spans: Spans) -> Finding:
    """Return the finding, with the number masked: it is printed in the 审核情况说明."""
    hidden = number[:3] + "*" * (len(number) - 7) + number[-4:]
    masked = replaced(facts.text(key), spans, hidden)
    return Finding(
        (key,),
        words.PRIVATE.format(what=what, number=hidden),
        actual=hidden,
        corrections=(Correction(words.MASKED.format(number=hidden), ((key, masked),)),),
        subject=number,
        spans=spans,
    )


RULES = (
    Rule(
        "N10",
        Level.W,
        "文字里没有身份证号和个人手机号",
        _private,
        passes={"performance": "热线0731-12345678全年接听13800138000件。"},
        fails={"performance": "联系人手机13800138000。"},
        why="报告要在网上公开，个人信息一旦公布就收不回来",
    ),
)
