"""The manual's pictures into docs/pictures/; ``--all DIR``: every page at three scales."""

import argparse
import contextlib
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from unittest import mock

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from export.file_names import suggested_name
from model.draft.draft import Draft, Value, new_draft
from model.rules import BY_ID, RULES
from model.storage.paths import folders
from model.storage.store import Store
from resources.messages import checking
from resources.sample import load_sample
from tests.demo import fill_in, open_window, own_home, page_names, shut, take, take_pages
from tests.driver import Driver, process
from tests.shared import ROOT
from ui.app import application
from ui.export import page
from ui.table.view import TableView

PICTURES = ROOT / "docs" / "pictures"
SCALES = ("1", "1.25", "1.5")
_COLOURS, _WIDEST = 16, 900  # pixels: all pictures together take 300 KB, and can be read
_TOPS = {"start": 510, "5-performance": 480}  # pixels of the window that show all there is to see
_SCREEN, _TASKBAR = QSize(1366, 768), 40
_EDGE = 10  # pixels
_STOP, _AROUND_STOP, _MOST_STOPS, _IN_A_ROW = QSize(440, 170), 16, 48, 4
_OTHERS: dict[str, dict[str, Value]] = {
    "2019": {"cover.unit": "长沙市天心区示范学校", "cover.preparer": "李明"},
    "2018": {**load_sample(), "year": "2018", "cover.unit": "长沙市天心区示范图书馆"},
}
WRONG: dict[str, Value] = {
    "year": "19",
    "cover.preparer": "",
    "cover.phone": "1234",
    "staff.at_post": "四十二",
    "staff.retired_total": "18",
    "units.internal.count": "7",
    "units.subordinate.names": ("天心区示范数据中心", "天心区示范数据中心"),
    "spending.initial.project": "7016000元",
    "spending.assets.total": "2345",
    "three_public.final.vehicles": "9.2",
    "reasons": "",
    "funds": "项目资金收入1013万元，实际使用824.21万元，使用率为91%。",
    "problems": "无",
}


