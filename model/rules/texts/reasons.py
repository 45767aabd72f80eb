"""（三）: the reasons why figures differ name amounts (T10)."""

import re
from collections.abc import Iterator

from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.rules.tables.spending import figures_differ
from model.values.numerals import TO_TEN
from resources.messages import findings as words

_AMOUNT = re.compile(
    f"[0-9０-９][ \u3000]?[余多]?[十百千]?[万亿元]|[{TO_TEN}两百千][余多]?[万亿]?元"
)


def _with_amounts(facts: Facts) -> Iterator[Finding]:
    if not facts.filled("reasons") or not figures_differ(facts):
        return
    if not any(_AMOUNT.search(paragraph) for _, paragraph in facts.paragraphs("reasons")):
        yield Finding(("reasons",), words.REASONS_WITHOUT_AMOUNT)


RULES = (
    Rule(
        "T10",
        Level.H,
        "（三）的原因写明金额",
        _with_amounts,
        passes={
            "spending.initial.basic": "10",
            "spending.final.basic": "12",
            "reasons": "追加人员经费 2 万元。",
        },
        fails={
            "spending.initial.basic": "10",
            "spending.final.basic": "12",
            "reasons": "追加了人员经费。",
        },
        why="只说“追加了经费”，看的人没法把差额对上；写上金额就不用再来问",
    ),
)
