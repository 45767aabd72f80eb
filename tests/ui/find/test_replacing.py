"""Replacing found words: one by one, or all after the count was told."""

import pytest

from model.storage.store import Store
from resources.messages import find as words
from tests.driver import process
from tests.ui.conftest import Open, open_filled
from tests.ui.find.conftest import Finder, finder_of

PAPER = "problems"
TEXT = "甲处，甲处。\n编号1201甲处，20处，120.5处"


@pytest.fixture
def small(store: Store, open_window: Open) -> Finder:
    """Return the sample with a few places to replace."""
    return finder_of(open_filled(store, open_window, {PAPER: TEXT}))


def replace(finder: Finder, old: str, new: str) -> None:
    """Open with Ctrl+H, type what is looked for and what it becomes."""
    finder.driver.press("Ctrl+H")
    finder.type_words(old)
    finder.panel.replacing.line.setFocus()
    finder.driver.press("Ctrl+A")
    finder.driver.press("Delete")
    finder.driver.write(new)
    process()


def question(finder: Finder) -> str:
    return finder.panel.replacing.prompt_bar.text


def choices(finder: Finder) -> list[str]:
    return finder.driver.buttons(finder.panel.replacing.prompt_bar)


def click(finder: Finder, text: str) -> None:
    finder.driver.click_button(text, finder.panel)


def all_of(finder: Finder) -> None:
    click(finder, words.REPLACE_ALL)


def test_the_new_words_are_folded_until_they_are_wanted(finder: Finder) -> None:
    finder.look_for("中心")
    assert finder.panel.replacing.isHidden()
    click(finder, words.REPLACE)
    assert finder.panel.replacing.line.hasFocus()
    click(finder, words.REPLACE_CLOSE)
    assert finder.panel.replacing.isHidden()
    finder.driver.press("Ctrl+H")
    assert finder.panel.replacing.isVisible()
    assert finder.panel.line.hasFocus()


def test_one_hit_after_the_other_is_replaced_and_each_can_be_undone(small: Finder) -> None:
    driver = small.driver
    replace(small, "甲处", "甲处乙")
    click(small, words.REPLACE_ONE)  # goes to the first
    assert driver.value(PAPER) == TEXT
    click(small, words.REPLACE_ONE)
    assert driver.value(PAPER) == TEXT.replace("甲处", "甲处乙", 1)
    assert small.count == words.COUNT_AT.format(total=3, number=2)
    driver.press("Return")  # the button has the focus
    driver.press("Return")
    assert driver.value(PAPER) == TEXT.replace("甲处", "甲处乙")
    driver.press("Ctrl+Z", 2)
    assert driver.value(PAPER) == TEXT.replace("甲处", "甲处乙", 1)


def test_after_an_undo_the_focus_is_still_in_the_panel(small: Finder) -> None:
    replace(small, "甲处", "乙处")
    small.driver.press("Return", 2)
    small.driver.press("Ctrl+Z")
    assert small.driver.value(PAPER) == TEXT
    assert small.panel.replacing.line.hasFocus()


def test_enter_in_the_new_words_replaces_one(small: Finder) -> None:
    replace(small, "甲处", "")
    small.driver.press("Return", 3)
    assert small.driver.value(PAPER) == TEXT.replace("甲处", "", 2)
    assert small.panel.replacing.line.hasFocus()


def test_all_are_replaced_after_the_count_was_told_and_one_undo_takes_all_back(
    finder: Finder,
) -> None:
    driver = finder.driver
    before = driver.workspace.session.draft
    replace(finder, "中心", "所")
    total = finder.panel.search.hits.total
    all_of(finder)
    assert question(finder) == words.ASK_ALL.format(count=total, old="中心", new="所")
    assert driver.workspace.session.draft == before
    click(finder, words.DO)
    assert question(finder) == words.DONE.format(count=total)
    assert finder.panel.search.hits.total == 0
    assert "所" in str(driver.value("cover.unit"))
    driver.press("Ctrl+Z")
    assert driver.workspace.session.draft == before
    process()
    assert question(finder) == ""


