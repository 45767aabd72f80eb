"""Names of files that every Windows takes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.file_names import free_name, safe_name, suggested_audit_name, suggested_name
from model.draft.draft import Draft
from tests.export.papers import filled, sample


def test_the_report_is_named_by_unit_and_year() -> None:
    assert suggested_name(sample()) == "长沙市天心区示范服务中心-2019年度绩效自评报告.docx"


def test_the_audits_paper_has_a_name_of_its_own() -> None:
    assert suggested_audit_name(sample()) == "长沙市天心区示范服务中心_2019年度_审核情况说明.docx"


def test_what_is_not_filled_in_is_said() -> None:
    assert suggested_name(Draft()) == "未填单位-未填年度绩效自评报告.docx"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("报告.docx", "报告.docx"),
        ("a:b/c\\d*e?.docx", "a：b／c＼d＊e？.docx"),
        ("报告.docx. .", "报告.docx"),
        ("CON.docx", "_CON.docx"),
        ("com1.年.docx", "_com1.年.docx"),
        ("console.docx", "console.docx"),
        ("甲\n乙\x00.docx", "甲 乙.docx"),
        ("", "_"),
        ("..", "_"),
    ],
)
def test_what_windows_refuses_is_replaced(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(st.characters(exclude_categories=())))
def test_any_unit_gives_a_name_that_stays_as_it_is(unit: str) -> None:
    name = suggested_name(filled(cover__unit=unit))
    assert safe_name(name) == name
    assert len(name.encode()) <= 240
    other = suggested_audit_name(filled(cover__unit=unit))
    assert safe_name(other) == other != name


@given(st.text(max_size=400))
def test_a_safe_name_stays_as_it_is(name: str) -> None:
    assert safe_name(safe_name(name)) == safe_name(name)


def test_a_free_name_counts_on(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    assert free_name(path) == "报告(2).docx"
    (tmp_path / "报告(2).docx").touch()
    assert free_name(path) == "报告(3).docx"