def main() -> int:
    """Make the manual's pictures, or with --all every page at every scale."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--all", type=Path, metavar="DIR")
    parser.add_argument("--scaled", type=Path, metavar="DIR", help="at the scale Qt is told")
    parser.add_argument("--focus", type=Path, metavar="DIR", help="each stop of Tab on every page")
    words = parser.parse_args()
    if words.all:
        return max(_at_scale(scale, words.all / f"{float(scale):.0%}") for scale in SCALES)
    application()
    with own_home() as home, contextlib.chdir(home):
        if words.focus:
            every_stop(words.focus)
        elif words.scaled:
            every_state(words.scaled)
        else:
            with mock.patch.object(page, "default_report", _in_documents):
                manual(PICTURES)
    return 0


def _at_scale(scale: str, folder: Path) -> int:
    command = [sys.executable, "-m", "tests.pictures", "--scaled", str(folder.absolute())]
    env = os.environ | {"QT_SCALE_FACTOR": scale}
    print(folder, flush=True)
    return subprocess.run(command, env=env, check=False).returncode


def _in_documents(draft: Draft) -> Path:
    """Return a path within the home, so that no folder of this machine is shown."""
    return Path("文档", suggested_name(draft))


def manual(folder: Path) -> None:
    """Take the pictures of the manual, in its order."""
    driver = open_window()
    made = [take(driver, folder / "start-empty.png")]
    fill_in(driver)
    report = Path("文档", suggested_name(driver.workspace.session.draft))
    report.parent.mkdir()
    made += take_pages(driver, folder)
    made.append(_errors(driver, folder / "errors.png"))
    driver.export(Path(report.name))
    message = driver.wait_exported()
    if not report.is_file():
        raise AssertionError(f"no report: {message}")
    made.append(take(driver, folder / "exported.png"))
    driver.back_to_drafts()
    for year, values in _OTHERS.items():
        keep(year, values)
    driver.window.start.refresh()
    driver.wait_for_cards(1 + len(_OTHERS))
    made.append(take(driver, folder / "start.png"))
    shut(driver)
    for path in made:
        _keep_top(path)
        reduce(path)
        print(f"{path.stat().st_size:>9} {path.relative_to(ROOT)}")


def _errors(driver: Driver, path: Path) -> Path:
    """Take a table with a wrong sum, and beside it what the pane says of it."""
    driver.go_to("spending.adjusted.total")
    driver.scroll_to_top()
    process()
    card = driver.table("spending.adjusted.total").parentWidget()
    assert card is not None
    table = _seen(card)
    place = table.united(_seen(driver.workspace.pane)).adjusted(-_EDGE, 0, 0, 0)
    place.setBottom(table.bottom() - _EDGE)  # above the next finding of the list
    driver.window.grab(place).save(str(path))
    return path


def _seen(widget: QWidget) -> QRect:
    """Return the visible part of a widget, in its window."""
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(widget.window(), seen.topLeft()), seen.size())


def _keep_top(path: Path) -> None:
    """Cut off what is empty or says nothing new at the lower end of a picture."""
    if high := _TOPS.get(path.stem):
        image = QImage(str(path))
        image.copy(0, 0, image.width(), high).save(str(path))


def keep(year: str, values: Mapping[str, Value]) -> str:
    """Save a draft among the drafts; return its id."""
    opened = Store(folders().drafts).create(new_draft(year).with_values(values, {}))
    opened.close()
    return opened.draft_id


def every_state(folder: Path) -> None:
    """Take every page empty, filled in, and full of findings."""
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    size = QSize(int(_SCREEN.width() / scale), int((_SCREEN.height() - _TASKBAR) / scale))
    driver = open_window(size)
    take(driver, folder / "start-empty.png")
    driver.new_report("2019")
    take_pages(driver, folder / "empty")
    for name, more in (("filled", {}), ("findings", WRONG)):
        driver.back_to_drafts()
        kept = keep("2019", {**load_sample(), **more})
        driver.window.start.refresh()
        driver.wait_for_cards(2 if name == "filled" else 3)
        drafts = [card.card.draft_id for card in driver.window.start.cards]
        driver.open_card(drafts.index(kept))
        take_pages(driver, folder / name)
        _scrolled(driver, folder / name)
        _inserting(driver, folder / name)
        if name == "filled":
            _checking(driver, folder / name)
    driver.back_to_drafts()
    driver.wait_for_cards(3)
    take(driver, folder / "start.png")
    shut(driver)


def every_stop(folder: Path) -> None:
    """Two sheets for every page: the window at each stop of Tab once round, and of Shift+Tab."""
    driver = open_window(QSize(_SCREEN.width(), _SCREEN.height() - _TASKBAR))
    keep("2019", {**load_sample(), **WRONG})
    driver.window.start.refresh()
    driver.wait_for_cards(1)
    driver.open_card()
    folder.mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(page_names()):
        for way, keys in (("on", "Tab"), ("back", "Shift+Tab")):
            driver.go_to_page(number)
            process()
            _sheet(_stops(driver, keys)).save(str(folder / f"{name}-{way}.png"))
    shut(driver)


def _stops(driver: Driver, keys: str) -> list[QImage]:
    """What can be seen around each stop, until the keys come round or enough is seen."""
    made: list[QImage] = []
    first = QApplication.focusWidget()
    while len(made) < _MOST_STOPS and (not made or QApplication.focusWidget() is not first):
        focus = QApplication.focusWidget()
        if focus is None:
            break
        made.append(_around(focus))
        driver.press(keys)
        process()
        while QApplication.focusWidget() is focus and isinstance(focus, TableView):
            driver.press(keys)  # one cell shows how all of them look
            process()
    return made


def _around(focus: QWidget) -> QImage:
    """Return the window around the visible part of a widget, scaled for the sheet."""
    window, inner = focus.window(), focus.findChild(QWidget, "qt_scrollarea_viewport")
    seen = focus.visibleRegion().united(_moved(inner)).boundingRect()
    part = QRect(QPoint(0, 0), seen.size().grownBy(_margins()).expandedTo(_STOP))
    part.moveCenter(focus.mapTo(window, seen.center()))
    picture = window.grab(part.intersected(window.rect())).toImage()
    fits = picture.width() <= _STOP.width() and picture.height() <= _STOP.height()
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture if fits else picture.scaled(_STOP, keep, smooth)


def _moved(inner: QWidget | None) -> QRegion:
    """What is seen of the viewport, where it stands in its widget; it covers most of that."""
    return inner.visibleRegion().translated(inner.pos()) if inner else QRegion()


def _margins() -> QMargins:
    return QMargins(_AROUND_STOP, _AROUND_STOP, _AROUND_STOP, _AROUND_STOP)


def _sheet(pictures: list[QImage]) -> QImage:
    """Return small pictures side by side, row by row."""
    wide, high = _STOP.width() + 6, _STOP.height() + 6
    rows = -(-len(pictures) // _IN_A_ROW)
    sheet = QImage(_IN_A_ROW * wide, rows * high, QImage.Format.Format_RGB32)
    sheet.fill(0x404040)
    painter = QPainter(sheet)
    for number, picture in enumerate(pictures):
        row, column = divmod(number, _IN_A_ROW)
        painter.drawImage(column * wide, row * high, picture)
    painter.end()
    return sheet


def _scrolled(driver: Driver, folder: Path) -> None:
    """Take the end of the pages that need scrolling."""
    for number, name in enumerate(page_names()):
        driver.go_to_page(number)
        if driver.scroll_to_end():
            take(driver, folder / f"{name}-end.png")


def _inserting(driver: Driver, folder: Path) -> None:
    """Take the list of figures beside a text of either kind."""
    for key in ("funds", "performance"):
        driver.go_to(key)
        driver.press("Ctrl+Shift+D")
        take(driver, folder / f"insert-{key}.png")
        driver.press("Escape")


def _checking(driver: Driver, folder: Path) -> None:
    """Take a 说明 being written in a table, and a rule on the page 核对."""
    key = "three_public.final.total"
    driver.go_to(key)
    driver.click_button(checking.EXPLAIN, driver.table(key))
    driver.write("接待批次减少")
    take(driver, folder / "explain-table.png")
    driver.go_to_page(driver.workspace.wizard.check_number)
    page = driver.workspace.wizard.check_page
    driver.click_button(checking.RULES_VIEW)
    page.rules.choose(RULES.index(BY_ID["P07"]))
    driver.click_button(checking.SET_LIMIT, page)
    take(driver, folder / "rules.png")
    driver.press("Escape")
    driver.click_button(checking.FINDINGS_VIEW)


def reduce(path: Path) -> None:
    """Save a picture with a palette of its own, each pixel in the colour nearest to its own."""
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    if image.width() > _WIDEST:
        image = image.scaledToWidth(_WIDEST, Qt.TransformationMode.SmoothTransformation)
    pixels = memoryview(image.constBits()).cast("B").cast("I")
    counted: Counter[int] = Counter(pixels)
    palette = _palette(counted)
    nearest = {colour: _nearest(colour, palette) for colour in counted}
    drawn = bytes(map(nearest.__getitem__, pixels))
    form = QImage.Format.Format_Indexed8
    small = QImage(drawn, image.width(), image.height(), image.width(), form)
    small.setColorTable(palette)
    writer = QImageWriter(str(path), b"PNG")
    writer.setQuality(0)  # the best compression
    writer.write(small)


def _palette(counted: Counter[int]) -> list[int]:
    """Return the most frequent colours, then those with the largest error."""
    palette = [colour for colour, _ in counted.most_common(_COLOURS // 4)]
    harm = {colour: min(_distance(colour, other) for other in palette) for colour in counted}
    while len(palette) < min(_COLOURS, len(counted)):
        worst = max(harm, key=lambda colour: harm[colour] * counted[colour] ** 0.5)
        palette.append(worst)
        harm = {colour: min(old, _distance(colour, worst)) for colour, old in harm.items()}
    return palette


def _nearest(colour: int, palette: list[int]) -> int:
    """Return the index of the nearest colour in a palette."""
    return min(range(len(palette)), key=lambda place: _distance(colour, palette[place]))


def _distance(one: int, other: int) -> int:
    return sum((a - b) ** 2 for a, b in zip(_parts(one), _parts(other), strict=True))


def _parts(colour: int) -> tuple[int, int, int]:
    return colour >> 16 & 255, colour >> 8 & 255, colour & 255


if __name__ == "__main__":
    sys.exit(main())
