"""Corrections tried over the whole form, and what follows from one slip folded under it."""

from decimal import Decimal

import pytest

from model.checking.trial_corrections import corrected, tried
from model.draft.draft import Draft
from model.editing.session import Session
from model.findings.explanations import explanation_values
from model.findings.finding import Correction, Finding, FindingKind, Level
from model.form import FORM
from model.form.spending import SPENDING, THREE_PUBLIC
from resources.messages import findings as words
from tests.builders import Values, draft, figures_2019, found_in, row, spending
from tests.corpus.cases import cases, found
from tests.long_runs import LongRun

POWERS = (10_000, 1_000, 100, 10)  # of 万元 in 元, 十元, 百元, 千元
ROWS = {
    "initial": ("1859.00", "1310.80", "548.20", "0"),
    "adjusted": ("1951.05", "1370.99", "580.06", "0"),
    "final": ("1918.21", "1338.15", "580.06", "0"),
}
RIGHT: Values = {
    **figures_2019(),
    **{key: cell for name, cells in ROWS.items() for key, cell in spending(name, cells).items()},
    **spending("assets", ("34.50", "0", "34.50", "0")),
    "funds": "本年项目资金收入580.06万元，支出580.06万元，使用率100%。其中商品服务支出437.76万元，"
    "资本性支出142.30万元，人员经费0万元。",
    "performance": "2019年部门决算支出合计1918.21万元，其中基本支出1338.15万元，"
    "项目支出580.06万元。",
}
TEXTS = ("reasons", "funds", "performance", "problems")
CELLS = [
    SPENDING.cell(name, column)
    for name, cells in ROWS.items()
    for column, cell in zip(("total", "basic", "project"), cells, strict=False)
]


def checked(values: Values) -> tuple[Draft, tuple[Finding, ...]]:
    session = Session(draft(values))
    return session.draft, session.findings


def offers(values: Values, rule: str) -> list[Correction]:
    session = Session(draft(values))
    found = [finding for finding in session.findings if finding.rule == rule]
    return [correction for finding in found for correction in session.corrections_for(finding)]


def in_yuan(typed: str) -> str:
    return format((Decimal(typed) * 10_000).normalize(), "f")


def test_the_right_report_has_no_error_and_no_slip() -> None:
    rules = {f.rule for f in checked(RIGHT)[1] if f.level is Level.E or f.rule in ("T12", "N04")}
    assert rules == set()


@pytest.mark.parametrize("key", CELLS)
def test_one_cell_in_yuan_is_named_first_and_all_that_follows_is_folded_under_it(key: str) -> None:
    found = checked({**RIGHT, key: in_yuan(str(RIGHT[key]))})[1]
    head = found[0]
    assert (head.rule, head.places, head.under) == ("T12", (key,), "")
    folded = [finding for finding in found if finding.under]
    assert {finding.under for finding in folded} == {head.id}
    assert found[1 : len(folded) + 1] == tuple(folded)
    assert "T01" in {finding.rule for finding in folded}
    assert not [f for f in found if f.kind is FindingKind.ERROR and not f.under]


@pytest.mark.parametrize("key", CELLS)
@pytest.mark.parametrize("typed", ["24687600", "18538900", "in yuan", "100 times"])
def test_no_offer_writes_an_absurd_figure(key: str, typed: str) -> None:
    right = str(RIGHT[key])
    wrong = {"in yuan": in_yuan(right), "100 times": str(Decimal(right) * 100)}.get(typed, typed)
    values = {**RIGHT, key: wrong}
    session = Session(draft(values))
    for finding in session.findings:
        for correction in session.corrections_for(finding):
            for changed, value in correction.values:
                if changed in TEXTS:
                    assert value == RIGHT[changed], correction.label
                elif value and FORM[changed].unit == "万元":
                    assert Decimal(str(value)) < 200_000, correction.label


def test_a_row_in_yuan_is_divided_by_one_click_and_the_text_is_left_as_it_is() -> None:
    cells = tuple(in_yuan(cell) for cell in ROWS["final"])
    values = {**RIGHT, **spending("final", cells)}
    draft_in_yuan, found = checked(values)
    rules = [finding.rule for finding in found if finding.level is not Level.H]
    assert rules[0] == "T12"
    (f04,) = [finding for finding in found if finding.rule == "F04"]
    assert f04.under == found[0].id
    session = Session(draft_in_yuan)
    for finding in found:
        for correction in session.corrections_for(finding):
            assert not {key for key, _ in correction.values} & set(TEXTS)
    session.apply(session.corrections_for(found[0])[0])
    assert not [f for f in session.findings if f.level is Level.E or f.rule == "T12"]


def test_three_rows_in_yuan_are_divided_by_one_click() -> None:
    rows = {
        key: in_yuan(cell)
        for name in ("initial", "adjusted", "final", "assets")
        for key in SPENDING.row_keys(name)
        if (cell := str(RIGHT[key]))
    }
    session = Session(draft({**RIGHT, **rows}))
    (first, *_) = session.corrections_for(session.findings[0])
    assert first.label.startswith("3 行都除以 10000")
    session.apply(first)
    assert not [f for f in session.findings if f.level is Level.E or f.rule == "T12"]
    assert session.draft.text("spending.assets.project") == "34.5"


