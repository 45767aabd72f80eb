"""form.md §3: what a year is, the same on the start page, the cover, the command line, paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.file_names import suggested_name
from export.report.figures import printed
from model.draft.facts import Facts
from model.draft.rollover import next_year
from model.editing.session import Session
from model.findings.finding import Level
from model.values.years import FIRST, LAST, is_four_digits, read_year, year_after, year_shown
from tests.builders import Values, draft, facts
from tests.model.rules.rule_checks import found_by, only

YEARS = [("2019", "2019"), ("２０１９", "2019"), (" 2019 ", "2019"), ("2０1９", "2019")]
MEANT = ["2019年", "２０１９年", "2019年度", "2019 年", "2019\u3000年度", "二〇一九年", "二○一九"]
NONE = [
    "",
    "年",
    "19",
    "3019",
    "0999",
    "1989",
    "2100",
    "9999",
    "20190",
    "2019.0",
    "+2019",
    "二千",
    "٢٠١٩",
    "²⁰¹⁹",
    "2019-2020",
    "x" * 5000,
]


@pytest.mark.parametrize(("typed", "year"), YEARS)
def test_four_digits_of_either_width_are_a_year(typed: str, year: str) -> None:
    assert is_four_digits(typed)
    assert (read_year(typed), year_shown(typed)) == (year, year)
    assert not found_by("B01", {"year": typed, **COVER})


COVER: Values = {"cover.unit": "某局", "cover.preparer": "李某", "cover.phone": "81230000"}


@pytest.mark.parametrize("typed", MEANT)
def test_a_year_with_its_word_is_understood_and_four_digits_are_offered(typed: str) -> None:
    assert (is_four_digits(typed), read_year(typed)) == (False, "2019")
    finding = only("B01", {"year": typed, **COVER})
    assert finding.level is Level.E
    assert [(c.label, c.values) for c in finding.corrections] == [
        ("改为 2019", (("year", "2019"),))
    ]


@pytest.mark.parametrize("typed", NONE, ids=lambda typed: typed[:12] or "blank")
def test_what_is_no_year_is_found_fault_with_and_stays_as_typed(typed: str) -> None:
    assert (is_four_digits(typed), read_year(typed), year_after(typed)) == (False, "", "")
    session = Session(draft())
    session.change({"year": typed, **COVER})
    assert session.draft.text("year") == typed
    (finding,) = [f for f in session.findings if f.rule == "B01"]
    assert (finding.places, finding.corrections) == (("year",), ())
    assert not typed or f"{FIRST} 到 {LAST}" in finding.message


@given(st.text(max_size=8) | st.text("0123456789０１２３９年度 二〇一九", max_size=8))
def test_no_text_breaks_the_reading_of_a_year(typed: str) -> None:
    year = read_year(typed)
    assert year == "" or FIRST <= int(year) <= LAST
    assert year or not is_four_digits(typed)
    assert year_after(typed) == (str(int(year) + 1) if year and int(year) < LAST else "")


@given(st.integers(FIRST, LAST))
def test_every_year_of_the_range_is_one_and_no_other(year: int) -> None:
    assert read_year(str(year)) == str(year)
    assert not read_year(str(year + 1000))
    assert not read_year(str(year - 1000))


@pytest.mark.parametrize("typed", ["2019", "２０１９", "2019年"])
def test_titles_paper_file_and_next_year_read_the_same_year(typed: str) -> None:
    read = draft({**COVER, "year": typed})
    assert Facts(read).fill_in("（{year}年度）") == "（2019年度）"
    assert printed(Facts(read), "year") == "2019"
    assert suggested_name(read) == "某局-2019年度绩效自评报告.docx"
    assert next_year(read).text("year") == "2020"


@pytest.mark.parametrize("typed", ["2099", "3019", "9999", "年"])
def test_after_the_last_year_and_after_none_comes_none(typed: str) -> None:
    assert next_year(draft(year=typed)).text("year") == ""


@pytest.mark.parametrize("typed", ["2019", "２０１９", "2019年"])
@pytest.mark.parametrize("rule", ["B03", "N06"])
def test_the_rules_of_years_read_the_year_of_the_cover_alike(rule: str, typed: str) -> None:
    text = "2018年，单位完成任务。2015年完成改造。"
    plain = found_by(rule, {"year": "2019", "performance": text})
    assert plain
    read = found_by(rule, {"year": typed, "performance": text})
    assert [f.message for f in read] == [f.message for f in plain]


def test_full_width_years_in_a_text_are_read_and_mended() -> None:
    values: Values = {"year": "2019", "performance": "２０１８年，单位完成任务。"}
    finding = only("B03", values)
    assert finding.actual == "2018年"
    assert finding.corrections[0].values == (("performance", "2019年，单位完成任务。"),)
    finding = only("N06", {"year": "2019", "problems": "２０１５年完成改造。"})
    assert (finding.actual, finding.spans) == ("2015年", ((0, 5),))


def test_a_figure_of_another_year_is_told_apart_whatever_the_width() -> None:
    values: Values = {
        "year": "２０１９",
        "spending.final.basic": "1644.56",
        "performance": "2019年决算基本支出1644.65万元。",
    }
    assert found_by("N04", values)
    assert facts(values).year == "2019"


@pytest.mark.parametrize("blank", ["", " ", "\u3000", "\u00a0"])
def test_a_blank_before_the_word_year_changes_nothing(blank: str) -> None:
    values: Values = {
        "spending.final.basic": "1644.56",
        "performance": f"2018{blank}年，单位完成任务。\n2015{blank}年完成改造。",
        "problems": f"2019{blank}年决算基本支出 1644.65 万元。",
    }
    assert only("B03", values).actual == "2018年"
    assert only("N06", values).actual == "2015年"
    assert found_by("N04", values)
    values["problems"] = f"2018{blank}年决算基本支出 1644.65 万元。"
    assert not found_by("N04", values)
