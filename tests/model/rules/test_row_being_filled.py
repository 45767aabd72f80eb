"""A row on its way: a total added up of some of its parts is held against nothing yet."""

from decimal import Decimal
from itertools import permutations

import pytest

from model.draft.draft import Draft
from model.editing.session import Session
from model.findings.finding import Finding, FindingKind
from tests.builders import Values, draft, findings, found_in, row, spending, three_public
from tests.corpus.cases import table

COLUMNS = {
    "spending": ("total", "basic", "project", "earmarked"),
    "three_public": ("total", "overseas", "vehicles", "receptions"),
}
ROWS = [
    ("spending", "initial"),
    ("spending", "adjusted"),
    ("spending", "final"),
    ("three_public", "budget"),
    ("three_public", "final"),
]


def _wrong(at: Draft, cell: str) -> list[Finding]:
    """What is said of the row of a cell, but for what is not filled in and the hints."""
    line = cell.rpartition(".")[0]
    serious = (
        found for found in found_in(at) if found.kind in (FindingKind.ERROR, FindingKind.EXPLAIN)
    )
    return [found for found in serious if any(place.startswith(line) for place in found.places)]


@pytest.mark.parametrize(("name", "line"), ROWS)
def test_a_row_filled_in_any_order_says_on_the_way_only_what_it_says_at_the_end(
    name: str, line: str
) -> None:
    whole = draft(table())
    keys = [f"{name}.{line}.{column}" for column in COLUMNS[name]]
    at_the_end = {found.message for found in _wrong(whole, keys[0])}
    for order in permutations(keys):
        at = whole.with_values(dict.fromkeys(keys, ""), {})
        for key in order:
            at = at.with_values({key: str(whole[key])}, {})
            assert {found.message for found in _wrong(at, key)} <= at_the_end, order


def test_three_expenses_do_not_exceed_a_row_of_which_one_part_stands() -> None:
    """No 三公 error before 项目支出 was reached; then it is said."""
    begun = {"three_public.final.total": "43.00", "spending.final.basic": "30.00"}
    assert not findings(begun, "S07")
    assert findings({**begun, "spending.final.project": "5.00"}, "S07")


def test_a_column_nobody_uses_does_not_silence_the_total_that_is_added_up() -> None:
    values: Values = {
        **row("spending", "initial", basic="100.00", project="50.00"),
        **row("spending", "adjusted", basic="120.00", project="60.00"),
    }
    (total,) = (f for f in findings(values, "T08") if f.places[0] == "spending.adjusted.total")
    assert total.actual == "180.00"


@pytest.mark.parametrize(
    ("values", "cell", "typed"),
    [
        (("280.50", "210.30", "70.20", "0"), "spending.initial.total", "210.50"),
        (("280.50", "210.30", "70.20", "0"), "spending.initial.total", "210.31"),
    ],
)
def test_no_part_is_offered_that_is_a_hundredth_of_the_other_rows(
    values: tuple[str, ...], cell: str, typed: str
) -> None:
    filled: Values = {
        **spending("initial", values),
        **spending("adjusted", ("312.75", "225.55", "87.20", "0")),
        **spending("final", ("305.82", "222.40", "83.42", "0")),
        cell: typed,
    }
    (found,) = findings(filled, "T01")
    offered = [dict(offer.values).get("spending.initial.project") for offer in found.corrections]
    assert all(value is None or Decimal(str(value)) > 1 for value in offered)
    assert {"spending.initial.total": "280.50"} in [dict(o.values) for o in found.corrections]


def test_a_point_slipped_beyond_all_bounds_is_put_where_the_other_rows_have_it() -> None:
    values: Values = {
        **spending("initial", ("45678.90", "32456.70", "1322220.00", "0")),
        **spending("adjusted", ("49403.35", "34120.85", "14782.50", "500")),
        **spending("final", ("48705.46", "33987.62", "14242.84", "475")),
    }
    (found,) = findings(values, "T12")
    assert found.corrections[0].values == (("spending.initial.project", "13222.20"),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "项目资金收入1.33亿元，支出874.86万元，结余收回。",
            "（四）写「项目资金收入1.33亿元」，"
            "表中调整预算数·项目支出是 928.50万元，多 12371.50万元",
        ),
        (
            "项目资金收入928.50万元，支出8847600元，结余收回。",
            "（四）写「支出8847600元」，表中部门决算数·项目支出是 874.86万元，多 9.90万元",
        ),
    ],
)
def test_a_figure_in_another_unit_is_told_the_figure_of_the_table_as_the_table_has_it(
    text: str, expected: str
) -> None:
    messages = [found.message for found in findings({**table(), "funds": text}, "F04", "F05")]
    assert expected in messages


def test_three_public_rows_stay_checked_once_they_are_whole() -> None:
    values: Values = {
        **three_public("budget", ("0", "12", "18", "")),
        **three_public("final", ("0", "13", "18", "")),
    }
    assert {found.places[0] for found in findings(values, "S03")} == {
        "three_public.final.vehicles",
        "three_public.final.total",
    }


def test_a_total_and_a_part_in_each_others_cells_are_offered_to_be_exchanged_first() -> None:
    values: Values = {
        **table(),
        **spending("final", ("1496.32", "2431.18", "874.86", "60")),
    }
    session = Session(draft(values))
    found = next(one for one in session.findings if one.rule == "T01")
    first = session.corrections_for(found)[0]
    assert first.label == "支出合计、基本支出对调"
    session.apply(first)
    assert session.draft["spending.final.total"] == "2431.18"
    assert session.draft["spending.final.basic"] == "1496.32"
