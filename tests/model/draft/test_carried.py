"""Last year's report in this year's: what comes along, what stands beside, and 沿用未确认.

Each by both ways: from a draft, and from a Word report.
"""

import pytest

from model.checking.grouping import carried_count
from model.checking.progress import left_to_do, page_statuses
from model.draft.annotations import LAST, annotation_key
from model.draft.carried import carried_fields, confirmed, is_carried
from model.draft.draft import Draft, Source, new_draft
from model.draft.facts import Facts
from model.draft.last_year import compared_items
from model.draft.rollover import next_year
from model.editing.session import Session
from model.findings.finding import FindingKind
from model.form import FORM
from model.form.spec import ValueKind
from tests.builders import Values, figures_2019, found_in
from tests.carry_table import BESIDE, BLANK, CARRIED, LOST, OWN, after_word, fates
from tests.seed import seed_values

LONG = "2019年，单位受理来件1108件，比上年多35件，全部按时办结，没有一件超过时限。"
TEXT = f"{LONG}\n一、工作完成情况和取得的成效以及下一年要继续做好的几件事\n按时办结。"
BEFORE = new_draft("2019").with_values({**figures_2019(), "performance": TEXT}, {})
WAYS = {"draft": next_year, "word": after_word}


@pytest.fixture(scope="module", params=WAYS)
def after(request: pytest.FixtureRequest) -> Draft:
    return WAYS[request.param](BEFORE)


def rules_in(draft: Draft) -> set[str]:
    return {finding.rule for finding in found_in(draft)}


def test_every_field_is_carried_or_stands_beside_and_none_is_lost(after: Draft) -> None:
    for field, fate in fates(BEFORE, after):
        expected = {ValueKind.MONEY: BESIDE, ValueKind.YEAR: OWN, ValueKind.CHOICE: OWN}
        usual = OWN if field.key == "region" else expected.get(field.kind, CARRIED)
        assert fate == (usual if BEFORE.filled(field.key) or usual == OWN else BLANK), field.key


def test_the_real_report_of_2019_read_from_word_is_accounted_for_field_by_field() -> None:
    before = new_draft(2019).with_values(seed_values(), {})
    found = {field.key: fate for field, fate in fates(before, after_word(before))}
    assert LOST not in found.values()
    assert [key for key, fate in found.items() if fate == BLANK] == ["spending.assets.basic"]


def test_no_figure_of_money_becomes_this_years(after: Draft) -> None:
    money = [field.key for field in FORM.fields if field.kind is ValueKind.MONEY]
    assert not any(after.filled(key) for key in money)
    assert after.annotation(LAST, "spending.final.total") == ("1853.89",)


def test_rules_on_last_year_speak(after: Draft) -> None:
    values: Values = {
        "staff.on_payroll": "60",  # P08: 42
        "three_public.final.receptions": "30",  # S06: 20.30
        "spending.initial.total": "2600",  # Y01: 1853.89
    }
    assert not {"P08", "S06", "Y01"} & rules_in(after)
    assert {"P08", "S06", "Y01"} <= rules_in(after.with_values(values, {}))


def test_a_paragraph_left_as_last_year_is_found_once_it_is_confirmed(after: Draft) -> None:
    assert "N16" not in rules_in(after)
    now = after.with_values(confirmed(after, ["performance"]), {"performance": Source.TYPED})
    (found,) = (one for one in found_in(now) if one.rule == "N16")
    assert [now.text("performance")[start:end] for start, end in found.spans] == [LONG[:6]]
    changed = TEXT.replace("2019年", "2020年").replace("1108", "1204")
    assert "N16" not in rules_in(now.with_values({"performance": changed}, {}))
    only_year = TEXT.replace("2019年", "2020年").replace("，", ",")
    assert "N16" in rules_in(now.with_values({"performance": only_year}, {}))


def test_the_length_from_which_a_paragraph_counts_can_be_moved(after: Draft) -> None:
    moved: Values = {"limit/N16": ("60", "本单位有固定表述")}
    values = {**confirmed(after, ["performance"]), **moved}
    now = after.with_values(values, {"performance": Source.TYPED})
    assert "N16" not in rules_in(now)


def test_confirming_is_one_step_and_the_value_stays(after: Draft) -> None:
    session = Session(after)
    keys = [field.key for field in carried_fields(after)]
    session.change(confirmed(after, keys))
    assert carried_fields(session.draft) == ()
    assert session.draft.values == after.values
    assert session.undo().keys == set(keys)
    assert session.draft == after


def test_an_edit_confirms_a_text_and_undo_brings_the_mark_back(after: Draft) -> None:
    session = Session(after)
    session.change({"problems": "今年的问题"}, merge=True)
    assert not is_carried(session.draft, "problems")
    session.undo()
    assert is_carried(session.draft, "problems")


def test_what_rules_were_told_of_the_mark_is_asked_again_when_it_goes(after: Draft) -> None:
    session = Session(after)
    session.change(confirmed(after, ["performance"]))
    assert "N16" in {finding.rule for finding in session.findings}
    session.undo()
    assert "N16" not in {finding.rule for finding in session.findings}


def test_a_page_counts_what_is_to_be_confirmed_once_and_says_how_much(after: Draft) -> None:
    statuses = page_statuses(Facts(after), found_in(after))
    groups = {
        page: [group for group in status.groups if group.kind is FindingKind.CARRIED]
        for page, status in statuses.items()
    }
    assert {page: len(found) for page, found in groups.items()} == {
        page.key: int(page.key != "spending") for page in FORM.pages
    }
    assert {page: carried_count(found) for page, found in groups.items()} == {
        page.key: len(carried_fields(after, page)) for page in FORM.pages
    }
    assert groups["performance"][0].message == "沿用上年的，还没有确认"
    assert "16 项" in groups["overview"][0].message
    keys = [field.key for field in carried_fields(after)]
    now = after.with_values(confirmed(after, keys), dict.fromkeys(keys, Source.TYPED))
    left = page_statuses(Facts(now), found_in(now))
    assert left_to_do(statuses) - left_to_do(left) == 5


def test_a_chart_compares_the_final_accounts_of_both_years(after: Draft) -> None:
    spending, three_public = FORM.tables
    now = after.with_values({"spending.final.basic": "1700", "spending.final.project": "-3"}, {})
    items = {item.label: item for item in compared_items(Facts(now), spending)}
    assert [*items] == ["支出合计", "基本支出", "项目支出", "政府专项", "资产购置支出"]
    assert (items["支出合计"].now, items["支出合计"].last) == ("1697", "1853.89")
    assert items["项目支出"].lengths[0] == 0
    change = items["基本支出"].change
    assert change and change.percent == "3.37%"
    assert items["政府专项"].change is None
    assert compared_items(Facts(now), three_public)[3].last == "21.22"


def test_what_last_year_left_out_carries_nothing_to_confirm() -> None:
    bare = next_year(new_draft("2019").with_values({"cover.unit": "某局", "funds": " \n"}, {}))
    assert [field.key for field in carried_fields(bare)] == ["cover.unit"]
    assert annotation_key(LAST, "funds") not in bare.values
