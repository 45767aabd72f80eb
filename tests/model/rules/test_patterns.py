"""Reading paragraphs for the rules of words: whatever stands in them, and however long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.checking.check import check
from model.draft.facts import Facts
from model.rules.scan.patterns import ordinal, paragraph_matches
from model.values.paragraph_cache import cached_by_paragraph
from tests.builders import draft, facts, found_in
from tests.model.rules.rule_checks import found_by
from tests.pace import Pace

_PIECES = (
    "（|）|(|)|《|》|“|”|_|××|X|年|月|2018年|2020|占|%|我局|我|现将|甲局|整体支出自评|。|，|,|:|汉"
    "|一、|（一）|1.|13800138000|110101199003070003|待填|自|—|至|０|a| |\n"
)
PIECES = st.sampled_from(_PIECES.split("|"))
ANY_TEXT = st.lists(PIECES, max_size=30).map("".join)
RULES = ("B05", "N03", "N06", "N07", "N08", "N10")


@given(ANY_TEXT)
def test_what_is_marked_stands_where_it_is_said_to_stand(text: str) -> None:
    values = {"performance": text, "cover.unit": "某区某某中心"}
    for finding in (finding for rule in RULES for finding in found_by(rule, values)):
        assert list(finding.spans) == sorted(set(finding.spans))
        assert all(0 <= start < end <= len(text) for start, end in finding.spans)
        assert finding.spans
        assert len(finding.subject) <= 40


@given(ANY_TEXT)
def test_findings_of_one_rule_at_one_place_are_told_apart(text: str) -> None:
    ids = [f.id for f in found_in(draft({"performance": text, "cover.unit": "某区某某中心"}))]
    assert len(ids) == len(set(ids))


@given(ANY_TEXT, ANY_TEXT)
def test_a_paragraph_reads_the_same_wherever_it_stands(one: str, two: str) -> None:
    first = one.replace("\n", "")
    alone = found_by("N10", {"problems": first})
    below = found_by("N10", {"problems": f"{two}\n{first}"})
    assert {finding.actual for finding in alone} <= {finding.actual for finding in below}


UNITS = (
    "汉|(|（|《|“a| |_|X|2018年|1|占 |（ |我局|现将|，|汉,|年 |甲局|(甲|自2018年以|19|138 |一、|__a"
)


@pytest.mark.parametrize("unit", UNITS.split("|"))
def test_a_paragraph_beyond_all_measure_takes_no_more_than_its_length(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    with Pace() as pace:
        check(Facts(draft({"performance": text, "cover.unit": "某中心"})))
    assert pace.seconds < 2  # 0.3 s where it was written; squares take minutes


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("（三）", 3),
        ("十、", 10),
        ("二十一、", 21),
        ("一百〇五、", 105),
        ("１２．", 12),
        ("（10）", 10),
        ("百、", 0),
        ("", 0),
    ],
)
def test_the_number_of_a_heading_has_a_value(number: str, value: int) -> None:
    assert ordinal(number) == value


def test_a_paragraph_is_read_once_however_often_it_is_asked_about() -> None:
    read: list[str] = []

    def reader(paragraph: str) -> int:
        read.append(paragraph)
        return len(paragraph)

    again = cached_by_paragraph(reader)
    texts = ["甲", "乙" * 1_000, "丙" * 10_000, "丁" * 100_000]
    assert [again(text) for text in texts * 3] == [len(text) for text in texts] * 3
    assert read == texts


def test_after_a_key_press_only_the_paragraph_it_was_in_is_read_again() -> None:
    before = [
        paragraph_matches(paragraph)
        for _, paragraph in facts(performance="一、甲\n二、乙").paragraphs("performance")
    ]
    after = [
        paragraph_matches(paragraph)
        for _, paragraph in facts(performance="一、甲\n二、乙丙").paragraphs("performance")
    ]
    assert after[0] is before[0]
    assert after[1] is not before[1]
