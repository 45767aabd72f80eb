"""What the last page says of this PC's fonts."""

import pytest

from model.draft.draft import Value
from model.form.options import BODY_FONT, TITLE_FONT
from resources.messages.papers import fonts as words
from tests.driver import Driver, process
from tests.other_pc import Pc
from tests.pace import Pace
from ui.export.font_notes import FontNotes
from ui.paper.installed import QtInstalledFonts

GB, XIAOBIAOSONG = "仿宋_GB2312", "方正小标宋简体"


def shown(report: Driver, pc: Pc, monkeypatch: pytest.MonkeyPatch) -> FontNotes:
    """Go to the last page on such a PC."""
    for name in ("stand_in", "lacking"):
        monkeypatch.setattr(QtInstalledFonts, name, getattr(pc, name), raising=True)
    report.go_to_page(report.workspace.wizard.last)
    notes = report.export_page.font_notes
    process()
    return notes


def choose(report: Driver, values: dict[str, Value]) -> None:
    report.workspace.session.set(values)
    process()


def seconds(notes: FontNotes) -> float:
    with Pace() as pace:
        notes.refresh()
    return pace.seconds


def test_a_pc_with_all_fonts_says_so_in_one_line(
    sample: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = shown(sample, Pc(), monkeypatch)
    assert notes.sentence.text() == words.ALL_THERE.format(fonts="仿宋、宋体、黑体、楷体")
    assert not notes.button.isVisible()


def test_a_font_that_lacks_is_named_and_left_by_one_click(
    sample: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = shown(sample, Pc(without={XIAOBIAOSONG}), monkeypatch)
    choose(sample, {TITLE_FONT.key: "xiaobiaosong"})
    expected = f"这台电脑没有 {XIAOBIAOSONG}，打印时用 宋体 代替；建议改用 宋体加粗"
    assert notes.sentence.text() == expected
    sample.click(notes.button)
    process()
    assert sample.value(TITLE_FONT.key) == TITLE_FONT.default
    assert not notes.button.isVisible()
    sample.press("Ctrl+Z")
    assert sample.value(TITLE_FONT.key) == "xiaobiaosong"


def test_a_name_with_a_character_the_font_lacks_is_said_before_the_export(
    sample: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = shown(sample, Pc(lacks={GB: "㛃"}), monkeypatch)
    choose(sample, {BODY_FONT.key: "fang_gb", "cover.preparer": "王㛃"})
    expected = f"{GB} 里没有 “㛃”，这个字会用别的字体印；建议改用 仿宋"
    assert notes.sentence.text().endswith(expected)


def test_two_worse_fonts_are_left_together_as_one_step_of_undo(
    sample: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = shown(sample, Pc(without={XIAOBIAOSONG, GB}), monkeypatch)
    chosen: dict[str, Value] = {TITLE_FONT.key: "xiaobiaosong", BODY_FONT.key: "fang_gb"}
    choose(sample, chosen)
    assert notes.sentence.text().endswith("建议改用 仿宋、宋体加粗")
    sample.click(notes.button)
    process()
    assert [sample.value(key) for key in chosen] == [TITLE_FONT.default, BODY_FONT.default]
    sample.press("Ctrl+Z")
    assert {key: sample.value(key) for key in chosen} == chosen


def test_many_characters_are_counted(sample: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = shown(sample, Pc(lacks={"仿宋": "㐀㐁㐂㐃㐄㐅"}), monkeypatch)
    sample.workspace.session.set({"cover.unit": "㐀㐁㐂㐃㐄㐅"})
    notes.refresh()
    assert "“㐀”“㐁”“㐂”“㐃”“㐄”等 6 个字，这些字会" in notes.sentence.text()
    assert words.BETTER[:2] not in notes.sentence.text()  # nothing was chosen


def test_the_real_fonts_are_looked_at_fast_and_say_what_qt_says(sample: Driver) -> None:
    sample.go_to_page(sample.workspace.wizard.last)
    notes = sample.export_page.font_notes
    assert min(seconds(notes) for _ in range(5)) < 0.05
    fonts = QtInstalledFonts()
    assert fonts.lacking("仿宋", "国\U000f0000") == "\U000f0000"
    assert notes.sentence.text()
