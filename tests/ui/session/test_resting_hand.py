"""What is typed is checked once the hand rests, and nothing that knew less may be applied."""

import pytest
from PySide6.QtGui import QTextCursor

from model.checking.check import check
from model.draft.draft import new_draft
from model.draft.facts import Facts
from model.editing.session import Session
from tests.driver import Driver, process
from tests.ui.test_journeys import FINAL, type_wrong_total
from ui.session.window_session import WindowSession
from ui.text.marks.editor import UnderlinedEditor


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[Facts]:
    """Return the list of what is checked from now on."""
    checked: list[Facts] = []

    def counted(facts: Facts) -> object:
        checked.append(facts)
        return check(facts)

    monkeypatch.setattr("model.editing.session.check", counted)
    return checked


def test_ten_keys_in_a_row_are_checked_once(report: Driver, checks: list[Facts]) -> None:
    report.go_to("performance")
    process()
    checks.clear()
    report.write("2018,300.5")
    assert not checks
    process()
    assert len(checks) == 1
    assert checks[0].draft is report.workspace.session.draft


def test_what_was_typed_last_is_checked_when_the_field_is_left(
    app: object, checks: list[Facts]
) -> None:
    session = WindowSession(Session(new_draft(2019)))
    session.enter("cover.phone")
    session.type("cover.phone", "12")
    assert not session.is_settled
    session.leave("cover.phone")
    assert session.is_settled
    assert session.visible.worst_at("cover.phone")


def test_a_correction_shown_before_the_last_key_takes_nothing_back(report: Driver) -> None:
    type_wrong_total(report)
    process()
    session = report.workspace.session
    (wrong,) = [one for one in session.shown if one.rule == "T01"]
    session.type(FINAL, "77")
    session.apply(wrong.corrections[0])
    assert session.draft[FINAL] == "77"
    assert session.is_settled


def test_underlines_go_with_their_words_while_the_hand_moves(report: Driver) -> None:
    report.put("cover.unit", "甲局")
    report.put("performance", "单位在2015年完成了改造。")
    process()
    text = report.text("performance")
    assert isinstance(text, UnderlinedEditor)
    before = [text.plain_text()[mark.start : mark.end] for mark in text.marks.all]
    assert before
    text.moveCursor(QTextCursor.MoveOperation.Start)
    for keys in ("本", "局", "的"):
        report.commit(keys)
        assert not report.workspace.session.is_settled
        assert [text.plain_text()[m.start : m.end] for m in text.marks.all] == before
    report.press("Backspace", 3)
    assert [text.plain_text()[m.start : m.end] for m in text.marks.all] == before
