"""Long runs: kills, faults, walks and fuzz do a share in the ordinary run and all under --long.

A test asks the fixture ``long_run`` how often to go round and leaves its seed and figures there;
they stand at the end of the run, so that a figure in the documents can be made again.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import hypothesis
import pytest

_FIGURES: list[str] = []
FIGURE = "figure of a long run"  # how a test's report carries one from another process


@dataclass
class LongRun:
    """Whether all is to be done, and what was found."""

    everything: bool
    name: str
    figures: list[str] = field(default_factory=list)

    def rounds(self, share: int, full: int) -> int:
        """Return how often to go round: ``share`` in the ordinary run, ``full`` under --long."""
        return full if self.everything else share

    def tell(self, **figures: object) -> None:
        """Keep figures (seed, rounds, what was lost) for the end of the run."""
        figures_text = ", ".join(f"{name}={value}" for name, value in figures.items())
        self.figures.append(f"{self.name}: {figures_text}")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --long, which does all rounds of the tests that ordinarily do a share."""
    parser.addoption("--long", action="store_true", help="all rounds of kills, walks and fuzz")


def pytest_configure(config: pytest.Config) -> None:
    """Set Hypothesis' number of examples."""
    if config.getoption("--long"):
        hypothesis.settings.load_profile("long")


def some_examples(part: float) -> hypothesis.settings:
    """Return the settings of a test that is costly, or wanted more: this part of Hypothesis' usual
    number of examples."""
    usual = hypothesis.settings()
    return hypothesis.settings(usual, max_examples=max(1, round(part * usual.max_examples)))


@pytest.fixture
def long_run(request: pytest.FixtureRequest) -> Iterator[LongRun]:
    """Give a test its number of rounds and a place for its figures."""
    run = LongRun(bool(request.config.getoption("--long")), request.node.name)
    yield run
    request.node.user_properties += [(FIGURE, line) for line in run.figures]


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Keep the figures that a test's report carries, whichever process ran the test."""
    if report.when == "teardown":
        _FIGURES.extend(str(line) for name, line in report.user_properties if name == FIGURE)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures of the long runs."""
    if _FIGURES:
        terminalreporter.section("long runs")
        for line in sorted(_FIGURES):
            terminalreporter.write_line(line)
