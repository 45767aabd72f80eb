"""Nobody's text is markup: names that look like HTML, access keys or places to fill in."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QWidget,
)

from model.draft.draft import Value, new_draft
from model.form import FORM
from model.form.spec import ValueKind
from model.storage.store import Store
from resources.sample import load_sample
from tests.driver import Driver, process
from tests.ui.conftest import Open, open_filled
from ui.widgets.labels import plain_tip, window_title, without_keys

HOSTILE = (
    "某某<b>局</b>",
    "<img src=//10.9.8.7/s/a.png>",
    "<img src='file:///etc/passwd'>局",
    "&name;&lt;b&gt;",
    "甲 & 乙(&C)",
    "%1 %n {year} {0} {",
    "[*]某局[*]",
    "<html><a href='x'>局</a></html>",
    "<table><tr><td>1075.20",
    "<?xml version='1.0'?>",
)
TIP = Qt.ItemDataRole.ToolTipRole


def hostile(text: str) -> dict[str, Value]:
    """The sample with the text in every value that is no choice, before what stood there."""
    values: dict[str, Value] = {}
    for key, value in load_sample().items():
        if FORM[key].kind is ValueKind.CHOICE or key == "year":
            continue
        values[key] = (
            f"{text}{value}" if isinstance(value, str) else tuple(f"{text}{it}" for it in value)
        )
    return {**values, "cover.unit": text, "year": text[:4], "region": text}


def widgets() -> Iterator[QWidget]:
    for window in QApplication.topLevelWidgets():
        yield window
        yield from window.findChildren(QWidget)


def indexes(model: QAbstractItemModel) -> Iterator[QModelIndex]:
    top = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    for row in range(min(model.rowCount(top), 200)):
        yield from (model.index(row, column) for column in range(columns))


def tips(widget: QWidget) -> Iterator[str]:
    """All that is said under the mouse of a widget."""
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
    if isinstance(widget, QAbstractItemView) and widget.model():
        yield from (str(index.data(TIP) or "") for index in indexes(widget.model()))
    if isinstance(widget, QMenu):  # a tip that was given, not made of the entry's words
        yield from (it.toolTip() for it in widget.actions() if it.toolTip() != it.text())


def guessed(widget: QWidget) -> bool:
    """Whether Qt would guess what a label's text is; its own tooltips are held by tips()."""
    own = widget.metaObject().className() == "QTipLabel"
    plain = Qt.TextFormat.PlainText
    return isinstance(widget, QLabel) and not own and widget.textFormat() is not plain


def rich() -> list[str]:
    """Every label and tooltip that Qt takes for HTML, or might."""
    found = list(widgets())
    rich_texts = [(it, tip) for it in found for tip in tips(it) if might(tip)]
    rich_texts += [(it, it.objectName()) for it in found if guessed(it)]
    return [f"{type(it).__name__}: {tip}" for it, tip in rich_texts]


def might(tip: str) -> bool:
    return QtGui.Qt.mightBeRichText(tip)


def keyed(text: str) -> list[str]:
    """The buttons whose access key was made of somebody's text."""
    buttons = [it for it in widgets() if isinstance(it, QAbstractButton)]
    return [it.text() for it in buttons if text in it.text() and not it.shortcut().isEmpty()]


@pytest.fixture(params=HOSTILE, ids=range(len(HOSTILE)))
def words(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_no_label_or_tooltip_on_any_page_takes_it_for_markup(
    words: str, store: Store, open_window: Open
) -> None:
    driver = open_filled(store, open_window, hostile(words))
    for number in range(driver.workspace.wizard.last + 1):
        driver.go_to_page(number)
        driver.press("F8", times=3)
        driver.press("F6")
        assert (rich(), keyed(words)) == ([], [])
    driver.press("F9")
    assert words.split("[", maxsplit=1)[0] in driver.window.windowTitle()
    driver.back_to_drafts()
    assert (rich(), keyed(words)) == ([], [])
    assert any(words in text for text in driver.texts(driver.window.start))


def test_the_news_of_the_start_page_is_plain(words: str, driver: Driver, store: Store) -> None:
    store.create(new_draft("2019", words).with_values({"cover.unit": words}, {})).close()
    driver.window.start.refresh()
    driver.wait_for_cards(1)
    driver.window.start.delete_draft.emit(driver.window.start.cards[0].card.draft_id)
    process()
    assert words in driver.window.start.prompt_bar.text
    assert rich() == []


def test_the_menu_of_a_text_is_plain(store: Store, open_window: Open) -> None:
    driver = open_filled(store, open_window, {"reasons": "<b>支出</b>合计300.5万元&甲"})
    driver.go_to("reasons")
    driver.press("F7")
    driver.press("Alt+Return")
    process()
    assert rich() == []


@pytest.mark.parametrize("text", HOSTILE)
def test_a_tooltip_reads_as_it_was_written(text: str) -> None:
    tip = plain_tip(text)
    assert not might(tip)
    assert tip.replace("\u2060", "") == text


def test_a_title_and_a_button_show_every_character(app: QApplication) -> None:
    widget, button = QWidget(), QPushButton(without_keys("甲&乙 && 丙"))
    widget.setWindowTitle(window_title("[*]某局[*]"))
    assert app is not None
    assert button.shortcut().isEmpty()
    assert button.text() == "甲&&乙 &&&& 丙"
    assert window_title("[*]某局") == "[*][*]某局"


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc what is loaded")
def test_the_program_cannot_even_reach_a_network(store: Store, open_window: Open) -> None:
    open_filled(store, open_window, hostile("<img src=//10.9.8.7/s/a.png>"))
    with Path("/proc/self/maps").open(encoding="utf-8") as maps:
        assert "Qt6Network" not in maps.read()
