"""Papers of every kind, 20 in the ordinary run and 200 under --long: files that Word can open.

Each is held against our own rules, two validators, LibreOffice, and two readers that have to
read the words we wrote. What is known and harmless stands in ``baseline.txt``.
"""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pymupdf
import pytest

from export.report.nodes import Style
from export.word.document import write_body
from export.word.markup import styled
from model.values.text import common_ends
from tests.export.papers import printed, squeezed
from tests.export.word.checks.baseline import beyond_the_baseline, known_findings
from tests.export.word.checks.generated import GeneratedPaper, papers
from tests.export.word.checks.rules import findings
from tests.export.word.checks.validators import (
    audited,
    mammoth_words,
    pandoc_words,
)
from tests.export.word.checks.word_file import WordFile
from tests.long_runs import LongRun

ORDINARY, LONG = 20, 200
SLOW = 7  # of these, one of each kind, in the ordinary run of programs that take long
NUMBER = re.compile(r"—\d+—$")


@pytest.fixture(scope="module")
def made(request: pytest.FixtureRequest) -> list[GeneratedPaper]:
    """The papers, written once for all tests."""
    return list(papers(LONG if request.config.getoption("--long") else ORDINARY))


@pytest.fixture(scope="module")
def few(request: pytest.FixtureRequest, made: list[GeneratedPaper]) -> list[GeneratedPaper]:
    """The papers for programs that are slow."""
    return made if request.config.getoption("--long") else made[:SLOW]


def test_papers_of_every_kind_are_made(made: list[GeneratedPaper]) -> None:
    assert {paper.name.endswith("审核") for paper in made} == {True, False}
    assert len({paper.kind for paper in made}) >= 7
    assert len({paper.document for paper in made}) > 0.8 * len(made)


def test_the_same_seed_makes_the_same_papers(made: list[GeneratedPaper]) -> None:
    again = list(papers(9))
    assert [paper.words for paper in again] == [paper.words for paper in made[:9]]
    assert [paper.words for paper in papers(9, seed=1)] != [paper.words for paper in again]


def test_our_rules_find_nothing(made: list[GeneratedPaper], long_run: LongRun) -> None:
    found = [f"{paper.name}: {fault}" for paper in made for fault in findings(paper.document)]
    long_run.tell(papers=len(made), found=len(found))
    assert beyond_the_baseline("rules", found) == []


def test_openxml_audit_finds_nothing(
    made: list[GeneratedPaper], tmp_path: Path, long_run: LongRun
) -> None:
    found = [f"{p.name}: {fault}" for p in made for fault in audited(p.document, tmp_path)]
    long_run.tell(papers=len(made), found=len(found))
    assert beyond_the_baseline("openxml-audit", found) == []


def test_pandoc_reads_the_words_that_were_written(
    made: list[GeneratedPaper], tmp_path: Path
) -> None:
    read = ((paper, pandoc_words(paper.document, tmp_path)) for paper in made)
    assert beyond_the_baseline("pandoc", _differences(read)) == []


def test_mammoth_reads_the_words_that_were_written(made: list[GeneratedPaper]) -> None:
    read = ((paper, mammoth_words(paper.document)) for paper in made)
    assert beyond_the_baseline("mammoth", _differences(read)) == []


def test_a_word_that_is_not_read_would_be_found(made: list[GeneratedPaper], tmp_path: Path) -> None:
    paper = made[1]
    other = write_body(styled(Style.BODY, "<w:r><w:t>别的</w:t></w:r>"), "错")
    assert list(_differences([(paper, pandoc_words(other, tmp_path))]))
    assert list(_differences([(paper, mammoth_words(other))]))


def _differences(read: Iterable[tuple[GeneratedPaper, str]]) -> Iterable[str]:
    """Return for each paper read otherwise what was read for what was written, where they part."""
    for paper, found in read:
        if found != paper.words:
            start, end = common_ends(paper.words, found)
            wrong, right = (text[start : len(text) - end] for text in (found, paper.words))
            yield f"{paper.name}: {_cut(wrong)!r} for {_cut(right)!r}"


def _cut(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:40]}…{text[-40:]}"


def test_libreoffice_prints_every_paper_whole(
    few: list[GeneratedPaper], tmp_path: Path, long_run: LongRun
) -> None:
    found: list[str] = []
    sheets = 0
    for number, batch in enumerate(_batches(few)):
        folder = tmp_path / str(number)
        folder.mkdir()
        prints = printed({paper.name: paper.document for paper in batch}, folder)
        for paper in batch:
            with prints[paper.name] as sheet:
                sheets += len(sheet)
                found += _faults_of_print(paper, sheet)
    long_run.tell(papers=len(few), sheets=sheets, found=len(found))
    assert beyond_the_baseline("LibreOffice", found) == []


def _batches(made: list[GeneratedPaper]) -> Iterable[list[GeneratedPaper]]:
    """Return the papers by 20, which LibreOffice prints in one go."""
    return (made[start : start + 20] for start in range(0, len(made), 20))


def _faults_of_print(paper: GeneratedPaper, sheets: pymupdf.Document) -> Iterable[str]:
    texts = [squeezed(str(sheets[number].get_text())) for number in range(len(sheets))]
    lost = Counter(paper.words) - Counter("".join(NUMBER.sub("", text) for text in texts))
    if paper.is_plain and lost:
        yield f"{paper.name}: {sum(lost.values())} characters are not printed: {dict(lost)}"
    paragraphs = sum(1 for _ in WordFile(paper.document).elements("p"))
    fewest, most = (
        len(paper.words) // (2 * 27 * 22),
        3 + (paragraphs + len(paper.words) // 12) // 10,
    )
    if not fewest <= len(texts) <= most:
        yield f"{paper.name}: {len(texts)} sheets, expected {fewest} to {most}"


def test_a_known_finding_needs_a_reason() -> None:
    with pytest.raises(ValueError, match="reason"):
        known_findings("pandoc | .*")
