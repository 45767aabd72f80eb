"""The sheets on screen: their size, their places, keys, the whole screen, what is only shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea

from export.layout.pages import Font, PlacedLine, PrintedPage, SealCircle, TextPiece, TypesetLine
from resources.messages.papers import preview as words
from tests.driver import Driver, process, wait_for
from tests.ui.preview.conftest import open_pages, pages_of, point_of, view_of
from ui.preview.full_screen import FullScreen
from ui.preview.seal import text_under_seal
from ui.preview.sheets import LARGEST, NATURAL, SMALLEST, Fit, SheetGrid, next_share, share_of
from ui.preview.sheets_view import SheetsView


@given(st.integers(1, 400), st.integers(1, 2), st.floats(SMALLEST, LARGEST), st.floats(100, 3000))
def test_each_sheet_is_found_where_it_lies(
    count: int, columns: int, share: float, width: float
) -> None:
    grid = SheetGrid(count, columns, share * NATURAL, width)
    for index in {0, count // 2, count - 1}:
        rect = grid.rect(index)
        assert grid.at(rect.center()) == index
        assert index in grid.shown(rect.top(), rect.bottom())
        middle = grid.on_sheet(index, rect.center())
        assert middle.x() == pytest.approx(11906 / 2, rel=0.01)
    assert grid.at(QPointF(width / 2, 1)) is None
    assert grid.rect(count - 1).bottom() < grid.size.height()


@pytest.mark.parametrize("fit", Fit)
@pytest.mark.parametrize("room", [QSizeF(0, 0), QSizeF(300, 40), QSizeF(3000, 2000)])
def test_a_size_that_follows_the_view_stays_within_reason(fit: Fit, room: QSizeF) -> None:
    assert SMALLEST <= share_of(fit, room, 2) <= LARGEST


def test_each_step_of_size_is_larger_and_none_passes_100_per_cent() -> None:
    share, seen = 0.37, [0.37]
    while (share := next_share(share, 1)) != seen[-1]:
        seen.append(share)
    assert seen == sorted(seen) and 1.0 in seen and seen[-1] == LARGEST
    back = next_share(1.0, -1)
    assert back < 1 and next_share(back, 1) == 1.0


def test_keys_lead_through_the_pages_and_say_which_is_shown(opened: Driver) -> None:
    open_pages(opened)
    view, count = view_of(opened), len(pages_of(opened)) - 1
    assert view.hasFocus()
    for key, told in (
        ("PgDown", words.PAGE.format(number=1, count=count)),
        ("PgDown", words.PAGE.format(number=2, count=count)),
        ("PgUp", words.PAGE.format(number=1, count=count)),
        ("End", words.PAGE.format(number=count, count=count)),
        ("PgDown", words.PAGE.format(number=count, count=count)),
        ("Home", words.COVER.format(count=count)),
    ):
        opened.press(key)
        assert told in opened.texts(opened.workspace.pane)
        assert view.accessibleName() == words.PAGES.format(page=told)


def test_enter_leads_to_the_first_field_in_sight_and_esc_back(opened: Driver) -> None:
    open_pages(opened)
    opened.press("Esc")
    assert opened.line("cover.unit").hasFocus()
    open_pages(opened)
    opened.press("End")
    opened.press("Return")
    process()
    assert opened.text("performance").hasFocus() or opened.text("problems").hasFocus()


def test_what_lies_under_the_mouse_stays_there_when_the_size_changes(opened: Driver) -> None:
    view = view_of(opened)
    view.go_to_sheet(4)
    at, place = QPointF(150, 200), pages_of(opened).hit(4, 5000, 6000)
    assert place is not None
    before = view.hit(at)
    wheel = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    share = view.share
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.share > share
    after = view.hit(at)
    assert before and after and (before.key, before.paragraph) == (after.key, after.paragraph)
    assert abs(before.offset - after.offset) <= 1
    view.set_zoom(Fit.SHEET)
    assert view.grid.sheet.height() <= view.viewport().height()
    opened.press("Shift+F11")
    opened.press("0")
    assert view.zoom is Fit.TEXT


def whole_screen(driver: Driver) -> FullScreen:
    driver.press("F11")
    found = driver.workspace.preview.preview.full_screen
    wait_for(lambda: found.isVisible() and found.findChildren(SheetsView)[0].pages, "all screen")
    assert QApplication.activeWindow() is found
    return found


@pytest.mark.parametrize("key", ["Esc", "F11"])
def test_the_whole_screen_shows_pages_side_by_side_and_leads_back(sample: Driver, key: str) -> None:
    sample.go_to("cover.phone")
    screen = whole_screen(sample)
    (view,) = screen.findChildren(SheetsView)
    screen.resize(1920, 1080)
    process()
    assert view.grid.columns == 2 and view.grid.sheet.height() < view.viewport().height()
    sample.press("PgDown")
    assert view.current == 2
    screen.resize(600, 900)
    process()
    assert view.grid.columns == 1
    sample.press(key)
    wait_for(lambda: sample.line("cover.phone").hasFocus(), "the field one was at")
    assert not screen.isVisible()


def test_a_click_on_the_whole_screen_leads_to_the_field(sample: Driver) -> None:
    screen = whole_screen(sample)
    (view,) = screen.findChildren(SheetsView)
    assert view.pages is not None
    place = view.pages.place("cover.phone", 0, 4)
    assert place is not None
    view.reveal(place)
    sample.click(view.viewport(), point_of(view, place).toPoint())
    wait_for(lambda: sample.line("cover.phone").hasFocus(), "the field")
    assert sample.line("cover.phone").cursorPosition() == 4 and not screen.isVisible()


@pytest.mark.parametrize("size", [QSize(911, 464), QSize(1024, 700)], ids=str)
def test_in_a_narrow_window_the_pages_lie_over_the_form(opened: Driver, size: QSize) -> None:
    opened.window.resize(size)
    process()
    open_pages(opened)
    assert not opened.workspace.area.is_beside and view_of(opened).isVisible()
    opened.press("Return")
    process()
    assert opened.line("cover.unit").hasFocus()


def test_the_paper_is_white_in_high_contrast_too(opened: Driver) -> None:
    open_pages(opened)
    for contrast in ("dark", "light"):
        opened.window.appearance.choose_contrast(contrast)
        process()
        view = view_of(opened)
        picture = view.viewport().grab().toImage()
        inside = view.grid.rect(0).translated(-view.origin).topLeft() + QPointF(200, 40)
        assert picture.pixelColor(inside.toPoint()) == QColor("white")


def cover(*lines: tuple[str, float]) -> PrintedPage:
    """Return a page with lines 6,000 twips wide at these heights and a seal at 10,000."""
    font = Font("仿宋", 16)
    placed = (
        PlacedLine(TypesetLine((TextPiece(0, text, font),), 6000), 1000, top, 480, top + 384)
        for text, top in lines
    )
    return PrintedPage(0, tuple(placed), (), SealCircle(5000, 10_000, 2381))


def test_words_under_the_seal_are_told_but_for_the_form_s_own() -> None:
    seal = ("（预算单位盖章）", 11_000.0)
    assert text_under_seal(cover(("单位", 9_000), seal)) == ""
    assert text_under_seal(cover(("单位", 9_519), seal)) == ""
    assert text_under_seal(cover(("办公电话", 10_300), seal)) == "办公电话"


def test_the_last_page_has_a_button_to_the_sheets(sample: Driver) -> None:
    sample.go_to_page(sample.workspace.wizard.last)
    sample.click_button(words.SHOW)
    wait_for(sample.workspace.preview.preview.full_screen.isVisible, "the sheets")
    sample.press("Esc")
    process()
    assert not sample.workspace.preview.preview.full_screen.isVisible()


def test_the_buttons_of_the_last_page_fit_at_150_percent(sample: Driver) -> None:
    sample.window.resize(911, 472)
    sample.go_to_page(sample.workspace.wizard.last)
    (area,) = [
        one for one in sample.shown(QScrollArea) if one.isAncestorOf(sample.export_page.path)
    ]
    assert area.horizontalScrollBar().maximum() == 0
