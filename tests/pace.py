"""What work costs, in seconds of a calm machine: held against a loop of known cost beside it.

Tests only ask with it whether a cost grows out of all bounds; what is measured stands in
``benchmarks/``.
"""

import time
from types import TracebackType
from typing import Self

_STEPS = 500_000
_CALM = 0.020  # seconds that the loop took where the limits were set


def _loop() -> float:
    began, total = time.thread_time(), 0
    for step in range(_STEPS):
        total += step
    return time.thread_time() - began


class Pace:
    """The cost of what is done within it, on this thread alone: ``with Pace() as pace``."""

    seconds = 0.0

    def __enter__(self) -> Self:
        self._before = _loop()
        self._began = time.thread_time()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        took = time.thread_time() - self._began
        self.seconds = took * min(1.0, _CALM / max(self._before, _loop()))
