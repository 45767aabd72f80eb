"""What Qt's own tester says of our models, and Qt's own words."""

from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from model.draft.draft import new_draft
from model.editing.session import Session
from model.findings.finding import FindingKind
from model.form import FORM
from resources.sample import load_sample
from ui.findings.model import FindingsModel
from ui.session.window_session import WindowSession
from ui.table.model import TableModel

WARNING = QAbstractItemModelTester.FailureReportingMode.Warning  # which fails the test


def session() -> WindowSession:
    return WindowSession(Session(new_draft("2019").with_values(load_sample(), {})))


def test_the_model_of_a_table_keeps_qts_rules(app: QApplication) -> None:
    for table in FORM.tables:
        report = session()
        model = TableModel(table, report)
        tester = QAbstractItemModelTester(model, WARNING)
        changes: list[object] = []
        model.dataChanged.connect(lambda *_, seen=changes: seen.append(1))
        key = table.fields[0].key
        report.type(key, "1234.50")
        assert report.draft[key] == model.index_of(key).data() == "1234.50"
        assert changes and tester.model() is model
        report.undo()
        assert report.draft[key] == load_sample()[key]


def test_the_model_of_the_findings_keeps_qts_rules(app: QApplication) -> None:
    report = session()
    model = FindingsModel(report)
    report.findings_changed.connect(model.refresh)
    tester = QAbstractItemModelTester(model, WARNING)
    assert model.rowCount() == len(report.groups) < len(report.shown)
    correction = next(f for f in report.shown if f.corrections).corrections[0]
    report.apply(correction)
    assert model.rowCount() == len(report.groups)
    model.show_kind(FindingKind.ERROR)
    assert model.rowCount() == 0
    report.undo()
    assert model.rowCount() == 1
    assert tester.model() is model


def test_qts_own_buttons_are_chinese(styled_app: QApplication) -> None:
    standard = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(standard.Ok | standard.Cancel | standard.Save | standard.Close)
    texts = [button.text() for button in box.buttons()]
    assert len(texts) == 4
    assert all(any("\u4e00" <= letter <= "\u9fff" for letter in text) for text in texts)
