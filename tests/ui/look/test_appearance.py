"""High contrast and larger text: legible, told apart without colour, followed at once."""

import sys
from collections.abc import Iterator
from contextlib import nullcontext
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QMenu

from model.checking.progress import Status
from model.findings.finding import FindingKind, Level
from resources.messages import screen as words
from tests.driver import Driver, process
from tests.ui.conftest import Open
from ui.look import appearance_settings, colours
from ui.look.appearance import SCALES, appearance, scaled
from ui.look.finding_looks import KIND_LOOKS, TONES, text_pen
from ui.look.high_contrast import HIGH_CONTRAST
from ui.look.system_appearance import system_appearance
from ui.look.theme import set_appearance, ui_font
from ui.workspace.step_button import MARKS

_GROUNDS = ("PAPER", "SHADE", "SIDE", "GROUND", "HEADER", "HOVER", "ACCENT_SOFT", "DRAFT_HOVER")
_TINTED = ("ERROR_SOFT", "ERROR_FIELD", "WARNING_SOFT", "HINT_SOFT", "GOOD_SOFT")
PAIRS = [
    *((ink, ground) for ink in ("INK", "MUTED") for ground in (*_GROUNDS, *_TINTED)),
    *((ink, ground) for ink in ("ACCENT", "ERROR", "WARNING") for ground in _GROUNDS),
    *(("PAPER", ground) for ground in ("ACCENT", "PRIMARY_HOVER", "PRIMARY_FOCUS", "INK")),
    *(("GOOD", ground) for ground in ("PAPER", "SIDE")),
    *(("ERROR", ground) for ground in ("ERROR_SOFT", "ERROR_FIELD", "ERROR_STEP")),
]
EDGES = [
    *((edge, "PAPER") for edge in ("ACCENT", "ERROR", "WARNING_BORDER")),
    *(("INK_DISABLED", ground) for ground in ("PAPER", "SHADE")),
    ("PAPER", "PRIMARY_DISABLED"),
]


@pytest.fixture
def app_look(styled_app: QApplication) -> Iterator[QApplication]:
    """The application, whose usual look comes back in the end."""
    yield styled_app
    set_appearance(styled_app, contrast="", scale=1.0)


