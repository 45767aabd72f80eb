"""PyInstaller by build.spec: directly on Windows, elsewhere in the Windows Python under Wine."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from handout.frozen.moment import settings
from handout.places import BUILD, DIST, EXE, ROOT, cache
from handout.steps import ended
from handout.wine import python as windows_python
from handout.wine.prefix import Windows, path, windows

_LONGEST = 900  # seconds
_PROOF = 120  # seconds; a program that cannot even start shows a box and waits


@contextmanager
def our_windows() -> Iterator[Windows]:
    """Yield the cached Wine prefix for building."""
    with windows(cache() / "windows") as made:
        made.extra.update(settings())
        yield made


def freeze(wine: Windows | None, spec: Path = ROOT / "build.spec", dist: Path = DIST) -> None:
    """Run PyInstaller, log in build/windows/; raise SystemExit with the log when it fails."""
    BUILD.mkdir(parents=True, exist_ok=True)
    name = path if wine else str
    options = ["--noconfirm", "--distpath", name(dist), "--workpath", name(BUILD / "work")]
    words = ["-m", "PyInstaller", *options, name(spec)]
    log = BUILD / f"{spec.stem}.log"
    code = _under_wine(wine, words, log) if wine else _directly(words, log)
    if code:
        raise SystemExit(f"{log.read_text(encoding='utf-8', errors='replace')[-3000:]}\n{log}")


def _directly(words: list[str], log: Path) -> int:
    with log.open("wb") as out:
        command = [sys.executable, *words]
        env = os.environ | settings()
        return subprocess.call(command, cwd=ROOT, env=env, stdout=out, stderr=subprocess.STDOUT)


def _under_wine(wine: Windows, words: list[str], log: Path) -> int:
    python = windows_python.provide() / "python.exe"
    program = wine.start(path(python), *words, log=log, cwd=ROOT)
    return ended(program, _LONGEST)


def self_test(wine: Windows | None) -> str:
    """Run the self-test of the exe and return its report; raise SystemExit when it failed."""
    report = BUILD / "self-test.txt"
    report.unlink(missing_ok=True)
    if wine:
        done = wine.run(path(EXE), "--self-test", path(report), seconds=_PROOF).code
    else:
        done = subprocess.call([EXE, "--self-test", report], timeout=_PROOF)
    text = report.read_text(encoding="utf-8") if report.exists() else "no report"
    if done:
        raise SystemExit(f"the self-test ended with {done}:\n{text}")
    return text


def clear() -> None:
    """Empty dist/, so that nothing of an earlier run is handed out."""
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
