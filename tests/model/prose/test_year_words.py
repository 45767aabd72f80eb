"""Year words of a text carried over: which are offered, with a tick or without, and taken."""

import pytest

from model.draft.draft import Draft, new_draft
from model.draft.facts import Facts
from model.draft.rollover import next_year
from model.prose.proposals.proposal import accepted
from model.prose.proposals.year_words import YearKind, YearProposal, proposed_years, years_ahead

KEY = "performance"


def carried(text: str) -> Draft:
    """The report of 2020 after one of 2019 with this text."""
    return next_year(new_draft("2019").with_values({KEY: text}, {}))


def offered(draft: Draft) -> tuple[YearProposal, ...]:
    return proposed_years(Facts(draft), KEY)


def rewritten(draft: Draft, chosen: tuple[YearProposal, ...]) -> Draft:
    return draft.with_values({KEY: accepted(draft.text(KEY), chosen)}, {})


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("2019年，我局完成任务。", "2020年，我局完成任务。"),
        ("现将2019年度情况报告如下", "现将2020年度情况报告如下"),
        ("２０１９年和 2019 年", "２０２０年和 2020 年"),
        ("二〇一九年、二零一九年", "二〇二〇年、二零二零年"),
        ("截至2019年12月31日", "截至2020年12月31日"),
        ("2019年1—12月、2019年1月1日至12月31日", "2020年1—12月、2020年1月1日至12月31日"),
        ("较2018年增加3万元，与2018年相比", "较2019年增加3万元，与2019年相比"),
        ("2018年决算12万元，2018年同期", "2019年决算12万元，2019年同期"),
        ("2020年将继续推进。", "2021年将继续推进。"),
    ],
)
def test_years_that_move_on_are_offered_with_a_tick(text: str, better: str) -> None:
    draft = carried(text)
    found = offered(draft)
    assert found
    assert all(one.is_sure for one in found)
    now = rewritten(draft, found)
    assert now.text(KEY) == better
    assert offered(now) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2019年5月10日召开推进会", YearKind.DATED),
        ("2019年机构改革以来", YearKind.DATED),
        ("2020年1月完成验收", YearKind.DATED),
        ("印发《2019年工作要点》", YearKind.TITLE),
        ("开展“2019年护苗行动”", YearKind.TITLE),
        ("2018-2019年度行动", YearKind.PERIOD),
        ("2019年至2020年实施", YearKind.PERIOD),
        ("2018年建了一座桥", YearKind.BEFORE),
        ("这项工作2020年列入全区清单", YearKind.AFTER),
    ],
)
def test_what_may_be_meant_as_it_stands_has_no_tick(text: str, kind: YearKind) -> None:
    found = offered(carried(text))
    assert kind in {one.kind for one in found}
    assert not any(one.is_sure for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "长财〔2019〕12号、长财[2019]12号、长财（2019）12号",
        "根据2019年第3号公告",
        "2015年成立，2017年改造，2021年到期",
        "90年代，12019年，2019人，上年增加，去年",
        "",
    ],
)
def test_document_numbers_and_other_years_are_not_offered(text: str) -> None:
    assert offered(carried(text)) == ()


def test_each_is_taken_by_itself_and_the_rest_is_still_offered() -> None:
    draft = carried("引言\n2019年，较2018年增加，2019年12月31日。\n结尾2019年。")
    first, second, *rest = offered(draft)
    now = rewritten(draft, (second,))
    assert now.text(KEY) == "引言\n2019年，较2019年增加，2019年12月31日。\n结尾2019年。"
    assert [one.start for one in offered(now)] == [first.start, *(one.start for one in rest)]


def test_a_paragraph_that_was_edited_is_the_clerks_own() -> None:
    draft = carried("2019年，甲。\n2019年，乙。")
    now = draft.with_values({KEY: "2019年，甲和丙。\n新写的2019年。\n2019年，乙。"}, {})
    (only,) = offered(now)
    assert now.text(KEY)[only.start - 1 : only.end + 3] == "\n2019年，乙"


def test_the_same_paragraph_twice_is_offered_as_often_as_it_stood() -> None:
    draft = carried("2019年。\n2019年。")
    assert len(offered(draft)) == 2
    assert len(offered(draft.with_values({KEY: "2019年。\n2019年。\n2019年。"}, {}))) == 2


def test_without_a_text_of_last_year_or_without_a_year_nothing_is_offered() -> None:
    assert offered(new_draft("2020").with_values({KEY: "2019年"}, {})) == ()
    assert offered(carried("2019年").with_values({"year": "去年"}, {})) == ()


def test_reading_ahead_finds_nothing_else() -> None:
    draft = carried("2019年，较2018年增加。\n2020年将完成。")
    assert len(list(years_ahead(draft.text(KEY)))) == 2
    assert len(offered(draft)) == 3
