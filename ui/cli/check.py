"""The command check: the findings of a draft file, or of many reports one line each."""

import json

from model.checking.check import check
from model.checking.checked import Checked
from model.checking.trial_corrections import tried
from model.collection.sources import is_pattern
from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from resources.messages import command as words
from ui.cli.arguments import TO, Arguments
from ui.cli.files import load
from ui.cli.output import write_output

_SUMMARY = ".xlsx"


def run(arguments: Arguments) -> int:
    """Print the findings; return 0 where no rule raised and none is of level E, else 1."""
    if _are_many(arguments):
        from ui.cli import check_many

        return check_many.run(arguments)
    checked = check(Facts(load(arguments.file).draft))
    text = as_json(checked) if arguments.json else as_text(checked)
    write_output(text, arguments.output_path)
    errors = any(finding.level is Level.E for finding in checked.findings)
    return int(errors or bool(checked.unchecked))


def _are_many(arguments: Arguments) -> bool:
    """Whether several reports are meant: by their number, by * and ?, or by a workbook to write."""
    given = arguments.positional
    to_workbook = arguments.options.get(TO, "").lower().endswith(_SUMMARY)
    return (
        len(given) > 1 or any(is_pattern(word) for word in given) or (to_workbook and bool(given))
    )


def as_json(checked: Checked) -> str:
    """Return all findings and their corrections, also those under another (``under``)."""
    found = [_object(finding, tried(checked, finding)) for finding in checked.findings]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def as_text(checked: Checked) -> str:
    """Return one line a finding, a summary, and which rules raised."""
    findings = checked.findings
    lines = [
        words.FINDING.format(level=f.level.value, rule=f.rule, place=f.place, message=f.message)
        for f in findings
    ]
    counts = {level.value: sum(f.level is level for f in findings) for level in Level}
    return "\n".join([*lines, words.SUMMARY.format(**counts), *_unchecked(checked), ""])


def _unchecked(checked: Checked) -> list[str]:
    rules = [finding.rule for finding in checked.unchecked]
    sentence = words.UNCHECKED.format(count=len(rules), rules="、".join(rules))
    return [sentence] if rules else []


def _object(finding: Finding, corrections: tuple[Correction, ...]) -> dict[str, object]:
    found: dict[str, object] = {
        "rule": finding.rule,
        "level": finding.level.value,
        "places": list(finding.places),
        "place": finding.place,
        "figure": finding.actual,
        "message": finding.message,
        "expected": finding.expected,
        "actual": finding.actual,
        "difference": finding.difference,
        "corrections": [dict(correction.values) for correction in corrections],
    }
    under = {"under": finding.under} if finding.under else {}
    unchecked = {"unchecked": True} if finding.fault else {}
    return found | under | unchecked
