"""All colours of the window by name; the style sheet refers to them as $NAME.

Imports neither the form nor QtWidgets: the start page needs the colours before both are loaded.
Each colour is one object for good, and ``use`` gives it another value: what holds it follows.
"""

from collections.abc import Mapping

from PySide6.QtGui import QColor

_SELECTED = 0.16  # share of the accent in the ground of a selected cell

INK = QColor("#1b2430")
MUTED = QColor("#4d5866")
INK_DISABLED = QColor("#838e9d")

GROUND = QColor("#eef1f5")  # of the window
PAPER = QColor("#ffffff")  # of editors, tables and bars
SHADE = QColor("#f3f6fa")
SIDE = QColor("#f7f9fc")
HEADER = QColor("#f0f4f9")
DRAFT_HOVER = QColor("#fafcfe")
HOVER = QColor("#e9eef5")
PRESSED = QColor("#d9e3f0")
SCROLL_HOVER = QColor("#9fb0c4")

GRID = QColor("#d3dae3")
BORDER = QColor("#c3ccd8")
BORDER_STRONG = QColor("#8fa3bd")
BORDER_FAINT = QColor("#dde3ea")

ACCENT = QColor("#1f57a8")
ACCENT_SOFT = QColor("#e3ecf8")
PRIMARY_HOVER = QColor("#2a66bd")
PRIMARY_FOCUS = QColor("#123769")
PRIMARY_FOCUS_BORDER = QColor("#9cc2ff")
PRIMARY_DISABLED = QColor("#7f93b5")

RATE = QColor("#4a80cb")  # the bar of a rate, on its track
RATE_TRACK = QColor("#e6ebf2")

ERROR = QColor("#b0231c")
ERROR_SOFT = QColor("#fdecea")
ERROR_FIELD = QColor("#fff8f7")
ERROR_STEP = QColor("#fbd5d1")
WARNING = QColor("#8a5a00")
WARNING_SOFT = QColor("#fff4da")
WARNING_BORDER = QColor("#c08a1a")
WARNING_STEP = QColor("#ffe9b8")
HINT = QColor("#3c5a78")
HINT_SOFT = QColor("#eaf1f8")
GOOD = QColor("#1b7440")
GOOD_SOFT = QColor("#dff1e6")
BLANK_STEP = QColor("#dfe5ec")


def names() -> dict[str, str]:
    """Return the value of each colour as #rrggbb, by its name."""
    return {name: it.name() for name, it in globals().items() if isinstance(it, QColor)}


def use(values: Mapping[str, str]) -> None:
    """Give the colours with these names other values, as #rrggbb."""
    for name, value in values.items():
        globals()[name].setRgb(QColor(value).rgb())


def mixed(ground: QColor, over: QColor, share: float) -> QColor:
    """Return ``ground`` mixed with a ``share`` (0 to 1) of ``over``."""
    pairs = zip(_rgb(ground), _rgb(over), strict=True)
    return QColor(*(round(below + share * (above - below)) for below, above in pairs))


def selected(ground: QColor) -> QColor:
    """Return the ground of a selected cell, which shows its own ground through."""
    return mixed(ground, ACCENT, _SELECTED)


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()
