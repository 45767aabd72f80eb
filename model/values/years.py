"""A year, as typed by the clerk: four digits from 1990 to 2099, of either width (form.md §3).

Start page, cover, command line, rules, Word and file names all ask here. Imported by the start
page, so this imports nothing heavy.
"""

from model.values.numerals import read_digits
from model.values.text import brief
from model.values.width import half_width_figure

FIRST, LAST = 1990, 2099
YEAR_IN_TEXT = "(?:19|20)[0-9]{2}"  # a pattern; texts name years before FIRST too: 1985年成立

_BESIDE = "年度 \t\r\n\u00a0\u2002\u2003\u2009\u202f\u3000\u200b\ufeff"
_LONGEST = 40  # characters; what is longer is a sentence


def read_year(typed: str) -> str:
    """Return 2019 of ２０１９, 2019年, 2019年度 and 二〇一九年; "" for no year of the range."""
    if len(typed) > _LONGEST:
        return ""
    digits = read_digits(half_width_figure(typed.strip(_BESIDE))) or ""
    return digits if len(digits) == 4 and FIRST <= int(digits) <= LAST else ""


def is_four_digits(typed: str) -> bool:
    """Whether a year stands there in four digits and nothing else, as the cover has it (B01)."""
    return bool(read_year(typed)) and typed.strip().isdecimal()


def year_after(typed: str) -> str:
    """Return the year after the one typed; "" where that is none, or beyond the range."""
    year = read_year(typed)
    return read_year(str(int(year) + 1)) if year else ""


def year_shown(typed: str) -> str:
    """Return the year for titles, cards and file names; what is none, shortened to fit."""
    return read_year(typed) or brief(typed.strip())
