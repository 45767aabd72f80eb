"""Finding over the whole form, one hit after the other, and going back."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from model.draft.draft import new_draft
from model.storage.store import Store
from resources.messages import find as words
from resources.sample import load_sample
from tests.driver import process, wait_for
from tests.ui.conftest import Open, open_filled
from tests.ui.find.conftest import Finder, finder_of
from ui.editors.line import LineEditor
from ui.editors.plain_text import PlainTextEditor


def focus() -> QWidget | None:
    return QApplication.focusWidget()


def test_ctrl_f_lists_the_hits_by_page_with_the_words_around(finder: Finder) -> None:
    finder.look_for("1853.89")
    rows = finder.rows()
    assert [row for row in rows if row.startswith("==")]
    assert "调整预算数·支出合计|[1853.89]" in rows
    assert finder.count == words.COUNT.format(total=finder.panel.search.hits.total)
    assert focus() is finder.panel.line


def test_enter_goes_from_hit_to_hit_over_all_pages_and_the_focus_stays(finder: Finder) -> None:
    finder.look_for("中心")
    total = finder.panel.search.hits.total
    seen: list[tuple[int, int]] = []
    for number in range(total):
        finder.driver.press("Return")
        hit = finder.panel.search.hit
        assert hit
        seen.append(hit.place)
        assert finder.count == words.COUNT_AT.format(total=total, number=number + 1)
        assert focus() is finder.panel.line
        shown = finder.driver.workspace.wizard.current
        assert finder.driver.workspace.wizard.forms[shown].page is hit.page
    assert seen == sorted(seen)
    finder.driver.press("Return")
    assert finder.count == words.COUNT_AT.format(total=total, number=1)
    assert words.FROM_TOP in finder.driver.texts(finder.panel)
    finder.driver.press("Shift+Return")
    assert finder.count == words.COUNT_AT.format(total=total, number=total)
    assert words.FROM_END in finder.driver.texts(finder.panel)
    finder.driver.press("Shift+Return")
    assert words.KEYS in finder.driver.texts(finder.panel)


def test_the_words_are_selected_in_texts_lists_and_lines_and_the_cell_is_shown(
    finder: Finder,
) -> None:
    driver = finder.driver
    finder.look_for("中心")
    kinds: set[str] = set()
    for _ in range(finder.panel.search.hits.total):
        driver.press("Return")
        hit = finder.panel.search.hit
        assert hit
        editor = driver.workspace.wizard.forms[driver.page].widget(hit.key)
        if isinstance(editor, PlainTextEditor):
            assert editor.textCursor().selectedText() == hit.words
        else:
            assert isinstance(editor, LineEditor)
            assert editor.selectedText() == hit.words
        kinds.add(type(editor).__name__)
    assert kinds == {"LineEditor", "ListEditor", "TextEditor"}
    finder.type_words("1853.89")
    driver.press("Return")
    view = driver.table(finder.key)
    assert view.has_selected(finder.key)
    assert view.shows_selection
    driver.press("Escape")
    assert not view.shows_selection


def test_escape_goes_back_to_the_field_and_the_place_in_it(finder: Finder) -> None:
    driver = finder.driver
    driver.go_to("problems")
    driver.press("Ctrl+Home")
    driver.press("Right", 5)
    editor = driver.text("problems")
    before = editor.textCursor().position()
    finder.look_for("中心")
    driver.press("Return", 3)
    assert driver.page != 5
    driver.press("Escape")
    assert focus() is editor
    assert editor.textCursor().position() == before
    assert not editor.textCursor().hasSelection()


def test_escape_goes_back_to_a_cell_and_to_a_page_without_fields(finder: Finder) -> None:
    driver = finder.driver
    driver.go_to("spending.initial.basic")
    view = driver.table("spending.initial.basic")
    finder.look_for("1853.89")
    driver.press("Return", 2)
    driver.press("Escape")
    assert focus() is view
    assert view.has_selected("spending.initial.basic")
    driver.press("F9")
    at = focus()
    finder.look_for("中心")
    driver.press("Return")
    driver.press("Escape")
    assert driver.page == driver.workspace.wizard.check_number
    assert focus() is at


def test_the_first_hit_is_the_next_one_behind_the_cursor(finder: Finder) -> None:
    finder.driver.go_to("problems")
    finder.driver.press("Ctrl+Home")
    finder.look_for("一")
    finder.driver.press("Return")
    assert finder.key == "problems"
    finder.driver.press("Shift+Return")
    assert finder.key == "performance"


def test_ctrl_enter_goes_there_to_edit(finder: Finder) -> None:
    driver = finder.driver
    finder.look_for("中心")
    driver.press("Ctrl+Return")
    assert isinstance(focus(), LineEditor)
    driver.write("所")
    assert driver.value("cover.unit") == "长沙市天心区示范服务所"


def test_a_click_in_the_list_shows_the_hit_and_a_double_click_goes_there(finder: Finder) -> None:
    driver = finder.driver
    finder.look_for("1853.89")
    view = finder.panel.list
    driver.click_row(view, 1)
    assert finder.panel.search.number == 0
    assert focus() is view
    driver.click_row(view, 1, double=True)
    assert focus() is driver.table(finder.key)


def test_the_arrow_keys_pass_the_headings_of_the_list(finder: Finder) -> None:
    finder.look_for("中心")
    finder.driver.press("Return")
    finder.panel.list.setFocus()
    last = finder.panel.search.hits.listed[-1]
    finder.driver.press("Down", len(finder.rows()))
    assert finder.panel.search.hit == last


def test_the_focus_stays_in_the_line_when_hits_come_and_go(finder: Finder) -> None:
    finder.look_for("中心")
    finder.panel.list.setFocus()
    finder.panel.line.setText("绝无此话")
    finder.panel.search.refresh()
    assert focus() is finder.panel.line
    finder.type_words("中心")
    assert focus() is finder.panel.line
    assert finder.panel.list.isVisible()


def test_f3_goes_on_after_the_panel_is_closed(finder: Finder) -> None:
    driver = finder.driver
    driver.press("F3")
    assert focus() is finder.panel.line
    finder.type_words("1853.89")
    driver.press("Escape")
    driver.press("F3")
    first = finder.key
    driver.press("F3")
    driver.press("Shift+F3")
    assert finder.key == first != ""


def test_words_selected_in_a_text_are_looked_for(finder: Finder) -> None:
    driver = finder.driver
    driver.go_to("performance")
    editor = driver.text("performance")
    editor.select_words(0, 4)
    driver.press("Ctrl+F")
    assert finder.panel.line.text() == driver.workspace.session.draft.text("performance")[:4]
    assert finder.panel.line.hasSelectedText()


def test_hits_follow_what_is_typed_in_the_form(finder: Finder) -> None:
    driver = finder.driver
    finder.look_for("绝无此话")
    assert words.NONE.format(words="绝无此话") in driver.texts(finder.panel)
    driver.put("cover.preparer", "绝无此话")
    wait_for(lambda: finder.panel.search.hits.total == 1, "found")
    process()
    assert finder.rows()[1].endswith("[绝无此话]")
    driver.press("Ctrl+Z")
    wait_for(lambda: finder.panel.search.hits.total == 0, "gone")


def test_the_strip_of_year_and_region_opens_for_a_hit_there_and_closes_behind_it(
    finder: Finder,
) -> None:
    driver = finder.driver
    driver.go_to_page(1)
    finder.look_for("2019")
    driver.press("Shift+Return")
    while finder.key != "year":
        driver.press("Shift+Return")
    strip = driver.workspace.head_fields
    assert finder.rows()[0].startswith(f"== {words.IN_HEAD}")
    assert strip.isVisible()
    assert driver.page == 1
    driver.press("Return")
    assert strip.isHidden()
    driver.press("Shift+Return")
    finder.type_words("绝无此话")
    assert strip.isHidden()


def test_the_box_in_the_head_opens_the_room_and_escape_closes_it(finder: Finder) -> None:
    driver, workspace = finder.driver, finder.driver.workspace
    driver.click_button(words.FIND_BOX, workspace.head)
    assert focus() is finder.panel.line
    assert words.FIND in driver.buttons(workspace.pane)
    driver.press("Escape")
    assert words.FIND not in driver.buttons(workspace.pane)
    assert workspace.pane.room is workspace.findings


def test_a_pane_that_was_hidden_is_hidden_again(finder: Finder) -> None:
    area = finder.driver.workspace.area
    area.open(is_open=False)
    finder.look_for("中心")
    assert finder.panel.isVisible()
    finder.driver.press("Escape")
    assert not area.is_open


def test_in_a_narrow_window_the_panel_gives_way_to_the_place_gone_to(
    store: Store, open_window: Open
) -> None:
    store.create(new_draft("2019").with_values(load_sample(), {})).close()
    driver = open_window(QSize(1024, 700))
    driver.open_card()
    finder = finder_of(driver)
    finder.look_for("1853.89")
    driver.press("Ctrl+Return")
    assert not finder.panel.isVisible()
    assert driver.table(finder.key).hasFocus()
    driver.press("Ctrl+F")
    assert finder.panel.isVisible()


def test_on_the_check_page_the_panel_opens_too_and_goes_again(finder: Finder) -> None:
    driver = finder.driver
    driver.press("F9")
    driver.press("Ctrl+F")
    assert finder.panel.isVisible()
    driver.press("Escape")
    assert not finder.panel.isVisible()
    assert driver.page == driver.workspace.wizard.check_number
    driver.press("/")
    driver.write("编制")
    assert driver.workspace.wizard.check_page.search.text() == "编制"


def test_nothing_is_searched_for_while_the_panel_is_hidden(finder: Finder) -> None:
    driver = finder.driver
    finder.look_for("李某")
    driver.press("Escape")
    driver.put("cover.preparer", "李某")
    assert not finder.panel.search.is_waiting
    driver.press("Ctrl+F")
    assert "报告填报人|[李某]" in finder.rows()


def test_an_empty_line_says_what_can_be_looked_for(finder: Finder) -> None:
    finder.look_for("")
    assert words.START in finder.driver.texts(finder.panel)
    assert finder.count == ""


def test_several_lines_pasted_become_one(finder: Finder) -> None:
    finder.driver.press("Ctrl+F")
    finder.panel.line.put_in("  示范\n中心\t ")
    assert finder.panel.line.text() == "示范 中心"


def test_more_hits_than_are_listed_are_counted(store: Store, open_window: Open) -> None:
    driver = open_filled(store, open_window, {"problems": "多" * 700})
    finder = finder_of(driver)
    finder.look_for("多")
    total = finder.panel.search.hits.total
    assert finder.count == words.COUNT.format(total=total)
    assert words.MORE.format(count=total - 500) in driver.texts(finder.panel)


def test_all_in_the_panel_can_be_named_and_reached_by_the_keyboard(finder: Finder) -> None:
    finder.driver.press("Ctrl+H")
    panel = finder.panel
    for widget in (panel.line, panel.list, panel.replacing.line):
        assert widget.accessibleName()
    replacing = panel.replacing
    for widget in (panel.previous, panel.next, replacing.exact, replacing.one, replacing.all):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert widget.text()
