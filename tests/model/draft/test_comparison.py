"""Two drafts field by field, two texts sentence by sentence, and what one takes of the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.draft.comparison import differing_keys, entries_to_take, sentence_changes
from model.draft.draft import Draft, Source
from model.draft.seal import is_sealed, sealed
from model.editing.session import Session
from model.form import FORM
from model.values.clock import now_utc
from tests.builders import draft, figures_2019

TEXT = "第一句。第二句。\n第三句！第四句。"


def changed(old: str, new: str) -> list[tuple[str, str, str]]:
    found = (map("".join, one) for one in sentence_changes(old, new))
    return [(same, removed, added) for same, removed, added in found]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (TEXT, []),
        ("", [("", TEXT, "")]),
        (TEXT.replace("第二句", "另一句"), [("第一句。", "第二句。", "另一句。")]),
        ("新。" + TEXT, [("", "", "新。")]),
        (TEXT + "第五句。", [(TEXT, "", "第五句。")]),
        (TEXT + "\n第五句。", [(TEXT, "", "\n第五句。")]),
        (TEXT.replace("\n", ""), [("第一句。第二句。", "\n", "")]),
        (TEXT.replace("！", "！”"), [("第一句。第二句。\n", "第三句！", "第三句！”")]),
        (
            "改。第二句。\n第三句！改。",
            [("", "第一句。", "改。"), ("第二句。\n第三句！", "第四句。", "改。")],
        ),
    ],
)
def test_a_text_is_compared_sentence_by_sentence(
    new: str, expected: list[tuple[str, str, str]]
) -> None:
    assert changed(TEXT, new) == expected
    assert changed(new, TEXT) == [(same, new, old) for same, old, new in expected]


texts = st.lists(st.sampled_from([*"甲乙丙丁。！\n”", "子丑。", "寅卯。"]), max_size=40).map(
    "".join
)


@given(texts, texts)
def test_the_changes_make_one_text_of_the_other(old: str, new: str) -> None:
    rest, made = old, ""
    found = changed(old, new)
    assert bool(found) == (old != new)
    for same, removed, added in found:
        assert rest.startswith(same + removed)
        rest = rest.removeprefix(same + removed)
        made += same + added
    assert made + rest == new


def test_fields_differ_in_the_forms_order_and_what_goes_with_them_is_no_place_of_its_own() -> None:
    old = draft(figures_2019())
    new = old.with_values(
        {
            "problems": "改了。",
            "cover.unit": "某局",
            "origin/cover.unit": ("表.xlsx", "A1", ""),
            "answer/T01/spending.final.total/": ("因为",),
            "spending.final.total": "",
        },
        {"cover.unit": Source.FILE},
    )
    own = ["cover.unit", "spending.final.total", "problems", "answer/T01/spending.final.total/"]
    assert list(differing_keys(old, new)) == own == list(differing_keys(new, old))


def test_a_value_that_was_only_confirmed_differs() -> None:
    old = draft().with_values({"problems": "去年的。"}, {"problems": Source.CARRIED})
    assert differing_keys(old, old.with_values({}, {"problems": Source.TYPED})) == ("problems",)


def test_one_field_is_taken_with_its_source_and_what_goes_with_it() -> None:
    wanted = draft({"origin/problems": ("表.xlsx", "", ""), "link/problems/共有": ("staff", "3")})
    wanted = wanted.with_values({"problems": "旧的。"}, {"problems": Source.FILE})
    session = Session(draft(problems="新的。", reasons="也是新的。"))
    present = session.draft
    session.take(entries_to_take(wanted, present, "problems"))
    assert session.draft["reasons"] == "也是新的。"
    assert differing_keys(wanted, session.draft) == ("reasons",)
    assert session.draft.source("problems") is Source.FILE
    assert session.draft["link/problems/共有"] == ("staff", "3")
    session.undo()
    assert session.draft == present


def test_the_whole_is_taken_as_one_step_and_the_seal_is_left() -> None:
    wanted = sealed(draft(figures_2019(), problems="旧的。"), now_utc(), "定稿")
    session = Session(draft(problems="新的。", reasons="没了。"))
    present = session.draft
    session.take(entries_to_take(wanted, present))
    assert differing_keys(wanted, session.draft) == ()
    assert not is_sealed(session.draft)
    session.undo()
    assert session.draft == present
    session.redo()
    assert session.draft.text("problems") == "旧的。"


def test_a_sealed_draft_refuses_to_take_anything() -> None:
    session = Session(sealed(draft(problems="新的。"), now_utc(), "定稿"))
    wanted, present = draft(problems="旧的。"), session.draft
    assert session.take(entries_to_take(wanted, present)).refused
    assert session.draft is present


entries = st.dictionaries(
    st.sampled_from([field.key for field in FORM.fields if field.kind.name == "TEXT"]),
    st.sampled_from(["", "甲。", "乙。"]),
)


@given(entries, entries)
def test_taking_all_leaves_no_difference(one: dict[str, str], other: dict[str, str]) -> None:
    wanted, session = Draft().with_values(one, {}), Session(Draft().with_values(other, {}))
    differing = differing_keys(wanted, session.draft)
    assert bool(entries_to_take(wanted, session.draft)) == bool(differing)
    for key in differing:
        session.take(entries_to_take(wanted, session.draft, key))
    assert session.draft == wanted
