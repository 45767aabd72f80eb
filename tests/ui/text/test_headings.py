"""The headings of a text: levels, numbers, the list under the step, sections that move."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from resources.messages import texts as words
from tests.driver import Driver, process, wait_for
from ui.text.section_outline import SectionOutline

NARRATIVE = "performance"
TEXT = "总的情况。\n一、工作完成情况，一切顺利\n内容。\n（一）窗口服务\n二、下一步"


def outline(driver: Driver) -> list[str]:
    """Give the headings listed under the step."""
    return [
        found.item(row).text().strip("\u2002")
        for found in driver.shown(SectionOutline)
        for row in range(found.count())
    ]


def put(driver: Driver, text: str = TEXT, key: str = NARRATIVE) -> None:
    """Set a text and its list of headings, the cursor at its start."""
    driver.workspace.session.set({key: text})
    driver.go_to(key)
    driver.press("Ctrl+Home")
    wait_for(lambda: len(outline(driver)) == driver.workspace.outline.count(), "the headings")
    process()


def text(driver: Driver) -> list[str]:
    return str(driver.value(NARRATIVE)).split("\n")


# The list


def test_the_headings_are_listed_and_a_click_goes_there(report: Driver) -> None:
    put(report)
    assert outline(report) == ["一、工作完成情况", "（一）窗口服务", "二、下一步"]
    report.click_row(report.workspace.outline, 2)
    assert report.text(NARRATIVE).textCursor().block().text() == "二、下一步"
    assert report.text(NARRATIVE).hasFocus()


def test_the_section_with_the_cursor_is_the_current_one(report: Driver) -> None:
    put(report)
    side = report.workspace.outline
    assert side.currentRow() == -1  # before the first heading
    for row in (0, 0, 1, 2):
        report.press("Down")
        assert side.currentRow() == row
        assert [side.item(n).font().bold() for n in range(3)] == [n == row for n in range(3)]


def test_a_thousand_headings_are_listed_and_the_last_is_current_at_the_end(report: Driver) -> None:
    put(report, "\n".join(f"{number}.事项" for number in range(1, 901)))
    side = report.workspace.outline
    report.press("Ctrl+End")
    wait_for(lambda: side.count() == 900, "all headings")
    assert side.currentRow() == 899 and side.item(899).text().strip() == "900.事项"


def test_it_follows_the_typing_and_goes_with_the_last_heading(report: Driver) -> None:
    report.go_to(NARRATIVE)
    assert not report.shown(SectionOutline)
    report.write("一、工作")
    wait_for(lambda: outline(report) == ["一、工作"], "the new heading")
    report.press("Ctrl+A")
    report.press("Delete")
    wait_for(lambda: not report.shown(SectionOutline), "no heading")


def test_of_two_texts_on_a_page_those_of_the_one_with_the_cursor_are_listed(
    report: Driver,
) -> None:
    report.workspace.session.set({"reasons": "1、追加\n2、新设", "funds": "没有标题。"})
    report.go_to("reasons")
    assert outline(report) == ["1、追加", "2、新设"]
    report.go_to("funds")
    assert not report.shown(SectionOutline)
    report.go_to("cover.unit")
    assert not report.shown(SectionOutline)


def test_it_stands_under_the_step_of_the_page(report: Driver) -> None:
    for key, page in (("reasons", 3), (NARRATIVE, 4), ("problems", 5), ("reasons", 3)):
        put(report, key=key)
        steps = report.workspace.steps.buttons
        side = report.workspace.outline
        assert steps[page].geometry().bottom() < side.y() < steps[page + 1].y()


# Levels and numbers


def test_the_keys_for_the_levels_number_on_by_themselves(report: Driver) -> None:
    report.go_to(NARRATIVE)
    for key, line in (("1", "工作"), ("2", "窗口"), ("2", "热线"), ("1", "问题")):
        report.write(line)
        report.press(f"Ctrl+Alt+{key}")
        report.press("End")
        report.write("\n")
    assert text(report) == ["一、工作", "（一）窗口", "（二）热线", "二、问题", ""]


def test_the_buttons_do_the_same_and_body_text_takes_the_number_away(report: Driver) -> None:
    report.go_to(NARRATIVE)
    report.write("工作")
    report.click_button("一、")
    assert report.value(NARRATIVE) == "一、工作"
    report.click_button(words.PLAIN_LEVEL)
    assert report.value(NARRATIVE) == "工作"


def choose(driver: Driver, entry: str) -> None:
    """Choose an entry of the menu that is open."""
    (menu,) = driver.shown(QMenu)
    (action,) = [action for action in menu.actions() if action.text() == entry]
    assert action.isEnabled()
    action.trigger()
    menu.close()
    process()


def test_renumbering_says_how_many_numbers_it_changed_and_is_one_step_of_undo(
    report: Driver,
) -> None:
    before = "一、工作\n（一）窗口\n（三）热线\n三、问题"
    put(report, before)
    report.click_button(words.NUMBERING)
    choose(report, words.RENUMBER)
    assert report.value(NARRATIVE) == "一、工作\n（一）窗口\n（二）热线\n二、问题"
    assert report.workspace.message_line.text == words.RENUMBERED.format(count=2)
    report.press("Ctrl+Z")
    assert report.value(NARRATIVE) == before
    put(report)
    report.click_button(words.NUMBERING)
    choose(report, words.RENUMBER)
    assert report.workspace.message_line.text == words.NUMBERS_RIGHT


# Sections that move


def test_a_section_moves_by_keys_with_the_cursor_in_it_and_undo_brings_it_back(
    report: Driver,
) -> None:
    put(report)
    report.press("Down", 2)
    report.press("Right")  # in 内容。
    report.press("Alt+Shift+Down")
    moved = ["总的情况。", "一、下一步", "二、工作完成情况，一切顺利", "内容。", "（一）窗口服务"]
    assert text(report) == moved
    report.write("多")
    assert text(report)[3] == "内多容。"
    report.press("Ctrl+Z", 2)
    assert report.value(NARRATIVE) == TEXT
    report.press("Ctrl+Home")
    report.press("Alt+Shift+Up")
    assert report.workspace.message_line.text == words.NO_NEIGHBOUR[-1]
    report.press("Ctrl+End")
    report.press("Alt+Shift+Down")
    assert report.workspace.message_line.text == words.NO_NEIGHBOUR[1]
    assert report.value(NARRATIVE) == TEXT


def test_a_section_moves_by_the_menu_of_the_list(report: Driver) -> None:
    put(report)
    side = report.workspace.outline
    side.customContextMenuRequested.emit(side.visualItemRect(side.item(2)).center())
    choose(report, words.MOVE_UP)
    assert text(report)[1] == "一、下一步"
    assert outline(report) == ["一、下一步", "二、工作完成情况", "（一）窗口服务"]
    side.customContextMenuRequested.emit(QPoint(5, side.height() + 50))
    assert not report.shown(QMenu)


@pytest.mark.parametrize("keys", ["Alt+Shift+Up", "Alt+Shift+Down"])
def test_in_the_list_the_same_keys_move_the_current_section(report: Driver, keys: str) -> None:
    put(report, "一、甲\n二、乙\n三、丙")
    report.press("Down")
    report.workspace.outline.setFocus()
    report.press(keys)
    expected = "一、乙 二、甲 三、丙" if keys.endswith("Up") else "一、甲 二、丙 三、乙"
    assert " ".join(text(report)) == expected
