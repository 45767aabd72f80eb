"""A rule or a listener that raises: nothing typed is lost, it is said, and the others go on."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from model.checking import check as checking
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.draft_list import counting
from model.editing.session import Change, Session
from model.editing.unchecked_log import log_unchecked
from model.findings.finding import Finding
from model.findings.rule import Rule
from model.log import Log
from model.rules import RULES
from model.storage.store import Store
from resources.messages import screen as words
from tests.builders import draft
from tests.driver import Driver, process, wait_for
from tests.ui.conftest import Open, open_filled
from ui.pages.form_page import FormPage

SECRET = "某某局的秘密"


class BrokenError(Exception):
    """What a rule of the test raises; it holds text of the report, as KeyError might."""

    def __init__(self) -> None:
        super().__init__(SECRET)


def raising(rule: Rule) -> Rule:
    def check(facts: Facts) -> Iterator[Finding]:
        facts.text("funds")
        raise BrokenError

    return dataclasses.replace(rule, check=check, applies=lambda _: True)


def put_wrong(monkeypatch: pytest.MonkeyPatch, wrong: Rule) -> None:
    """Have one rule raise whenever it is asked."""
    rules = tuple(raising(rule) if rule is wrong else rule for rule in RULES)
    monkeypatch.setattr(checking, "RULES", rules)


def unchecked(report: Driver) -> list[str]:
    return [finding.rule for finding in report.workspace.session.model.findings if finding.fault]


def test_whichever_rule_raises_what_is_typed_is_saved_and_the_label_is_true(
    sample: Driver, store: Store, monkeypatch: pytest.MonkeyPatch, open_window: Open
) -> None:
    for number, rule in enumerate(RULES):
        put_wrong(monkeypatch, rule)
        unit, phone = f"第{number}局", f"8183{number:04d}"
        sample.put("cover.unit", unit)
        sample.put("cover.phone", phone)
        assert unchecked(sample) == [rule.id], rule.id
        assert words.SAVED.split("{")[0] not in sample.save_status(), rule.id
        sample.press("Ctrl+S")
        sample.wait_saved()
        (card,) = store.cards()
        assert card.draft
        assert (card.name.unit, card.draft.text("cover.phone")) == (unit, phone), rule.id
    monkeypatch.undo()
    sample.back_to_drafts()
    sample.open_card()
    assert sample.value("cover.unit") == f"第{len(RULES) - 1}局"


def test_a_rule_that_raises_is_named_and_silences_no_other(
    sample: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {finding.id for finding in sample.workspace.session.model.findings}
    wrong = next(rule for rule in RULES if rule.id == "B04")
    put_wrong(monkeypatch, wrong)
    sample.put("cover.preparer", "李小明")
    process()
    others = {f.id for f in sample.workspace.session.model.findings if not f.fault}
    assert others >= {ident for ident in before if not ident.startswith("B04")}
    assert any("没有查成" in text and "B04" in text for text in messages_of(sample))
    monkeypatch.undo()
    sample.put("cover.preparer", "李小红")
    assert unchecked(sample) == []


def test_with_a_rule_that_raises_corrections_are_offered_all_the_same(
    sample: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_wrong(monkeypatch, next(rule for rule in RULES if rule.id == "F02"))
    sample.put("cover.preparer", "李小明")
    session = sample.workspace.session.model
    errors = [finding for finding in session.findings if finding.rule == "T01"]
    assert errors
    assert all(session.corrections_for(finding) for finding in errors)


def messages_of(report: Driver) -> list[str]:
    """Return what the findings say."""
    return [finding.message for finding in report.workspace.session.shown]


def test_a_draft_whose_check_raises_costs_its_card_only(
    store: Store, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    for unit in ("甲局", "乙局", "丙局"):
        store.create(draft({"cover.unit": unit})).close()
    count = counting._counted

    def counted(named: counting.Summary, found: Draft) -> counting.Summary:
        if named.card.name.unit == "乙局":
            raise BrokenError
        return count(named, found)

    monkeypatch.setattr(counting, "_counted", counted)
    driver = open_window()
    driver.wait_for_cards(3)
    assert {card.card.name.unit for card in driver.window.start.cards} == {"甲局", "乙局", "丙局"}
    assert any("没有查成" in text for text in driver.texts())
    place = next(n for n, c in enumerate(driver.window.start.cards) if c.card.name.unit == "乙局")
    driver.open_card(place)
    assert driver.value("cover.unit") == "乙局"


def test_a_listener_that_raises_keeps_no_other_from_hearing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    received: list[str] = []
    complained: list[BaseException] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: complained.append(error))
    session = Session(draft())

    def fails(_change: Change) -> None:
        raise BrokenError

    session.save_with(lambda new: received.append(f"kept {new.text('cover.unit')}"))
    session.subscribe(fails)
    session.subscribe(lambda change: received.append(f"heard {len(change.keys)}"))
    session.change({"cover.unit": "甲局"})
    session.change({"cover.unit": "乙局"})
    session.undo()
    assert received == ["kept 甲局", "heard 1", "kept 乙局", "heard 1", "kept 甲局", "heard 1"]
    assert len(complained) == 1


def test_the_log_names_rule_and_place_once_and_no_text_of_the_report(
    sample: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, store: Store
) -> None:
    put_wrong(monkeypatch, RULES[0])
    log = Log(tmp_path)
    session = Session(sample.workspace.session.draft)
    log_unchecked(session, log)
    session.check_on(None)
    for unit in ("甲局", "乙局"):
        session.change({"cover.unit": unit})
        session.check_on(None)
    written = "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("*.log*"))
    assert written.count("unchecked") == 1
    assert RULES[0].id in written
    assert SECRET not in written


@pytest.mark.parametrize(
    ("part", "slot"), [("head", "show_draft"), ("prompt_bar", "clear_if_passing")]
)
def test_a_slot_that_raises_loses_nothing_that_is_typed(
    sample: Driver, store: Store, monkeypatch: pytest.MonkeyPatch, part: str, slot: str
) -> None:
    complained: list[BaseException] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: complained.append(error))

    def fails(*_: object) -> None:
        raise BrokenError

    monkeypatch.setattr(getattr(sample.workspace, part), slot, fails)
    sample.put("cover.unit", "丁局")
    sample.press("Ctrl+2")
    sample.press("Ctrl+S")
    wait_for(lambda: store.cards()[0].name.unit == "丁局", "the save")
    assert {type(error) for error in complained} == {BrokenError}


def test_a_page_that_cannot_be_built_ahead_keeps_no_other(
    store: Store, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    complained: list[BaseException] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: complained.append(error))
    build = FormPage.build_block

    def broken(page: FormPage) -> None:
        if page.page.key == "spending":
            raise BrokenError
        build(page)

    monkeypatch.setattr(FormPage, "build_block", broken)
    forms = open_filled(store, open_window, {}).workspace.wizard.forms
    wait_for(lambda: sum(form.is_built for form in forms) == len(forms) - 1, "the others")
    assert [type(error) for error in complained] == [BrokenError]
