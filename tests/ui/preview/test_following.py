"""The printed pages follow what is typed and where the cursor is, and lead back to it."""

import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton

from model.form import FORM
from tests.driver import Driver, process, wait_for
from tests.shared import ROOT
from tests.ui.preview.conftest import (
    is_seen,
    open_pages,
    pages_of,
    point_of,
    printed,
    view_of,
    words_on,
)
from ui.preview.caret import caret_in

_UNSEEN = """
import sys
import ui.workspace.workspace
late = ("ui.preview.", "ui.paper.drawing", "export.layout.layout")
print(*(name for name in sys.modules if name.startswith(late)))
"""
_SOON = 0.2  # seconds after the last key


def test_a_workspace_that_shows_no_pages_has_nothing_loaded_for_them() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _UNSEEN], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["ui.preview.room"]


def test_what_is_typed_stands_on_the_page_soon_after_the_last_key(opened: Driver) -> None:
    before = pages_of(opened)
    opened.write("某处")
    typed = time.monotonic()
    assert pages_of(opened) is before  # no key waits for the pages
    wait_for(lambda: "中心某处" in words_on(pages_of(opened), 0), "the words typed")
    assert time.monotonic() - typed < 10 * _SOON  # the machines of tests are shared
    opened.press("Ctrl+Z")
    wait_for(lambda: "某处" not in words_on(pages_of(opened), 0), "the words undone")


def test_pages_that_nobody_sees_are_not_laid_out_and_are_right_once_seen(opened: Driver) -> None:
    before, room = pages_of(opened), opened.workspace.preview
    opened.click_button("要看 1")
    opened.go_to("cover.preparer")
    opened.write("甲乙丙")
    process()
    assert not room.is_waiting and pages_of(opened) is before
    open_pages(opened)
    wait_for(lambda: "甲乙丙" in printed(opened), "the words typed")


@pytest.mark.parametrize("key", ["cover.phone", "staff.contract", "duties", "problems"])
def test_the_place_of_the_cursor_is_marked_and_in_sight(opened: Driver, key: str) -> None:
    opened.go_to(key)
    process()
    mark = opened.workspace.preview.preview.follower.mark
    assert mark is not None and mark.key == key
    assert is_seen(view_of(opened), mark.caret)


def test_the_pages_go_along_with_the_caret_within_a_text(opened: Driver) -> None:
    opened.go_to("performance")
    opened.press("Ctrl+Home")
    process()
    first = view_of(opened).current
    opened.press("Ctrl+End")
    process()
    mark = opened.workspace.preview.preview.follower.mark
    lines = str(opened.value("performance")).split("\n")
    end = pages_of(opened).place("performance", len(lines) - 1, len(lines[-1]))
    assert mark is not None and mark.caret == end
    assert view_of(opened).current > first and is_seen(view_of(opened), mark.caret)


def click(driver: Driver, key: str, paragraph: int, offset: int) -> None:
    """Click on a printed character; where it is not in sight, scroll to it first."""
    view, place = view_of(driver), pages_of(driver).place(key, paragraph, offset)
    assert place is not None
    view.reveal(place)
    driver.click(view.viewport(), point_of(view, place).toPoint() + QPoint(1, 0))
    process()


@pytest.mark.parametrize(
    ("key", "paragraph", "offset"),
    [("performance", 2, 40), ("problems", 1, 0), ("duties", 3, 7), ("cover.unit", 0, 4)],
)
def test_a_click_on_a_character_puts_the_cursor_before_it(
    opened: Driver, key: str, paragraph: int, offset: int
) -> None:
    click(opened, key, paragraph, offset)
    editor = opened.workspace.wizard.editor(key)
    assert editor is not None and editor.hasFocus()
    assert caret_in(editor) == (paragraph, offset)


def test_a_click_on_any_printed_field_leads_to_it(opened: Driver) -> None:
    in_head = {"year", "region"}
    filled = [field.key for field in FORM.fields if opened.value(field.key)]
    printed = [key for key in filled if pages_of(opened).place(key) and key not in in_head]
    assert len(printed) > 40
    for key in printed:
        click(opened, key, 0, 0)
        assert opened.workspace.session.cursor.key == key


def test_the_line_over_a_text_says_on_which_page_one_is(opened: Driver) -> None:
    opened.go_to("performance")
    for keys in ("Ctrl+Home", "Ctrl+End"):
        opened.press(keys)
        place = pages_of(opened).place("performance", *opened.text("performance").caret)
        assert place is not None
        number = pages_of(opened)[place.page].number
        wait_for(lambda said=f"· 第 {number} 页": said in opened.texts(), "the page of the caret")
    opened.click(opened.shown(QAbstractButton, opened.workspace.pane)[0])  # 要看
    opened.press("Escape")
    opened.text("performance").setFocus()
    opened.write("一句。")
    wait_for(lambda: not any("· 第" in text for text in opened.texts()), "no page out of date")
