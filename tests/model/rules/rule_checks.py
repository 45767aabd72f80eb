"""What the tests of single rules share: one rule asked about a few values."""

from collections.abc import Mapping

from model.draft.draft import Value
from model.findings.finding import Finding, Level
from model.rules import BY_ID
from tests.builders import facts


def found_by(rule: str, values: Mapping[str, Value]) -> list[Finding]:
    return list(BY_ID[rule].findings(facts(values)) or ())


def only(rule: str, values: Mapping[str, Value]) -> Finding:
    (finding,) = found_by(rule, values)
    return finding


def levels(rule: str, values: Mapping[str, Value]) -> list[Level]:
    return [finding.level for finding in found_by(rule, values)]


def places(rule: str, values: Mapping[str, Value]) -> list[str]:
    return [finding.places[0] for finding in found_by(rule, values)]
