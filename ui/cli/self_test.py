"""The command --self-test: the installed program tests itself in a few seconds, without a screen.

Each step uses the code that the window uses; the result is written to the file that is named.
"""

import importlib
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from export.errors import ExportError
from model.checking.check import check
from model.draft.draft import Draft, new_draft
from model.draft.facts import Facts
from model.editing.session import Session
from model.files.errors import DraftFileError
from model.findings.finding import Level
from model.log import describe
from model.storage.open_draft import OpenDraft
from model.storage.store import Store, new_id
from resources import manual
from resources.messages import command as words
from resources.sample import load_sample
from ui.cli import word
from ui.cli.arguments import Arguments, file_named
from ui.cli.output import write_output

YEAR = 2019
EXPECTED = ("T01", "T01")  # the errors of the sample: 调整预算数 and 部门决算数 do not add up


class SelfTestError(Exception):
    """A step ran but its outcome is wrong."""


def run(arguments: Arguments) -> int:
    """Run all steps; return 0 when each passed, else 1. Raises SaveError for the result file."""
    out = file_named(str(arguments.file))
    folder = out.absolute().parent / f"self-test-{new_id()[:8]}"
    lines: list[str] = []
    passed = _steps(SelfTest(folder), lines)
    shutil.rmtree(folder, ignore_errors=True)
    lines.append(words.VERDICT_GOOD if passed else words.VERDICT_BAD)
    write_output("\n".join([*lines, ""]), out)
    return int(not passed)


class SelfTest:
    """The steps, in order, and the state they share."""

    def __init__(self, folder: Path) -> None:
        self._store = Store(folder / "drafts")
        self._word = folder / "报告.docx"
        self._data = folder / "数据.xlsx"
        self._session = Session(Draft())
        self._opened: OpenDraft | None = None

    def steps(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """Return each step's name and function."""
        return (
            (words.STEP_NEW, self.new),
            (words.STEP_FILL, self.fill),
            (words.STEP_SAVE, self.save),
            (words.STEP_OPEN, self.reopen),
            (words.STEP_CHECK, self.check),
            (words.STEP_EXPORT, lambda: word.export(self._session.draft, self._word)),
            (words.STEP_READ, self.read_back),
            (words.STEP_DATA, lambda: word.export_data(self._session.draft, self._data)),
            (words.STEP_MANUAL, self.read_manual),
            (words.STEP_WINDOW, lambda: importlib.import_module("ui.app") and None),
        )

    def new(self) -> None:
        self._session = Session(new_draft(YEAR))

    def fill(self) -> None:
        self._session.change(load_sample())

    def save(self) -> None:
        opened = self._store.create(new_draft(YEAR))
        opened.save(self._session.draft)
        opened.close()

    def reopen(self) -> None:
        card = self._store.cards()[0]
        opened = self._store.open(card.draft_id)
        opened.close()
        if opened.draft != self._session.draft or opened.rev != 2:
            raise SelfTestError(f"rev {opened.rev}")
        self._session = Session(opened.draft)

    def check(self) -> None:
        findings = check(Facts(self._session.draft)).findings
        errors = tuple(finding.rule for finding in findings if finding.level is Level.E)
        if errors != EXPECTED:
            raise SelfTestError(" ".join(errors))

    def read_back(self) -> None:
        if findings := word.read_back(self._session.draft, self._word):
            raise SelfTestError(" ".join(place for f in findings for place in f.places))

    def read_manual(self) -> None:
        """Read the manual, and look for the pictures it shows."""
        if missing := [name for name in manual.pictures() if not (manual.FOLDER / name).exists()]:
            raise SelfTestError(" ".join(missing))


def _steps(test: SelfTest, lines: list[str]) -> bool:
    """Run until one fails, for the next ones need it; return whether all passed."""
    for name, step in test.steps():
        began = time.perf_counter()
        try:
            step()
        except SelfTestError as error:
            deviation = words.NOT_AS_EXPECTED.format(found=error)
            lines.append(words.STEP_BAD.format(step=name, what=deviation))
            return False
        except Exception as error:  # any failure belongs in the result
            lines.append(words.STEP_BAD.format(step=name, what=_failure(error)))
            return False
        ms = round((time.perf_counter() - began) * 1000)
        lines.append(words.STEP_GOOD.format(step=name, ms=ms))
    return True


def _failure(error: Exception) -> str:
    """Return an error's sentence; for an unexpected error its type and place."""
    is_expected = isinstance(error, DraftFileError | ExportError)
    return str(error) if is_expected else describe(error)
