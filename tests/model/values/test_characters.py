"""Characters that look like others or like nothing: taken in, read, found and mended."""

import unicodedata
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.draft.draft import Draft, Source, Value, new_draft
from model.draft.facts import Facts
from model.editing.session import Change, Session
from model.findings.finding import Finding, Level
from model.storage.codec import Stamp, decode, encode
from model.values.characters import (
    as_read,
    normalized,
    places_as_typed,
    replacement_note,
    unusual_characters,
)
from model.values.text import clean_text
from resources.messages import editing as words
from tests.builders import Values, draft, figures_2019, found_in
from tests.model.rules.rule_checks import found_by, only

HIDDEN = [
    chr(code)
    for code in (
        0xAD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2065),
        0xFEFF,
    )
]
ALIKE = [chr(code) for code in chain(range(0x2E80, 0x2FD6), range(0xF900, 0xFB00))]
FUNDS = "项目资金收入1013万元，实际使用824.21万元，使用率为50%。"
ANYTHING = st.text(st.characters(exclude_categories=("Cs",))) | st.text(
    st.sampled_from([*HIDDEN, *"⽤⼈⻓⺀﨎使用1\n，"])
)


def from_disk(values: Values) -> Draft:
    """Give a draft of 2019 as a file holds it, whatever was typed into it long ago."""
    return decode(encode(draft(values), Stamp("0" * 32))[0]).draft


def found(values: Values, *rules: str) -> list[Finding]:
    return [finding for finding in found_in(from_disk(values)) if finding.rule in rules]


# What comes in.


def test_kangxi_radicals_become_the_ordinary_character_and_are_counted() -> None:
    assert normalized("使⽤率，⼈员") == ("使用率，人员", 2, 0)


@pytest.mark.parametrize("hidden", HIDDEN, ids=ascii)
def test_what_nobody_sees_goes_and_is_counted(hidden: str) -> None:
    assert normalized(f"办公{hidden}室{hidden}") == ("办公室", 0, 2)


def test_every_look_alike_is_another_character_or_stays_as_one() -> None:
    for character in ALIKE:
        text, replaced, hidden = normalized(character)
        assert text == unicodedata.normalize("NFKC", character)
        assert (len(text), replaced, hidden) == (1, int(text != character), 0)


def test_a_radical_for_which_unicode_maps_none_stays_and_is_read_as_the_one_it_names() -> None:
    assert normalized("⻓沙") == ("⻓沙", 0, 0)
    assert as_read("⻓沙、⻋辆") == "长沙、车辆"
    assert as_read("⺀﨎") == "⺀﨎"


@pytest.mark.parametrize("kept", ["中文，１２％", "\u3000\u00a0\u2009", "①㈠㎡", "𠮷😀", "ａｂ"])
def test_other_characters_are_left_alone(kept: str) -> None:
    assert normalized(kept) == (kept, 0, 0)
    assert as_read(kept) == kept


@given(ANYTHING)
def test_text_made_ordinary_is_ordinary_and_every_character_is_accounted_for(text: str) -> None:
    plain, replaced, hidden = normalized(text)
    assert normalized(plain) == (plain, 0, 0)
    assert len(plain) == len(text) - hidden
    assert replaced <= len(plain)
    assert as_read(plain) == as_read(text)


@given(ANYTHING)
def test_places_lead_back_to_the_same_characters(text: str) -> None:
    read, places = as_read(text), places_as_typed(text)
    assert places[len(read) :] == [len(text)]
    for character, place in zip(read, places[:-1], strict=True):
        assert character == as_read(text[place])
    for unusual in unusual_characters(text):
        assert unusual.character in ("", *text)
        assert not unusual.character or text[places[unusual.place]] == unusual.character


def test_what_became_of_them_is_told_with_its_count() -> None:
    assert replacement_note(2, 1) == "2 个形近符号已换成普通字，去掉了 1 个看不见的字符"
    assert replacement_note(0, 3) == "去掉了 3 个看不见的字符"
    assert replacement_note(0, 0) == ""


# Through the door.


def test_a_value_that_is_set_comes_in_ordinary_and_is_counted() -> None:
    session = Session(draft())
    values: Values = {"funds": "使⽤\u200b率", "units.internal.names": ("办公\ufeff室",)}
    change = session.change(values, source=Source.FILE)
    assert (change.dropped, change.replaced, change.hidden) == (0, 1, 2)
    assert session.draft.text("funds") == "使用率"
    assert session.draft.items("units.internal.names") == ("办公室",)


def test_typing_alters_nothing_but_what_is_new() -> None:
    old = "使⽤\u200b率高。"
    session = Session(from_disk({"funds": old}))
    change = session.change({"funds": f"{old}好"}, merge=True)
    assert change == Change(frozenset({"funds"}), typed=True)
    assert session.draft.text("funds") == f"{old}好"


def test_what_is_pasted_into_an_old_text_comes_in_ordinary() -> None:
    old = "使⽤\u200b率高。"
    session = Session(from_disk({"funds": old}))
    change = session.change({"funds": f"{old[:3]}⼈\u200b员{old[3:]}"}, merge=True)
    assert (change.replaced, change.hidden) == (1, 1)
    assert session.draft.text("funds") == f"{old[:3]}人员{old[3:]}"


def test_what_only_held_invisible_characters_is_no_change_and_told() -> None:
    session = Session(draft(funds="甲"))
    assert session.change({"funds": "\u200b甲"}) == Change(frozenset(), hidden=1)