def test_a_slip_that_the_clerk_explained_folds_nothing() -> None:
    values = {**RIGHT, "spending.final.total": "19182100"}
    session = Session(draft(values))
    session.change(explanation_values(session.findings[0], "这个数就是这么大，已同财政核对过"))
    assert not [finding for finding in session.findings if finding.under]
    assert session.findings[0].rule == "T01"


def test_what_is_no_consequence_of_the_slip_stands_by_itself() -> None:
    values = {**RIGHT, "spending.final.total": "19182100", "cover.phone": "12", "cover.unit": ""}
    found = checked(values)[1]
    assert not {f.under for f in found if f.rule in ("B01", "B04", "T10")} - {""}


def test_an_offer_that_makes_an_error_elsewhere_is_not_made() -> None:
    values: Values = {
        **RIGHT,
        "spending.final.total": "1818.21",
    }
    labels = [correction.label for correction in offers(values, "T01")]
    assert labels == ["支出合计改为 1918.21", "支出合计恢复自动"]


def test_offers_that_mend_more_stand_first() -> None:
    session = Session(draft(figures_2019()))
    (finding, _) = [one for one in session.findings if one.rule == "T01"]
    best = session.corrections_for(finding)[0]
    after = found_in(corrected(session.draft, best))
    assert {f.rule for f in session.findings} - {f.rule for f in after} == {"T01"}
    assert len([f for f in after if f.rule == "T08"]) == 1


def test_the_same_slip_in_two_rows_is_one_offer_for_both() -> None:
    session = Session(draft(figures_2019()))
    for finding in session.findings:
        if finding.rule == "T01":
            keys = {key for one in session.corrections_for(finding) for key, _ in one.values}
            assert {key.split(".")[1] for key in keys} == {"adjusted", "final"}
    session.apply(session.corrections_for(session.findings[0])[0])
    assert not [f for f in session.findings if f.rule == "T01"]


def test_rows_that_differ_are_corrected_one_by_one() -> None:
    values = {**figures_2019(), "spending.final.project": "823.2"}
    found = [one for one in checked(values)[1] if one.rule == "T01"]
    for finding in found:
        assert all(len(correction.values) == 1 for correction in finding.corrections)


def test_what_is_unlikely_is_never_all_that_is_offered() -> None:
    for values in (figures_2019(), RIGHT, {**RIGHT, "funds": "项目资金收入600万元，支出1万元。"}):
        session = Session(draft(values))
        for finding in session.findings:
            offered = session.corrections_for(finding)
            assert not offered or any(words.UNLIKELY not in one.evidence for one in offered)


def test_offers_are_remembered_until_the_field_is_left() -> None:
    session = Session(draft(figures_2019()))
    finding = session.findings[0]
    offered = session.corrections_for(finding)
    session.change({"performance": "另一句。"})
    assert session.corrections_for(finding) is offered
    session.close_step()
    assert session.corrections_for(finding) == offered


def test_trying_changes_nothing() -> None:
    session = Session(draft(figures_2019()))
    before = session.draft, session.findings
    for finding in session.findings:
        tried(session.checked, finding)
    assert (session.draft, session.findings) == before
    assert not session.can_undo


def test_no_correction_that_alters_a_right_text_is_offered() -> None:
    """Every sentence of the corpus that is right, in the report it is right in."""
    for case in cases():
        if case.expected:
            continue
        for finding in found(case):
            for correction in finding.corrections:
                assert case.passage not in dict(correction.values), (case.text, correction.label)


@pytest.mark.parametrize("name", ["initial", "adjusted", "final"])
def test_no_correction_writes_a_row_of_another_unit_into_a_right_text(
    name: str, long_run: LongRun
) -> None:
    """Every third sentence beside one other unit in turn, in the long run all beside all four."""
    right = [case for case in cases() if not case.expected and case.passage in TEXTS]
    right = right[:: long_run.rounds(3, 1)]
    for number, case in enumerate(right):
        keys = [key for key in SPENDING.row_keys(name) if case.values.get(key)]
        for turn in range(long_run.rounds(1, len(POWERS))):
            power = POWERS[(number + turn) % len(POWERS)]
            slipped: Values = {key: str(Decimal(str(case.values[key])) * power) for key in keys}
            for finding in found_in(draft({**case.values, **slipped})):
                texts = {key for one in finding.corrections for key, _ in one.values} & set(TEXTS)
                assert not texts or finding.compared_key not in keys, (case.text, finding.rule)


def test_the_three_public_expenses_in_yuan_spoil_no_text() -> None:
    sentence = "2019年“三公”经费决算21.22万元，其中公务接待费20.30万元。"
    values = {**RIGHT, "performance": sentence}
    cells = {key: in_yuan(str(values[key])) for key in THREE_PUBLIC.row_keys("final")}
    session = Session(draft({**values, **cells}))
    for finding in session.findings:
        for correction in session.corrections_for(finding):
            assert "performance" not in dict(correction.values)


def test_a_figure_put_in_from_the_form_is_not_renewed_by_one_of_another_unit() -> None:
    values = {**RIGHT, **row("spending", "final", basic="13381500")}
    for finding in checked(values)[1]:
        if finding.rule == "N04":
            assert "performance" not in {k for c in finding.corrections for k, _ in c.values}
