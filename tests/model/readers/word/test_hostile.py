"""Damaged and hostile Word files: read, or refused with a sentence, and soon."""

from functools import cache

import pytest

from export.report.build import build
from export.word.document import write
from model.readers.errors import UnreadableDocument
from model.readers.read import read_document
from model.readers.size import MOST_BYTES
from tests.export.papers import sample
from tests.long_runs import LongRun
from tests.model.readers.word.mutations import mutated
from tests.model.readers.word.reports import OVERVIEW, PERFORMANCE, STAFF, UNITS, read, report
from tests.pace import Pace
from tests.word_files import Merged, docx, lines, numbered, p, packed, table, unpacked

KEPT_SEEDS: tuple[int, ...] = ()
PARTS = 20  # of the nights' run, which are tests of their own
LEVEL = '<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
LISTS = (
    f'<w:abstractNum w:abstractNumId="0">{LEVEL}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
STYLES = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>'


def outcome(document: bytes) -> str:
    """The sentence of a refusal, "" for a document that was read; anything else raises."""
    try:
        read_document(document, "报告.docx")
    except UnreadableDocument as error:
        assert str(error)
        return str(error)
    return ""


def seconds(document: bytes) -> float:
    with Pace() as pace:
        outcome(document)
    return pace.seconds


@cache
def originals() -> tuple[bytes, ...]:
    """Our own paper, one that is as others write them, and one with what else a file may hold."""
    other = docx(
        OVERVIEW
        + PERFORMANCE
        + numbered("甲", 1)
        + table(["支出合计", Merged("1", '<w:vMerge w:val="restart"/>')]),
        numbering=LISTS,
        styles=STYLES,
        header1=p("页眉"),
        footnotes=f"<w:footnote>{p('注')}</w:footnote>",
    )
    return write(build(sample())), report(), other


@pytest.mark.parametrize("part", range(PARTS))
def test_a_damaged_document_is_read_or_refused_with_a_sentence(
    part: int, long_run: LongRun
) -> None:
    slowest, refused = 0.0, 0
    count = long_run.rounds(15, 5_000)
    seeds = range(part * count, (part + 1) * count)
    for seed in (*KEPT_SEEDS, *seeds):
        document = mutated(originals()[seed % len(originals())], seed)
        with Pace() as pace:
            refused += bool(outcome(document))
        slowest = max(slowest, pace.seconds)
    long_run.tell(files=len(seeds), refused=refused, slowest=f"{slowest:.2f} s")
    assert slowest < 1


HEADING_3 = p("三、部门整体支出绩效情况")
HEADING_1 = p("一、部门概况")
HOSTILE = {
    "a narrative of 200,000 characters": lambda: report(
        performance=HEADING_3 + lines("\n".join(["全区各项工作稳步推进，完成任务。" * 10] * 1250))
    ),
    "one paragraph of a million": lambda: report(performance=HEADING_3 + p("工作" * 500_000)),
    "clauses without an end": lambda: report(
        overview=HEADING_1 + p(STAFF[:20] + "其中，共有" * 60_000)
    ),
    "clauses of names": lambda: report(
        overview=HEADING_1 + p(UNITS + "行政单位具体为：甲、" * 30_000)
    ),
    "brackets that stay open": lambda: report(overview=HEADING_1 + p(UNITS[:-1] + "（" * 100_000)),
    "labels upon labels": lambda: report(cover=p("单位名称：" * 40_000)),
    "a table of labels": lambda: report(cover=table(*[["单位名称", "甲"]] * 9_000)),
    "cells that go over all columns": lambda: report(
        tables=table(*[[Merged("甲", '<w:gridSpan w:val="30000000"/>')]] * 300)
    ),
    "empty paragraphs": lambda: docx("<w:p/>" * 390_000),
    "headings upon headings": lambda: report(
        performance="".join(p(f"三、部门整体支出的绩效{n}") for n in range(29_000))
    ),
    "soft line ends": lambda: report(performance=HEADING_3 + p("甲\n" * 29_000)),
    "tables in tables": lambda: docx(
        "<w:tbl><w:tr><w:tc>" * 5000 + p("甲") + "</w:tc></w:tr></w:tbl>" * 5000
    ),
    "changes in changes": lambda: docx("<w:ins>" * 100_000 + p("甲") + "</w:ins>" * 100_000),
    "styles in a row": lambda: docx(
        "".join(p("甲", f'<w:pStyle w:val="S{n}"/>') for n in range(9_000)),
        styles="".join(
            f'<w:style w:styleId="S{n}"><w:basedOn w:val="S{n + 1}"/></w:style>'
            for n in range(9_000)
        ),
    ),
    "blanks": lambda: report(cover=p("单" + " " * 300_000 + "位"), title=p(" " * 300_000)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_monstrous_document_takes_no_second(name: str) -> None:
    assert seconds(HOSTILE[name]()) < 4  # half a second here; machines of tests are shared


def test_more_elements_than_a_report_has_are_refused_unread() -> None:
    document = docx("".join(f'<w:p w:a{number}=""/>' for number in range(260_000)))
    assert seconds(document) < 0.5
    assert "多得不合常理" in outcome(document)


def test_a_file_larger_than_is_read_is_refused_unread() -> None:
    document = docx(p("甲")) + bytes(MOST_BYTES)
    assert "超过 20 MB" in outcome(document)
    assert "超过 20 MB" not in outcome(document[:MOST_BYTES])


@pytest.mark.parametrize(
    ("start", "sentence"),
    [
        ("<!DOCTYPE x [<!ENTITY a 'aaaa'>]>", "坏了"),
        ("<!DOCTYPE x SYSTEM 'file:///etc/passwd'>", "坏了"),
    ],
)
def test_entities_are_never_unfolded(start: str, sentence: str) -> None:
    files = unpacked(report())
    document = files["word/document.xml"].replace(b"?>", b"?>" + start.encode(), 1)
    assert sentence in outcome(packed(files | {"word/document.xml": document}))


def test_a_document_of_something_else_says_how_it_begins() -> None:
    sentence = outcome(docx(p() + p("关于召开年度工作会议的通知") + p("各科室：")))
    assert "不是部门整体支出绩效自评报告" in sentence
    assert "关于召开年度工作会议的通知" in sentence
    assert "开头" not in outcome(docx(p()))


def test_only_a_part_of_the_form_is_enough() -> None:
    assert read(docx(PERFORMANCE + p("四、存在的主要问题及改进措施或有关建议") + p("无。"))).values
