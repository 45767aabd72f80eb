"""Walks in a process of their own: where one kills the program, its last steps are shown."""

import os
import subprocess
import sys
from pathlib import Path

from tests.shared import ROOT

_LAST = 40  # lines shown of a walk that failed
_SECONDS = 1800


def walk(name: str, seed: int, steps: int, folder: Path) -> str:
    """Return the last line that ``tests.walks.<name>`` printed; AssertionError when it failed."""
    folder.mkdir(parents=True)
    command = [sys.executable, "-X", "faulthandler", "-m", f"tests.walks.{name}"]
    log = folder / "told.txt"
    with log.open("w", encoding="utf-8") as out:
        done = subprocess.run(
            [*command, str(seed), str(steps), str(folder)],
            env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
            cwd=folder,
            stdout=out,
            stderr=subprocess.STDOUT,
            timeout=_SECONDS,
            check=False,
        )
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    last = "\n".join(lines[-_LAST:])
    again = f"{name} {seed} {steps}"
    assert done.returncode == 0, f"ended with {done.returncode}; again: {again}\n{last}"
    return lines[-1]
