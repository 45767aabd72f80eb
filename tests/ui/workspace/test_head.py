"""Year and region in the head of the window: opened by 更改, closed by 完成, 更改 or Esc."""

from PySide6.QtWidgets import QApplication

from resources.messages import screen as words
from tests.driver import Driver, process
from ui.workspace.head_fields import HeadFields

YEAR, REGION = "year", "region"


def strip(driver: Driver) -> HeadFields:
    return driver.workspace.head_fields


def has_cursor(driver: Driver, key: str) -> bool:
    return QApplication.focusWidget() is strip(driver).editor(key)


def test_the_link_opens_year_and_region_and_closes_them_again(report: Driver) -> None:
    report.go_to("cover.preparer")
    report.click_button(words.CHANGE)
    assert has_cursor(report, YEAR)
    assert report.line(YEAR).selectedText() == "2019"
    report.click_button(words.CHANGE)
    assert strip(report).isHidden()
    assert QApplication.focusWidget() is report.editor("cover.preparer")


def test_enter_goes_from_year_to_region_to_done_and_back_into_the_page(report: Driver) -> None:
    report.go_to("staff.contract")
    report.click_button(words.CHANGE)
    report.write("2024")
    report.press("Return")
    assert has_cursor(report, REGION)
    report.press("Ctrl+A")
    report.write("岳麓区")
    report.press("Return")
    assert QApplication.focusWidget() is strip(report).done
    report.press("Return")
    assert strip(report).isHidden()
    assert QApplication.focusWidget() is report.editor("staff.contract")
    assert (report.value(YEAR), report.value(REGION)) == ("2024", "岳麓区")
    shown = words.YEAR_AND_REGION.format(year="2024", region="岳麓区")
    assert shown in report.texts(report.workspace.head)


def test_escape_closes_them_and_leads_back_to_the_cell_one_was_in(sample: Driver) -> None:
    sample.go_to("spending.final.basic")
    sample.click_button(words.CHANGE)
    sample.press("Tab")
    assert has_cursor(sample, REGION)
    sample.press("Escape")
    table = sample.table("spending.final.basic")
    assert strip(sample).isHidden()
    assert QApplication.focusWidget() is table
    assert table.cells.key(table.currentIndex()) == "spending.final.basic"


def test_after_another_page_was_opened_closing_leads_to_its_first_field(report: Driver) -> None:
    report.go_to("cover.phone")
    report.click_button(words.CHANGE)
    report.press("Ctrl+2")
    assert not strip(report).isHidden()
    report.click(strip(report).done)
    assert QApplication.focusWidget() is report.editor("staff.authorised")


def test_a_finding_about_the_year_leads_into_the_head_above_the_cover(report: Driver) -> None:
    report.put("cover.unit", "某某局")
    report.workspace.session.set({YEAR: "19"})
    report.go_to_page(4)
    found = [one for one in report.workspace.session.shown if one.places[0] == YEAR]
    assert found
    report.workspace.session.jump_to_finding.emit(found[0])
    process()
    assert report.page == 0
    assert has_cursor(report, YEAR)
    assert report.workspace.findings.finding == found[0]
    report.press("Ctrl+A")
    report.write("2019")
    report.press("Escape")
    assert [one for one in report.workspace.session.shown if one.places[0] == YEAR] == []


def test_an_undo_of_the_region_on_another_page_leads_there_by_its_link(report: Driver) -> None:
    report.click_button(words.CHANGE)
    report.press("Tab")
    report.press("Ctrl+A")
    report.write("岳麓区")
    report.press("Escape")
    report.go_to_page(3)
    before = report.value(REGION)
    report.press("Ctrl+Z")
    assert report.value(REGION) != before
    assert report.page == 3
    report.click_button("去看看", report.workspace.message_line)
    assert has_cursor(report, REGION)
    assert report.page == 0


def test_escape_closes_them_though_it_would_lead_back_to_the_check(sample: Driver) -> None:
    sample.go_to_page(6)
    check = sample.workspace.wizard.check_page
    finding = next(one for one in sample.workspace.session.shown if one.page == "spending")
    check.opened.emit(finding)
    assert sample.page == 2
    sample.click_button(words.CHANGE)
    sample.press("Escape")
    assert strip(sample).isHidden()
    assert sample.page == 2
    sample.press("Escape")
    assert sample.page == 6
