"""Clocks: runs of several things in turn, so that a busy machine slows them alike."""

import gc
import math
import statistics
import time
from collections.abc import Callable, Mapping

Deed = Callable[[], object]
Clock = Callable[[], float]


def once(deed: Deed, clock: Clock = time.perf_counter) -> float:
    """Milliseconds of one run."""
    began = clock()
    deed()
    return (clock() - began) * 1000


def in_turn(
    draft_actions: Mapping[str, Deed],
    rounds: int,
    *,
    warm: int = 1,
    clock: Clock = time.perf_counter,
) -> dict[str, list[float]]:
    """Run A B C A B C …; the milliseconds of each by its name, warm-up runs left out."""
    for _ in range(warm):
        for deed in draft_actions.values():
            deed()
    gc.collect()
    taken: dict[str, list[float]] = {name: [] for name in draft_actions}
    for _ in range(rounds):
        for name, deed in draft_actions.items():
            taken[name].append(once(deed, clock))
    return taken


def medians(taken: Mapping[str, list[float]]) -> dict[str, float]:
    return {name: statistics.median(values) for name, values in taken.items()}


def percentile(values: list[float], percent: float) -> float:
    """The smallest value that so many percent of all do not exceed."""
    return sorted(values)[max(0, math.ceil(len(values) * percent / 100) - 1)]
