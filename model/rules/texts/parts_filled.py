"""The parts of the report as texts (N01)."""

from collections.abc import Iterator

from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.form.required import PARTS
from resources.messages import findings as words


def _parts_filled(facts: Facts) -> Iterator[Finding]:
    for heading, keys in PARTS.items():
        if not any(facts.filled(key) for key in keys):
            text = words.PART_EMPTY.format(part=heading)
            yield Finding((keys[0],), text, missing=True, part=heading)


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
)
