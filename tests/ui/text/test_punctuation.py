"""规范标点: the list under a text, before and after, taken one by one or all."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel

from resources.messages import texts as words
from tests.driver import Driver, process, wait_for
from tests.ui.conftest import Open
from tests.ui.workspace.test_layout import IDS, SIZES, clipped, unnamed
from ui.text.change_list import ChangeList

KEY = "performance"
TEXT = '简(快)报,推行"通办"。。\n走访 社区46个'


def opened(driver: Driver, text: str = TEXT, key: str = KEY) -> ChangeList:
    """Set a text and open its list by the keys."""
    driver.workspace.session.set({key: text})
    driver.go_to(key)
    driver.press("Ctrl+Shift+P")
    process()
    (found,) = driver.shown(ChangeList)
    return found


def rows(shown: ChangeList) -> list[tuple[str, str]]:
    tree = shown.list
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [(item.text(0), item.text(1)) for item in items if item]


def note(shown: ChangeList) -> str:
    return next(label.text() for label in shown.findChildren(QLabel) if label.isVisible())


def test_each_is_listed_before_and_after_and_all_are_replaced_in_one_step(report: Driver) -> None:
    shown = opened(report)
    assert rows(shown) == [
        ('简(快)报,推行"通…', '简（快）报,推行"通…'),
        ('简(快)报,推行"通办"…', '简(快)报，推行"通办"…'),
        ('…快)报,推行"通办"。。', "…快)报,推行“通办”。。"),
        ('…推行"通办"。。', '…推行"通办"。'),
        ("走访 社区46个", "走访社区46个"),
    ]
    report.click_button(words.TAKE_ALL.format(count=5))
    assert report.value(KEY) == "简（快）报，推行“通办”。\n走访社区46个"
    assert note(shown) == words.PUNCTUATION_RIGHT
    assert report.workspace.message_line.text == words.PUNCTUATED.format(count=5)
    report.press("Ctrl+Z")
    assert report.value(KEY) == TEXT


def test_what_has_no_tick_stays_as_it_is(report: Driver) -> None:
    shown = opened(report)
    report.press("Space")
    report.press("Down", 2)
    report.press("Space")
    report.click_button(words.TAKE_CHOSEN)
    assert report.value(KEY) == '简(快)报，推行"通办"。\n走访社区46个'
    assert len(rows(shown)) == 2
    first = shown.list.topLevelItem(0)
    assert first and first.checkState(0) is Qt.CheckState.Checked  # its words are others now


def test_enter_takes_what_is_ticked_and_nothing_where_nothing_is(report: Driver) -> None:
    shown = opened(report, "简(快)报。")
    report.press("Space")
    report.press("Enter")
    assert report.value(KEY) == "简(快)报。"
    report.press("Space")
    report.press("Enter")
    assert report.value(KEY) == "简（快）报。"
    assert note(shown) == words.PUNCTUATION_RIGHT and shown.list.hasFocus()


def test_the_place_of_the_current_row_is_selected_in_the_text(report: Driver) -> None:
    shown = opened(report)
    assert report.text(KEY).textCursor().selectedText() == "(快)"
    report.press("Down")
    assert report.text(KEY).textCursor().selectedText() == ","
    assert shown.list.hasFocus()


def test_a_stop_left_out_has_no_tick_until_the_clerk_sets_one(report: Driver) -> None:
    text = "全年举办业务培训14期，参训人员860余人次"
    shown = opened(report, text)
    assert not report.button(words.TAKE_CHOSEN).isEnabled()
    report.press("Space")
    report.click_button(words.TAKE_CHOSEN)
    assert report.value(KEY) == f"{text}。"
    assert rows(shown) == []


def test_the_list_follows_the_typing(report: Driver) -> None:
    shown = opened(report)
    report.text(KEY).setFocus()
    report.press("Ctrl+A")
    report.write("好:坏")
    wait_for(lambda: rows(shown) == [("好:坏", "好：坏")], "the list after the typing")
    assert report.text(KEY).hasFocus()


def test_escape_and_the_button_close_it_and_the_cursor_is_in_the_text(report: Driver) -> None:
    opened(report)
    report.press("Escape")
    assert not report.shown(ChangeList)
    assert report.text(KEY).hasFocus()
    report.click_button(words.PUNCTUATION)
    report.click_button(words.CLOSE)
    assert not report.shown(ChangeList)
    assert report.text(KEY).hasFocus()


def test_where_nothing_is_wrong_it_says_so(report: Driver) -> None:
    shown = opened(report, "一切都好。")
    assert note(shown) == words.PUNCTUATION_RIGHT
    assert not report.button(words.TAKE_ALL.format(count=0)).isEnabled()


def test_of_very_many_the_first_are_listed_and_all_are_replaced(report: Driver) -> None:
    shown = opened(report, "\n".join(f"甲,乙{n}" for n in range(1_000)), "problems")
    wait_for(lambda: len(rows(shown)) == 300, "the first 300")
    assert note(shown) == words.PUNCTUATION_REST.format(shown=300, count=700)
    report.click_button(words.TAKE_ALL.format(count=1_000))
    wait_for(lambda: rows(shown) == [], "none left")
    assert "," not in str(report.value("problems"))


@pytest.mark.parametrize("size", SIZES, ids=IDS)
def test_nothing_is_clipped_over_or_in_the_list(open_window: Open, size: QSize) -> None:
    driver = open_window(size)
    driver.new_report()
    opened(driver)
    wait_for(lambda: not list(clipped(driver.window)), "all laid out")
    assert unnamed(driver.window) == []
