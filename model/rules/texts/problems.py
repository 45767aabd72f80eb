"""What the parts of the report must say (N01, N02, T10)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.findings.rule_settings import Threshold, threshold_of
from model.form.required import PARTS
from model.rules.tables.spending import figures_differ
from model.values.numerals import TO_TEN
from resources.messages import findings as words

LENGTH = Threshold("N02", Decimal(50), "第四部分最少字数", "字")
_KEY = "problems"
_SPACE = re.compile(r"\s+")
_PROBLEM = re.compile(
    "问题|不足|不够|不[强高细准全均平齐严实及到能便]|困难|难[度点题以于]|薄弱|短板|欠缺|缺[乏少口失]|滞后|偏[低慢高少差粗弱]|尚未|有待|仍需|差距|矛盾|较[低慢弱差少]"
)
_MEASURE = re.compile(
    "措施|建议|下一步|下步|今后|改进|整改|加[强大快]|完善|提[高升]|优化|强化|健全|规范|推[进动]|建立|落实|进一步|争取|力争|开展|组织|拟(?![定订])"
)
_AMOUNT = re.compile(
    f"[0-9０-９][ \u3000]?[余多]?[十百千]?[万亿元]|[{TO_TEN}两百千][余多]?[万亿]?元"
)


def _parts_filled(facts: Facts) -> Iterator[Finding]:
    for heading, keys in PARTS.items():
        if not any(facts.filled(key) for key in keys):
            text = words.PART_EMPTY.format(part=heading)
            yield Finding((keys[0],), text, missing=True, part=heading)


def _named(facts: Facts) -> Iterator[Finding]:
    text = _SPACE.sub("", facts.text(_KEY))
    if not text:
        return
    least = threshold_of(facts, LENGTH)
    if len(text) < least:
        message = words.PROBLEMS_SHORT.format(length=len(text), least=least)
    elif not _PROBLEM.search(text):
        message = words.PROBLEMS_MISSING
    elif not _MEASURE.search(text):
        message = words.MEASURES_MISSING
    else:
        return
    yield Finding((_KEY,), message)


def _with_amounts(facts: Facts) -> Iterator[Finding]:
    if not facts.filled("reasons") or not figures_differ(facts):
        return
    if not any(_AMOUNT.search(paragraph) for _, paragraph in facts.paragraphs("reasons")):
        yield Finding(("reasons",), words.REASONS_WITHOUT_AMOUNT)


RULES = (
    Rule(
        "N01",
        Level.E,
        "一至四部分都要填写",
        _parts_filled,
        passes={
            "staff.authorised": "1",
            "reasons": "无差异。",
            "performance": "完成任务。",
            "problems": "一、问题",
        },
        fails={"staff.authorised": "1", "reasons": "无差异。", "performance": "完成任务。"},
        why="四个部分缺一个，就不算一份完整的自评报告",
    ),
    Rule(
        "N02",
        Level.W,
        "第四部分写明问题和改进措施，不少于 50 字",
        _named,
        passes={
            _KEY: "一是预算编得不够细，部分项目年初没有测算到具体事项。"
            "下一步，提前论证项目，把数量和单价写进申报材料，按月通报进度，收回不用的资金。"
        },
        fails={_KEY: "提高预算编制的质量。"},
        why="自评的用处就在找出问题；只写一句空话，等于没有评",
        limit=LENGTH,
    ),
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
