"""What the papers say is so: errors that stand open are told, figures that differ caught (X04)."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document

from export import save
from export.audit.document import Edition, audit_sheet
from export.audit.outcome import outcome
from export.errors import ExportError, Reason
from export.report.build import build
from export.report.nodes import Paragraph
from export.save import export_word
from export.word.document import body, write_body
from export.word.read_back import compare
from model.checking import check as checking
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.findings.explanations import explanation_values
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.form import FORM
from model.form.spec import NUMERIC, ValueKind
from resources.messages.papers import audit as words
from tests.builders import draft, found_in
from tests.export.papers import sample

MADE = datetime(2026, 3, 2, tzinfo=UTC)


def wrong(facts: Facts) -> Iterator[Finding]:
    if facts.text("cover.unit") == "错":
        yield Finding(("spending.final.total",), "支出合计 5，三项相加 6，少 1")


def finds_question(facts: Facts) -> Iterator[Finding]:
    if facts.text("cover.preparer") == "问":
        yield Finding(("spending.final.total",), "超过调整预算", actual="5")


RULES = (
    Rule("T01", Level.E, "合计等于相加", wrong, {}, {}, ""),
    Rule("T06", Level.W, "决算不超过调整预算", finds_question, {}, {}, ""),
)


@pytest.fixture
def two_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have one rule that finds an error and one that asks, as the draft says."""
    monkeypatch.setattr(checking, "RULES", RULES)


def lines(of: Draft) -> list[str]:
    blocks = audit_sheet(checking.check(Facts(of)), Edition("", MADE)).blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def not_ready(errors: int, due: int) -> str:
    left = ((words.ERRORS_LEFT, errors), (words.UNEXPLAINED_LEFT, due))
    return words.NOT_READY.format(what="、".join(w.format(count=n) for w, n in left if n))


@pytest.mark.usefixtures("two_rules")
@pytest.mark.parametrize(
    ("unit", "preparer", "errors", "due"),
    [("错", "某", 1, 0), ("局", "问", 0, 1), ("错", "问", 1, 1)],
)
def test_what_stands_open_is_never_called_without_error(
    unit: str, preparer: str, errors: int, due: int
) -> None:
    printed = lines(draft({"cover.unit": unit, "cover.preparer": preparer}))
    assert words.READY not in printed
    assert not_ready(errors, due) in printed


@pytest.mark.usefixtures("two_rules")
def test_with_an_error_and_every_question_answered_the_paper_still_names_the_error() -> None:
    open_draft = draft({"cover.unit": "错", "cover.preparer": "问"})
    question = next(f for f in found_in(open_draft) if f.rule == RULES[1].id)
    printed = lines(
        open_draft.with_values(explanation_values(question, "年中有上级追加的专款"), {})
    )
    assert words.READY not in printed
    assert not_ready(1, 0) in printed


@pytest.mark.usefixtures("two_rules")
def test_with_nothing_open_the_paper_says_so() -> None:
    printed = lines(draft({"cover.unit": "局"}))
    assert words.READY in printed
    assert not [line for line in printed if line.endswith(words.NOT_READY.partition("}")[2])]


def other(typed: str, kind: ValueKind) -> str:
    """Give another figure that is printed as long."""
    return str(Decimal(typed) + (1 if kind is ValueKind.COUNT else Decimal("0.01")))


MONEY = [
    item.key for item in FORM.fields if item.kind is ValueKind.MONEY and sample().filled(item.key)
]


@pytest.mark.parametrize("key", MONEY)
def test_a_cell_altered_in_the_file_is_caught_with_its_place_and_both_figures(
    key: str, tmp_path: Path
) -> None:
    path = tmp_path / "报告.docx"
    export_word(sample(), path)
    expected = sample().text(key)
    actual = other(expected, ValueKind.MONEY)
    alter(path, key, actual)
    (finding,) = compare(sample(), path)
    assert (finding.rule, finding.level, finding.places) == ("X04", Level.E, (key,))
    assert (finding.actual, finding.expected) == (actual, expected)
    for words_of_it in (FORM.place(key), f"「{actual}」", f"「{expected}」"):
        assert words_of_it in finding.message


