"""Expensive steps are done once: a folder is whole when it carries the mark of its recipe."""

import hashlib
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_MARK = "done.sha256"


def digest(*parts: object) -> str:
    """One name for all that a step depends on; of a Path its content counts."""
    found = hashlib.sha256()
    for part in parts:
        data = part.read_bytes() if isinstance(part, Path) else str(part).encode()
        found.update(len(data).to_bytes(8, "little") + data)
    return found.hexdigest()


def once(folder: Path, recipe: str, make: Callable[[Path], None]) -> Path:
    """Make a folder, from nothing, unless it is whole and of this recipe."""
    mark = folder / _MARK
    with alone(mark):
        if not mark.exists() or mark.read_text(encoding="ascii") != recipe:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            make(folder)
            mark.write_text(recipe, encoding="ascii")
    return folder


@contextmanager
def alone(thing: Path) -> Iterator[None]:
    """Wait until no other run of ours works on a thing in the cache; Linux only."""
    lock = Path(tempfile.gettempdir(), f"jx-{digest(str(thing))[:16]}.lock")
    with lock.open("wb") as handle:
        if sys.platform != "win32":
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def run(*command: object, cwd: Path | None = None, **env: str) -> str:
    """Run a tool quietly; raises with what it said when it fails. Returns its output."""
    words = [str(word) for word in command]
    done = subprocess.run(
        words, check=False, cwd=cwd, env=env or None, capture_output=True, encoding="utf-8"
    )
    if done.returncode:
        said = (done.stdout + done.stderr)[-4000:]
        raise SystemExit(f"{' '.join(words)}\n{said}\nfailed with {done.returncode}")
    return done.stdout


@contextmanager
def step(name: str) -> Iterator[None]:
    """Tell how long a step took."""
    began = time.monotonic()
    yield
    print(f"  {name}: {time.monotonic() - began:.1f} s", flush=True)
