"""The figures in the prose of the report of 2019, and of the same figures in other words."""

from collections.abc import Callable, Mapping

import pytest

from model.draft.draft import Value, new_draft
from model.findings.finding import Finding
from tests.builders import Values, figures_2019, found_in
from tests.seed import seed_values

RULES = (*(f"F{number:02}" for number in range(1, 11)), "N04", "N05", "N11")

# form.md §4, column 2019: level, figure, what it is held against, difference. No line: ✓.
COLUMN = [
    ("F03", "W", "824.21", "1013", "-188.79"),
    ("F04", "H", "824.21", "824.2", "0.01"),
    ("F05", "W", "1013", "824.2", "188.8"),
    ("F06", "W", "142.30", "34.5", "107.80"),
    ("F07", "W", "824.21", "0", "824.21"),
    ("F08", "W", "81", "90", "-9"),
    ("F09", "W", "107.82", "", ""),
    ("F10", "H", "", "", ""),
]


Report = Callable[[], Values]


def found(values: Mapping[str, Value]) -> list[Finding]:
    draft = new_draft(2019).with_values(values, {})
    return sorted((f for f in found_in(draft) if f.rule in RULES), key=lambda f: f.rule)


def in_other_words() -> Values:
    """Give the figures of 2019 with a （四） and a narrative that say what the report says."""
    return {
        **figures_2019(),
        "funds": "1、项目资金管理情况\n2019年，我单位项目资金收入1013万元，专项资金824.21万元，"
        "使用率81%。其中人员经费107.82万元，商品服务支出574.09万元，资本性支出142.30万元。",
        "performance": "2019年，我单位起草材料310余篇、100多万字，办理来文1898份、来函1145件，"
        "制作简报26期。共建成服务圈53个。会议同比减少31%，办结率100%。调整班子成员3名，"
        "将5名干部输送到其他岗位。",
    }


@pytest.mark.parametrize("values", [seed_values, in_other_words])
def test_the_figures_in_the_prose_of_2019_are_told_as_form_md_has_it(
    values: Callable[[], Values],
) -> None:
    actual = [(f.rule, f.level.value, f.actual, f.expected, f.difference) for f in found(values())]
    assert actual == COLUMN


@pytest.mark.parametrize("values", [seed_values, in_other_words])
def test_the_staff_costs_of_2019_are_told_with_their_share(values: Report) -> None:
    message = next(f.message for f in found(values()) if f.rule == "F09")
    assert message == "项目支出里有人员经费 107.82，占 13.08%"


@pytest.mark.parametrize("values", [seed_values, in_other_words])
def test_what_is_found_in_a_text_of_2019_stands_where_it_says(values: Report) -> None:
    filled = values()
    for finding in found(filled):
        text = str(filled[finding.places[0]])
        if finding.spans:
            assert finding.actual in {text[start:end] for start, end in finding.spans}
