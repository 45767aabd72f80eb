"""Names as clerks list them: parted in many ways, counted and printed as names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.report.figures import printed
from export.report.sentences import group_paragraphs
from model.form import FORM
from model.values.name_list import names_in, split_names
from tests.builders import Values, facts
from tests.model.rules.rule_checks import found_by, only
from tests.pace import Pace

THREE = ("办公室", "财务科", "人事科")
KEY, COUNT = "units.internal.names", "units.internal.count"


@pytest.mark.parametrize(
    "text",
    [
        "办公室，财务科，人事科",
        "办公室、财务科、人事科。",
        "办公室\t财务科\t人事科",
        "办公室\n财务科\n人事科",
        "办公室；财务科；人事科；",
        "办公室,财务科;人事科",
        "办公室、\n财务科，\n人事科。\n",
        " 办公室 ， 财务科\u3000、\u00a0人事科 。 ",
        "办公室\r\n财务科\r\n人事科".replace("\r", ""),
    ],
)
def test_names_are_parted_by_whatever_clerks_put_between_them(text: str) -> None:
    assert split_names(text) == THREE
    values: Values = {COUNT: "3", KEY: (text,)}
    assert not found_by("O03", values)
    assert printed(facts(values), KEY) == "办公室、财务科、人事科"


@pytest.mark.parametrize(
    "name",
    [
        "局机关（含执法大队、监察科）",
        "局机关(含执法大队，监察科)",
        "局机关（含甲队（一、二组）、乙队）",
        "“一、二”号科",
        "《城市、乡村》编辑部",
        "发展和改革科",
        "文化及旅游科",
    ],
)
def test_one_name_stays_one(name: str) -> None:
    assert split_names(name) == (name,)
    assert split_names(f"{name}、财务科") == (name, "财务科")


def test_a_bracket_that_is_never_closed_hides_no_names() -> None:
    assert split_names("甲科（含乙队、丙科、丁科") == ("甲科（含乙队", "丙科", "丁科")


def test_a_name_left_out_is_pointed_out() -> None:
    assert split_names("甲科，，乙科") == ("甲科", "", "乙科")
    assert found_by("O04", {KEY: ("甲科，，乙科",)})


def test_the_count_found_fault_with_is_that_of_names() -> None:
    finding = only("O03", {COUNT: "4", KEY: ("办公室，财务科，人事科。",)})
    assert "写 4 个，列出 3 个" in finding.message


def test_a_list_that_ends_in_a_full_stop_is_printed_with_one() -> None:
    values: Values = {COUNT: "3", KEY: ("办公室，财务科，人事科。",)}
    (paragraph,) = group_paragraphs(facts(values), FORM.groups["units"])
    text = "".join(run.text for run in paragraph.runs)
    assert text.endswith("内设科室具体为：办公室、财务科、人事科。")


@given(st.lists(st.text("甲乙（）()《》“”、，；,;\t\n。 \u3000", max_size=12), max_size=5))
def test_what_is_split_loses_no_letter_and_splits_no_further(items: list[str]) -> None:
    names = names_in(items)
    letters = [letter for letter in "".join(items) if letter in "甲乙"]
    assert [letter for letter in "".join(names) if letter in "甲乙"] == letters
    for name in names:
        assert split_names(name) == (name,)
        assert "\n" not in name or any(mark in name for mark in "）)》”")


@pytest.mark.parametrize("piece", ["（", "（(）", "《", "（甲、", "“", "、", "甲，", "（（）"])
def test_a_monstrous_list_is_split_in_no_time(piece: str) -> None:
    with Pace() as pace:
        split_names(piece * (200_000 // len(piece)))
    assert pace.seconds < 1