@pytest.fixture(params=["", "dark", "light"])
def least(app_look: QApplication, request: pytest.FixtureRequest) -> float:
    """The least contrast of text in a palette, which is shown."""
    set_appearance(app_look, contrast=request.param, scale=1.0)
    return 7.0 if request.param else 4.5


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in parts]
    return sum(share * it for share, it in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours as WCAG has it: 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def named(name: str) -> QColor:
    return getattr(colours, name)


def test_black_on_white_has_the_contrast_that_is_known() -> None:
    assert round(contrast(QColor("#000000"), QColor("#ffffff")), 2) == 21
    assert round(contrast(QColor("#767676"), QColor("#ffffff")), 2) == 4.54


def test_every_ink_can_be_read_on_its_grounds(least: float) -> None:
    weak = {pair: contrast(*map(named, pair)) for pair in PAIRS}
    assert {pair: round(it, 2) for pair, it in weak.items() if it < least} == {}


def test_what_is_found_can_be_read_in_cells_signs_and_steps(least: float) -> None:
    pairs = [(tone.ink, tone.ground) for tone in TONES.values()]
    pairs += [(tone.ink, tone.sign_ground) for tone in TONES.values()]
    pairs += [(ink, ground) for _, ink, ground in MARKS.values()]
    for ground in ("PAPER", "ERROR_SOFT"):
        pairs += [(named(ink), colours.selected(named(ground))) for ink in ("INK", "MUTED")]
    pairs.append((colours.ERROR, colours.selected(colours.ERROR_SOFT)))
    assert [round(it, 2) for it in (contrast(*pair) for pair in pairs) if it < least] == []


def test_frames_bars_and_what_is_off_stand_out(least: float) -> None:
    weak = {pair: contrast(*map(named, pair)) for pair in EDGES}
    assert {pair: round(it, 2) for pair, it in weak.items() if it < 3} == {}


@pytest.mark.parametrize("palette", HIGH_CONTRAST.values(), ids=HIGH_CONTRAST)
def test_each_palette_has_a_value_for_every_name(palette: dict[str, str]) -> None:
    assert list(palette) == list(colours.names())


def test_what_differs_by_colour_differs_by_shape_too() -> None:
    assert len({look.sign for look in KIND_LOOKS.values()}) == len(FindingKind)
    assert len({sign for sign, _, _ in MARKS.values()}) == len(Status)
    assert len({tuple(text_pen(level).dashPattern()) for level in Level}) == len(Level)
    barred = {it.bar_dashed for it in KIND_LOOKS.values() if it.has_bar and it.fills_cell}
    assert barred == {False}
    assert KIND_LOOKS[FindingKind.EXPLAIN].bar_dashed


def share(image: QImage, colour: QColor) -> float:
    """The share of an image that has a colour, by every fifth pixel."""
    across, down = range(0, image.width(), 5), range(0, image.height(), 5)
    same = sum(image.pixelColor(x, y) == colour for x in across for y in down)
    return same / (len(across) * len(down))


def test_an_open_report_turns_dark_and_back_while_it_is_open(
    sample: Driver, app_look: QApplication
) -> None:
    white = QColor("#ffffff")
    for page in range(sample.workspace.wizard.last + 1):
        sample.go_to_page(page)
        before = sample.window.grab().toImage()
        set_appearance(app_look, contrast="dark", scale=1.0)
        process()
        dark = sample.window.grab().toImage()
        assert share(dark, QColor("#000000")) > 0.6 and share(dark, white) < 0.12, page
        set_appearance(app_look, contrast="", scale=1.0)
        process()
        after = sample.window.grab().toImage()
        assert abs(share(before, white) - share(after, white)) < 0.01, page


def test_windows_high_contrast_and_text_size_are_followed(
    open_window: Open, app_look: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows = [("dark", 1.5)]
    monkeypatch.setattr(appearance_settings, "system_appearance", lambda: windows[0])
    driver = open_window()
    assert (appearance.contrast, appearance.scale) == ("dark", 1.5)
    settings = driver.window.appearance
    settings.choose_scale(1.25)
    settings.choose_contrast("")
    windows[0] = ("light", 2.0)
    settings.follow_system()
    assert (appearance.contrast, appearance.scale) == ("", 1.25)
    settings.choose_scale(None)
    settings.choose_contrast(None)
    assert (appearance.contrast, appearance.scale) == ("light", 2.0)


@pytest.mark.parametrize(
    ("flags", "window", "contrast"),
    [
        ("126", "255 255 255", ""),
        ("127", "0 0 0", "dark"),
        ("127", "255 255 255", "light"),
        ("127", "255 250 239", "light"),  # Windows 11's 沙漠
        ("127", "32 32 32", "dark"),  # its 水生
        ("127", "none", "dark"),
        ("on", "255 255 255", ""),
    ],
)
def test_contrast_is_dark_or_light_as_the_ground_of_windows(
    monkeypatch: pytest.MonkeyPatch, flags: str, window: str, contrast: str
) -> None:
    registry = SimpleNamespace(
        HKEY_CURRENT_USER=0,
        OpenKey=lambda _, key: nullcontext(key),
        QueryValueEx=lambda _, name: ({"Flags": flags, "Window": window}.get(name, 150), 1),
    )
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setitem(sys.modules, "winreg", registry)
    assert system_appearance() == (contrast, 1.5)


def test_keys_make_text_larger_and_smaller(report: Driver, app_look: QApplication) -> None:
    points = ui_font().pointSizeF()
    seen = []
    for _ in range(len(SCALES)):
        report.press("Ctrl++")
        seen.append(appearance.scale)
    assert seen == [*SCALES[1:], SCALES[-1]]
    assert ui_font().pointSizeF() == points * SCALES[-1] and scaled(10) == 20
    report.press("Ctrl+-")
    assert appearance.scale == SCALES[-2]
    report.press("Ctrl+0")
    assert appearance.scale == 1.0


def test_the_menu_shows_what_is_chosen_and_chooses(report: Driver, app_look: QApplication) -> None:
    settings, menu = report.window.appearance, QMenu()
    settings.fill(menu)
    checked = [action.text() for action in menu.actions() if action.isChecked()]
    assert checked == [words.FOLLOW_SYSTEM, words.FOLLOW_SYSTEM]
    next(it for it in menu.actions() if it.text() == "150%").trigger()
    next(it for it in menu.actions() if it.text() == words.CONTRASTS[2]).trigger()
    assert (appearance.contrast, appearance.scale) == ("light", 1.5)
    assert (settings.contrast, settings.scale) == ("light", 1.5)
