"""逐条说明: one 说明 after another, on 核对 and from the pane; like findings together."""

import pytest
from PySide6.QtWidgets import QApplication

from model.findings.explanations import explanation_of, explanation_values
from model.findings.finding import Finding, FindingKind
from resources.messages import checking as words
from resources.messages import screen
from tests.driver import Driver, process, wait_for
from ui.checking.findings import AllFindings
from ui.explanation.alike_button import AlikeButton
from ui.explanation.citations import CitationList
from ui.explanation.editor import ExplanationEditor

REASON = "年中按文件追加"


def waiting(driver: Driver) -> int:
    """How much waits for a 说明, like findings of a row once."""
    return sum(one.kind is FindingKind.EXPLAIN for one in driver.workspace.session.groups)


def is_writing() -> bool:
    return isinstance(QApplication.focusWidget(), ExplanationEditor)


def explanation(driver: Driver, finding: Finding) -> str:
    found = explanation_of(driver.workspace.session.draft, finding)
    return found.text if found else ""


@pytest.fixture
def in_turn(sample: Driver) -> Driver:
    """The sample on 核对, 逐条说明 begun."""
    sample.go_to_page(sample.workspace.wizard.check_number)
    sample.click_button(words.IN_TURN.format(count=waiting(sample)))
    return sample


def listed(driver: Driver) -> AllFindings:
    return driver.workspace.wizard.check_page.findings


def place(number: int, total: int, left: int) -> str:
    return words.IN_TURN_PLACE.format(number=number, total=total, left=left)


def test_all_are_explained_by_typing_and_ctrl_enter_alone(in_turn: Driver) -> None:
    total = waiting(in_turn)
    for number in range(1, total + 1):
        assert is_writing()
        last = words.IN_TURN_LAST.format(number=number, total=total)
        says = last if number == total else place(number, total, total - number + 1)
        assert says in in_turn.texts(listed(in_turn))
        in_turn.write(f"{REASON}{number}")
        in_turn.press("Ctrl+Return")
        process()
    assert waiting(in_turn) == 0
    assert words.IN_TURN_DONE.format(total=total) in in_turn.texts(listed(in_turn))
    assert QApplication.focusWidget() is listed(in_turn).body.list


def test_one_text_answers_all_that_stands_in_a_row_and_one_undo_takes_it_back(
    sample: Driver,
) -> None:
    like = [one for one in sample.workspace.session.shown if one.rule == "S04"]
    sample.go_to_page(sample.workspace.wizard.check_number)
    before = waiting(sample)
    listed(sample).body.choose(like[1])
    says = words.LIKE_EXPLAINED.format(count=1, places=like[1].place)
    assert says in sample.texts(listed(sample))
    sample.press("F6")
    sample.write(REASON)
    assert [explanation(sample, one) for one in like] == [REASON, REASON]
    process()
    assert waiting(sample) == before - 1
    sample.press("Ctrl+Z")
    assert [explanation(sample, one) for one in like] == ["", ""]


def test_what_was_written_for_one_of_a_row_is_not_written_over(sample: Driver) -> None:
    first, second = (one for one in sample.workspace.session.shown if one.rule == "T08")
    sample.workspace.session.set(explanation_values(first, "这一列的原因另有文件"))
    sample.go_to_page(sample.workspace.wizard.check_number)
    listed(sample).body.choose(second)
    sample.press("F6")
    sample.write(REASON)
    process()
    answers = [explanation(sample, one) for one in (first, second)]
    assert answers == ["这一列的原因另有文件", REASON]
    editor = QApplication.focusWidget()
    assert isinstance(editor, ExplanationEditor) and editor.plain_text() == REASON


def test_what_was_passed_over_comes_at_the_end(in_turn: Driver) -> None:
    total = waiting(in_turn)
    in_turn.press("Ctrl+Return")
    for number in range(2, total + 1):
        in_turn.write(f"{REASON}{number}")
        in_turn.press("Ctrl+Return")
        process()
    assert words.IN_TURN_LAST.format(number=1, total=total) in in_turn.texts(listed(in_turn))
    assert is_writing() and waiting(in_turn) == 1


