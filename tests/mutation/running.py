"""Runs mutants within one pytest: each in a fork, with the tests that reach its line."""

import argparse
import os
import random
import resource
import signal
import sys
import threading
import time
from pathlib import Path
from types import FrameType
from typing import TextIO

import pytest

from tests.mutation.applying import apply
from tests.mutation.mutants import Mutant, mutants

Place = tuple[str, int]
MEMORY = 4 << 30  # a mutant may lack the limit that a monstrous file runs into


class Mutation:
    """A plugin of pytest that runs mutants instead of the tests."""

    def __init__(self, modules: list[Path], wanted: argparse.Namespace, out: TextIO) -> None:
        self._modules = {str(path.resolve()): path for path in modules}
        self._wanted, self._out = wanted, out
        self._reached: dict[Place, set[int]] = {}
        self._took: dict[int, float] = {}
        self._failed = False

    def pytest_sessionstart(self) -> None:
        """Have Hypothesis try few examples of each: there are hundreds of mutants."""
        import hypothesis  # once pytest has seen to its plugins

        usual = hypothesis.settings()
        hypothesis.settings.register_profile("few", usual, max_examples=15)
        hypothesis.settings.load_profile("few")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._failed |= report.failed

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """See which test reaches which line, then try the mutants of the sample."""
        for number, item in enumerate(session.items):
            self._trace(number, item)
        chosen = self._chosen()
        survivors = [one for one in chosen if self._survives(one, session)]
        killed, seed = len(chosen) - len(survivors), self._wanted.seed
        self._say(f"{seed=}, mutants={len(chosen)}, {killed=}, tests={len(self._took)}")
        return True

    def _chosen(self) -> list[Mutant]:
        """Return the sample: of lines that a test reaches or none does, all alike."""
        every = [one for path in self._modules.values() for one in mutants(path)]
        self._say(f"{len(every)} mutants in {len(self._modules)} modules")
        if self._wanted.only:
            wanted = set(Path(self._wanted.only).read_text(encoding="utf-8").splitlines())
            return [one for one in every if str(one) in wanted]
        sample = min(self._wanted.sample, len(every))
        return random.Random(self._wanted.seed).sample(every, sample)

    def _trace(self, number: int, item: pytest.Item) -> None:
        """Run a test and keep which lines it reached and how long it took."""
        began, self._failed = time.process_time(), False
        reached: set[Place] = set()

        def call(frame: FrameType, _event: str, _arg: object) -> object:
            path = frame.f_code.co_filename
            if path not in self._modules:
                return None
            reached.add((path, 0))

            def line(frame: FrameType, event: str, _arg: object) -> object:
                reached.add((path, frame.f_lineno))
                return line

            return line(frame, "", None)

        threading.settrace(call)  # pyright: ignore[reportArgumentType]
        sys.settrace(call)  # pyright: ignore[reportArgumentType]
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        sys.settrace(None)
        threading.settrace(None)
        if not self._failed:
            self._took[number] = time.process_time() - began
            for place in reached:
                self._reached.setdefault(place, set()).add(number)

    def _survives(self, mutant: Mutant, session: pytest.Session) -> bool:
        """Whether no test that reaches the line (of one at import: the module) fails."""
        path = str(mutant.path.resolve())
        numbers = self._reached.get((path, mutant.line)) or self._reached.get((path, 0), set())
        items, spent = [], 0.0
        for number in sorted(numbers, key=self._took.__getitem__):
            spent += self._took[number]
            if items and spent > self._wanted.longest:
                break
            items.append(session.items[number])
        child = os.fork()
        if child == 0:
            os._exit(self._try(mutant, items))
        _, status = os.waitpid(child, 0)
        survived = status == 0
        if survived:
            self._say(f"{'' if items else 'unreached '}{mutant}")
        return survived

    def _try(self, mutant: Mutant, items: list[pytest.Item]) -> int:
        """Run the tests with the mutant put in; 1 when one fails. Ends by a signal if it hangs."""
        try:
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            signal.alarm(240)
            if not apply(mutant):
                return 0
            self._failed = False
            for item in items:
                item._initrequest()  # pyright: ignore[reportAttributeAccessIssue]
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
                if self._failed:
                    return 1
        except BaseException:
            return 1
        return 0

    def _say(self, text: str) -> None:
        self._out.write(f"{text}\n")
        self._out.flush()