def alter(path: Path, key: str, figure: str) -> None:
    """Write another figure into a cell, as somebody would in Word."""
    table_key, row, column = key.split(".")
    table = next(table for table in FORM.tables if table.key == table_key)
    row_label = next(one.label for one in table.rows if one.name == row)
    column_label = next(one.label for one in table.columns if one.name == column)
    document = Document(str(path))
    for printed in document.tables:
        for number, line in enumerate(printed.rows):
            heads = [cell.text.replace("\n", "") for cell in line.cells]
            if column_label not in heads or [c.label for c in table.columns][-1] not in heads:
                continue
            below = printed.rows[number + 1 : number + 1 + len(table.rows)]
            cell = next(one for one in below if one.cells[0].text == row_label)
            target = cell.cells[heads.index(column_label)].paragraphs[0]
            target.runs[0].text = figure
    document.save(str(path))


def test_a_head_count_altered_in_the_file_is_caught_with_its_place_and_both_figures(
    tmp_path: Path,
) -> None:
    path = tmp_path / "报告.docx"
    text = body(build(sample()))
    assert "编制数44人" in text
    path.write_bytes(write_body(text.replace("编制数44人", "编制数45人"), "错"))
    (finding,) = compare(sample(), path)
    assert finding.places == ("staff.authorised",)
    assert (finding.actual, finding.expected) == ("45", "44")
    assert "「45」" in finding.message and "「44」" in finding.message


def test_a_cell_emptied_in_the_file_is_no_cell_that_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    export_word(sample(), path)
    alter(path, "spending.final.total", "")
    (finding,) = compare(sample(), path)
    assert (finding.actual, finding.expected) == ("", "1853.89")
    assert "是「」" in finding.message and "找不到" not in finding.message


def test_a_figure_that_is_gone_has_no_actual_figure() -> None:
    text = body(build(sample())).replace("支出合计", "别的")
    found = compare(sample(), write_body(text, "错"))
    lost = next(finding for finding in found if finding.places == ("spending.final.total",))
    assert (lost.actual, lost.expected) == ("", "1853.89")
    assert "找不到" in lost.message and "1853.89" in lost.message


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        (">1776.80<", ">1776.08<", "spending.initial.total"),
        ("编制数44", "编制数4", "staff.authorised"),
    ],
)
def test_a_file_with_another_figure_never_takes_the_place_of_the_report(
    old: str, new: str, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "报告.docx"
    export_word(sample(), path)
    before = path.read_bytes()
    spoilt = write_body(body(build(sample())).replace(old, new), "错")
    monkeypatch.setattr(save, "write", lambda _: spoilt)
    with pytest.raises(ExportError) as caught:
        export_word(sample(), path)
    assert caught.value.reason is Reason.FIGURES_DIFFER
    assert [finding.places for finding in caught.value.findings] == [(key,)]
    assert FORM.place(key) in str(caught.value)
    assert path.read_bytes() == before
    assert [one for one in tmp_path.iterdir() if one.suffix] == [path]


def test_every_figure_of_the_sample_is_compared() -> None:
    assert set(MONEY) < {item.key for item in FORM.fields if item.kind in NUMERIC}
    assert len(MONEY) > 15


def fails(facts: Facts) -> Iterator[Finding]:
    raise ZeroDivisionError(facts.text("cover.unit"))
    yield  # makes it a generator, as the others are


def test_a_rule_that_raised_is_told_as_not_checked_and_not_as_passed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken = Rule("T01", Level.E, "合计等于相加", fails, {}, {}, "")
    monkeypatch.setattr(checking, "RULES", (broken, RULES[1]))
    found = outcome(checking.check(Facts(draft({"cover.unit": "某局"}))))
    assert found.unchecked == ("T01",)
    assert [passed.rule.id for passed in found.passed] == ["T06"]
    assert found.unexplained == 1
