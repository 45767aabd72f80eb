"""A long text is read in turns of the event loop, between which the clerk goes on."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from docx import Document
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication

from model.findings.finding import Finding
from model.prose.texts import PASSAGES
from resources.messages import checking as words
from tests.driver import Driver, process, wait_for
from tests.long_runs import LongRun
from tests.model.checking.test_recheck import found_anew
from tests.model.checking.test_turns import SEED, a_text
from ui.text.editor import TextEditor
from ui.workspace.workspace import Workspace


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch, unhurried: None) -> None:
    """Read one paragraph a turn."""
    for name in ("window_session", "correction_scheduler"):
        monkeypatch.setattr(f"ui.session.{name}._TURN", 0)


def paste(report: Driver, text: str, key: str = "performance") -> TextEditor:
    """Paste over a text with the keys, and return its editor."""
    report.go_to(key)
    process()
    QGuiApplication.clipboard().setText(text)
    report.press("Ctrl+A")
    report.press("Ctrl+V")
    editor = report.text(key)
    assert isinstance(editor, TextEditor)
    return editor


def settled(report: Driver) -> Workspace:
    process()
    session = report.workspace.session
    assert session.is_settled
    assert session.model.findings == found_anew(session.draft)
    return report.workspace


def test_a_pasted_text_stands_in_the_draft_before_it_is_read(report: Driver) -> None:
    text = a_text(Random(SEED), 60)
    paste(report, text)
    session = report.workspace.session
    assert session.draft["performance"] == text
    assert not session.is_settled
    settled(report)
    report.go_to("funds")
    settled(report)
    assert "performance" in {finding.places[0] for finding in session.shown}


def test_keys_are_served_between_two_turns(report: Driver) -> None:
    editor = paste(report, a_text(Random(SEED + 1), 60))
    session = report.workspace.session
    for key in "加几个字":
        QApplication.processEvents()
        assert not session.is_settled
        editor.moveCursor(QTextCursor.MoveOperation.End)
        report.commit(key)
    assert session.draft.text("performance").endswith("加几个字")
    settled(report)


def test_a_finding_in_a_text_that_is_unread_leads_to_the_text_and_to_no_words(
    report: Driver,
) -> None:
    report.put("performance", "甲" * 30 + "，单位在2015年完成了改造。")
    report.go_to("funds")
    process()
    session = report.workspace.session
    (old,) = [one for one in session.shown if one.spans and one.places[0] == "performance"]
    editor = paste(report, a_text(Random(SEED + 2), 60))
    session.jump_to_finding.emit(old)
    assert not session.is_settled
    assert not editor.textCursor().hasSelection()
    assert report.workspace.session.cursor.key == "performance"
    settled(report)


def test_no_correction_of_before_is_applied_to_what_is_unread(report: Driver) -> None:
    report.put("performance", "单位在2019年，完成了改造，占127%。2019年决算基本支出1元。")
    process()
    session = report.workspace.session
    text = a_text(Random(SEED + 3), 60)
    offered = [c for one in session.shown for c in session.trials.tried(one).corrections]
    paste(report, text)
    for correction in offered:
        session.apply(correction)
    assert session.draft["performance"] == text
    settled(report)


def test_undo_and_redo_of_a_paste_are_read_in_turns_too(report: Driver) -> None:
    text = a_text(Random(SEED + 4), 60)
    paste(report, text)
    settled(report)
    session = report.workspace.session
    session.undo()
    settled(report)
    session.redo()
    assert session.draft["performance"] == text
    settled(report)


def test_what_waits_for_the_reading_is_done_once_it_is_over(report: Driver) -> None:
    paste(report, a_text(Random(SEED + 5), 60))
    session = report.workspace.session
    seen: list[tuple[Finding, ...]] = []
    session.when_settled(lambda: seen.append(session.shown))
    assert not seen
    settled(report)
    assert seen == [session.shown]


def test_a_draft_with_a_long_text_is_opened_before_it_is_read(report: Driver) -> None:
    text = a_text(Random(SEED + 6), 60)
    paste(report, text)
    draft_id = settled(report).saving.opened.draft_id
    report.window.close_draft()
    process()
    report.window.open_draft(draft_id)
    assert report.workspace.session.draft["performance"] == text
    found = settled(report).session.shown
    assert "performance" in {finding.places[0] for finding in found}


def test_a_draft_is_closed_while_its_text_is_unread(report: Driver) -> None:
    text = a_text(Random(SEED + 7), 60)
    paste(report, text)
    draft_id = report.workspace.saving.opened.draft_id
    report.window.close_draft()
    process()
    report.window.open_draft(draft_id)
    assert report.workspace.session.draft["performance"] == text
    settled(report)


@pytest.mark.parametrize(
    ("width", "said"), [(1366, words.CHECK_READING), (911, words.CHECK_UNDER_WAY)]
)
def test_all_is_checked_only_when_all_is_read(report: Driver, width: int, said: str) -> None:
    report.window.resize(width, 464)
    paste(report, a_text(Random(SEED + 8), 60))
    report.press("F9")
    page = report.workspace.wizard.check_page
    assert not report.workspace.session.is_settled
    assert said in report.texts(page)
    settled(report)
    assert said not in report.texts(page)


KEYS = ("F8", "Shift+F8", "F9", "F6", "F7", "F4", "Ctrl+Z", "Ctrl+Y", "Ctrl+S", "Tab", "Ctrl+3")


def deeds(report: Driver, dice: Random) -> dict[str, Callable[[], object]]:
    """Return what a clerk may do while a text is unread."""
    session, wizard = report.workspace.session, report.workspace.wizard
    typed = session.draft.text("performance") + "了1万元。"
    return {
        "paste": lambda: paste(report, a_text(dice, dice.randint(1, 40)), dice.choice(PASSAGES)),
        "type": lambda: session.type("performance", typed),
        "key": lambda: report.press(dice.choice(KEYS)),
        "another key": lambda: report.press(dice.choice(KEYS)),
        "page": lambda: wizard.begin_page(dice.randint(0, wizard.last)),
        "figure": lambda: session.set({"spending.final.basic": f"{dice.randint(1, 2000)}.5"}),
        "leave": lambda: session.leave(session.visible.editing),
        "nothing": lambda: None,
    }


def test_whatever_is_done_while_a_text_is_unread_ends_in_the_findings_of_the_draft(
    report: Driver, long_run: LongRun
) -> None:
    rounds, unread = long_run.rounds(3, 60), 0
    for number in range(rounds):
        dice = Random(f"{SEED} {number}")
        for _ in range(12):
            what = deeds(report, dice)
            what[dice.choice([*what])]()
            for _ in range(dice.randint(0, 3)):
                QApplication.processEvents()
            unread += not report.workspace.session.is_settled
        settled(report)
    long_run.tell(seed=SEED, rounds=rounds, unread=unread)


def test_a_paper_written_while_a_text_is_unread_is_of_the_whole_text(
    report: Driver, own_folders: Path
) -> None:
    folder = own_folders / "Documents"
    folder.mkdir()
    paste(report, a_text(Random(SEED + 9), 60))
    page = report.workspace.wizard.check_page
    report.workspace.wizard.begin_page(report.workspace.wizard.check_number)
    page.audit_button.click()
    assert not report.workspace.session.is_settled
    wait_for(lambda: [*folder.glob("*.docx")] and page.audit_button.isEnabled(), "the export", 60)
    settled(report)
    (written,) = folder.glob("*.docx")
    said = "".join(map(str, Document(str(written)).element.itertext()))
    findings = report.workspace.session.model.findings
    about = {one.rule for one in findings if one.places[0] == "performance"}
    assert about
    assert all(rule in said for rule in about)
