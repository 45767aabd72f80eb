"""A slip in one cell, and a total before its parts, as the clerk meets them in the table."""

from model.findings.finding import FindingKind
from tests.driver import Driver, process

FINAL = "spending.final.total"
UNFILLED = "支出合计 2468.76，基本支出、项目支出、政府专项三项还没有填"


def test_a_total_typed_before_its_parts_is_no_error_where_it_stands(report: Driver) -> None:
    report.put(FINAL, "2468.76")
    report.go_to("spending.initial.total")
    assert report.found(FINAL) is None
    errors = [f for f in report.workspace.session.shown if f.kind is FindingKind.ERROR]
    assert not [f for f in errors if FINAL in f.places]
    found = report.found("spending.final.basic")
    assert found and (found.message, found.kind) == (UNFILLED, FindingKind.BLANK)
    assert UNFILLED not in report.texts(report.table(FINAL))


def test_yuan_in_one_cell_is_offered_its_division_and_nothing_absurd(report: Driver) -> None:
    for row, cells in (
        ("initial", ("1859.00", "1310.80", "548.20", "0")),
        ("adjusted", ("1951.05", "1370.99", "580.06", "0")),
        ("final", ("19182100", "1338.15", "580.06", "0")),
    ):
        for column, cell in zip(("total", "basic", "project", "earmarked"), cells, strict=True):
            report.put(f"spending.{row}.{column}", cell)
    report.go_to("spending.initial.total")
    found = report.found(FINAL)
    assert found and found.rule == "T12"
    assert not [name for name in report.buttons() if "1918" in name and "1918.21" not in name]
    report.go_to(FINAL)
    pane = report.workspace.findings
    process()
    assert [text for text in report.texts(pane) if text.startswith("由它引起的")]
    report.click_button("部门决算数除以 10000，改为 1918.21", pane)
    assert report.value(FINAL) == "1918.21"
    assert report.found(FINAL) is None
