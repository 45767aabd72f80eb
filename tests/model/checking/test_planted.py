"""One slip of typing: its true correction is offered first, and it is shown once."""

import random
from decimal import Decimal
from pathlib import Path

import pytest

from model.checking.folding import rank
from model.checking.grouping import grouped
from model.checking.progress import all_groups, page_statuses
from model.editing.session import Session
from model.editing.unchecked_log import log_unchecked
from model.findings.explanations import explanation_values
from model.findings.finding import Correction, FindingKind
from model.log import Log
from tests.builders import Values, draft, spending, three_public
from tests.corpus.planted import NAMED, RANDOM, new_groups, place_of_true, planted
from tests.corpus.reports import consistent_reports
from tests.corpus.slips import plant
from tests.long_runs import LongRun

REPORTS = dict(consistent_reports())
REPORT = REPORTS["报告3"]  # its narrative states the figures of the tables
KNOWN = frozenset(finding.id for finding in Session(draft(REPORT)).findings)


def shown(changed: Values) -> tuple[Session, list[str], list[int]]:
    """Return what is shown for a slip: the rule of each group, the place of the true offer."""
    session = Session(draft({**REPORT, **changed}))
    groups = new_groups(session, KNOWN)
    places = [
        place_of_true(session, session.corrections_for(group.first), REPORT, changed)
        for group in groups
    ]
    return session, [group.first.rule for group in groups], places


def exchanged(*pairs: tuple[str, str]) -> Values:
    return {key: REPORT[other] for pair in pairs for key, other in (pair, pair[::-1])}


def in_yuan(*keys: str) -> Values:
    return {key: str(int(Decimal(str(REPORT[key])) * 10_000)) for key in keys}


def row_of(name: str) -> tuple[str, ...]:
    return tuple(spending(name, "1234"))


def test_the_true_correction_is_the_first_of_25_of_27_and_the_slip_is_shown_once() -> None:
    found = [one for one in planted(NAMED, "named") if one.head]
    assert len(found) == NAMED
    assert sum(one.place == 1 for one in found) >= 25
    assert all(one.groups == 1 for one in found)


def test_the_true_correction_is_mostly_the_first_of_any_slips(long_run: LongRun) -> None:
    rounds = long_run.rounds(40, RANDOM)
    found = [one for one in planted(rounds, "random") if one.head]
    first, once = sum(o.place == 1 for o in found), sum(o.groups == 1 for o in found)
    long_run.tell(slips=rounds, first=first, three=sum(0 < o.place < 4 for o in found), once=once)
    assert first >= rounds * 0.87 and once >= rounds * 0.95


@pytest.mark.parametrize(
    ("changed", "head"),
    [
        (in_yuan(*row_of("final")), "T12"),
        (in_yuan(*row_of("initial"), *row_of("adjusted"), *row_of("final")), "T12"),
        (in_yuan(*row_of("assets")), "T03"),
        (exchanged(("spending.final.basic", "spending.final.project")), "F04"),  # near figures
        (exchanged(("spending.initial.project", "spending.adjusted.project")), "T01"),
        (exchanged(*zip(row_of("adjusted"), row_of("final"), strict=True)), "T06"),
        ({"spending.adjusted.basic": "0"}, "T01"),
    ],
)
def test_a_slip_is_one_finding_with_its_true_correction_first(changed: Values, head: str) -> None:
    session, rules, places = shown(changed)
    assert (rules, places) == ([head], [1])
    assert {one.rule for one in session.findings if one.under}


def test_what_follows_is_counted_with_its_cause_on_all_pages() -> None:
    session, _, _ = shown(in_yuan(*row_of("final")))
    followers = [one for one in session.findings if one.under]
    assert {"F04", "N04"} <= {one.rule for one in followers}
    statuses = page_statuses(session.facts, session.findings)
    listed = [one.id for group in all_groups(statuses) for one in (*group.findings, *group.under)]
    assert len(listed) == len(set(listed)) >= len(session.findings)
    assert all(one.page == "spending" for one in grouped(session.findings) if one.under)


