"""The log: what happened, never what was written.

It holds event names, numbers, rule ids, types of exceptions and the places in the program
where they came from. Messages of exceptions are left out, for they may quote the report.
"""

import contextlib
import os
import threading
import time
from pathlib import Path
from types import TracebackType

from model.product import APP, ID

LARGEST = 1_000_000  # bytes a file
OLD = 4  # files kept beside the current one: 5 MB in all
_DEEPEST = 15  # frames told of one exception


class Log:
    """A file in the user's log folder. No method ever raises: a full disk stops no work."""

    def __init__(self, folder: Path, largest: int = LARGEST) -> None:
        self.path = folder / f"{ID}.log"
        self._largest = largest
        self._mutex = threading.Lock()
        self._begun = False

    def event(self, name: str, **facts: object) -> None:
        """One line. Facts are counts, sizes, ids and codes; never text of the report."""
        details = " ".join(f"{key}={value}" for key, value in facts.items())
        self._write(f"{name} {details}".rstrip())

    def error(self, error: BaseException) -> None:
        """The exception's type and where it came from, and those it came out of."""
        self._write(f"error {describe(error)}")

    def hook(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        """As sys.excepthook takes it."""
        self.error(error)

    def _write(self, line: str) -> None:
        with contextlib.suppress(OSError), self._mutex:
            self._append(line)

    def _append(self, line: str) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        first = "" if self._begun else f"{_now()} start {APP} {os.name}\n"
        self._begun = True
        with self.path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{first}{_now()} {line}\n")
            full = file.tell() > self._largest
        if full:
            self._rotate()

    def _rotate(self) -> None:
        names = [self.path, *(self.path.with_suffix(f".{n}.log") for n in range(1, OLD + 1))]
        for older, newer in zip(reversed(names), reversed(names[:-1]), strict=False):
            if newer.exists():
                newer.replace(older)


def describe(error: BaseException) -> str:
    """Type and file:line of an exception, innermost last; its message is left out."""
    chain: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(chain) < 5:
        places = " > ".join(_places(seen.__traceback__))
        number = f"({seen.errno})" if isinstance(seen, OSError) else ""
        chain.append(f"{type(seen).__name__}{number} {places}")
        seen = seen.__cause__ or seen.__context__
    return " <- ".join(chain)


def _places(trace: TracebackType | None) -> list[str]:
    """file:line from the outside in, without module traceback, which costs start-up time."""
    found: list[str] = []
    while trace is not None:
        found.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return found[-_DEEPEST:]


def _now() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S%z")
