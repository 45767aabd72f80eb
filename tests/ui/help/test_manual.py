"""The manual in the program: at the section of the page, searchable, and nothing opened outside."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from model.form import FORM
from model.rules import RULES
from resources import manual as source
from resources.messages import help as words
from tests.driver import Driver, process
from ui.help.manual_view import MOST_HITS, ManualView
from ui.help.manual_window import ManualWindow

PAGES = ["start", *(page.key for page in FORM.pages), "check", "finish"]
PICTURE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def manual(styled_app: QApplication) -> Iterator[ManualWindow]:
    window = ManualWindow()
    window.open_at(words.MANUAL_SECTIONS["start"])
    assert QTest.qWaitForWindowActive(window)
    process()
    yield window
    window.close()
    window.deleteLater()
    process()


def look_for(manual: ManualWindow, text: str) -> str:
    """Type into the search line, press Enter; return what is said of the hits."""
    manual.search.setFocus()
    manual.search.selectAll()
    manual.search.insert(text)
    QTest.keyClick(manual.search, Qt.Key.Key_Return)
    process()
    return manual.hits_text


def test_each_page_has_a_section_of_the_manual() -> None:
    assert list(words.MANUAL_SECTIONS) == PAGES
    headings = [it.lstrip("# ") for it in source.blocks(source.markdown()) if it.startswith("#")]
    assert set(words.MANUAL_SECTIONS.values()) <= set(headings)


def test_it_opens_at_the_section_of_the_page_one_is_on(driver: Driver) -> None:
    for number, page in enumerate(PAGES):
        if number == 1:
            driver.new_report()
        if number:
            driver.window.activateWindow()
            driver.go_to_page(number - 1)
        driver.window.help.menu.show_manual()
        process()
        manual = driver.window.help.menu.manual
        row = manual.contents.currentRow()
        assert manual.view.headings[row].text == words.MANUAL_SECTIONS[page]
        bar = manual.view.verticalScrollBar()
        assert bar.value() > 0 or number == 0


def test_it_has_every_rule_and_its_pictures(manual: ManualWindow) -> None:
    text = manual.view.toPlainText()
    assert [rule.id for rule in RULES if f"{rule.id}　{rule.sentence}" not in text] == []
    assert source.pictures()
    for name in source.pictures():
        picture = manual.view.loadResource(PICTURE, QUrl(name))
        assert isinstance(picture, QImage) and not picture.isNull()


def test_the_contents_lead_to_each_heading(manual: ManualWindow) -> None:
    places: list[int] = []
    for row in range(manual.contents.count()):
        manual.contents.setCurrentRow(row)
        process()
        places.append(manual.view.verticalScrollBar().value())
    assert len(places) > 10
    assert places == sorted(places)


def test_the_contents_follow_the_reading_and_the_hits(manual: ManualWindow) -> None:
    bar = manual.view.verticalScrollBar()
    seen: set[int] = set()
    bar.setValue(0)
    while bar.value() < bar.maximum():
        value = min(bar.value() + bar.pageStep() // 2, bar.maximum())
        bar.setValue(value)
        process()
        seen.add(manual.contents.currentRow())
        assert bar.value() == min(value, bar.maximum())
    assert len(seen) > len(manual.view.headings) / 2
    bar.setValue(0)
    look_for(manual, "双面打印")
    assert manual.contents.currentItem().text() == words.MANUAL_SECTIONS["finish"]
    last = manual.contents.count() - 1
    manual.contents.setCurrentRow(last)
    assert manual.contents.currentRow() == last


def test_only_the_pictures_in_sight_are_read(
    manual: ManualWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    load = ManualView.loadResource

    def noted(view: ManualView, kind: int, name: QUrl | str) -> object:
        read.append(QUrl(name).toString())
        return load(view, kind, name)

    monkeypatch.setattr(ManualView, "loadResource", noted)
    manual.view.show_markdown(source.markdown())
    assert read == []
    process()
    assert read == source.pictures()[:1]


def test_a_search_counts_its_hits_and_goes_through_them(manual: ManualWindow) -> None:
    found = len(manual.view.toPlainText().split("合计")) - 1
    assert look_for(manual, "合计") == words.MANUAL_HITS.format(number=1, count=found)
    QTest.keyClick(manual.search, Qt.Key.Key_Return)
    assert manual.hits_text == words.MANUAL_HITS.format(number=2, count=found)
    manual.back.click()
    manual.back.click()
    assert manual.hits_text == words.MANUAL_HITS.format(number=found, count=found)
    assert len(manual.view.extraSelections()) == found
    assert look_for(manual, "没有这几个字的") == words.MANUAL_NO_HITS
    assert not manual.next.isEnabled()
    assert look_for(manual, "") == ""
    assert manual.view.extraSelections() == []


def test_so_many_hits_are_not_all_marked(
    manual: ManualWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.help.manual_view.MOST_HITS", 3)
    monkeypatch.setattr("ui.help.manual_window.MOST_HITS", 3)
    assert MOST_HITS > 3
    assert look_for(manual, "的") == words.MANUAL_MANY.format(number=1, count=3)


def test_no_link_and_no_file_of_others_is_opened(
    manual: ManualWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened.append)
    manual.view.show_markdown("[外面](https://example.com) ![图](/etc/passwd.png) 文字")
    manual.view.anchorClicked.emit(QUrl("https://example.com"))
    assert opened == []
    assert "文字" in manual.view.toPlainText()
    outside = tmp_path / "x.png"
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(outside))
    for name in (str(outside), f"../../{outside}", QUrl.fromLocalFile(str(outside)).toString()):
        assert manual.view.loadResource(PICTURE, QUrl(name)) is None


def test_esc_closes_it_and_it_can_be_opened_again(manual: ManualWindow) -> None:
    QTest.keyClick(manual.view, Qt.Key.Key_Escape)
    assert not manual.isVisible()
    manual.open_at(words.MANUAL_SECTIONS["finish"])
    assert manual.isVisible()


def test_a_manual_that_is_missing_says_what_to_do(
    styled_app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "SOURCES", (tmp_path / "fehlt.md",))
    window = ManualWindow()
    window.open_at("一、开始")
    assert QTest.qWaitForWindowActive(window)
    process()
    assert words.MANUAL_MISSING.format(path=source.FOLDER) in window.view.toPlainText()
    assert look_for(window, "重新") == words.MANUAL_HITS.format(number=1, count=1)
    window.close()
    window.deleteLater()
