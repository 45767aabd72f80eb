"""Each benchmark runs, and its references write what it says they write. No time is judged."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from xml.etree import ElementTree

import pytest

from benchmarks import check, edit, export, layout, memory, pdf, save, start
from benchmarks.drafts import NARRATIVE, long, sample
from benchmarks.references.by_docxtpl import DocxtplWriter
from benchmarks.references.by_lxml import LxmlWriter
from benchmarks.slots import window
from benchmarks.table import Row, table_lines, verdict
from benchmarks.timing import percentile
from export.report.build import build
from export.word.document import write
from export.word.markup import NAMESPACE

W = f"{{{NAMESPACE}}}"


def body(data: bytes) -> ElementTree.Element:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return ElementTree.fromstring(package.read("word/document.xml"))


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    """Give the style and the text of every paragraph, in and out of tables."""
    found = body(data).iter(f"{W}p")
    return [(look(item), "".join(t.text or "" for t in item.iter(f"{W}t"))) for item in found]


def look(paragraph: ElementTree.Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val", "")


def test_the_docxtpl_reference_writes_the_same_paragraphs_and_styles() -> None:
    report = build(sample())
    assert paragraphs(DocxtplWriter(report).write()) == paragraphs(write(report))


def test_the_lxml_reference_writes_the_same_document() -> None:
    report = build(sample())
    theirs, ours = (
        ElementTree.tostring(body(b)) for b in (LxmlWriter(report).write(), write(report))
    )
    assert theirs == ours


@pytest.mark.parametrize("length", [10, 100_000])
def test_a_long_draft_is_as_long_as_asked(length: int) -> None:
    assert len(long(length).text(NARRATIVE)) == length


def test_a_row_knows_whether_it_is_over() -> None:
    assert not Row("", 1.5, 1.0, times=1.5).is_over
    assert Row("", 1.6, 1.0, times=1.5).is_over
    assert Row("", 5.0, below=5).is_over
    assert not Row("", 99.0, 1.0).is_over


def test_the_verdict_names_what_is_over() -> None:
    rows = [Row("slow", 3.0, 1.0, times=2), Row("quick", 1.0, 1.0, times=2)]
    assert verdict(rows) == "over budget: slow"
    assert verdict(rows[1:]) == "all within budget"


def test_the_table_has_a_line_for_each_row() -> None:
    lines = table_lines([Row("saving", 3.0, 1.5, "plain", times=2), Row("reading", 0.5)])
    assert [line.split()[0] for line in lines[2:]] == ["saving", "reading"]


def test_a_percentile_is_one_of_the_values() -> None:
    values = [float(number) for number in range(1, 101)]
    assert (percentile(values, 99), percentile(values, 50), percentile([7.0], 99)) == (99, 50, 7)


@pytest.mark.parametrize(
    "measure",
    [
        lambda: start.run(rounds=0),
        lambda: memory.run(rounds=0),
        lambda: check.run(rounds=2, characters=2000),
        lambda: save.run(rounds=2, characters=2000),
        lambda: export.run(rounds=2, lengths=(2000, 4000, 8000)),
        lambda: layout.run(rounds=2, characters=2000),
    ],
    ids=["start", "memory", "check", "save", "export", "layout"],
)
def test_a_benchmark_runs(measure: Callable[[], list[Row]]) -> None:
    assert table_lines(measure())


@pytest.mark.usefixtures("app")
def test_the_benchmark_of_edits_runs() -> None:
    assert table_lines(edit.run(edits=2, characters=2000))


@pytest.mark.usefixtures("app")
def test_the_benchmark_of_the_pdf_runs() -> None:
    assert table_lines(pdf.run(rounds=1, characters=2000))


@pytest.mark.usefixtures("app")
def test_the_benchmark_of_slots_runs() -> None:
    assert table_lines(window.run(rounds=1, characters=(2_000,)))
