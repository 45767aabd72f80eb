"""What is offered for a finding follows when the clerk's hand rests."""

import pytest
from PySide6.QtWidgets import QApplication

from model.draft.draft import new_draft
from model.editing.session import Session
from model.findings.finding import Finding
from tests.driver import Driver, process
from tests.ui.test_journeys import FINAL, type_wrong_total
from ui.session.window_session import WindowSession

TO_SUM = "支出合计改为 2468.76"


def test_a_correction_is_offered_once_the_hand_rests_and_pushes_nothing(report: Driver) -> None:
    type_wrong_total(report)
    QApplication.processEvents()
    view = report.table(FINAL)
    assert report.desk.live.is_trying
    height = view.height()
    assert TO_SUM in report.buttons(view)  # waits until all is tried
    assert view.height() == height


def test_what_was_offered_stays_while_it_is_tried_anew(report: Driver) -> None:
    type_wrong_total(report)
    process()
    live = report.desk.live
    (wrong,) = [finding for finding in live.shown if finding.rule == "T01"]
    report.put("cover.unit", "甲局")
    again = live.offered(wrong)
    assert again and again.corrections[0].label == TO_SUM


def test_a_finding_that_is_gone_or_cannot_be_tried_is_tried_once_at_most(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ValueError

    session = Session(new_draft(2019))
    session.change({"cover.unit": "甲局", "spending.final.total": "10000000000元"})
    live = WindowSession(session)
    found = next(finding for finding in session.findings if finding.corrections)
    complained: list[BaseException] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: complained.append(error))
    monkeypatch.setattr("model.checking.trial_corrections.tried", fails)
    rounds: list[Finding | None] = []
    live.offers_tried.connect(lambda: rounds.append(live.offered(found)))
    live.offered(found)
    assert live.is_trying
    process_until_rest(live)
    assert [finding.corrections for finding in rounds if finding] == [()]
    assert len(complained) == 1
    session.change({"spending.final.total": ""})
    assert found not in session.findings
    live.offered(found)
    assert not live.is_trying


def process_until_rest(live: WindowSession) -> None:
    while live.is_trying:
        QApplication.processEvents()
