"""A text on screen as on paper: fonts, the line of 27 characters, an indent that is not typed."""

from operator import attrgetter

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QTextBlock

from export.report.nodes import Face
from tests.driver import Driver, process
from tests.ui.conftest import Open
from ui.text.paper.editor import PaperEditor
from ui.text.paper.fonts import FAMILIES, character_width

_PART = attrgetter("format", "length")  # Qt's stubs know neither
KEY = "performance"
BODY = "办事流程越理越顺年初对全部服务事项逐条梳理把材料相近环节重复的事项归并办理能在网上核验"


def editor(driver: Driver, text: str, key: str = KEY) -> PaperEditor:
    driver.workspace.session.set({key: text})
    driver.go_to(key)
    process()
    found = driver.text(key)
    assert isinstance(found, PaperEditor)
    return found


def lines(block: QTextBlock) -> list[str]:
    layout = block.layout()
    cuts = [layout.lineAt(n) for n in range(layout.lineCount())]
    return [block.text()[cut.textStart() :][: cut.textLength()] for cut in cuts]


def faces(block: QTextBlock) -> list[tuple[list[str], int]]:
    """Give the fonts set on parts of a paragraph, and how long these are."""
    parts = map(_PART, block.layout().formats())
    return [(made.fontFamilies(), length) for made, length in parts]


@pytest.mark.parametrize("width", [1000, 1280, 1366, 1900])
def test_a_line_holds_as_many_characters_as_on_paper(open_window: Open, width: int) -> None:
    driver = open_window(QSize(width, 728))
    driver.new_report()
    shown = editor(driver, BODY * 2)
    assert [len(line) for line in lines(shown.document().firstBlock())][:2] == [25, 27]
    assert character_width(shown.font()) >= 16  # 12 pt


def test_the_indent_is_shown_and_never_typed(report: Driver) -> None:
    shown = editor(report, f"甲\n　　乙\n{BODY}")
    character = character_width(shown.font())
    first, second = shown.document().firstBlock(), shown.document().findBlockByNumber(1)
    assert round(first.layout().lineAt(0).x() / character) == 2
    assert round(second.layout().lineAt(0).x() / character) == 0  # blanks stand for it
    assert shown.toPlainText() == report.value(KEY) == f"甲\n　　乙\n{BODY}"
    report.press("Ctrl+Home")
    report.write("新")
    assert str(report.value(KEY)).startswith("新甲\n")
    assert round(first.layout().lineAt(0).x() / character) == 2


def test_headings_stand_in_the_fonts_of_the_paper_up_to_their_full_stop(report: Driver) -> None:
    shown = editor(report, "一、甲\n（一）乙。正文\n1.丙\n丁")
    blocks = map(shown.document().findBlockByNumber, range(4))
    assert [faces(block) for block in blocks] == [
        [(FAMILIES[Face.HEI], 3)],
        [(FAMILIES[Face.KAI], 5)],
        [],
        [],
    ]
    report.press("Ctrl+Home")
    report.press("Delete", 2)
    assert shown.document().firstBlock().layout().formats() == []
    reasons = editor(report, "一、甲", "reasons")  # the box of （三） has no headings
    assert reasons.document().firstBlock().layout().formats() == []


def test_the_font_stays_when_the_cursor_goes_and_findings_come(report: Driver) -> None:
    shown = editor(report, "我局2018年支出。")
    font = shown.font()
    report.go_to("problems")
    report.go_to(KEY)
    assert shown.font() == font
    assert font.families() == FAMILIES[Face.PLAIN]


def test_up_and_down_keep_the_column_and_home_and_end_the_line(report: Driver) -> None:
    shown = editor(report, BODY)
    report.press("Ctrl+Home")
    report.press("Down")
    assert shown.textCursor().position() == 25 + 2  # under the first character
    report.press("End")
    report.press("Up")
    assert shown.textCursor().position() == len(BODY) - 25 - 2
    report.press("Home")
    assert shown.textCursor().position() == 0


def test_a_paragraph_that_grows_pushes_the_next_one_down(report: Driver) -> None:
    shown = editor(report, "甲\n乙")
    second = shown.document().lastBlock()
    before = shown.blockBoundingGeometry(second).top()
    report.press("Ctrl+Home")
    report.paste(BODY)
    assert shown.blockBoundingGeometry(second).top() > before
    assert shown.document().lineCount() == 3
    report.press("Ctrl+Z")
    assert shown.blockBoundingGeometry(second).top() == before


def test_composing_in_a_heading_keeps_its_text_and_its_lines(report: Driver) -> None:
    editor(report, "一、甲")
    report.press("Ctrl+End")
    report.compose("fuwu", "服务")
    assert report.value(KEY) == "一、甲服务"
