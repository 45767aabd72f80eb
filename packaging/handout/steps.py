"""Steps of a build: cached by recipe, one run at a time, timed; and the tools they call."""

import hashlib
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

if sys.platform != "win32":
    import fcntl

_MARK = "done.sha256"
_LONGEST = 1200  # seconds one tool may take, and one run may wait for another


def digest(*parts: object) -> str:
    """Return one digest of a step's inputs; of a Path, its content."""
    found = hashlib.sha256()
    for part in parts:
        data = part.read_bytes() if isinstance(part, Path) else str(part).encode()
        found.update(len(data).to_bytes(8, "little") + data)
    return found.hexdigest()


def once(folder: Path, recipe: str, make: Callable[[Path], None]) -> Path:
    """Return a folder, made anew unless it is complete and of this recipe.

    A complete folder holds a file with the digest of its recipe.
    """
    mark = folder / _MARK
    with exclusive_lock(mark):
        if not mark.exists() or mark.read_text(encoding="ascii") != recipe:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            with step(f"{folder.name}, kept for the next time"):
                make(folder)
            mark.write_text(recipe, encoding="ascii")
    return folder


@contextmanager
def exclusive_lock(thing: Path) -> Iterator[None]:
    """Hold a lock on a path of the cache, waiting for other runs of ours; Linux only."""
    lock = Path(tempfile.gettempdir(), f"jx-{digest(str(thing))[:16]}.lock")
    with lock.open("wb") as handle:
        if sys.platform != "win32":
            late = time.monotonic() + _LONGEST
            while not _taken(handle):
                if time.monotonic() > late:
                    raise SystemExit(f"for {_LONGEST} s another run of ours has held {thing}")
                time.sleep(0.2)
        yield


def _taken(handle: BinaryIO) -> bool:
    """Return whether the lock could be taken; if so, it is held."""
    with suppress(BlockingIOError):
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False


def run(*command: object, cwd: Path | None = None, **env: str) -> str:
    """Run a tool and return its output; raise SystemExit with the output when it fails."""
    words = [str(word) for word in command]
    done = subprocess.run(
        words,
        check=False,
        cwd=cwd,
        env=env or None,
        capture_output=True,
        encoding="utf-8",
        timeout=_LONGEST,
    )
    if done.returncode:
        output = (done.stdout + done.stderr)[-4000:]
        raise SystemExit(f"{' '.join(words)}\n{output}\nfailed with {done.returncode}")
    return done.stdout


def ended(program: "subprocess.Popen[bytes]", seconds: float) -> int:
    """Return a program's exit code; kill one that hangs and raise TimeoutError."""
    try:
        program.communicate(timeout=seconds)
    except subprocess.TimeoutExpired as hanging:
        program.kill()
        program.communicate()
        raise TimeoutError(f"no end after {seconds:.0f} s: {hanging.cmd}") from None
    return program.returncode


@contextmanager
def step(name: str) -> Iterator[None]:
    """Say what is done now and, in the end, how long it took."""
    print(f"  {name} …", flush=True)
    began = time.monotonic()
    yield
    print(f"  {name}: {time.monotonic() - began:.1f} s", flush=True)