def test_the_question_can_be_withdrawn_by_its_button_and_by_escape(small: Finder) -> None:
    driver = small.driver
    replace(small, "甲处", "")
    all_of(small)
    assert question(small) == words.ASK_DELETE.format(count=3, old="甲处")
    click(small, words.DO_NOT)
    assert question(small) == ""
    all_of(small)
    driver.press("Escape")
    assert question(small) == ""
    assert small.panel.isVisible()
    driver.press("Escape")
    assert not small.panel.isVisible()
    assert driver.value(PAPER) == TEXT


def test_longer_figures_are_told_apart_before_they_change(small: Finder) -> None:
    replace(small, "20", "30")
    all_of(small)
    assert words.ASK_PARTS.format(count=11, before="2019", after="3019") in question(small)
    assert choices(small) == [
        words.DO_WHOLE.format(count=1),
        words.DO_PARTS.format(count=11),
        words.DO_NOT,
    ]
    click(small, words.DO_WHOLE.format(count=1))
    assert small.driver.value(PAPER) == TEXT.replace("20处", "30处")
    assert small.driver.value("year") == "2019"


def test_longer_figures_change_when_the_clerk_says_so(small: Finder) -> None:
    replace(small, "0.5", "1.5")
    all_of(small)
    assert question(small) == words.ASK_ONLY_PARTS.format(
        count=1, old="0.5", before="120.5", after="121.5"
    )
    click(small, words.DO)
    assert small.driver.value(PAPER) == TEXT.replace("120.5", "121.5")


def test_one_hit_within_a_longer_figure_is_asked_about(small: Finder) -> None:
    replace(small, "0.5", "1.5")
    small.driver.press("Return", 2)
    assert question(small) == words.ASK_ONE_PART.format(before="120.5", after="121.5")
    assert small.driver.value(PAPER) == TEXT
    small.driver.press("Return")  # 换 has the focus
    assert small.driver.value(PAPER) == TEXT.replace("120.5", "121.5")


def test_a_total_that_is_added_up_is_listed_and_not_replaced(
    store: Store, open_window: Open
) -> None:
    finder = finder_of(open_filled(store, open_window, {"three_public.final.total": ""}))
    replace(finder, "21.22", "21.23")
    finder.driver.press("Return", 2)
    assert question(finder) == words.ONE_COMPUTED
    all_of(finder)
    assert question(finder) == words.ALL_COMPUTED.format(count=1)
    assert "合计（自动）|[21.22]" in finder.rows()[1]
    finder.type_words_into_line("20.30")
    all_of(finder)
    assert words.COMPUTED_KEPT.format(count=1) not in question(finder)


def test_width_and_case_count_when_they_are_to_be_the_same(small: Finder) -> None:
    replace(small, "，", ",")
    total = small.panel.search.hits.total
    small.driver.click(small.panel.replacing.exact)
    small.type_words_into_line(",")
    assert small.panel.search.hits.total == 0
    assert words.NONE_EXACT.format(words=",") in small.driver.texts(small.panel)
    small.driver.click(small.panel.replacing.exact)
    small.panel.search.refresh()
    assert small.panel.search.hits.total == total


def test_without_a_hit_the_clerk_is_told(finder: Finder) -> None:
    replace(finder, "绝无此话", "甲")
    all_of(finder)
    assert question(finder) == words.NOTHING_TO_REPLACE.format(words="绝无此话")
    click(finder, words.REPLACE_ONE)
    assert question(finder) == words.NOTHING_TO_REPLACE.format(words="绝无此话")


def test_a_change_after_the_question_withdraws_it(small: Finder) -> None:
    replace(small, "甲处", "乙")
    all_of(small)
    small.driver.workspace.session.set({PAPER: "甲处"})
    assert question(small) == ""


def test_what_is_replaced_in_a_total_and_a_list_is_typed_there(finder: Finder) -> None:
    driver = finder.driver
    replace(finder, "1853.89", "1,853.90")
    all_of(finder)
    click(finder, words.DO)
    assert driver.value("spending.final.total") == "1,853.90"
    replace(finder, "服务热线", "热线")
    all_of(finder)
    click(finder, words.DO)
    assert "负责热线的接听" in "".join(driver.value("duties"))
