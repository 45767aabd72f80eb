"""What is kept of a draft's history, whatever the clock of the PC shows."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.storage import retention
from model.storage.generations import Pin
from model.storage.retention import IMPORT, LAST, SHRINK, kept, rule

START = datetime(2026, 3, 27, 8, 0, tzinfo=UTC)
Saves = Mapping[int, datetime | None]


def ten_minutes(time: datetime) -> object:
    return time.date(), time.hour, time.minute // 10


def day(time: datetime) -> object:
    return time.astimezone().date()


def week(time: datetime) -> object:
    return time.astimezone().isocalendar()[:2]


RULE: tuple[tuple[Callable[[datetime], object], int], ...] = (
    (ten_minutes, 144),
    (day, 30),
    (week, 52),
)


def by_order(saved: Saves) -> set[int]:
    """What the rule keeps in the order of the revisions: the last saves, and of so many stretches
    before them the last save each."""
    revs = sorted(saved, reverse=True)
    found = set(revs[:LAST]) | {rev for rev in revs if saved[rev] is None}
    timed = [(rev, time) for rev in revs if (time := saved[rev])]
    newer_times = [None, *(time for _, time in timed)]
    for stretch, most in RULE:
        ends = [
            rev
            for newer, (rev, time) in zip(newer_times, timed, strict=False)
            if newer is None or stretch(newer) != stretch(time)
        ]
        found |= set(ends[:most])
    return found


gaps = st.one_of(
    st.integers(1, 1200),
    st.integers(3600, 400_000),
    st.sampled_from([-3600, 3600, -86_400, -10 * 365 * 86_400, 170 * 365 * 86_400]),
    st.none(),
)


def at(seconds: float) -> datetime:
    """A clock that shows no time before 1980, nor after 9999."""
    try:
        return max(START + timedelta(seconds=seconds), datetime(1980, 1, 1, tzinfo=UTC))
    except OverflowError:
        return datetime(9999, 12, 31, 23, 59, tzinfo=UTC)


@given(st.lists(st.tuples(gaps, st.integers(1, 30)), max_size=40))
def test_a_clock_that_jumps_throws_nothing_away(runs: list[tuple[int | None, int]]) -> None:
    saved: dict[int, datetime | None] = {}
    left: dict[int, datetime | None] = {}
    now = 0.0
    for gap, count in runs:
        for _ in range(count):
            now += gap or 60
            rev = len(saved) + 1
            saved[rev] = left[rev] = at(now) if gap else None
        left = {rev: left[rev] for rev in kept(left, ())}
        assert by_order(saved) <= left.keys()


@given(st.lists(st.integers(1, 40_000), min_size=1, max_size=400))
def test_with_a_clock_that_goes_right_no_more_is_kept_than_the_rule_says(gaps: list[int]) -> None:
    now, saved = 0.0, dict[int, datetime | None]()
    for rev, gap in enumerate(gaps, 1):
        now += gap
        saved[rev] = at(now)
    left = kept(saved, ())
    assert left >= by_order(saved)
    assert len(left) <= LAST + sum(most for _, most in retention.STRETCHES)


def test_a_day_of_work_and_a_year_are_left_as_the_rule_says() -> None:
    saved: dict[int, datetime | None] = {}
    for days in range(400):
        for minute in range(0, 480, 5):
            saved[len(saved) + 1] = START + timedelta(days=days, minutes=minute)
    left = {time for rev in kept(saved, ()) if (time := saved[rev])}
    today = max(map(day, left), key=str)
    assert len({ten_minutes(time) for time in left if day(time) == today}) == 48
    assert len(set(map(day, left))) >= 31
    assert len(set(map(week, left))) == 53
    assert len(left) < 250


@pytest.mark.parametrize("jump", [-3650, 3650, 2_900_000])
def test_after_a_jump_the_ten_minutes_of_today_are_all_there(jump: int) -> None:
    saved: dict[int, datetime | None] = {
        rev: START + timedelta(minutes=10 * rev) for rev in range(1, 48)
    }
    saved |= {rev: at(86_400.0 * jump + rev) for rev in range(48, 100)}
    assert set(range(1, 48)) <= kept(saved, ())


def test_a_state_before_most_of_the_text_went_is_kept_for_good() -> None:
    pins = [Pin(rev, SHRINK, "0") for rev in range(1, 500)]
    pins += [Pin(rev, IMPORT, "0") for rev in range(500, 600)]
    saved = {rev: START + timedelta(seconds=rev) for rev in range(1, 1000)}
    left = kept(saved, pins)
    assert set(range(1, 500)) <= left
    assert sorted(left & set(range(500, 600)))[-5:] == list(range(595, 600))


def test_the_rule_is_said_with_its_figures() -> None:
    assert f"最近 {LAST} 次" in rule()
    times = [START, START + timedelta(minutes=9), START + timedelta(minutes=10)]
    numbers = [retention.STRETCHES[0][0](time) for time in times]
    assert numbers == [numbers[0], numbers[0], numbers[0] + 1]
    lengths = [most for _, most in retention.STRETCHES]
    assert lengths[0] * 600 >= 25 * 3600 and lengths[1] >= 31 and lengths[2] * 7 > 366
