"""Our lines and pages beside LibreOffice's: the sample, the report of 2019, twenty others.

Headings and single lines are kept within boxes by Word and by us, not by LibreOffice: here that
is switched off, and tested apart (test_pages).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

import pytest

from export.layout import breaker
from export.layout.kinsoku import may_break
from export.layout.layout import PageLayout
from export.report.build import build
from export.report.measures import NOT_LAST
from export.report.nodes import Report
from export.word.document import write
from model.draft.draft import new_draft
from tests.export.layout.office import Rows, office_pages, our_rows
from tests.export.layout.prose import report as other_report
from tests.export.layout.stand_ins import StandInMetrics
from tests.export.papers import sample
from tests.seed import seed_values
from tests.shared import SEED

OTHERS = tuple(f"report {number}" for number in range(20))
_CLOSING = frozenset("、。，．：；？！）〕】》」』】”’%％")
_FREE = frozenset("…‥·—＿")


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
    one, other = ([row for page in pages for row in page] for pages in (ours, office))
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    lines = max(len(one), len(other))
    same = sum(block.size for block in blocks)
    same_pages = sum(a == b for a, b in zip(ours, office, strict=False))
    pages = max(len(ours), len(office))
    return Agreement(lines, lines - same, pages, pages - same_pages)


def may_break_in_libreoffice(text: str, at: int) -> bool:
    """Whether LibreOffice 7.4 ends a line there: it keeps 、》 and the like with a digit or Latin
    letter that follows (an old rule of Unicode, UAX 14 LB30), and lets … · — ＿ begin a line.
    """
    before, after = text[at - 1], text[at]
    if before in _CLOSING and after.isascii() and after.isalnum():
        return False
    return before not in NOT_LAST if after in _FREE else may_break(text, at)


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    drafts = {"sample": sample(), "empty": new_draft(2019)}
    drafts |= {name: other_report(number) for number, name in enumerate(OTHERS)}
    if SEED.exists():
        drafts["2019"] = new_draft(2019).with_values(seed_values(), {})
    return {name: build(draft) for name, draft in drafts.items()}


@pytest.fixture(scope="module")
def office(
    reports: dict[str, Report], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[Rows]]:
    documents = {name: write(report) for name, report in reports.items()}
    return office_pages(documents, tmp_path_factory.mktemp("office"))


@pytest.fixture
def agreements(
    reports: dict[str, Report], office: dict[str, list[Rows]]
) -> Callable[[], dict[str, Agreement]]:
    """Compares all reports and prints the table."""

    def compare() -> dict[str, Agreement]:
        found: dict[str, Agreement] = {}
        for name, report in reports.items():
            layout = PageLayout(StandInMetrics(), keep_in_cells=False)
            ours = [our_rows(page) for page in layout.lay_out(report)]
            found[name] = compared(ours, office[name])
        print("\n".join(_table(found)))
        return found

    return compare


def _table(found: dict[str, Agreement]) -> Iterator[str]:
    yield f"\n{'report':<12}{'lines':>7}{'differ':>8}{'pages':>7}{'differ':>8}"
    for name, one in found.items():
        yield f"{name:<12}{one.lines:>7}{one.lines_off:>8}{one.pages:>7}{one.pages_off:>8}"


def test_the_sample_has_libreoffices_lines_and_pages(
    agreements: Callable[[], dict[str, Agreement]],
) -> None:
    found = agreements()["sample"]
    assert (found.lines_off, found.pages_off) == (0, 0)


def test_the_report_of_2019_has_libreoffices_lines_and_pages(
    agreements: Callable[[], dict[str, Agreement]],
) -> None:
    if not SEED.exists():
        pytest.skip(f"the report of 2019 is not here: {SEED}")
    found = agreements()["2019"]
    assert (found.lines_off, found.pages_off) == (0, 0)


def test_twenty_reports_differ_from_libreoffice_by_its_own_rules_alone(
    agreements: Callable[[], dict[str, Agreement]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(breaker, "may_break", may_break_in_libreoffice)
    found = agreements()
    for name in (*OTHERS, "empty"):
        assert found[name].share >= 0.99, name
        assert found[name].pages_off == 0, name


def test_by_words_rules_nine_lines_of_ten_are_libreoffices_too(
    agreements: Callable[[], dict[str, Agreement]],
) -> None:
    """A line that ends elsewhere moves the ends of those below it in its paragraph."""
    found = [one for name, one in agreements().items() if name in OTHERS]
    off, lines = sum(one.lines_off for one in found), sum(one.lines for one in found)
    assert off / lines < 0.1
