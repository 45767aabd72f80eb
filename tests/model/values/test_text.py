"""What text may hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.values.text import clean_text

ANYTHING = st.text(st.characters(exclude_categories=()))
NASTY = st.text(
    st.sampled_from("a中\r\n\v\t\x00\x0b\x0c\x1f\x7f\u2028\u2029\ud83d\ude00\ufffe\uffff")
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("plain", "plain"),
        ("甲\t乙", "甲\t乙"),
        ("甲\u3000乙\u00a0丙", "甲\u3000乙\u00a0丙"),
        ("“引”——…①㈠", "“引”——…①㈠"),
        ("𠮷野家😀", "𠮷野家😀"),
        ("\x7f\x85\ufeff\u200b", "\x7f\x85\ufeff\u200b"),
        ("甲\n乙", "甲\n乙"),
        ("\ud83d\ude00", "😀"),
    ],
)
def test_what_a_file_can_hold_is_kept(typed: str, kept: str) -> None:
    assert clean_text(typed) == (kept, 0)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\u2028", "\u2029", "\n"])
def test_every_end_of_line_becomes_one_newline_and_is_not_called_dropped(end: str) -> None:
    assert clean_text(f"甲{end}乙") == ("甲\n乙", 0)


def test_an_empty_line_between_paragraphs_is_kept() -> None:
    assert clean_text("甲\r\n\r\n乙\r\r丙") == ("甲\n\n乙\n\n丙", 0)


@pytest.mark.parametrize("bad", ["\x00", "\x08", "\x0c", "\x0e", "\x1f", "\ufffe", "\uffff"])
def test_what_no_file_can_hold_is_dropped_and_counted(bad: str) -> None:
    assert clean_text(f"甲{bad}乙{bad}") == ("甲乙", 2)


@pytest.mark.parametrize("half", ["\ud800", "\udbff", "\udc00", "\udfff", "\ude00\ud83d"])
def test_half_a_character_is_dropped(half: str) -> None:
    assert clean_text(f"甲{half}乙") == ("甲乙", len(half))


@given(ANYTHING | NASTY)
def test_clean_text_can_be_stored_and_is_clean_already(typed: str) -> None:
    cleaned, _ = clean_text(typed)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert clean_text(cleaned) == (cleaned, 0)
    assert "\r" not in cleaned


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"))))
def test_ordinary_text_is_never_altered(typed: str) -> None:
    assert clean_text(typed) == (typed, 0)
