"""Each of our rules is broken by a file of its own, and by nothing the program writes."""

import zipfile

import pytest

from export.report.build import build
from export.word.document import write
from tests.export.papers import parts, sample
from tests.export.word.checks.mutants import MUTANTS, Mutant, packed
from tests.export.word.checks.rules import RULES, findings
from tests.export.word.test_word import NOW

CASES = [
    pytest.param(rule, mutant, id=f"{rule}: {name}")
    for rule, mutants in MUTANTS.items()
    for name, mutant in mutants.items()
]


@pytest.fixture(scope="module")
def written() -> dict[str, bytes]:
    """The parts of the sample's file."""
    draft = sample().with_values({"problems": "他说“好”。"}, {})  # has a run with a hint of script
    return parts(write(build(draft), NOW))


def test_the_rules_find_nothing_in_the_sample(written: dict[str, bytes]) -> None:
    assert findings(packed(written)) == []


def test_every_rule_has_a_file_that_breaks_it() -> None:
    assert {rule.__name__ for rule in RULES} == MUTANTS.keys()


@pytest.mark.parametrize(("rule", "mutant"), CASES)
def test_a_rule_finds_what_breaks_it(rule: str, mutant: Mutant, written: dict[str, bytes]) -> None:
    found = findings(mutant(written))
    assert rule in {finding.partition(":")[0] for finding in found}, found


def test_a_damaged_zip_is_refused(written: dict[str, bytes]) -> None:
    whole = packed(written, method=zipfile.ZIP_STORED)
    place = whole.index(b"<w:body>")
    with pytest.raises(zipfile.BadZipFile):
        findings(whole[:place] + b"<w:bodi>" + whole[place + 8 :])
