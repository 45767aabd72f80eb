"""说明 in the pane, rules set aside, and the page 核对."""

import contextlib
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget

from model.draft.draft import Value
from model.findings.finding import Finding, FindingKind, Reply
from model.rules import BY_ID, RULES
from model.storage.store import Store
from resources.messages import checking as words
from resources.messages import screen
from tests.driver import Driver, process, wait_for
from tests.ui.conftest import Open, open_filled
from tests.ui.workspace.test_layout import IDS, SIZES, clipped, unnamed
from ui.checking.page import CheckPage
from ui.explanation.citations import CitationList
from ui.findings.corrections import CorrectionList
from ui.findings.list_with_detail import FindingsWithDetail
from ui.pane.groups_model import GROUP
from ui.pane.page_findings import PageFindings

ON_PAYROLL = "staff.on_payroll"
MANY: dict[str, Value] = {ON_PAYROLL: "50"}  # over the 44 posts (P03), not all at post (P05)
REASON = "年中接收安置六人"


@pytest.fixture
def many(store: Store, open_window: Open) -> Driver:
    """Give the sample report with more people on its payroll than posts."""
    return open_filled(store, open_window, MANY)


def found(driver: Driver, rule: str) -> Finding:
    return next(finding for finding in driver.workspace.session.shown if finding.rule == rule)


def kind(driver: Driver, rule: str = "P03") -> FindingKind:
    driver.workspace.session.settle()
    return found(driver, rule).kind


def pane(driver: Driver) -> PageFindings:
    return driver.workspace.findings


def choose(driver: Driver, rule: str) -> None:
    """Show the finding of a rule opened in the pane: at the cursor, or by a click on its line."""
    finding = found(driver, rule)
    driver.go_to(finding.places[0])
    process()
    here, model = pane(driver).finding, pane(driver).list.model()
    if here is None or here.id != finding.id:
        groups = [model.index(row, 0).data(GROUP) for row in range(model.rowCount())]
        driver.click_row(
            pane(driver).list, next(n for n, g in enumerate(groups) if finding.id in g.ids)
        )
        process()


def unfold_rule(driver: Driver, within: QWidget) -> None:
    """Open 为什么查这一条, under which the rule's settings are, unless it is open."""
    if words.WHY_THIS in driver.buttons(within):
        driver.click_button(words.WHY_THIS, within)


def page(driver: Driver) -> CheckPage:
    """Give the page 核对, shown."""
    driver.go_to_page(driver.workspace.wizard.check_number)
    return driver.workspace.wizard.check_page


def waiting(driver: Driver) -> int:
    """How much waits for a 说明, like findings of a row once."""
    return sum(one.kind is FindingKind.EXPLAIN for one in driver.workspace.session.groups)


def test_a_finding_is_explained_in_the_pane_beside_its_field(many: Driver) -> None:
    many.go_to(ON_PAYROLL)
    many.press("F6")
    many.write("无")
    wait_for(lambda: words.REPLIES["poor"] in many.texts(pane(many)), "that it says nothing")
    assert kind(many) is FindingKind.EXPLAIN
    many.press("Ctrl+A")
    many.write(REASON)
    wait_for(lambda: words.REPLIES["given"] in many.texts(pane(many)), "that it holds")
    assert kind(many) is FindingKind.EXPLAINED
    assert not many.line(ON_PAYROLL).property("level")


def test_a_finding_of_a_table_is_explained_without_the_table_growing(
    store: Store, open_window: Open
) -> None:
    over: dict[str, Value] = {"three_public.final.vehicles": "3.80", "three_public.final.total": ""}
    driver = open_filled(store, open_window, over)
    view = driver.table("three_public.final.vehicles")
    before = view.height()
    driver.go_to("three_public.final.vehicles")
    driver.press("F6")
    driver.write(REASON)
    assert kind(driver, "S03") is FindingKind.EXPLAINED
    assert view.height() == before


def test_f6_leads_to_the_explanation_and_f8_to_the_next_finding(many: Driver) -> None:
    choose(many, "P03")
    many.press("F6")
    many.write(REASON)
    assert kind(many) is FindingKind.EXPLAINED
    wait_for(
        lambda: screen.EXPLAINED_NEXT.format(count=waiting(many)) in many.texts(pane(many)),
        "what is left",
    )
    many.press("F8")
    process()
    finding = pane(many).finding
    assert finding is not None and finding.rule == "P05"


