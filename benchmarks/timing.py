"""Clocks that time several functions in turn, so that a busy machine slows all alike.

Milliseconds are those of a calm machine: a loop of known cost beside each run tells how slow this
one is, so that budgets in milliseconds mean the same in any minute.
"""

import gc
import math
import statistics
import time
from collections.abc import Callable, Mapping

Action = Callable[[], object]
Clock = Callable[[], float]

_STEPS = 25_000
_CALM = 1.0  # ms that the loop takes on the calm machine (tests/pace.py has the same)


def once(action: Action, clock: Clock = time.perf_counter) -> float:
    """Return the milliseconds of one run on a calm machine; a faster one counts as calm."""
    before = _timed(_loop, clock)
    taken = _timed(action, clock)
    slowness = (before + _timed(_loop, clock)) / 2 / _CALM
    return taken / max(1.0, slowness)


def _timed(action: Action, clock: Clock) -> float:
    began = clock()
    action()
    return (clock() - began) * 1000


def _loop() -> None:
    total = 0
    for step in range(_STEPS):
        total += step


def in_turn(
    actions: Mapping[str, Action],
    rounds: int,
    *,
    warm: int = 1,
    clock: Clock = time.perf_counter,
) -> dict[str, list[float]]:
    """Run A B C A B C …; return the milliseconds of each by its name, without warm-up runs."""
    for _ in range(warm):
        for action in actions.values():
            action()
    gc.collect()
    taken: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(rounds):
        for name, action in actions.items():
            taken[name].append(once(action, clock))
    return taken


def medians(taken: Mapping[str, list[float]]) -> dict[str, float]:
    return {name: statistics.median(values) for name, values in taken.items()}


def percentile(values: list[float], percent: float) -> float:
    """Return the smallest value that so many percent of all do not exceed."""
    return sorted(values)[max(0, math.ceil(len(values) * percent / 100) - 1)]
