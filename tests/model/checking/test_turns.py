"""A text read in turns comes to what it comes to at once, whatever is changed between them."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from random import Random

import pytest

from model.checking.check import check
from model.draft.facts import Facts
from model.editing.session import Session
from model.turns import TurnOver, go_on, has_read, turn
from tests.builders import draft, figures_2019, found_in
from tests.long_runs import LongRun
from tests.model.checking.test_recheck import found_anew

SEED = 20261129
SENTENCES = (
    "{n}.本年度基本支出{a}.{b}万元，完成预算的{b}.1%，较上年增加{b}万元；在职人员{b}人。",
    "（{n}）项目支出决算数{a}.{b}万元，其中资产购置{b}.5万元。",
    "{n}、2015年召开会议{b}次,受益群众{a}人，占127%。",
)


def a_text(dice: Random, paragraphs: int) -> str:
    """Return paragraphs of figures that were read nowhere before."""
    return "\n".join(
        dice.choice(SENTENCES).format(n=n + 1, a=dice.randint(1000, 10**9), b=dice.randint(10, 99))
        for n in range(paragraphs)
    )


def read_whole(session: Session, seconds: float) -> int:
    """Check in turns; return how many there were."""
    for number in range(1, 10_000):
        if session.check_on(seconds):
            return number
    raise AssertionError("the reading does not come to its end")


def test_a_long_text_is_read_in_many_turns_and_to_the_same_findings() -> None:
    session = Session(draft(figures_2019()))
    assert session.findings == found_in(session.draft)
    session.change({"performance": a_text(Random(SEED), 60)})
    assert session.last_checked.outdated
    assert read_whole(session, 0) > 60
    assert session.last_checked is session.checked
    assert not session.checked.outdated
    assert session.findings == found_anew(session.draft)


def turns_over() -> int:
    """Return how many turns are over before one that holds nothing comes to its end."""
    for number in count():
        with suppress(TurnOver), turn(0):
            for _ in range(1_000):  # longer than it takes to come here
                go_on()
                has_read()
            return number
    raise AssertionError


def test_a_reading_that_no_cache_can_hold_comes_to_its_end_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("model.turns._MOST", 20)
    with turn(None):
        go_on()  # so that no turn before counts
    assert turns_over() == 20


def test_whoever_asks_for_the_outcome_meanwhile_gets_the_whole() -> None:
    session = Session(draft(figures_2019()))
    session.change({"performance": a_text(Random(SEED + 1), 40)})
    assert not session.check_on(0)
    assert session.findings == found_anew(session.draft)
    assert session.is_checked


def steps(dice: Random, session: Session) -> Iterator[str]:
    """Change the draft at random, without end."""
    while True:
        kind = dice.choice(["paste", "key", "figure", "unit", "undo", "redo", "blank", "nothing"])
        key = dice.choice(["performance", "problems", "funds"])
        if kind == "paste":
            session.change({key: a_text(dice, dice.randint(1, 40))})
        elif kind == "key":
            text = session.draft.text(key)
            at = dice.randint(0, len(text))
            session.change({key: text[:at] + dice.choice("了5。\n") + text[at:]}, merge=True)
        elif kind == "figure":
            session.change({"spending.final.basic": f"{dice.randint(1000, 2000)}.5"})
        elif kind == "unit":
            session.change({"units.subordinate.names": ("甲中心", f"乙{dice.randint(0, 3)}站")})
        elif kind == "blank":
            session.change({key: ""})
        elif kind != "nothing":
            getattr(session, kind)()
        yield kind


def test_whatever_is_changed_between_turns_the_findings_are_those_of_the_draft(
    long_run: LongRun,
) -> None:
    rounds, turns = long_run.rounds(6, 200), 0
    for number in range(rounds):
        dice = Random(f"{SEED} {number}")
        session = Session(draft(figures_2019()))
        for _, _kind in zip(range(12), steps(dice, session), strict=False):
            for _ in range(dice.randint(0, 6)):
                session.check_on(dice.choice([0, 0, 0.001, 0.01]))
                turns += 1
        read_whole(session, 0.001)
        assert session.findings == found_anew(session.draft), f"{SEED} {number}"
    long_run.tell(seed=SEED, rounds=rounds, turns=turns, differing=0)


def test_a_trial_of_corrections_goes_on_where_it_was_stopped() -> None:
    filled = {**figures_2019(), "performance": a_text(Random(SEED + 2), 40)}
    one, other = Session(draft(filled)), Session(draft(filled))
    for finding in one.findings:
        for _ in range(10_000):
            with suppress(TurnOver), turn(0):
                one.corrections_for(finding)
            if one.is_tried(finding):
                break
        assert one.last_corrections_for(finding) == other.corrections_for(finding)


def test_a_turn_that_is_over_reads_one_thing_more_if_it_has_read_none() -> None:
    with turn(0):
        go_on()
        go_on()
        has_read()
        with pytest.raises(TurnOver):
            for _ in range(1_000):  # longer than it took to come here
                go_on()
    go_on()


def test_a_rule_that_is_stopped_is_no_rule_that_failed() -> None:
    facts = Facts(draft({**figures_2019(), "performance": a_text(Random(SEED + 3), 20)}))
    with pytest.raises(TurnOver), turn(0):
        check(facts)
    assert not check(facts).unchecked