def test_what_is_explained_stays_among_those_to_explain_until_another_is_chosen(
    many: Driver,
) -> None:
    checked, count = page(many), waiting(many)
    many.click_button(screen.TAB_COUNT.format(tab=screen.TAB_EXPLAIN, count=count), checked)
    many.press("F6")
    many.write(REASON)
    assert checked.findings.body.list.model().rowCount() == count
    many.press("F8")
    process()
    assert checked.findings.body.list.model().rowCount() == count - 1


def test_one_undo_takes_back_what_was_typed_in_one_go(many: Driver) -> None:
    choose(many, "P03")
    many.press("F6")
    many.write(REASON)
    many.press("Ctrl+Z")
    assert kind(many) is FindingKind.EXPLAIN
    assert pane(many).detail.explain.editor.plain_text() == ""
    many.press("Ctrl+Y")
    assert kind(many) is FindingKind.EXPLAINED


def test_an_explanation_falls_due_when_the_figure_changes_and_may_still_hold(
    many: Driver,
) -> None:
    choose(many, "P03")
    many.press("F6")
    many.write(REASON)
    many.put(ON_PAYROLL, "51")
    many.press("Tab")
    choose(many, "P03")
    assert found(many, "P03").reply is Reply.CHANGED
    message = words.CHANGED_FROM.format(old="50", new="51")
    assert message in many.texts(pane(many))
    many.click_button(words.STILL_HOLDS, pane(many))
    assert kind(many) is FindingKind.EXPLAINED


def test_a_paragraph_is_pointed_to_instead_of_writing_it_again(many: Driver) -> None:
    room = pane(many)
    choose(many, "P03")
    many.click_button(words.CITE, room)
    (offered,) = many.shown(CitationList, room)
    text = offered.currentItem().text()
    many.press("Return")
    answered = found(many, "P03")
    assert answered.reply is Reply.GIVEN
    process()
    (state,) = (it for it in many.shown(QLabel, room) if it.text() == words.REPLIES["given"])
    assert state.property("state") == "ok"
    cited, at, *_ = many.workspace.session.draft.annotation("answer", answered.id)
    assert cited.strip() in text
    many.put(at, "")
    choose(many, "P03")
    assert found(many, "P03").reply is Reply.GONE
    many.click_button(words.CITE_OWN, room)
    assert kind(many) is FindingKind.EXPLAINED


def switch_off(driver: Driver, rule: str) -> None:
    """Choose a finding, and switch its rule off by the keyboard."""
    choose(driver, rule)
    unfold_rule(driver, pane(driver))
    driver.click_button(words.SWITCH_OFF, pane(driver))
    driver.write(REASON)
    driver.press("Return")


def test_a_rule_is_switched_off_only_with_a_reason_and_stands_so_in_the_list(
    many: Driver,
) -> None:
    choose(many, "P03")
    unfold_rule(many, pane(many))
    many.click_button(words.SWITCH_OFF, pane(many))
    many.write("无")
    assert not many.button(words.DO_SET, pane(many)).isEnabled()
    many.press("Esc")
    switch_off(many, "P03")
    assert not [finding for finding in many.workspace.session.shown if finding.rule == "P03"]
    checked = page(many)
    many.click_button(words.RULES_VIEW)
    checked.rules.choose(RULES.index(BY_ID["P03"]))
    assert checked.rules.model.state(BY_ID["P03"]) == words.RULE_OFF
    assert words.IS_OFF.format(reason=REASON) in many.texts(checked)
    many.click_button(words.SWITCH_ON, checked)
    assert kind(many) is FindingKind.EXPLAIN


def test_undo_switches_a_rule_on_again(many: Driver) -> None:
    switch_off(many, "P03")
    many.press("Ctrl+Z")
    assert kind(many) is FindingKind.EXPLAIN


def test_no_error_can_be_switched_off(many: Driver) -> None:
    choose(many, "T01")
    unfold_rule(many, pane(many))
    assert words.SWITCH_OFF not in many.buttons(pane(many))
    checked = page(many)
    many.click_button(words.RULES_VIEW)
    checked.rules.choose(RULES.index(BY_ID["T01"]))
    assert words.SWITCH_OFF not in many.buttons(checked)
    assert words.RULE_FIXED in many.texts(checked)


def test_a_threshold_is_moved_with_a_reason_and_restored(many: Driver) -> None:
    rule = BY_ID["P07"]  # 9 on contract for 44 posts are over 20 %
    assert rule.limit is not None and kind(many, "P07") is FindingKind.EXPLAIN
    choose(many, "P07")
    unfold_rule(many, pane(many))
    many.click_button(words.SET_LIMIT, pane(many))
    many.write("25")
    many.press("Tab")
    many.write(REASON)
    many.press("Return")
    assert not [finding for finding in many.workspace.session.shown if finding.rule == "P07"]
    checked = page(many)
    many.click_button(words.RULES_VIEW)
    assert "25" in checked.rules.model.state(rule)
    checked.rules.choose(RULES.index(rule))
    many.click_button(words.LIMIT_BACK, checked)
    assert kind(many, "P07") is FindingKind.EXPLAIN