def test_back_shows_what_was_written_and_esc_ends(in_turn: Driver) -> None:
    total = waiting(in_turn)
    in_turn.write(REASON)
    in_turn.press("Ctrl+Return")
    in_turn.press("Ctrl+Shift+Return")
    editor = QApplication.focusWidget()
    assert isinstance(editor, ExplanationEditor) and editor.plain_text() == REASON
    assert place(1, total, total - 1) in in_turn.texts(listed(in_turn))
    in_turn.press("Escape")
    process()
    assert words.IN_TURN.format(count=total - 1) in in_turn.buttons()
    assert QApplication.focusWidget() is listed(in_turn).body.list
    in_turn.press("F8")
    process()
    assert listed(in_turn).body.list.model().rowCount() == total - 1


def test_one_page_can_be_gone_through_by_itself(sample: Driver) -> None:
    sample.go_to_page(sample.workspace.wizard.check_number)
    listed(sample).show_page("overview")
    sample.click_button(words.IN_TURN.format(count=1))
    sample.write(REASON)
    sample.press("Ctrl+Return")
    assert words.IN_TURN_DONE.format(total=1) in sample.texts(listed(sample))


def test_ctrl_enter_leads_from_the_pane_over_all_pages_to_the_last_one(sample: Driver) -> None:
    sample.go_to("cover.unit")
    sample.press("F6")
    pages = set[int]()
    for _ in [one for one in sample.workspace.session.shown if one.kind is FindingKind.EXPLAIN]:
        pages.add(sample.page)
        assert is_writing()
        sample.write(REASON)
        sample.press("Ctrl+Return")
        process()
    assert waiting(sample) == 0 and len(pages) > 3
    assert screen.EXPLAINED_LAST in sample.texts(sample.workspace.findings)


def test_like_findings_take_the_same_reason_in_one_step_of_undo(sample: Driver) -> None:
    like = [one for one in sample.workspace.session.shown if one.rule == "T08"]
    pane = sample.workspace.findings
    sample.go_to(like[0].places[0])
    sample.press("F6")
    assert not sample.shown(AlikeButton, pane)
    sample.write(REASON)
    wait_for(lambda: sample.shown(AlikeButton, pane), "the offer")
    (button,) = sample.shown(AlikeButton, pane)
    assert button.text() == words.ALIKE.format(count=len(like) - 1)
    sample.click(button)
    assert [explanation(sample, one) for one in like] == [REASON] * len(like)
    assert not sample.shown(AlikeButton, pane) and is_writing()
    sample.press("Ctrl+Z")
    assert [explanation(sample, one) for one in like] == [REASON] + [""] * (len(like) - 1)
    sample.press("Ctrl+Z")
    assert explanation(sample, like[0]) == ""


def test_a_difference_is_explained_by_citing_the_text_on_differences(sample: Driver) -> None:
    sample.go_to("spending.adjusted.basic")
    pane = sample.workspace.findings
    sample.click_button(words.CITE_FROM.format(place="（三）"), pane)
    (offered,) = sample.shown(CitationList, pane)
    assert offered.currentItem().text().startswith("（三）")


def test_where_that_text_is_empty_one_is_led_to_write_it_first(sample: Driver) -> None:
    sample.workspace.session.set({"reasons": ""})
    sample.go_to("spending.adjusted.basic")
    sample.click_button(words.WRITE_FIRST.format(place="（三）"), sample.workspace.findings)
    assert QApplication.focusWidget() is sample.editor("reasons")


def test_what_concerns_no_difference_is_cited_from_anywhere(sample: Driver) -> None:
    sample.go_to("staff.contract")
    assert words.CITE in sample.buttons(sample.workspace.findings)
