"""Figures in a text that were found fault with: underlined, said, put right, or set apart."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from model.draft.facts import Facts
from model.findings.explanations import explanation_values
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.rules import RULES
from model.storage.store import Store
from resources.messages import texts as words
from tests.driver import Driver, process
from tests.ui.conftest import Open, open_filled
from ui.look import colours
from ui.text.marks.editor import UnderlinedEditor

TEXT = "reasons"
TABLE = "spending.final.total"
FIGURE = re.compile(r"[0-9]+\.[0-9]+")
OFFER = "用表中数字 {value}"


def found(facts: Facts) -> Iterator[Finding]:
    """Find fault with every figure of the text that is not the table's."""
    right = facts.number(TABLE).shown
    text = facts.text(TEXT)
    for match in FIGURE.finditer(text):
        start, end = match.span()
        if right and match[0] != right:
            level = Level.E if match[0].startswith("1") else Level.W
            yield Finding(
                (TEXT, TABLE),
                f"写的是 {match[0]}，表中是 {right}。",
                actual=match[0],
                expected=right,
                subject=match[0],
                spans=((start, end),),
                compared_key=TABLE,
                corrections=(
                    Correction(
                        OFFER.format(value=right), ((TEXT, text[:start] + right + text[end:]),)
                    ),
                ),
            ).at(level)


@pytest.fixture
def filled(report: Driver, monkeypatch: pytest.MonkeyPatch) -> Driver:
    """Give an empty report whose table holds a figure, and the rule above in place of N04."""
    rule = Rule("X99", Level.W, "", found, {}, {}, why="")
    others = (one for one in RULES if one.id != "N04")
    monkeypatch.setattr("model.checking.check.RULES", (*others, rule))
    report.workspace.session.set({TABLE: "200.5"})
    return report


def put(driver: Driver, text: str) -> UnderlinedEditor:
    """Set the text, its page shown and the caret in it."""
    driver.workspace.session.set({TEXT: text})
    driver.go_to(TEXT)
    process()
    return editor(driver)


def editor(driver: Driver) -> UnderlinedEditor:
    found = driver.text(TEXT)
    assert isinstance(found, UnderlinedEditor)
    return found


def underlined(of: UnderlinedEditor) -> list[str]:
    """Give the words that are underlined once the hand rests."""
    of.session.settle()
    text = of.plain_text()
    return [text[mark.start : mark.end] for mark in of.marks.between(0, len(text))]


def test_what_is_wrong_in_a_draft_that_is_opened_is_underlined_at_once(
    store: Store, open_window: Open
) -> None:
    text = "2019年决算基本支出1644.65万元。"
    driver = open_filled(store, open_window, {"performance": text})
    driver.press("F9")
    driver.go_to("performance")
    process()
    opened = driver.text("performance")
    assert isinstance(opened, UnderlinedEditor)
    assert underlined(opened) == ["1644.65"]
    driver.press("Ctrl+Home")
    driver.press("F7")
    assert selected(opened) == "1644.65"


def test_what_is_underlined_may_be_deleted_all_at_once(filled: Driver) -> None:
    of = put(filled, "合计101.25万元。\n又写了102.25万元。\n还有103.25万元。")
    filled.press("Ctrl+A")
    filled.press("Delete")
    process()
    assert (underlined(of), of.plain_text()) == ([], "")
    filled.press("Ctrl+Z")
    process()
    assert underlined(of) == ["101.25", "102.25", "103.25"]


def selected(of: UnderlinedEditor) -> str:
    return of.textCursor().selectedText()


def put_caret(of: UnderlinedEditor, word: str) -> None:
    """Put the caret into the middle of a word."""
    cursor = of.document().find(word)
    cursor.setPosition(cursor.selectionStart() + 1)
    of.setTextCursor(cursor)


def said(driver: Driver) -> str:
    """Give the message of the finding that the pane shows opened."""
    process()
    finding = driver.workspace.findings.finding
    return finding.message if finding else ""


def point_of(of: UnderlinedEditor, word: str) -> QPoint:
    """Give the middle of a word in the viewport."""
    cursor = of.document().find(word)
    ends = []
    for place in (cursor.selectionStart(), cursor.selectionEnd()):
        at = QTextCursor(of.document())
        at.setPosition(place)
        ends.append(of.cursorRect(at).center())
    return (ends[0] + ends[1]) / 2