def test_the_question_about_earmarked_money_is_asked_and_answered_at_its_choice(
    store: Store, open_window: Open
) -> None:
    contained: dict[str, Value] = {
        f"spending.{row}.{column}": typed
        for row in ("initial", "adjusted", "final", "assets")
        for column, typed in (
            ("total", "30"),
            ("basic", "20"),
            ("project", "10"),
            ("earmarked", "5"),
        )
    }
    driver = open_filled(store, open_window, contained)
    driver.put("earmarked", "added")  # as it is: a click where the choice stands
    process()
    asked = pane(driver).finding
    assert asked is not None and asked.rule == "T01" and "政府专项" in asked.message
    driver.press("F6")
    driver.press("Space")
    assert driver.value("earmarked") == "contained"
    assert not [finding for finding in driver.workspace.session.shown if finding.rule == "T01"]


def test_the_whole_check_is_gone_through_by_the_keyboard_alone(many: Driver) -> None:
    many.press("F9")
    checked = many.workspace.wizard.check_page
    assert many.page == many.workspace.wizard.check_number
    assert not many.workspace.pane.isVisible()
    assert f"{len(RULES)} 条规则" in " ".join(many.texts(checked))
    count = len(many.workspace.session.groups)
    assert checked.findings.body.list.model().rowCount() == count
    while (finding := checked.findings.body.finding) and finding.rule != "P03":
        many.press("F8")
    many.press("F6")
    many.write(REASON)
    assert kind(many) is FindingKind.EXPLAINED
    many.press("F8")
    many.press("Shift+F8")
    checked.findings.body.list.setFocus()
    many.press("Return")
    assert QApplication.focusWidget() is many.editor(ON_PAYROLL)
    assert pane(many).finding == found(many, "P03")
    many.press("Esc")
    assert many.page == many.workspace.wizard.check_number
    assert QApplication.focusWidget() is checked.findings.body.list
    assert checked.findings.body.finding == found(many, "P03")


def test_a_full_check_tells_blanks_nobody_looked_at(report: Driver) -> None:
    report.press("F9")
    checked = report.workspace.wizard.check_page
    assert screen.KIND_NAMES["blank"] in " ".join(report.texts(checked))
    report.go_to_page(0)
    report.go_to("cover.unit")
    process()
    blank = pane(report).finding
    assert blank is not None and blank.kind is FindingKind.BLANK


def test_pages_kinds_and_words_narrow_the_list(many: Driver) -> None:
    checked = page(many)
    rows = checked.findings.body.list.model()
    on_page = [one for one in many.workspace.session.groups if one.page == "overview"]
    many.click_button(screen.TAB_COUNT.format(tab="部门概况", count=len(on_page)), checked)
    assert rows.rowCount() == len(on_page)
    many.press("/")
    many.write("编制")
    assert 0 < rows.rowCount() < len(on_page)
    many.write("没有这样的话")
    assert rows.rowCount() == 0
    assert words.NOTHING_FOUND in many.texts(checked)


def test_the_export_page_shows_the_findings_of_a_page_on_the_check_page(many: Driver) -> None:
    many.go_to_page(many.workspace.wizard.last)
    name = f"{screen.GO_TO_PAGE} 部门概况"
    (go,) = [b for b in many.shown(QToolButton, many.export_page) if b.accessibleName() == name]
    many.click(go)
    assert many.page == many.workspace.wizard.check_number
    listed = many.workspace.wizard.check_page.findings.body.list.model()
    assert listed.rowCount() == sum(f.page == "overview" for f in many.workspace.session.shown)


def test_what_was_found_and_answered_is_exported_as_a_paper_of_its_own(
    many: Driver, own_folders: Path
) -> None:
    folder = own_folders / "Documents"
    folder.mkdir()
    checked = page(many)
    many.click_button(words.EXPORT_AUDIT, checked)
    wait_for(lambda: [*folder.glob("*.docx")] and checked.audit_button.isEnabled(), "the export")
    process()
    (written,) = folder.glob("*.docx")
    assert checked.answer.text == words.AUDIT_EXPORTED.format(path=written)
    many.click_button(words.EXPORT_AUDIT, checked)
    wait_for(lambda: screen.REPLACE in many.buttons(checked), "the question")


