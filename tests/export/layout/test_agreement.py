"""Our lines and pages beside LibreOffice's: the sample, the report of 2019, twenty others.

Headings and single lines are kept within boxes by Word and by us, not by LibreOffice: here that
is switched off, and tested apart (test_pages).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

import pytest

from export.layout import breaker
from export.layout.kinsoku import may_break
from export.layout.layout import PageLayout
from export.report.build import build
from export.report.measures import NOT_FIRST, NOT_LAST
from export.report.nodes import Report
from export.word.document import write
from model.draft.draft import Draft, new_draft
from model.form.options import LAYOUT, LETTER
from tests.export.layout.office import Rows, office_pages, our_rows
from tests.export.layout.prose import report as other_report
from tests.export.layout.stand_ins import StandInMetrics
from tests.export.papers import sample
from tests.seed import seed_values
from tests.shared import SEED

_CLOSING = frozenset("、。，．：；？！）〕】》」』】”’%％")
_FREE = frozenset("…‥—＿")
_NUMBER = re.compile("—[0-9]+—")  # of a page


@dataclass(frozen=True)
class Agreement:
    """How many lines and pages there are, and how many of them differ."""

    lines: int
    lines_off: int
    pages: int
    pages_off: int

    @property
    def share(self) -> float:
        return 1 - self.lines_off / self.lines


def compared(ours: list[Rows], office: list[Rows]) -> Agreement:
    """Return how well pages agree, the numbers of pages left aside."""
    one, other = (
        [row for page in pages for row in page if not _NUMBER.fullmatch(row)]
        for pages in (ours, office)
    )
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    lines = max(len(one), len(other))
    same = sum(block.size for block in blocks)
    same_pages = sum(a == b for a, b in zip(ours, office, strict=False))
    pages = max(len(ours), len(office))
    return Agreement(lines, lines - same, pages, pages - same_pages)


def may_break_in_libreoffice(text: str, at: int) -> bool:
    """Whether LibreOffice 7.4 ends a line there.

    It keeps 、》 and the like with a digit or Latin letter that follows (an old rule of Unicode,
    UAX 14 LB30), lets … — ＿ begin a line and · end one.
    """
    before, after = text[at - 1], text[at]
    if before in _CLOSING and after.isascii() and after.isalnum():
        return False
    if before == "·":
        return after not in NOT_FIRST
    return before not in NOT_LAST if after in _FREE else may_break(text, at)


def _own() -> dict[str, Draft]:
    """Return the sample and, where it is here, the report of 2019."""
    found = {"sample": sample()}
    if SEED.exists():
        found["2019"] = new_draft(2019).with_values(seed_values(), {})
    return found


def _others() -> dict[str, Draft]:
    prose = {f"report {number}": other_report(number) for number in range(10)}
    return prose | {"empty": new_draft(2019)}


def _more_others() -> dict[str, Draft]:
    return {f"report {number}": other_report(number) for number in range(10, 20)}


def _letters() -> dict[str, Draft]:
    """Return reports in 公文式: their texts are not boxed."""
    chosen = {LAYOUT.key: LETTER}
    return {f"letter {n}": other_report(n).with_values(chosen, {}) for n in range(30, 36)}


Group = Callable[[], dict[str, Draft]]


class Comparison:
    """Reports in groups, each printed by LibreOffice once."""

    def __init__(self, factory: pytest.TempPathFactory) -> None:
        self._factory = factory
        self._printed: dict[Group, dict[str, list[Rows]]] = {}

    def agreements(self, group: Group) -> dict[str, Agreement]:
        """Compare the reports of a group and print the table."""
        reports = {name: build(draft) for name, draft in group().items()}
        if group not in self._printed:
            documents = {name: write(report) for name, report in reports.items()}
            self._printed[group] = office_pages(documents, self._factory.mktemp("office"))
        office = self._printed[group]
        found = {name: compared(_rows(report), office[name]) for name, report in reports.items()}
        print("\n".join(table(found)))
        return found


def _rows(report: Report) -> list[Rows]:
    pages = PageLayout(StandInMetrics(), keep_in_cells=False).lay_out(report)
    return [our_rows(page) for page in pages]


@pytest.fixture(scope="module")
def comparison(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    return Comparison(tmp_path_factory)


@pytest.fixture
def with_office_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(breaker, "may_break", may_break_in_libreoffice)


def table(found: dict[str, Agreement]) -> Iterator[str]:
    """Yield the lines of a table of agreement."""
    yield f"\n{'report':<20}{'lines':>7}{'differ':>8}{'pages':>7}{'differ':>8}"
    for name, one in found.items():
        yield f"{name:<20}{one.lines:>7}{one.lines_off:>8}{one.pages:>7}{one.pages_off:>8}"


def test_the_sample_has_libreoffices_lines_and_pages(comparison: Comparison) -> None:
    found = comparison.agreements(_own)["sample"]
    assert (found.lines_off, found.pages_off) == (0, 0)


def test_the_report_of_2019_has_libreoffices_lines_and_pages(comparison: Comparison) -> None:
    if not SEED.exists():
        pytest.skip(f"the report of 2019 is not here: {SEED}")
    found = comparison.agreements(_own)["2019"]
    assert (found.lines_off, found.pages_off) == (0, 0)


@pytest.mark.usefixtures("with_office_rules")
@pytest.mark.parametrize("group", [_others, _more_others])
def test_ten_reports_differ_from_libreoffice_by_its_own_rules_alone(
    comparison: Comparison, group: Group
) -> None:
    """LibreOffice also takes a box that would begin low on a page to the next, with its heading:
    the pages of a report in ten or two begin elsewhere from there on, and Word's do not.
    """
    found = comparison.agreements(group)
    assert {name: one.lines_off for name, one in found.items() if one.lines_off} == {}
    assert len([name for name, one in found.items() if one.pages_off]) <= 2


def test_by_words_rules_nine_lines_of_ten_are_libreoffices_too(comparison: Comparison) -> None:
    """A line that ends elsewhere moves the ends of those below it in its paragraph."""
    found = comparison.agreements(_others).values()
    off, lines = sum(one.lines_off for one in found), sum(one.lines for one in found)
    assert off / lines < 0.1


@pytest.mark.usefixtures("with_office_rules")
def test_without_a_box_headings_and_lines_are_kept_as_libreoffice_keeps_them(
    comparison: Comparison,
) -> None:
    for name, found in comparison.agreements(_letters).items():
        assert (found.lines_off, found.pages_off) == (0, 0), name
