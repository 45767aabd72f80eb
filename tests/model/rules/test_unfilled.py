"""A total that was typed before its parts: not filled in yet, and no error of adding."""

import pytest

from model.findings.finding import FindingKind, Level
from resources.messages import findings as words
from tests.builders import Values, draft, findings, row, spending, three_public
from tests.model.rules.rule_checks import found_by, only


@pytest.mark.parametrize(
    ("rule", "values", "place", "message"),
    [
        (
            "P02",
            {"staff.retired_total": "94"},
            "staff.retired_veterans",
            "离退休人数 94，离休人员、退休人员两项还没有填",
        ),
        (
            "T01",
            {"spending.final.total": "2468.76"},
            "spending.final.basic",
            "支出合计 2468.76，基本支出、项目支出、政府专项三项还没有填",
        ),
        (
            "T01",
            {"spending.assets.total": "34.5", "earmarked": "contained"},
            "spending.assets.basic",
            "支出合计 34.5，基本支出、项目支出两项还没有填",
        ),
        (
            "S01",
            {"three_public.final.total": "21.22"},
            "three_public.final.overseas",
            "合计 21.22，因公出国出境、公车购置、运行、公务接待三项还没有填",
        ),
    ],
)
def test_a_total_alone_says_that_its_parts_are_not_filled(
    rule: str, values: Values, place: str, message: str
) -> None:
    finding = only(rule, values)
    assert (finding.message, finding.places[0], finding.kind) == (message, place, FindingKind.BLANK)
    assert (finding.expected, finding.difference, finding.corrections) == ("", "", ())


def test_one_part_that_is_blank_is_offered_the_rest() -> None:
    finding = only("T01", spending("final", ("30", "20", "", "0")))
    assert finding.message == "支出合计 30，已填的相加 20，还差 10：项目支出还没有填"
    assert (finding.kind, finding.places[0]) == (FindingKind.BLANK, "spending.final.project")
    assert finding.corrections[0].values == (("spending.final.project", "10"),)
    assert [c.label for c in finding.corrections[1:]] == [
        "支出合计改为 20",
        "基本支出改为 30",
        "支出合计恢复自动",
    ]


def test_of_several_blank_parts_nobody_is_told_which_holds_the_rest() -> None:
    finding = only("S01", three_public("final", ("", "", "2", "5")))
    assert finding.message == "合计 5，已填的相加 2，还差 3：因公出国出境、公车购置、运行还没有填"
    rest = words.REST_IN.format(label="公车购置、运行", value="3")
    assert rest not in [correction.label for correction in finding.corrections]


def test_parts_that_are_more_than_the_total_already_are_an_error_of_adding() -> None:
    finding = only("T01", spending("final", ("30", "20", "15", "")))
    assert (finding.kind, finding.places[0]) == (FindingKind.ERROR, "spending.final.total")
    assert finding.message == "支出合计 30，三项相加 35，少 5"
    only("P02", {"staff.retired_total": "94", "staff.retirees": "95"})


def test_the_error_is_said_once_the_last_part_is_filled() -> None:
    values = {"staff.retired_total": "94", "staff.retirees": "90"}
    assert only("P02", values).kind is FindingKind.BLANK
    finding = only("P02", {**values, "staff.retired_veterans": "3"})
    assert (finding.kind, finding.difference) == (FindingKind.ERROR, "1")
    assert found_by("P02", {**values, "staff.retired_veterans": "4"}) == []


def test_what_adds_up_with_blank_parts_says_nothing() -> None:
    assert found_by("T01", spending("final", ("30", "20", "10", ""))) == []
    assert found_by("T01", row("spending", "final", total="0")) == []
    assert found_by("S01", three_public("final", ("", "", "", "0"))) == []


def test_a_report_is_not_finished_while_parts_are_blank() -> None:
    (finding,) = findings({"spending.final.total": "30"}, "T01")
    assert finding.level is Level.E


def test_blank_parts_do_not_ask_how_earmarked_money_is_counted() -> None:
    assert [f.kind for f in findings({"spending.final.total": "30"}, "T01")] == [FindingKind.BLANK]
    assert draft().text("earmarked") == "added"
