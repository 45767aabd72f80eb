"""Lists and texts: growing, headings, and whatever is pasted into them."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QSize
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit

from model.form import FORM
from model.form.spec import ValueKind
from resources.messages import screen as words
from resources.messages import texts
from tests.driver import Driver, process, wait_for
from tests.pace import Pace

NARRATIVE = "performance"
UNSTORABLE = "甲\x00乙\x0b丙\x1f丁\ufffe戊😀己"
KEPT = "甲乙丙丁戊😀己"
ANYWHERE = [
    next(field.key for field in FORM.fields if field.kind is kind)
    for kind in ValueKind
    if kind is not ValueKind.CHOICE
]

TALL = QSize(1366, 1200)
LINES = 60  # pixels of a sentence under a field


# Lists


def test_enter_begins_the_next_item_and_the_list_grows(report: Driver) -> None:
    report.window.resize(TALL)
    editor = report.text("duties")
    process()
    before = editor.height()
    items = tuple(f"负责第{number}项工作。" for number in range(1, 8))
    report.put("duties", items)
    assert report.value("duties") == items
    process()
    assert editor.height() > before
    assert editor.verticalScrollBar().maximum() == 0


def test_a_list_as_long_as_the_seeds_is_wholly_in_sight(sample: Driver) -> None:
    sample.window.resize(TALL)
    editor = sample.text("duties")
    process()
    last = editor.document().lastBlock()
    bottom = editor.blockBoundingGeometry(last).translated(editor.contentOffset()).bottom()
    assert bottom <= editor.viewport().height()
    assert editor.verticalScrollBar().maximum() == 0


def test_a_list_longer_than_its_page_scrolls_by_itself(report: Driver) -> None:
    report.window.resize(911, 480)
    editor = report.text("duties")
    report.put("duties", tuple("负责服务大厅的日常运行和现场管理。" * 3 for _ in range(9)))
    process()
    assert editor.verticalScrollBar().maximum() > 0
    assert editor.viewport().rect().contains(editor.cursorRect().center())


def test_pasted_lines_become_items(report: Driver) -> None:
    report.go_to("units.internal.names")
    report.paste("办公室\r\n财务科\r\n业务科\r\n")
    assert report.value("units.internal.names") == ("办公室", "财务科", "业务科")


def test_empty_lines_at_the_end_of_a_list_are_no_items(report: Driver) -> None:
    report.go_to("units.internal.names")
    report.write("办公室\n\n\n")
    assert report.value("units.internal.names") == ("办公室",)


def test_tab_leaves_a_list_and_a_text(report: Driver) -> None:
    for key in ("duties", "reasons"):
        report.go_to(key)
        report.press("Tab")
        assert QApplication.focusWidget() is not report.editor(key)
        assert report.value(key) in ((), "")


# Length


def test_the_count_of_characters_follows(report: Driver) -> None:
    report.put(NARRATIVE, "一二三 四五\n六")
    counted = texts.CHARACTERS.format(count=6)
    wait_for(lambda: counted in report.texts(), counted)


# Undo


def test_undo_in_a_text_takes_back_the_typing_and_not_the_field_before(report: Driver) -> None:
    report.put("cover.preparer", "王敏")
    report.go_to("reasons")
    report.write("追加经费")
    report.press("Ctrl+Z")
    assert report.value("reasons") == ""
    assert report.text("reasons").toPlainText() == ""
    assert report.value("cover.preparer") == "王敏"


def test_undo_works_on_pages_that_are_not_shown(report: Driver) -> None:
    report.put("cover.preparer", "王敏")
    report.go_to_page(4)
    report.press("Ctrl+Z")
    assert report.value("cover.preparer") == ""
    assert report.line("cover.preparer").text() == ""


# Pasting


@pytest.mark.parametrize("key", ANYWHERE)
def test_what_no_file_can_hold_is_dropped_on_paste_and_the_clerk_is_told(
    report: Driver, key: str
) -> None:
    report.go_to(key)
    if not report.is_cell(key):
        report.press("Ctrl+A")
    report.paste(UNSTORABLE)
    process()
    value = report.value(key)
    text = value if isinstance(value, str) else "\n".join(value)
    assert "".join(text.split()) == KEPT
    assert "\n" not in text or FORM[key].kind in (ValueKind.LIST, ValueKind.TEXT)
    assert report.workspace.prompt_bar.text == words.DROPPED.format(
        count=3
    )  # \x0b ends a line in Word
    report.click_button(words.DISMISS)


def copy_half_an_emoji() -> None:
    """Put 甲 and one half of 😀 on the clipboard; PySide reads the half as a question mark."""
    cutter = QLineEdit(maxLength=2)
    cutter.setText("甲😀")
    cutter.selectAll()
    cutter.copy()


@pytest.mark.parametrize("key", ANYWHERE)
def test_half_an_emoji_breaks_nothing(report: Driver, key: str) -> None:
    report.go_to(key)
    if not report.is_cell(key):
        report.press("Ctrl+A")
    copy_half_an_emoji()
    report.press("Ctrl+V")
    report.press("Tab")
    value = report.value(key)
    assert (value if isinstance(value, str) else value[0]) == "甲?"
    report.wait_saved()


def test_an_emoji_is_one_character_and_the_caret_stays_behind_it(report: Driver) -> None:
    for key in ("cover.preparer", "duties", "reasons"):
        report.go_to(key)
        report.commit("😀")
        report.write("a")
        report.commit("𠮷")
        report.press("Backspace")
        value = report.value(key)
        assert (value if isinstance(value, str) else value[0]) == "😀a"


def test_a_paste_into_a_text_keeps_the_caret_behind_what_was_pasted(report: Driver) -> None:
    report.put("reasons", "前后")
    report.press("Home")
    report.press("Right")
    report.paste("中\x00间😀")
    report.write("!")
    assert report.value("reasons") == "前中间😀!后"


def test_a_cell_of_excel_pasted_into_a_field_leaves_no_line_end(report: Driver) -> None:
    report.go_to("staff.authorised")
    report.paste("44\r\n")
    assert report.value("staff.authorised") == report.line("staff.authorised").text() == "44"
    report.go_to("cover.unit")
    report.paste("长沙市\n天心区示范学校\n")
    assert report.value("cover.unit") == "长沙市 天心区示范学校"


def test_no_break_spaces_are_kept_as_they_are(report: Driver) -> None:
    report.go_to("reasons")
    report.paste("20\u00a0万元")
    assert report.value("reasons") == "20\u00a0万元"


def test_formats_of_other_programs_are_left_behind(report: Driver) -> None:
    data = QMimeData()
    data.setHtml("<b style='color:red'>加粗</b>")
    data.setText("加粗")
    QApplication.clipboard().setMimeData(data)
    report.go_to("reasons")
    report.press("Ctrl+V")
    report.write("x")
    cursor = QTextCursor(report.text("reasons").document())
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    assert report.value("reasons") == "加粗x"
    assert not cursor.charFormat().fontWeight() > 400


def test_a_million_characters_are_pasted_without_hanging_and_none_is_lost(report: Driver) -> None:
    line = "全年受理各类事项12600余件，按时办结率达到99.6%，群众满意度稳步提高。"
    text = "\n".join([line] * (1_000_000 // (len(line) + 1) + 1))
    report.go_to(NARRATIVE)
    with Pace() as pasted:
        report.paste(text)
        process()
    with Pace() as typed:
        report.write("x")
        process()
    assert report.value(NARRATIVE) == text + "x"
    assert report.text(NARRATIVE).plain_text() == text + "x"
    report.wait_saved()
    assert pasted.seconds < 5
    assert typed.seconds < 1


@pytest.mark.parametrize(
    "key", ["cover.unit", "year", "staff.authorised", "spending.final.total", "duties"]
)
def test_no_field_cuts_off_what_is_pasted_into_it_nor_lets_it_spoil_the_window(
    report: Driver, key: str
) -> None:
    text = "9" * 100_000
    report.go_to(key)
    process()
    top = report.workspace.steps.mapTo(report.window, QPoint(0, 0)).y()
    report.press("Ctrl+A")
    report.paste(text)
    report.press("Tab")
    process()
    assert report.value(key) in (text, (text,))
    moved = report.workspace.steps.mapTo(report.window, QPoint(0, 0)).y() - top
    assert 0 <= moved < LINES, "a long year makes its strip higher than by a sentence"
    for number in range(len(FORM.pages) + 2):
        report.go_to_page(number)
    report.back_to_drafts()
    (card,) = report.window.start.cards
    assert card.height() < report.window.height() / 2
    report.open_card()
    assert report.value(key) in (text, (text,))


@pytest.mark.parametrize("key", ["reasons", "performance", "problems"])
def test_a_text_opens_at_its_beginning_with_the_cursor_in_sight(sample: Driver, key: str) -> None:
    sample.workspace.go_to(key)
    process()
    editor = sample.text(key)
    assert editor.textCursor().position() == 0
    assert editor.viewport().rect().contains(editor.cursorRect())
