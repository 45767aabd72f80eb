"""Full-width digits and signs as half-width ones, each character in its place."""

import re

_DIGITS = dict(zip("０１２３４５６７８９．％﹪", "0123456789.%%", strict=True))
_BLANKS = "\u00a0\u2000-\u200a\u202f\u205f\u3000"  # those a figure may be grouped or parted by
_MINUS = "−–—－‐‑‒―﹣"

_PROSE = str.maketrans({**_DIGITS, **dict.fromkeys("¥￥", " ")})
_CELL = str.maketrans(
    {
        **_DIGITS,
        **dict(zip("，﹐＋（）￥", ",,+()¥", strict=True)),
        **dict.fromkeys(_MINUS, "-"),
    }
)
_BLANK = re.compile(f"[{_BLANKS}]")
_WIDE = re.compile(f"[{''.join(_DIGITS)}¥￥{_BLANKS}]")


def half_width(paragraph: str) -> str:
    """Prose with digits, points and percent signs half width, blanks plain, ¥ blank.

    The Chinese comma stays: between figures it parts them more often than it groups digits.
    """
    if not _WIDE.search(paragraph):
        return paragraph
    return _BLANK.sub(" ", paragraph).translate(_PROSE)


def half_width_figure(typed: str) -> str:
    """What stands in a field for a figure, all signs half width and blanks plain."""
    return _BLANK.sub(" ", typed).translate(_CELL)
