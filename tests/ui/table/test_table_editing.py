"""The tables in the hands of a clerk who knows Excel: selecting, jumping, pasting."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from model.form.spending import SPENDING
from resources.messages import screen as words
from tests.driver import Driver, process
from tests.long_runs import LongRun
from tests.pace import Pace
from ui.table.cell_editor import CellEditor
from ui.table.preview_list import PreviewList
from ui.table.view import TableView

ROWS = ("initial", "adjusted", "final", "assets")
COLUMNS = ("total", "basic", "project", "earmarked")
HEADS = "项目\t支出合计\t基本支出\t项目支出\t政府专项"


def cell(row: str, column: str) -> str:
    return f"spending.{row}.{column}"


def block(first: str, last: str) -> set[str]:
    """The keys of the rectangle between two cells (row.column)."""
    (r, c), (s, d) = (
        (ROWS.index(place.split(".")[0]), COLUMNS.index(place.split(".")[1]))
        for place in (first, last)
    )
    rows, columns = ROWS[min(r, s) : max(r, s) + 1], COLUMNS[min(c, d) : max(c, d) + 1]
    return {cell(row, column) for row in rows for column in columns}


def chosen(view: TableView) -> set[str]:
    return {view.cells.key(index) for index in view.selectedIndexes()}


def at(view: TableView) -> str:
    return view.cells.key(view.currentIndex())


def figures(report: Driver) -> dict[str, object]:
    return {field.key: report.value(field.key) for field in SPENDING.fields}


def middle(view: TableView, key: str) -> QPoint:
    return view.visualRect(view.cells.index_of(key)).center()


def drag(view: TableView, first: str, last: str) -> None:
    """Drag the mouse from one cell to another."""
    window, left, plain = view.window(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    handle = window.windowHandle()
    assert handle is not None
    start, end = (view.viewport().mapTo(window, middle(view, key)) for key in (first, last))
    QTest.mousePress(handle, left, plain, start)
    for step in range(1, 6):
        QTest.mouseMove(handle, start + (end - start) * (step / 5))
    QTest.mouseRelease(handle, left, plain, end)


def click(view: TableView, key: str, modifier: Qt.KeyboardModifier) -> None:
    handle, point = view.window().windowHandle(), middle(view, key)
    assert handle is not None
    place = view.viewport().mapTo(view.window(), point)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, modifier, place)


def drop(widget: QWidget, place: QPoint, text: str) -> None:
    """Let a text from another program fall on a widget."""
    data = QMimeData()
    data.setText(text)
    how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(place, *how))
    QApplication.sendEvent(widget, QDragMoveEvent(place, *how))
    QApplication.sendEvent(widget, QDropEvent(QPointF(place), *how))


def ground(view: TableView, key: str) -> int:
    """The colour of a cell beside its figure."""
    box = view.visualRect(view.cells.index_of(key))
    image = view.viewport().grab(box).toImage()
    return image.pixel(12, image.height() // 2)


@pytest.fixture
def table(sample: Driver) -> TableView:
    """Give the table （一） of the sample, which has findings in two rows."""
    sample.go_to(cell("initial", "basic"))
    return sample.table(cell("initial", "basic"))


def test_a_drag_over_rows_with_findings_selects_exactly_its_rectangle(
    sample: Driver, table: TableView
) -> None:
    drag(table, cell("initial", "earmarked"), cell("final", "earmarked"))
    assert chosen(table) == block("initial.earmarked", "final.earmarked")
    drag(table, cell("final", "project"), cell("adjusted", "basic"))
    assert chosen(table) == block("adjusted.basic", "final.project")


def test_delete_and_paste_change_exactly_what_is_selected(sample: Driver, table: TableView) -> None:
    sample.go_to(cell("initial", "earmarked"))
    sample.press("Shift+Down", 2)
    before = figures(sample)
    sample.paste("7")
    changed = {key for key, text in figures(sample).items() if text != before[key]}
    assert changed == block("initial.earmarked", "final.earmarked") == chosen(table)
    sample.press("Delete")
    changed = {key for key, text in figures(sample).items() if text != before[key]}
    assert changed == block("initial.earmarked", "final.earmarked")
    assert not any(sample.value(key) for key in changed)
    sample.press("Ctrl+Z", 2)
    assert figures(sample) == before


def test_a_selected_cell_looks_selected_whatever_was_found_in_it(
    sample: Driver, table: TableView
) -> None:
    keys = [cell("adjusted", "total"), cell("adjusted", "basic"), cell("final", "project")]
    sample.go_to(cell("assets", "earmarked"))
    plain = [ground(table, key) for key in keys]
    assert plain[0] != plain[1] == plain[2]  # errors are red wherever they are
    sample.press("Ctrl+A")
    tinted = [ground(table, key) for key in keys]
    assert tinted[0] != tinted[1] == tinted[2]
    assert not set(plain) & set(tinted)


def test_a_selection_still_looks_selected_while_one_of_its_cells_is_typed_into(
    sample: Driver, table: TableView
) -> None:
    plain = ground(table, cell("final", "basic"))
    sample.press("Shift+Down", 2)
    selected = ground(table, cell("final", "basic"))
    sample.press("F2")
    assert ground(table, cell("final", "basic")) == selected != plain


def test_shift_click_extends_from_where_the_block_was_begun(
    sample: Driver, table: TableView
) -> None:
    sample.go_to(cell("adjusted", "basic"))
    click(table, cell("final", "earmarked"), Qt.KeyboardModifier.ShiftModifier)
    assert chosen(table) == block("adjusted.basic", "final.earmarked")
    click(table, cell("initial", "total"), Qt.KeyboardModifier.ShiftModifier)
    assert chosen(table) == block("initial.total", "adjusted.basic")
    assert at(table) == cell("adjusted", "basic")


def test_a_click_on_a_head_or_a_label_selects_its_column_or_row(
    sample: Driver, table: TableView
) -> None:
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(3) + 20, header.height() // 2)
    sample.click(header.viewport(), place)
    assert chosen(table) == block("initial.project", "assets.project")
    sample.click_row(table, 2)
    assert chosen(table) == block("final.total", "final.earmarked")
    sample.click(header.viewport(), QPoint(20, header.height() // 2))
    assert chosen(table) == block("initial.total", "assets.earmarked")
    assert table.hasFocus()


@pytest.mark.parametrize(
    ("start", "keys", "end"),
    [
        ("initial.basic", "Ctrl+Right", "initial.earmarked"),
        ("initial.earmarked", "Ctrl+Left", "initial.total"),
        ("initial.basic", "Ctrl+Down", "final.basic"),  # the cell under it is blank
        ("final.basic", "Ctrl+Down", "assets.basic"),
        ("assets.total", "Ctrl+Right", "assets.project"),  # over the blank
        ("assets.basic", "Ctrl+Up", "final.basic"),
        ("final.project", "Home", "final.total"),
        ("final.basic", "End", "final.earmarked"),
        ("final.project", "Ctrl+Home", "initial.total"),
        ("initial.basic", "Ctrl+End", "assets.earmarked"),
        ("final.project", "PgUp", "initial.project"),
        ("initial.project", "PgDown", "assets.project"),
        ("final.project", "Up", "adjusted.project"),
        ("final.project", "Return", "assets.project"),
        ("final.project", "Shift+Return", "adjusted.project"),
        ("initial.earmarked", "Right", "initial.earmarked"),
    ],
)
def test_a_key_takes_cursor_and_selection_along_and_shift_extends(
    sample: Driver, table: TableView, start: str, keys: str, end: str
) -> None:
    sample.go_to(f"spending.{start}")
    sample.press(keys)
    assert at(table) == f"spending.{end}"
    assert chosen(table) == {f"spending.{end}"}
    if "Return" not in keys:
        sample.go_to(f"spending.{start}")
        sample.press(f"Shift+{keys}")
        assert chosen(table) == block(start, end)
        assert at(table) == f"spending.{start}"


def test_the_click_that_leaves_a_figure_hits_what_stood_under_the_mouse(
    sample: Driver, table: TableView
) -> None:
    sample.go_to(cell("initial", "total"))
    sample.write("5")  # wrong once it is left
    click(table, cell("adjusted", "basic"), Qt.KeyboardModifier.NoModifier)
    assert sample.found(cell("initial", "total"))
    assert chosen(table) == {at(table)} == {cell("adjusted", "basic")}
    other = sample.table("three_public.final.total")
    sample.write("5")
    click(other, "three_public.final.receptions", Qt.KeyboardModifier.NoModifier)
    assert other.cells.key(other.currentIndex()) == "three_public.final.receptions"


def test_what_is_done_after_a_jump_is_done_where_the_cursor_is(
    sample: Driver, table: TableView
) -> None:
    sample.press("Ctrl+Right")
    sample.press("Delete")
    assert sample.value(cell("initial", "basic")) == "1075.20"
    assert sample.value(cell("initial", "earmarked")) == ""
    sample.press("Ctrl+Home")
    sample.paste("1776.81")
    assert sample.value(cell("initial", "total")) == "1776.81"
    assert sample.value(cell("initial", "basic")) == "1075.20"


def test_selection_stays_with_the_cursor_when_findings_come_and_go_and_after_undo(
    sample: Driver, table: TableView
) -> None:
    sample.go_to(cell("initial", "total"))
    sample.press("Shift+Down", 2)
    sample.paste("1")  # a finding in every row now
    process()
    assert chosen(table) == block("initial.total", "final.total")
    sample.press("Ctrl+Z")
    process()
    assert chosen(table) == block("initial.total", "final.total")
    sample.press("Shift+Up")
    assert chosen(table) == block("initial.total", "adjusted.total")
    sample.workspace.session.jump_to.emit(cell("assets", "project"))
    assert chosen(table) == {at(table)} == {cell("assets", "project")}


def test_tab_skips_a_total_that_is_added_up_and_enter_returns_under_the_first_of_a_run(
    report: Driver,
) -> None:
    report.go_to(cell("initial", "basic"))
    view = report.table(cell("initial", "basic"))
    for figure in "12":
        report.write(figure)
        report.press("Tab")
    assert at(view) == cell("initial", "earmarked")
    report.press("Return")
    assert at(view) == cell("adjusted", "basic")
    report.press("Shift+Tab", 2)  # over nothing added up, for this row is empty; then over the sum
    assert at(view) == cell("initial", "earmarked")
    report.press("Tab")
    assert at(view) == cell("adjusted", "total")
    report.go_to(cell("initial", "basic"))
    report.press("Shift+Tab")
    assert QApplication.focusWidget() is not view


def test_ctrl_d_fills_down(report: Driver) -> None:
    report.go_to(cell("initial", "basic"))
    report.paste("1\t2")
    report.press("Shift+Down", 2)
    report.press("Ctrl+D")
    for row in ROWS[:3]:
        assert report.value(cell(row, "basic")) == "1"
    report.go_to(cell("assets", "basic"))
    report.press("Ctrl+D")
    assert report.value(cell("assets", "basic")) == "1"


def test_a_block_with_labels_goes_to_its_cells_and_the_line_says_so(
    sample: Driver, table: TableView
) -> None:
    sample.go_to(cell("assets", "project"))
    sample.paste(f"{HEADS}\n年初部门预算\t1\t2\t3\t4\n调整预算数\t5\t6\t7\t8\n其他\t9\t\t\t")
    assert sample.value(cell("initial", "basic")) == "1075.20"
    sample.press("Return")
    assert [sample.value(cell("initial", column)) for column in COLUMNS] == ["1", "2", "3", "4"]
    assert [sample.value(cell("adjusted", column)) for column in COLUMNS] == ["5", "6", "7", "8"]
    assert sample.value(cell("assets", "project")) == "34.5"
    message = (
        words.PASTED_ALREADY
        + words.PASTED_BY_BOTH.format(count=8)
        + words.PASTED_UNKNOWN.format(count=1, labels=words.PASTED_LABELS.format(list="其他"))
    )
    assert message in sample.texts()


def test_the_line_about_a_paste_goes_with_the_next_change(sample: Driver, table: TableView) -> None:
    def paste_messages() -> list[str]:
        return [text for text in sample.texts() if text.startswith(f"{words.PASTED_ALREADY}粘贴")]

    sample.go_to(cell("assets", "total"))
    for action in (
        lambda: sample.press("Ctrl+Z"),
        lambda: sample.paste("5"),
        lambda: sample.write("5"),
        lambda: sample.press("Delete"),
    ):
        sample.go_to(cell("assets", "total"))
        sample.paste("8\t1\t2\t3\t4")
        sample.press("Return")
        assert len(paste_messages()) == 1
        action()
        assert paste_messages() == []
    sample.paste("8\t1\t2\t3\t4\t5")
    sample.press("Return")
    assert "2" in paste_messages()[0]


def test_what_is_copied_is_a_plain_figure_and_comes_back_as_typed(report: Driver) -> None:
    report.go_to(cell("initial", "basic"))
    report.paste("1,075.20\t１７元")
    report.click_button(words.PREVIEW_RAW)
    report.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "1075.20\t0.0017"
    report.go_to(cell("final", "basic"))
    report.press("Ctrl+V")
    assert report.value(cell("final", "basic")) == "1,075.20"
    assert report.value(cell("final", "project")) == "１７元"


def test_a_clipboard_without_text_blanks_nothing(sample: Driver, table: TableView) -> None:
    before = figures(sample)
    QGuiApplication.clipboard().clear()
    sample.press("Ctrl+V")
    sample.paste("\r\n")
    sample.paste("\t\t\n\t\t\n")
    assert figures(sample) == before
    assert words.PASTED_NOTHING in sample.texts()


@pytest.mark.parametrize("opening", ["F2", "9"])
@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\t\n"])
def test_a_block_pasted_into_an_open_cell_spreads_from_there(
    report: Driver, opening: str, ending: str
) -> None:
    report.go_to(cell("initial", "basic"))
    view = report.table(cell("initial", "basic"))
    report.press(opening)
    report.paste(f"1075\t701\t0{ending}")
    assert [report.value(cell("initial", column)) for column in COLUMNS[1:]] == ["1075", "701", "0"]
    assert chosen(view) == block("initial.basic", "initial.earmarked")
    assert not report.shown(CellEditor)
    report.press("Ctrl+Z")
    assert report.value(cell("initial", "project")) == ""


def test_one_figure_pasted_into_an_open_cell_goes_to_the_caret(report: Driver) -> None:
    report.go_to(cell("initial", "basic"))
    report.write("10")
    report.paste("75\r\n")
    report.press("Return")
    assert report.value(cell("initial", "basic")) == "1075"


def test_a_block_dropped_on_an_open_cell_spreads_too(report: Driver) -> None:
    report.go_to(cell("initial", "basic"))
    report.press("F2")
    (editor,) = report.shown(CellEditor)
    drop(editor, editor.rect().center(), "1075\t701\n5\t6")
    assert report.value(cell("initial", "basic")) == "1075"
    assert report.value(cell("adjusted", "project")) == "6"


def test_a_block_dropped_on_the_table_goes_in_from_the_cell_under_the_mouse(
    sample: Driver, table: TableView
) -> None:
    drop(table.viewport(), middle(table, cell("final", "basic")), "1075\t701")
    sample.press("Return")
    assert sample.value(cell("final", "project")) == "701"
    assert chosen(table) == block("final.basic", "final.project")


@pytest.mark.parametrize("text", ["44\t42", "44\n42", "44\r\n42\r\n", "44\r42"])
@pytest.mark.parametrize("way", ["paste", "drop"])
def test_two_figures_in_a_field_for_one_are_never_joined(
    report: Driver, text: str, way: str
) -> None:
    editor = report.line("staff.authorised")
    report.go_to("staff.authorised")
    if way == "paste":
        report.paste(text)
    else:
        drop(editor, editor.rect().center(), text)
    assert report.value("staff.authorised") == "44\t42"
    assert words.NOT_ONE_FIGURE.format(count=2, list="44、42") in report.texts()
    report.press("Ctrl+Z")
    assert report.value("staff.authorised") == editor.text() == ""
    assert words.NOT_ONE_FIGURE.format(count=2, list="44、42") not in report.texts()


def test_one_figure_with_the_end_of_its_line_is_that_figure(report: Driver) -> None:
    report.go_to("staff.authorised")
    report.paste("44\r\n")
    assert report.value("staff.authorised") == report.line("staff.authorised").text() == "44"
    report.press("Ctrl+A")
    report.paste("\t45\t\n")
    assert report.value("staff.authorised") == "45"


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(["\t".join(["123.45"] * 1000)] * 1000),
        "\t" * 1_000_000 + "1",
        "1\n" * 1_000_000,
        "1" * 1_000_000,
    ],
    ids=["a thousand square", "a million tabs", "a million lines", "a million digits"],
)
def test_a_monstrous_paste_does_not_freeze_the_table(report: Driver, text: str) -> None:
    report.go_to(cell("initial", "basic"))
    QGuiApplication.clipboard().setText(text)
    assert seconds(lambda: report.press("Ctrl+V")) < 0.5
    assert seconds(lambda: report.press("F2")) < 0.5
    assert seconds(lambda: report.press("Ctrl+Z")) < 0.5


def seconds(action: Callable[[], None]) -> float:
    """How long a deed takes, with what is painted after it."""
    with Pace() as pace:
        action()
        process()
    return pace.seconds


@pytest.mark.parametrize("key", ["staff.authorised", "cover.phone", "cover.preparer"])
@pytest.mark.parametrize(
    "text",
    ["1" * 1_000_000, "天" * 1_000_000, "1\t" * 500_000, "1\n" * 500_000],
    ids=["digits", "words", "tabs", "lines"],
)
def test_a_monstrous_line_is_kept_whole_shown_by_its_beginning_and_can_be_undone(
    report: Driver, key: str, text: str
) -> None:
    report.go_to(key)
    QGuiApplication.clipboard().setText(text)
    assert seconds(lambda: report.press("Ctrl+V")) < 0.5
    kept = report.value(key)
    assert isinstance(kept, str) and len(kept) == len(text.strip())
    assert len(report.line(key).text()) < 3_000
    assert words.TOO_LONG.format(count=len(kept)) in report.texts()
    assert seconds(lambda: report.write("5")) < 0.5
    assert report.value(key) == kept
    report.press("Delete")
    assert report.value(key) == ""
    report.press("Ctrl+Z")
    assert report.value(key) == kept
    report.press("Ctrl+Z")
    assert report.value(key) == ""
    report.write("5")
    assert report.value(key) == "5"


def test_a_long_text_goes_to_the_caret_and_over_what_is_selected(report: Driver) -> None:
    report.go_to("cover.preparer")
    report.write("😀ab")
    report.press("Left")
    report.press("Shift+Left")
    report.paste("长" * 3_000)
    assert report.value("cover.preparer") == "😀" + "长" * 3_000 + "b"


def test_whatever_keys_and_mouse_do_the_selection_is_a_rectangle_round_the_cursor(
    sample: Driver, table: TableView, long_run: LongRun
) -> None:
    seed = 20191127
    walk = Walk(sample, random.Random(seed))
    rounds = long_run.rounds(80, 6000)
    for _ in range(rounds):
        walk.step()
    long_run.tell(seed=seed, draft_actions=rounds)


class Walk:
    """Random deeds in a table; what must hold is asked after each."""

    KEYS = (
        *("Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown"),
        *("Ctrl+Up", "Ctrl+Down", "Ctrl+Left", "Ctrl+Right", "Ctrl+Home", "Ctrl+End"),
    )
    SINGLE = (
        *("Tab", "Shift+Tab", "Return", "Shift+Return", "Ctrl+A", "Esc", "F2", "Ctrl+C"),
        *("Ctrl+Space", "Shift+Space", "Ctrl+D", "Ctrl+R", "Ctrl+Return", "Alt+Return"),
        "Backspace",
    )
    PASTES = (
        *("0", "1853.89", "约5", "1\t2\n3\t4", "1\t\t3", "\t\n", "", '"1\n2"\t3'),
        f"{HEADS}\n部门决算数\t1\t2\t3\t4",
        "其中：资产购置支出\t5\t6\t7\t8\n别的\t1\t2\t3\t4",
    )

    def __init__(self, report: Driver, dice: random.Random) -> None:
        self._report, self._dice, self.trail = report, dice, list[str]()
        self._view = report.table(cell("initial", "basic"))
        self._report.go_to(cell("initial", "basic"))

    def step(self) -> None:
        draft_actions = (self._key, self._key, self._mouse, self._write, self._delete, self._paste)
        action = self._dice.choice((*draft_actions, self._undo))
        action()
        process()
        if not self._view.hasFocus() and not self._report.shown(CellEditor, self._view):
            self._report.go_to(self._any())  # Tab has left the table
        self._ask()

    def _any(self) -> str:
        return self._dice.choice([field.key for field in SPENDING.fields])

    def _ask(self) -> None:
        """The selection is the rectangle between its corners, with the current cell at one."""
        keys = chosen(self._view)
        rows = sorted({ROWS.index(key.split(".")[1]) for key in keys})
        columns = sorted({COLUMNS.index(key.split(".")[2]) for key in keys})
        assert at(self._view) in keys, self.trail[-8:]
        corners = (f"{ROWS[rows[i]]}.{COLUMNS[columns[i]]}" for i in (0, -1))
        assert keys == block(*corners), self.trail[-8:]

    def _press(self, keys: str) -> None:
        self.trail.append(keys)
        self._report.press(keys)

    def _key(self) -> None:
        key = self._dice.choice((*self.KEYS, *self.SINGLE))
        shift = key in self.KEYS and self._dice.random() < 0.5
        self._press(f"Shift+{key}" if shift else key)

    def _mouse(self) -> None:
        first, last = self._any(), self._any()
        self.trail.append(f"drag {first} {last}")
        if first == at(self._view):
            self._leave_editor()  # a drag that begins in it selects its text
        self._report.reveal(self._view)
        drag(self._view, first, last)
        assert chosen(self._view) == block(first.partition(".")[2], last.partition(".")[2]), (
            self.trail[-8:]
        )

    def _write(self) -> None:
        place = at(self._view)
        self._changes_only({place}, lambda: self._report.write("7"))

    def _delete(self) -> None:
        self._leave_editor()
        keys = chosen(self._view)
        self._changes_only(keys, lambda: self._press("Delete"))
        assert not any(self._report.value(key) for key in keys), self.trail[-8:]

    def _paste(self) -> None:
        """A paste is one step of undo, and selects what it filled where that is a rectangle."""
        self._leave_editor()
        before, text = figures(self._report), self._dice.choice(self.PASTES)
        self.trail.append(f"paste {text!r}")
        if text in ("0", "1853.89", "约5"):
            self._changes_only(chosen(self._view), lambda: self._report.paste(text))
        else:
            self._report.paste(text)
            if self._report.shown(PreviewList):
                self._press(self._dice.choice(("Return", "Return", "Esc")))
        if figures(self._report) != before:
            assert text.strip(), self.trail[-8:]
            after = figures(self._report)
            self._press("Ctrl+Z")
            assert figures(self._report) == before, self.trail[-8:]
            self._press("Ctrl+Y")
            assert figures(self._report) == after, self.trail[-8:]

    def _undo(self) -> None:
        self._leave_editor()
        before, figures_before = chosen(self._view), figures(self._report)
        self._press(self._dice.choice(("Ctrl+Z", "Ctrl+Y")))
        after = figures(self._report)
        changed = {key for key, figure in after.items() if figure != figures_before[key]}
        if changed & before or not changed:
            assert chosen(self._view) == before
        else:  # the cursor goes to what came back
            assert len(chosen(self._view)) == 1
            assert chosen(self._view) <= changed

    def _leave_editor(self) -> None:
        if self._report.shown(CellEditor, self._view):
            self._press("Esc")

    def _changes_only(self, keys: set[str], action: Callable[[], None]) -> None:
        before = figures(self._report)
        action()
        after = figures(self._report)
        assert {key for key in before if before[key] != after[key]} <= keys, self.trail[-8:]
