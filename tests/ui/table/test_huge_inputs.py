"""What nobody types but somebody pastes: no deed at the window takes long, however much it is."""

import math
from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextOption

from model.draft.draft import Value
from model.storage.store import Store
from tests.driver import Driver, process
from tests.long_runs import LongRun
from tests.pace import Pace
from tests.ui.conftest import Open, open_filled
from ui.editors.plain_text import PlainTextEditor
from ui.text.marks.view import MarkedText

TEXT = "performance"
SECONDS = 0.5  # of the window's own thread, so that a busy machine makes no difference
UNITS = "units.internal.names"

# What is pasted, for a size of about so many thousand characters or lines.
MONSTERS: dict[str, tuple[str, Callable[[int], str]]] = {
    "digits without a break": (TEXT, lambda size: "1" * (10_000 * size)),
    "one word": (TEXT, lambda size: "a" * (10_000 * size)),
    "one paragraph full of figures": (
        TEXT,
        lambda size: "".join(f"支出{n}.5万元，完成{n}项；" for n in range(100 * size)),
    ),
    "one paragraph full of marks": (TEXT, lambda size: "我局认真履行职责，" * (200 * size)),
    "short paragraphs": (TEXT, lambda size: "某\n" * (1_000 * size)),
    "duties": ("duties", lambda size: "\n".join(f"职责{n}是管理" for n in range(1_000 * size))),
    "names": (UNITS, lambda size: "\n".join(f"第{n}科" for n in range(1_000 * size))),
    "the same name": (UNITS, lambda size: "甲科\n" * (1_000 * size)),
    "names listed twice": (UNITS, lambda size: 2 * _names(500 * size)),
    "a unit of many lines": ("cover.unit", lambda size: "某局\n" * (10_000 * size)),
    "a thousand columns": (TEXT, lambda size: ("12.5\t" * 1_000 + "\n") * (10 * size)),
}


def _names(count: int) -> str:
    return "".join(f"第{number}科\n" for number in range(count))


@pytest.mark.parametrize("name", MONSTERS)
def test_no_deed_takes_long_after_a_monstrous_paste(
    store: Store, open_window: Open, long_run: LongRun, name: str
) -> None:
    key, made = MONSTERS[name]
    size = long_run.rounds(5, 100)
    text = made(size)
    driver = open_filled(store, open_window, {})
    taken: dict[str, float] = {}
    for _ in range(long_run.rounds(1, 3)):  # the best of each, for a processor that dawdles
        driver.go_to(key)
        for action, act in _draft_actions(driver, text):
            taken[action] = min(_seconds(act), taken.get(action, math.inf))
    slowest = max(taken, key=lambda action: taken[action])
    long_run.tell(monster=name, size=size, deed=slowest, seconds=round(taken[slowest], 2))
    assert taken[slowest] < SECONDS, taken


def _draft_actions(driver: Driver, text: str) -> list[tuple[str, Callable[[], object]]]:
    keys = {"all": "Ctrl+A", "delete": "Delete"}
    after = {"undo": "Ctrl+Z", "undo once more": "Ctrl+Z", "redo": "Ctrl+Y", "F8": "F8"}
    return [
        *((name, lambda k=key: driver.press(k)) for name, key in keys.items()),
        ("paste", lambda: driver.paste(text)),
        ("a key at the end", lambda: driver.write("5")),
        ("home", lambda: driver.press("Ctrl+Home")),
        ("a key at the beginning", lambda: driver.write("x")),
        *((name, lambda k=key: driver.press(k)) for name, key in after.items()),
        *((f"page {n}", lambda n=n: driver.press(f"Ctrl+{n}")) for n in range(1, 9)),
    ]


def _seconds(act: Callable[[], object]) -> float:
    with Pace() as pace:
        act()
        process()
    return pace.seconds


def test_of_thousands_of_marks_in_a_paragraph_those_in_sight_are_painted(
    store: Store, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[int] = []
    paint = MarkedText._paint_mark
    text: Value = "我局认真履行职责，" * 3_000
    driver = open_filled(store, open_window, {TEXT: text, "cover.unit": "某区某某中心"})
    driver.go_to(TEXT)
    process()
    monkeypatch.setattr(
        MarkedText, "_paint_mark", lambda *args: (painted.append(args[2].start), paint(*args))
    )
    for keys, first in (("Ctrl+End", len(text) // 2), ("Ctrl+Home", 0)):
        driver.press(keys)
        process()
        painted.clear()
        driver.editor(TEXT).repaint()
        assert 0 < len(set(painted)) < 600
        assert all(first <= place <= first + len(text) // 2 for place in painted)
        sight = driver.text(TEXT)
        assert isinstance(sight, MarkedText)
        ends = [sight.place_of(p) for p in sight._ends_in_sight(sight.viewport().rect())]
        shown = [mark.start for mark in sight.marks.between(ends[0], ends[1] + 1)]
        assert sorted(set(painted)) == shown


def test_undo_in_a_long_list_puts_in_only_what_differs(
    store: Store, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in: list[str] = []
    insert = PlainTextEditor._insert
    driver = open_filled(store, open_window, {UNITS: tuple(_names(5_000).split())})
    driver.go_to(UNITS)
    driver.press("Ctrl+End")
    driver.write("\n\n")  # empty lines behind the list are none of its items
    driver.press("Ctrl+Home")
    driver.write("x")
    monkeypatch.setattr(
        PlainTextEditor, "_insert", lambda *args: (put_in.append(args[2]), insert(*args))
    )
    for keys, first in (("Ctrl+Z", "第0科"), ("Ctrl+Y", "x第0科")):
        driver.press(keys)
        assert driver.text(UNITS).plain_text().startswith(f"{first}\n第1科\n")
        assert driver.value(UNITS) == (first, *_names(5_000).split()[1:])
    assert sum(map(len, put_in)) == len("x"), [text[:20] for text in put_in]


def test_pastes_that_join_to_a_long_word_are_laid_out_at_once(report: Driver) -> None:
    report.go_to(TEXT)
    for _ in range(30):
        report.paste("1" * 1_900)
        process()
    assert report.value(TEXT) == "1" * 1_900 * 30
    assert report.text(TEXT).wordWrapMode() is QTextOption.WrapMode.WrapAnywhere