def test_where_a_copy_cannot_be_checked_nothing_is_folded_and_all_is_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wrong = {**REPORT, **in_yuan(*row_of("final"))}
    right = {one.id for one in Session(draft(wrong)).findings}
    monkeypatch.setattr("model.checking.consequences._after", lambda *_: 1 / 0)
    session, log = Session(draft(wrong)), Log(tmp_path)
    log_unchecked(session, log)
    assert {one.id for one in session.findings} == right
    assert not any(one.under or one.fault for one in session.findings)
    assert list(session.findings) == sorted(session.findings, key=rank)
    session.change({"reasons": "年中追加。"})
    assert session.checked.unfolded.startswith("ZeroDivisionError check.py:")
    (entry,) = [line for line in log.path.read_text("utf-8").splitlines() if "unfolded" in line]
    assert entry.endswith(session.checked.unfolded)
    monkeypatch.undo()
    session.change({"reasons": "年中追加人员经费。"})
    assert session.checked.unfolded == "" and any(one.under for one in session.findings)


def test_what_was_explained_under_a_slip_stays_there_and_no_explained_figure_heads() -> None:
    session, _, _ = shown({"spending.final.basic": "9999.99"})
    (follower, *_) = (one for one in session.findings if one.under and one.rule == "T06")
    session.change(explanation_values(follower, "年中追加的人员经费，已经批复"))
    (again,) = (one for one in session.findings if one.id == follower.id)
    assert (again.kind, again.under) == (FindingKind.EXPLAINED, follower.under)


def test_of_two_slips_in_different_rows_none_hides_the_other(long_run: LongRun) -> None:
    rounds, both, missed = long_run.rounds(20, 120), 0, list[str]()
    for number in range(rounds):
        one, two = _two_slips(random.Random(f"two {number}"))
        session = Session(draft({**REPORT, **one, **two}))
        groups = new_groups(session, KNOWN)
        firsts = [o for g in groups for o in session.corrections_for(g.first)[:3]]
        offered = [_mends(firsts, slip) for slip in (one, two)]
        both += all(offered)
        missed += [] if all(offered) else [f"{one} {two} {[g.first.rule for g in groups]}"]
    long_run.tell(pairs=rounds, both=both)
    assert both >= rounds * 0.8, missed


def _two_slips(dice: random.Random) -> tuple[Values, Values]:
    """Return two slips in single cells of two rows, each of which is found by itself."""
    while True:
        kinds = dice.sample(("两位打反", "一位打错", "小数点错位", "抄了邻格"), 2)
        slips = [plant(kind, dice, REPORT) for kind in kinds]
        rows = {key.rpartition(".")[0] for slip in slips for key in slip}
        if len(rows) == 2 and "staff" not in rows and all(map(_is_found, slips)):
            return slips[0], slips[1]


def _is_found(slip: Values) -> bool:
    return bool(slip) and bool(new_groups(Session(draft({**REPORT, **slip})), KNOWN))


def _mends(offers: list[Correction], slip: Values) -> bool:
    """Whether one of the offers gives the cell its figure back."""
    return any(
        Decimal(str(dict(offer.values).get(key) or "-1")) == Decimal(str(REPORT[key]))
        for offer in offers
        for key in slip
    )


@pytest.mark.parametrize("values", [
    spending("final", ("100", "", "", "")),
    three_public("final", ("", "", "", "5.2")),
    {"staff.retired_total": "94"},
])  # fmt: skip
def test_a_total_whose_parts_are_all_blank_says_so_and_offers_nothing(values: Values) -> None:
    session = Session(draft(values))
    (finding,) = (one for one in session.findings if one.rule in ("T01", "S01", "P02"))
    assert "还没有填" in finding.message and not finding.under
    assert finding.kind is FindingKind.BLANK and not session.corrections_for(finding)
