"""Full-width characters as half-width ones: in figures, telephone and identity numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.rules.overview.cover import is_phone
from model.rules.texts.privacy import is_identity
from model.values.width import half_width, half_width_figure

WIDE = "０１２３４５６７８９．％﹪，＋（）－–—−￥¥\u3000\u00a0"


@given(st.text(f"{WIDE}19年元", max_size=40) | st.text(max_size=40))
def test_each_character_stays_in_its_place(text: str) -> None:
    assert len(half_width(text)) == len(half_width_figure(text)) == len(text)


def test_prose_keeps_its_comma_and_a_field_does_not() -> None:
    assert half_width("１，２３４．５％￥") == "1，234.5% "
    assert half_width_figure("（１，２３４．５）￥") == "(1,234.5)¥"


@pytest.mark.parametrize("dash", "-－—–―‐‑‒−﹣")
@pytest.mark.parametrize(
    "number", ["（０７３１）８１２３００００", "0731{}81230000", "０７３１{}81230000＃12"]
)
def test_a_telephone_number_is_one_in_either_width(number: str, dash: str) -> None:
    assert is_phone(number.format(dash))


@pytest.mark.parametrize("check", "XxＸｘ")
@pytest.mark.parametrize("digits", ["11010119900307002", "１１０１０１１９９００３０７００２"])
def test_an_identity_number_is_one_in_either_width(digits: str, check: str) -> None:
    assert is_identity(digits + check)
    assert not is_identity(digits[:-1] + "3" + check)