def colours_under(of: UnderlinedEditor, word: str) -> list[QColor]:
    """Give the colours of the lower third of a word's line."""
    process()
    image: QImage = of.viewport().grab().toImage()
    middle = point_of(of, word)
    half = of.fontMetrics().height() // 2
    width = of.fontMetrics().horizontalAdvance(word) // 2 - 1
    ratio = image.devicePixelRatio()
    return [
        image.pixelColor(int(x * ratio), int(y * ratio))
        for x in range(middle.x() - width, middle.x() + width)
        for y in range(middle.y() + half // 2, middle.y() + half + 1)
    ]


def is_red(colour: QColor) -> bool:
    return colour.red() - colour.green() > 90


def is_amber(colour: QColor) -> bool:
    return 20 < colour.red() - colour.green() <= 60 and colour.green() - colour.blue() > 40


def choose(driver: Driver, label: str, operation: Callable[[], object]) -> list[str]:
    """Do what opens a menu and click one of its entries; give all of them."""
    operation()
    process()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = [action.text() for action in menu.actions()]
    menu.actions()[entries.index(label)].trigger()
    menu.close()
    process()
    return entries


# Underlines


def test_only_figures_that_disagree_are_underlined(filled: Driver) -> None:
    of = put(filled, "支出200.5万元，另有项目300.5万元。")
    assert underlined(of) == ["300.5"]


def test_an_underline_is_red_only_for_an_error(filled: Driver) -> None:
    of = put(filled, "甲 100.5 乙 300.5 丙 200.5 丁")
    assert any(is_red(colour) for colour in colours_under(of, "100.5"))
    assert any(is_amber(colour) for colour in colours_under(of, "300.5"))
    for word in ("300.5", "200.5"):
        assert not any(is_red(colour) for colour in colours_under(of, word))
    assert colours.ERROR != colours.WARNING


def test_emoji_and_rare_characters_before_a_figure_do_not_move_its_underline(
    filled: Driver,
) -> None:
    of = put(filled, "😀𠮷😀\n😀支出300.5万元𠮷，100.5万元😀")
    assert underlined(of) == ["300.5", "100.5"]
    filled.press("F7")
    assert {selected(of)} == {"300.5"}
    filled.press("F7")
    assert selected(of) == "100.5"
    assert any(is_red(colour) for colour in colours_under(of, "100.5"))


def test_underlines_move_with_the_text_before_them(filled: Driver) -> None:
    of = put(filled, "支出300.5万元。\n另有400.5万元。")
    filled.press("Ctrl+Home")
    filled.write("abc")
    filled.commit("😀")
    filled.write("\n")
    assert underlined(of) == ["300.5", "400.5"]
    filled.press("Ctrl+Home")
    filled.press("Delete")
    assert underlined(of) == ["300.5", "400.5"]


def test_a_figure_is_not_underlined_while_it_is_being_typed(filled: Driver) -> None:
    of = put(filled, "")
    filled.write("300.5")
    assert underlined(of) == []
    filled.write("x")
    assert underlined(of) == ["300.5"]


def test_a_figure_that_was_typed_last_is_underlined_when_the_text_is_left(filled: Driver) -> None:
    of = put(filled, "")
    filled.write("300.5")
    filled.press("Tab")
    assert underlined(of) == ["300.5"]


def test_underlines_come_and_go_with_the_table(filled: Driver) -> None:
    of = put(filled, "支出300.5万元。")
    filled.workspace.session.set({TABLE: "300.5"})
    assert underlined(of) == []
    filled.press("Ctrl+Z")
    assert underlined(of) == ["300.5"]


def test_neither_the_document_nor_what_is_copied_knows_of_underlines(filled: Driver) -> None:
    of = put(filled, "支出300.5万元。")
    filled.press("Ctrl+A")
    filled.press("Ctrl+C")
    data = QApplication.clipboard().mimeData()
    assert data.text() == "支出300.5万元。"
    assert "underline" not in data.html()
    assert not of.document().isUndoAvailable()
    block = of.document().firstBlock()
    assert not block.layout().formats()


def test_shift_and_enter_begin_a_paragraph_and_underlines_stay_in_place(filled: Driver) -> None:
    of = put(filled, "甲\n支出300.5万元。")
    filled.press("Ctrl+Home")
    filled.press("Shift+Return")
    assert filled.value(TEXT) == "\n甲\n支出300.5万元。"
    filled.press("F7")
    assert selected(of) == "300.5"


def test_a_figure_over_two_lines_is_underlined_in_both(filled: Driver) -> None:
    of = put(filled, "x" * 20 + " " + "3" * 400 + ".5 ")
    assert len(underlined(of)) == 1
    process()
    assert of.viewport().grab().width()


# Said


def test_the_pane_says_the_finding_at_the_caret(filled: Driver) -> None:
    of = put(filled, "甲 100.5 乙 300.5 丙 400.5 丁")
    for word in ("300.5", "400.5", "100.5"):
        put_caret(of, word)
        assert word in said(filled)


def test_the_pane_says_the_worst_one_where_the_caret_is_on_none(filled: Driver) -> None:
    of = put(filled, "甲 300.5 乙 100.5 丙")
    filled.press("Tab")
    filled.go_to(TEXT)
    put_caret(of, "300.5")
    assert "300.5" in said(filled)
    filled.press("Ctrl+Home")
    assert "100.5" in said(filled)


def test_the_mouse_over_a_figure_is_told_what_was_found(filled: Driver) -> None:
    of = put(filled, "甲 100.5 乙 300.5 丙")
    for word, message in (("300.5", "300.5"), ("乙", "")):
        at = point_of(of, word)
        event = QHelpEvent(QEvent.Type.ToolTip, at, of.viewport().mapToGlobal(at))
        QApplication.sendEvent(of.viewport(), event)
        assert message in QToolTip.text() if message else not of.finding_at(at)
    QToolTip.hideText()


def test_how_many_are_underlined_is_said_and_leads_to_the_next(filled: Driver) -> None:
    of = put(filled, "甲 100.5 乙 300.5 丙")
    filled.press("Ctrl+Home")
    filled.click_button(words.MARKED.format(count=2), of.parentWidget())
    assert selected(of) == "100.5"
    filled.workspace.session.set({TEXT: "甲"})
    assert not [text for text in filled.buttons(of.parentWidget()) if text.startswith("存疑")]


def test_what_is_explained_is_in_doubt_no_more_and_only_dotted(filled: Driver) -> None:
    of = put(filled, "甲 300.5 乙")
    (finding,) = [mark.finding for mark in of.marks.between(0, 9)]
    filled.workspace.session.set(explanation_values(finding, "这是另一个口径的数字。"))
    assert underlined(of) == ["300.5"]
    assert not of.marks.open
    assert not any(is_amber(colour) for colour in colours_under(of, "300.5"))


def test_f7_goes_round_all_of_them_in_both_directions(filled: Driver) -> None:
    of = put(filled, "甲 100.5 乙 300.5 丙 400.5 丁")
    filled.press("Ctrl+Home")
    seen = []
    for keys in ("F7", "F7", "F7", "F7", "Shift+F7", "Shift+F7"):
        filled.press(keys)
        seen.append(selected(of))
    assert seen == ["100.5", "300.5", "400.5", "100.5", "400.5", "300.5"]


# Put right


def test_the_pane_puts_the_tables_figure_in_and_undo_takes_it_back(filled: Driver) -> None:
    put(filled, "甲 300.5 乙")
    filled.press("F7")
    filled.click_button(OFFER.format(value="200.5"), filled.workspace.findings)
    assert filled.value(TEXT) == "甲 200.5 乙"
    filled.press("Ctrl+Z")
    assert filled.value(TEXT) == "甲 300.5 乙"


def test_what_is_not_the_same_is_underlined_no_more_until_that_is_undone(filled: Driver) -> None:
    of = put(filled, "甲 300.5 乙 400.5")
    put_caret(of, "300.5")
    filled.click_button(words.NOT_THE_SAME, filled.workspace.findings)
    assert underlined(of) == ["400.5"]
    filled.press("Ctrl+Z")
    assert underlined(of) == ["300.5", "400.5"]


def test_alt_enter_offers_the_same_at_the_caret(filled: Driver) -> None:
    put(filled, "甲 300.5 乙")
    filled.press("F7")
    label = OFFER.format(value="200.5")
    entries = choose(filled, label, lambda: filled.press("Alt+Return"))
    assert entries[1:] == [label, words.NOT_THE_SAME]
    assert filled.value(TEXT) == "甲 200.5 乙"


def test_a_right_click_offers_it_above_the_editors_own_entries(filled: Driver) -> None:
    of = put(filled, "甲 300.5 乙")
    at = point_of(of, "300.5")
    mouse = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(mouse, at, of.viewport().mapToGlobal(at))
    entries = choose(
        filled, words.NOT_THE_SAME, lambda: QApplication.sendEvent(of.viewport(), event)
    )
    assert entries[1:3] == [OFFER.format(value="200.5"), words.NOT_THE_SAME]
    assert any("粘贴" in entry for entry in entries[3:])
    assert any("撤销" in entry for entry in entries[3:])  # of the whole form
    assert underlined(of) == []


def test_f8_puts_the_cursor_on_the_words_the_finding_is_about(filled: Driver) -> None:
    of = put(filled, "甲 300.5 乙 100.5")
    filled.go_to_page(0)
    for _ in range(60):
        filled.press("F8")
        if selected(of) == "300.5":
            break
    assert selected(of) == "300.5"
    assert of.hasFocus()
    assert "300.5" in said(filled)


def test_the_last_character_is_taken_out_without_a_complaint(sample: Driver) -> None:
    sample.go_to("funds")
    sample.press("Ctrl+End")
    sample.write("支出824.21万元")
    sample.press("Backspace", times=3)
    assert str(sample.value("funds")).endswith("支出824.2")


def test_behind_the_last_mark_of_a_text_come_those_of_the_next_one(sample: Driver) -> None:
    sample.workspace.session.set(
        {
            "reasons": "我局2018年追加。",
            "funds": "",
            "performance": "",
            "problems": "2018年的问题。",
        }
    )
    sample.go_to("reasons")
    sample.press("Ctrl+Home")
    found: list[tuple[str, str]] = []
    for _ in range(4):
        sample.press("F7")
        process()
        session = sample.workspace.session
        key = session.cursor.key
        inspected = session.inspection.finding
        assert inspected and key in inspected.places
        found.append((key, sample.text(key).textCursor().selectedText()))
    assert ("reasons", "我局") in found and ("problems", "2018年") in found
    sample.press("Shift+F7")
    process()
    key = sample.workspace.session.cursor.key
    assert (key, sample.text(key).textCursor().selectedText()) == found[2]
