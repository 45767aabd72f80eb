"""What is offered for a finding follows when the clerk's hand rests."""

import pytest
from PySide6.QtWidgets import QApplication

from model.draft.draft import new_draft
from model.editing.session import Session
from model.findings.finding import Finding
from tests.driver import Driver, process, wait_for
from tests.ui.test_journeys import FINAL, type_wrong_total
from ui.session.window_session import WindowSession

TO_SUM = "支出合计改为 2468.76"


def test_a_correction_is_offered_once_the_hand_rests(
    report: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.session.correction_scheduler._IDLE_DELAY", 300)
    type_wrong_total(report)
    report.go_to(FINAL)
    trials = report.workspace.session.trials
    wait_for(lambda: trials.is_trying, "the trial of the finding at the cursor")
    assert TO_SUM in report.buttons(report.workspace.pane)  # waits until all is tried


def test_what_was_offered_stays_while_it_is_tried_anew(report: Driver) -> None:
    type_wrong_total(report)
    report.go_to(FINAL)
    process()
    session = report.workspace.session
    (wrong,) = [finding for finding in session.shown if finding.rule == "T01"]
    report.put("cover.unit", "甲局")
    again = session.trials.with_last_corrections(wrong)
    assert again and again.corrections[0].label == TO_SUM


def test_a_finding_that_is_gone_or_cannot_be_tried_is_tried_once_at_most(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ValueError

    model = Session(new_draft(2019))
    model.change({"cover.unit": "甲局", "spending.final.total": "10000000000元"})
    session = WindowSession(model)
    found = next(finding for finding in model.findings if finding.corrections)
    complained: list[BaseException] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: complained.append(error))
    monkeypatch.setattr("model.checking.trial_corrections.tried", fails)
    rounds: list[Finding | None] = []
    session.trials.finished.connect(
        lambda _: rounds.append(session.trials.with_last_corrections(found))
    )
    session.trials.with_last_corrections(found)
    assert session.trials.is_trying
    process_until_rest(session)
    assert [finding.corrections for finding in rounds if finding] == [()]
    assert len(complained) == 1
    model.change({"spending.final.total": ""})
    assert found not in model.findings
    session.trials.with_last_corrections(found)
    assert not session.trials.is_trying


def process_until_rest(session: WindowSession) -> None:
    while session.trials.is_trying:
        QApplication.processEvents()