@pytest.mark.parametrize("size", SIZES, ids=IDS)
def test_nothing_is_clipped_where_findings_are_looked_into(
    store: Store, open_window: Open, size: QSize
) -> None:
    driver = open_filled(store, open_window, MANY)
    driver.window.resize(size)
    driver.go_to_page(1)
    driver.go_to(ON_PAYROLL)
    driver.press("F6")
    driver.write("无")
    wrong = list(_clipped_after(driver, words.WHY_THIS))
    wrong += _clipped_after(driver, words.SET_LIMIT)
    driver.press("Escape")
    checked = page(driver)
    wrong += _clipped_after(driver, words.CITE)
    driver.click_button(words.RULES_VIEW)
    checked.rules.choose(RULES.index(BY_ID["P07"]))
    wrong += _clipped_after(driver, words.SET_LIMIT)
    assert not wrong, "\n".join(wrong)
    assert unnamed(driver.window) == []
    assert driver.window.size() == size


def _clipped_after(driver: Driver, button: str) -> list[str]:
    """What is cut off once a button is clicked."""
    if button in driver.buttons():
        driver.click_button(button)
    driver.wait_saved()
    with contextlib.suppress(AssertionError):  # the line that tells of saving may just change
        wait_for(lambda: not list(clipped(driver.window)), "nothing clipped", 1)
    return list(clipped(driver.window))


@pytest.mark.parametrize("width", [1366, 911])
def test_the_evidence_of_a_correction_stands_in_its_button(
    store: Store, open_window: Open, width: int
) -> None:
    swapped: dict[str, Value] = {"spending.final.project": "842.20", "spending.final.total": ""}
    driver = open_filled(store, open_window, {**swapped, "spending.final.total": "2468.76"})
    driver.window.resize(width, 700)
    shown = page(driver)
    driver.press("F9")
    process()
    fixes = shown.findChild(CorrectionList)
    assert fixes is not None and fixes.isVisible()
    best = fixes.findChildren(QPushButton)[0]
    labels = fixes.findChildren(QLabel)
    text, note = labels[0], labels[1]  # of the first button
    assert note.text() and best.accessibleDescription() == note.text()
    assert text.geometry().bottom() < note.y() and best.rect().contains(note.geometry())


@pytest.mark.parametrize(("width", "height", "beside"), [(1366, 728, True), (1024, 700, False)])
def test_the_detail_is_below_the_list_where_both_would_be_narrow(
    many: Driver, width: int, height: int, beside: bool
) -> None:
    many.window.resize(width, height)
    body = page(many).findings.body
    process()
    side = body.detail.mapTo(body, body.detail.rect().topLeft())
    assert (side.x() > 100) is beside
    assert (side.y() > 100) is not beside


def test_the_cursor_stays_where_the_clerk_works_when_a_rule_is_set_aside(many: Driver) -> None:
    shown = page(many)
    many.press("F9")
    finding = found(many, "P03")
    body = shown.findChild(FindingsWithDetail)
    assert body is not None
    body.choose(finding)
    many.press("F6")
    unfold_rule(many, shown)
    many.click_button(words.SWITCH_OFF, shown)
    many.press("Escape")
    assert QApplication.focusWidget() is many.button(words.SWITCH_OFF, shown)
    many.press("Space")
    many.write(REASON)
    many.press("Return")
    process()
    assert not [it for it in many.workspace.session.shown if it.rule == "P03"]
    focus = QApplication.focusWidget()
    assert focus is not None and body.isAncestorOf(focus)


def test_the_cursor_stays_in_the_list_after_the_last_thing_that_could_be_done(
    store: Store, open_window: Open
) -> None:
    driver = open_filled(store, open_window, {"staff.retired_total": "18"})
    shown = page(driver)
    driver.press("F9")
    body = shown.findChild(FindingsWithDetail)
    assert body is not None
    body.choose(found(driver, "P02"))
    driver.press("F6")
    driver.press("Space")
    process()
    focus = QApplication.focusWidget()
    assert focus is not None and body.isAncestorOf(focus)


def test_the_time_of_a_check_is_told_only_while_what_it_found_stands(many: Driver) -> None:
    shown = page(many)
    many.press("F9")
    done = words.CHECK_DONE.partition("{time}")[2].partition("，")[0]
    assert any(done in text for text in many.texts(shown))
    many.workspace.session.set({ON_PAYROLL: "42"})
    process()
    assert not any(done in text for text in many.texts(shown))
