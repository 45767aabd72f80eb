"""Numbers in the formats of automatic numbering (ISO/IEC 29500-1 §17.18.59)."""

from collections.abc import Callable

from model.values.numerals import CIRCLED, DIGITS, ITEM_SIGNS, write_numeral

_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_CAPITALS = str.maketrans(f"零{DIGITS}十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_BY_DIGIT = str.maketrans("0123456789", f"〇{DIGITS}")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MOST = 9_999
_IN_CIRCLES = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"


def formatted(number: int, number_format: str) -> str:
    """Return a number as a level of this format prints it; in digits where that cannot."""
    if number_format == "none":
        return ""
    if not 0 < number <= _MOST:
        return str(number)
    return _FORMATS.get(number_format, str)(number)


def _letter(number: int) -> str:
    """Return A to Z, then AA, BB, as Word goes on."""
    return chr(ord("A") + (number - 1) % 26) * min((number - 1) // 26 + 1, 9)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * times
    return text


def _of(signs: str) -> Callable[[int], str]:
    """Return a function that numbers by signs, as far as there are any."""
    return lambda number: signs[number - 1] if number <= len(signs) else str(number)


def _capitals(number: int) -> str:
    return write_numeral(number).translate(_CAPITALS)


def _by_digit(number: int) -> str:
    return str(number).translate(_BY_DIGIT)


_FORMATS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
            "ideographLegalTraditional",
            "koreanCounting",
        ),
        write_numeral,
    ),
    **dict.fromkeys(
        ("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"), _by_digit
    ),
    "chineseLegalSimplified": _capitals,
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "ideographEnclosedCircle": _of(_IN_CIRCLES),
    "decimalEnclosedCircle": _of(CIRCLED),
    "decimalEnclosedCircleChinese": _of(CIRCLED),
    "decimalEnclosedParen": _of(ITEM_SIGNS[1]),
    "decimalEnclosedFullstop": _of(ITEM_SIGNS[2]),
    "decimalFullWidth": lambda number: str(number).translate(_WIDE),
    "decimalFullWidth2": lambda number: str(number).translate(_WIDE),
    "decimalZero": lambda number: f"{number:02}",
    "upperLetter": _letter,
    "lowerLetter": lambda number: _letter(number).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
}