def test_a_draft_that_is_opened_is_not_altered() -> None:
    session = Session(from_disk({"funds": "使⽤\u200b率"}))
    assert session.draft.text("funds") == "使⽤\u200b率"


@given(ANYTHING, ANYTHING, st.integers(0, 50))
def test_whatever_is_typed_into_whatever_stands_there_the_new_part_is_ordinary(
    old: str, new: str, place: int
) -> None:
    session = Session(from_disk({"funds": old}))
    before = session.draft.text("funds")
    typed = before[:place] + new + before[place:]
    change = session.change({"funds": typed}, merge=True)
    after = session.draft.text("funds")
    assert len(after) <= len(typed)
    assert as_read(after) == as_read(clean_text(typed)[0])
    assert change.keys <= {"funds"}
    assert before or not normalized(after).hidden


# As rules read it.


def with_hidden_characters(text: str) -> str:
    """The same text for the eye."""
    return text.replace("使用", "使⽤").replace("资金", "资\u200b金").replace("824", "82\u20604")


@pytest.mark.parametrize("rule", ["F02", "F03", "F08"])
def test_rules_speak_of_a_text_whatever_characters_it_came_with(rule: str) -> None:
    plain, unusual = (
        found({"funds": FUNDS}, rule),
        found({"funds": with_hidden_characters(FUNDS)}, rule),
    )
    assert plain
    assert [(f.message, f.figures) for f in unusual] == [(f.message, f.figures) for f in plain]


def test_what_a_rule_marks_is_marked_where_it_stands_in_the_draft() -> None:
    (finding,) = found({"funds": with_hidden_characters(FUNDS)}, "F03")
    ((start, end),) = finding.spans
    assert with_hidden_characters(FUNDS)[start:end] == "82\u20604.21"


def test_a_correction_of_such_a_text_keeps_all_its_words() -> None:
    session = Session(from_disk({"funds": with_hidden_characters(FUNDS)}))
    (finding,) = [f for f in session.findings if f.rule == "F02"]
    session.apply(finding.corrections[0])
    assert session.draft.text("funds") == FUNDS.replace("50%", "81%")


def test_all_rules_say_of_marred_texts_and_names_what_they_say_of_plain_ones() -> None:
    values = figures_2019()
    unusual = {key: with_unusual_characters(value) for key, value in values.items()}
    assert unusual != values
    results = [[(f.rule, f.places, f.message) for f in found_of(v)] for v in (values, unusual)]
    assert results[0] == results[1]


def with_unusual_characters(value: Value) -> Value:
    return tuple(map(with_zwsp, value)) if isinstance(value, tuple) else with_zwsp(value)


def with_zwsp(text: str) -> str:
    """With an invisible character behind every other one."""
    return "".join(one + "\u200b" * (place % 2) for place, one in enumerate(text))


def found_of(values: Values) -> list[Finding]:
    return [finding for finding in found_in(from_disk(values)) if finding.rule != "N15"]


def test_a_name_is_the_same_whatever_nobody_sees_in_it() -> None:
    values: Values = {
        "cover.unit": "某区政府办公室",
        "units.administrative.names": ("某区政\u200b府办公室",),
        "units.internal.names": ("办公室", "办公\u200b室"),
    }
    assert not found(values, "B02")
    assert [f.message for f in found(values, "O04")] == ["内设科室名称中「办公室」出现了 2 次"]


def test_a_title_and_the_paper_read_them_too() -> None:
    facts = Facts(from_disk({"year": "２０\u200b１９", "region": "天⼼区"}))
    assert facts.fill_in("{region}{year}") == "天心区2019"


# N15.


@pytest.mark.parametrize(
    ("key", "value", "better"),
    [
        ("funds", "使⽤\u200b率", "使用率"),
        ("cover.unit", "⻓沙\u00ad市某局", "长沙市某局"),
        ("units.internal.names", ("办公\u200b室", "⼈事科"), ("办公室", "人事科")),
        ("duties", ("负责⾏政事务",), ("负责行政事务",)),
    ],
)
def test_what_was_left_is_hinted_at_and_mended_by_one_button(
    key: str, value: Value, better: Value
) -> None:
    session = Session(from_disk({key: value}))
    (finding,) = [f for f in session.findings if f.rule == "N15"]
    assert (finding.level, finding.places) == (Level.H, (key,))
    session.apply(finding.corrections[0])
    assert session.draft[key] == better
    assert not [f for f in session.findings if f.rule == "N15"]


def test_it_is_said_which_and_where_they_are() -> None:
    finding = only("N15", {"funds": "实际使⽤\u200b率，⽤\n\u200b人"})
    assert finding.message == (
        "有 2 个形近符号（「⽤」）、2 个看不见的字符"
        "（「实际使用」后面、开头），查找和核对都认不出来"
    )
    assert [("实际使⽤\u200b率，⽤")[start:end] for start, end in finding.spans] == ["⽤", "⽤"]


def test_one_for_which_there_is_no_ordinary_character_is_the_clerk_s_to_type() -> None:
    finding = only("N15", {"cover.unit": "某⺀局"})
    assert not finding.corrections
    assert words.RETYPE.format(character="⺀") in finding.message


def test_a_report_without_them_is_not_hinted_at() -> None:
    assert not found_by("N15", figures_2019())


@given(st.lists(ANYTHING, max_size=4))
def test_no_text_breaks_the_rule(texts: list[str]) -> None:
    text = "\n".join(texts)
    made = new_draft(2019).with_values({"problems": text, "duties": tuple(texts)}, {})
    for finding in found_in(made):
        for start, end in finding.spans:
            assert 0 <= start <= end <= len(text)
