"""Widths of characters and the fonts that draw them."""

from threading import Thread

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from export.layout.pages import Font
from tests.ui.paper.sample_pages import FANG
from ui.paper.fonts import installed_family
from ui.paper.metrics import QtFontMetrics

SONG = Font("SimSun", 22)


@pytest.fixture
def metrics(app: QApplication) -> QtFontMetrics:
    return QtFontMetrics()


def test_a_chinese_character_is_one_em_wide_and_a_digit_half(metrics: QtFontMetrics) -> None:
    assert metrics.advance("国", FANG) == pytest.approx(1, abs=0.001)
    assert metrics.advance("，", FANG) == pytest.approx(1, abs=0.001)
    assert metrics.advance("7", FANG) == pytest.approx(0.5, abs=0.001)


def test_widths_are_the_same_at_every_size(metrics: QtFontMetrics) -> None:
    sizes = (10.5, 12, 16, 26)
    widths = {round(metrics.advance("m", Font("SimSun", size)), 3) for size in sizes}
    assert len(widths) == 1


def test_a_character_that_the_font_lacks_is_drawn_by_another(metrics: QtFontMetrics) -> None:
    assert metrics.lacks("𠮷", FANG)
    assert metrics.drawn_by("𠮷", FANG) not in ("", metrics.drawn_by("国", FANG))
    assert metrics.advance("𠮷", FANG) == pytest.approx(1, abs=0.01)
    assert not metrics.lacks("国", FANG)


def test_a_character_that_no_font_has_is_said_and_still_has_room(metrics: QtFontMetrics) -> None:
    unassigned = "\U000e1234"
    assert metrics.drawn_by(unassigned, FANG) == ""
    assert metrics.advance(unassigned, FANG) >= 0


@pytest.mark.parametrize("character", ["\u200b", "\ufeff", "\u202e", "\u0301", "\t", "\ud83d"])
def test_odd_characters_have_a_width(metrics: QtFontMetrics, character: str) -> None:
    assert 0 <= metrics.advance(character, FANG) <= 2


def test_a_family_that_this_pc_lacks_is_drawn_by_one_like_it(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def has(family: str) -> bool:
        return family in {"SimSun", "KaiTi_GB2312"}

    monkeypatch.setattr(QFontDatabase, "hasFamily", has)
    installed = installed_family.__wrapped__
    assert installed("楷体") == "KaiTi_GB2312"
    assert installed("仿宋") == "SimSun"
    assert installed("方正小标宋简体") == "SimSun"
    assert installed("no such font") == "SimSun"
    assert installed("黑体") == "黑体"


def test_a_font_made_bold_is_as_wide_as_before(metrics: QtFontMetrics) -> None:
    assert metrics.advance("国", Font("SimSun", 22, bold=True)) == metrics.advance("国", SONG)


def test_another_thread_measures_the_same(metrics: QtFontMetrics) -> None:
    found = list[float]()
    thread = Thread(target=lambda: found.append(QtFontMetrics().advance("国", FANG)))
    thread.start()
    thread.join()
    assert found == [metrics.advance("国", FANG)]


@pytest.mark.parametrize("family", ["仿宋", "宋体", "黑体", "楷体"])
def test_widths_read_from_a_font_are_those_qt_draws_with(
    metrics: QtFontMetrics, family: str
) -> None:
    for character in "国，—“…1mW%é①Ω":
        glyph = metrics.glyphs(Font(family, 16))[character]
        assert glyph.font
        (drawn,) = glyph.font.advancesForGlyphIndexes([glyph.index])
        assert glyph.advance == pytest.approx(drawn.x() / glyph.font.pixelSize(), abs=0.001)
