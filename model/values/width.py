"""Full-width digits and signs as half-width ones, each character in its place.

Unicode's NFKC is something else: it makes 10 of ⑩, which moves every place behind it, and a comma
of ，, which parts two figures. Only where neither matters do labels and characters use it.
"""

import re

_WIDE_DIGITS = "０１２３４５６７８９"
DIGITS_OF_EITHER_WIDTH = f"0123456789{_WIDE_DIGITS}"

_DIGITS = dict(zip(f"{_WIDE_DIGITS}．％﹪", "0123456789.%%", strict=True))
BLANKS = "\u00a0\u2000-\u200a\u202f\u205f\u3000"  # those a figure may be grouped or parted by
MINUS = "−–—－‐‑‒―﹣"

_PROSE = str.maketrans({**_DIGITS, **dict.fromkeys("¥￥", " ")})
_CELL = str.maketrans(
    {
        **_DIGITS,
        **dict(zip("，﹐＋（）￥", ",,+()¥", strict=True)),
        **dict.fromkeys(MINUS, "-"),
    }
)
_BLANK = re.compile(f"[{BLANKS}]")
_WIDE = re.compile(f"[{''.join(_DIGITS)}¥￥{BLANKS}]")


def half_width(paragraph: str) -> str:
    """Return prose with digits, points and percent signs half width, blanks as spaces, ¥ blank.

    The Chinese comma stays: between figures it parts them more often than it groups digits.
    """
    if not _WIDE.search(paragraph):
        return paragraph
    return _BLANK.sub(" ", paragraph).translate(_PROSE)


def half_width_figure(typed: str) -> str:
    """Return a number as typed into a field with its signs half width and blanks as spaces."""
    return _BLANK.sub(" ", typed).translate(_CELL)
