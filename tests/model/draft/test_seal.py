"""The seal of an archived draft: what it remembers, and what differs since."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from model.draft.draft import Draft, is_list
from model.draft.seal import differences, is_sealed, revision, seal_of, sealed, unlocked
from model.form import FORM
from model.storage.codec import Stamp, decode, encode
from tests.builders import draft, figures_2019

AT = datetime(2020, 3, 1, 8, 30, tzinfo=UTC)
KEYS = st.sampled_from([field.key for field in FORM.fields])
TEXTS = st.text("甲乙12.5，", max_size=6)


def filled(typed: dict[str, str]) -> Draft:
    values = {key: (text,) if is_list(key) and text else text for key, text in typed.items()}
    return draft({key: value or () if is_list(key) else value for key, value in values.items()})


def test_a_draft_that_was_never_archived_has_no_seal() -> None:
    found = draft(figures_2019())
    assert seal_of(found) is None
    assert not is_sealed(found)
    assert revision(found) == 1
    assert differences(found) == ()


def test_a_seal_tells_time_folder_and_revision() -> None:
    found = sealed(draft(figures_2019()), AT, "定稿存档-甲")
    assert seal_of(found) == (1, AT, "定稿存档-甲", False)
    assert is_sealed(found)
    assert revision(found) == 1


def test_unlocking_makes_the_next_revision_which_remembers_its_archive() -> None:
    found = unlocked(sealed(draft(figures_2019()), AT, "甲"), AT)
    assert seal_of(found) == (1, AT, "甲", True)
    assert not is_sealed(found)
    assert revision(found) == 2
    assert unlocked(found, AT) is found


@given(st.integers(1, 12))
def test_revisions_rise_with_each_archive(times: int) -> None:
    found = draft(figures_2019())
    seen: list[int] = []
    for number in range(times):
        found = sealed(found, AT, f"存档-{number}")
        seen.append(revision(found))
        found = unlocked(found, AT)
    assert seen == list(range(1, times + 1))
    assert revision(found) == times + 1
    assert len([key for key in found.annotations("archive") if key != "state"]) == times


@given(st.dictionaries(KEYS, TEXTS), st.dictionaries(KEYS, TEXTS))
def test_exactly_the_changed_fields_differ(before: dict[str, str], after: dict[str, str]) -> None:
    archived = unlocked(sealed(filled(before), AT, "甲"), AT)
    changed = archived.with_values(
        {key: filled({key: text})[key] for key, text in after.items()}, {}
    )
    keys = {one.key for one in differences(changed)}
    assert keys == archived.changed_keys(changed)


def test_a_difference_tells_both_values_in_the_order_of_the_form() -> None:
    found = unlocked(sealed(draft(figures_2019()), AT, "甲"), AT)
    changed = found.with_values({"problems": "", "spending.final.total": "2468.76"}, {})
    first, second = differences(changed)
    assert first == ("spending.final.total", "1853.89", "2468.76")
    assert (second.key, second.now) == ("problems", "")


def test_a_changed_answer_differs_but_not_where_a_value_was_read() -> None:
    found = unlocked(sealed(draft(figures_2019()), AT, "甲"), AT)
    changed = found.with_values({"answer/P05/staff.at_post/": ("说明",)}, {})
    assert [one.key for one in differences(changed)] == ["answer/P05/staff.at_post/"]
    assert differences(found.with_values({"origin/reasons": ("文件", "第 1 行", "")}, {})) == ()


@given(st.dictionaries(KEYS, TEXTS))
def test_a_seal_is_kept_in_the_file(typed: dict[str, str]) -> None:
    found = sealed(filled(typed), AT, "存档")
    assert decode(encode(found, Stamp("id", 2, AT))[0]).draft == found


@given(st.lists(st.text("sealdunock0123 ", max_size=8), max_size=4))
def test_an_odd_annotation_breaks_nothing(state: list[str]) -> None:
    found = draft().with_values({"archive/state": tuple(state), "archive/x": ("", "")}, {})
    assert is_sealed(found) == (state[:1] == ["sealed"])
    assert revision(found) >= 1
    differences(found)
    assert is_sealed(sealed(unlocked(found, AT), AT, "甲"))
