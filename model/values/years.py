"""What is a year: four digits from 1990 to 2099, of either width (form.md §3).

Start page, cover, command line, rules, paper and file names all ask here. Imported by the
start page: nothing heavy stands here.
"""

from model.values.text import brief

FIRST, LAST = 1990, 2099

_DIGITS = str.maketrans("０１２３４５６７８９〇○零一二三四五六七八九", "0123456789000123456789")
_BESIDE = "年度 \t\r\n\u00a0\u2002\u2003\u2009\u202f\u3000\u200b\ufeff"
_LONGEST = 40  # characters; what is longer is a sentence


def year_of(typed: str) -> str:
    """The year in half-width digits; "" where it is not just four digits in the range."""
    digits = typed.strip() if len(typed) <= _LONGEST else ""
    return year_meant(digits) if len(digits) == 4 and digits.isdecimal() else ""


def year_meant(typed: str) -> str:
    """The year somebody meant: 2019 of 2019年, 2019年度, 二〇一九年; "" for none."""
    if len(typed) > _LONGEST:
        return ""
    digits = typed.strip(_BESIDE).translate(_DIGITS)
    if len(digits) != 4 or not (digits.isascii() and digits.isdecimal()):
        return ""
    return digits if FIRST <= int(digits) <= LAST else ""


def year_after(typed: str) -> str:
    """The year after the one meant; "" where none is, or the next is none."""
    year = year_meant(typed)
    return year_meant(str(int(year) + 1)) if year else ""


def year_shown(typed: str) -> str:
    """The year as heads, cards and file names show it; what names none, as far as there is room."""
    return year_meant(typed) or brief(typed.strip())
