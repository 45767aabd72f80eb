"""Files, and what is none, dragged onto the window."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from model.draft.draft import new_draft
from model.storage.store import Store
from resources.messages import drafts, readers
from resources.messages import start as words
from tests.driver import Driver, process, wait_for

UNIT = "长沙市示范学校"
_COPY, _LEFT, _NONE = (
    Qt.DropAction.CopyAction,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)


def drag(driver: Driver, urls: Sequence[QUrl], *, drop: bool = True) -> None:
    """Drag addresses over the window, and let them fall."""
    data = QMimeData()
    data.setUrls(list(urls))
    target = driver.window.centralWidget()
    enter = QDragEnterEvent(QPoint(300, 300), _COPY, data, _LEFT, _NONE)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    if drop:
        event = QDropEvent(QPointF(300, 300), _COPY, data, _LEFT, _NONE)
        QApplication.sendEvent(target, event)
    process()


def url(path: Path) -> QUrl:
    return QUrl.fromLocalFile(str(path))


@pytest.fixture
def draft_file(store: Store, tmp_path: Path) -> Path:
    """Give a draft as a file, and nothing of it among the drafts."""
    opened = store.create(new_draft("2018").with_values({"cover.unit": UNIT}, {}))
    path = tmp_path / "来件.jxzp"
    opened.export_copy(path)
    opened.close()
    store.bin.delete(store.delete(opened.draft_id))
    return path


def test_a_draft_file_is_opened_and_the_door_is_marked_meanwhile(
    draft_file: Path, driver: Driver
) -> None:
    door = driver.window.start.file
    drag(driver, [url(draft_file)], drop=False)
    assert door.property("dragged") == "yes"
    QApplication.sendEvent(driver.window.centralWidget(), QDragLeaveEvent())
    assert door.property("dragged") == ""
    drag(driver, [url(draft_file)])
    wait_for(lambda: driver.window.workspace, "the workspace")
    assert driver.value("cover.unit") == UNIT
    assert door.property("dragged") == ""


def test_a_draft_that_is_open_is_saved_before_the_dropped_one_is_opened(
    draft_file: Path, report: Driver, store: Store
) -> None:
    report.put("cover.preparer", "王敏")
    drag(report, [url(draft_file)])
    wait_for(lambda: report.window.workspace and report.value("cover.unit") == UNIT, "the other")
    written = {card.draft.text("cover.preparer") for card in store.cards() if card.draft}
    assert written == {"王敏", ""}


@pytest.mark.parametrize("is_open", [False, True], ids=["start page", "a draft is open"])
@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("folder", drafts.FOLDER),
        ("picture", readers.PICTURE),
        ("gone", drafts.FILE_MISSING.format(path="没有.jxzp")),
        ("web", words.NO_FILE_DROPPED),
        ("nothing", words.NO_FILE_DROPPED),
        ("many", words.MANY_DROPPED.format(count=40)),
    ],
)
def test_what_is_no_draft_is_refused_in_a_sentence_and_nothing_is_left(
    driver: Driver, tmp_path: Path, kind: str, sentence: str, is_open: bool
) -> None:
    if is_open:
        driver.new_report()
    (tmp_path / "图片.png").write_bytes(b"\x89PNG\r\n" * 100)
    urls = {
        "folder": [url(tmp_path)],
        "picture": [url(tmp_path / "图片.png")],
        "gone": [url(tmp_path / "没有.jxzp")],
        "web": [QUrl("https://example.org/a.jxzp")],
        "nothing": [QUrl("")],
        "many": [url(tmp_path / f"{n}.jxzp") for n in range(40)],
    }
    offered = {"folder": words.FOLDER_HERE, "many": words.MANY_HERE.format(count=40)}
    expected = sentence if is_open else offered.get(kind, sentence)
    drag(driver, urls[kind])
    wait_for(lambda: driver.window.prompt_bar.text == expected, "the refusal")
    assert (driver.window.workspace is not None) == is_open
