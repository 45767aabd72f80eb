"""check: what the rules find in a draft file."""

import json

from model.check import check
from model.findings import Finding, Level
from resources.words import command as words
from ui.command.files import load
from ui.command.output import answer
from ui.command.words import Given


def run(given: Given) -> int:
    """0 without a finding of level E, 1 with one."""
    findings = check(load(given.file).draft)
    text = as_json(findings) if given.json else as_text(findings)
    answer(text, given.to)
    return int(any(finding.level is Level.E for finding in findings))


def as_json(findings: tuple[Finding, ...]) -> str:
    found = [_object(finding) for finding in findings]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def as_text(findings: tuple[Finding, ...]) -> str:
    lines = [
        words.FINDING.format(level=f.level.value, rule=f.rule, place=f.place, message=f.message)
        for f in findings
    ]
    counts = {level.value: sum(f.level is level for f in findings) for level in Level}
    return "\n".join([*lines, words.SUMMARY.format(**counts), ""])


def _object(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "places": list(finding.places),
        "place": finding.place,
        "figure": finding.figure,
        "message": finding.message,
        "expected": finding.expected,
        "actual": finding.actual,
        "difference": finding.difference,
        "corrections": [dict(correction.values) for correction in finding.corrections],
    }
