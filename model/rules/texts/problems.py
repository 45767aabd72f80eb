"""Part 四: problems and measures are named (N02)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.findings.rule_settings import Threshold, threshold_of
from resources.messages import findings as words

LENGTH = Threshold("N02", Decimal(50), "第四部分最少字数", "字")
_KEY = "problems"
_SPACE = re.compile(r"\s+")
_PROBLEM = re.compile(
    "问题|不足|不够|不[强高细准全均平齐严实及到能便]|困难|难[度点题以于]|薄弱|短板|欠缺|缺[乏少口失]|滞后|偏[低慢高少差粗弱]|尚未|有待|仍需|差距|矛盾|较[低慢弱差少]"
)
_MEASURE = re.compile(
    "措施|建议|下一步|下步|今后|改进|整改|加[强大快]|完善|提[高升]|优化|强化|健全|规范|推[进动]|建立|落实|进一步|争取|力争|开展|组织"
)


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


RULES = (
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
)
