"""The release made a second time: from another folder, files of another time, for another user.

``python -m handout.frozen.again FOLDER`` copies the sources there, makes the release of them, and
compares it with what lies in dist/, byte by byte.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from handout.frozen.moment import settings
from handout.places import DIST, ROOT, files

_OTHER_TIME = 1_000_000_000  # of the sources' files; the moment of the release is the commit's
_OTHER_RIGHTS = 0o077  # umask
_LONGEST = 3600  # seconds


def copy_sources(folder: Path) -> None:
    """Copy what git knows, or would add, into a folder."""
    asked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(asked, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    for name in filter(None, sorted(listed.stdout.split("\0"), reverse=True)):
        source, target = ROOT / name, folder / name
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
            os.utime(target, (_OTHER_TIME, _OTHER_TIME))


def run_there(folder: Path, *words: str) -> None:
    """Run Python in a copy of the sources, in another time zone and with other rights."""
    own = {"PYTHONPATH": str(folder / "packaging"), "TZ": "Asia/Shanghai", **settings()}
    env = os.environ | own
    command = [sys.executable, *words]
    subprocess.run(
        command,
        cwd=folder,
        env=env,
        check=True,
        umask=int(os.environ.get("UM", "63")),
        timeout=_LONGEST,
    )


def differences(one: Path, other: Path) -> Iterator[str]:
    """Yield every file below a folder that the other has not, or has with other bytes."""
    names = [{path.relative_to(folder) for path in files(folder)} for folder in (one, other)]
    yield from (f"only once: {name}" for name in sorted(names[0] ^ names[1]))
    for name in sorted(names[0] & names[1]):
        mine, theirs = (one / name).read_bytes(), (other / name).read_bytes()
        if mine != theirs:
            pairs = zip(mine, theirs, strict=False)
            at = next((place for place, (a, b) in enumerate(pairs) if a != b), len(mine))
            yield f"{name}: {len(mine)} and {len(theirs)} bytes, otherwise from byte {at}"


def make_again(folder: Path) -> list[str]:
    """Make the release anew in a folder; return how it differs from the one in dist/."""
    copy_sources(folder)
    run_there(folder, "-m", "handout")
    return list(differences(DIST, folder / DIST.name))


def main() -> int:
    """Say what differs; return 1 where something does."""
    parser = argparse.ArgumentParser(prog="handout.frozen.again", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="a new one in the temporary folder")
    folder: Path | None = parser.parse_args().folder
    with tempfile.TemporaryDirectory(prefix="另一处 ") as other:
        found = make_again(folder or Path(other))
    print("\n".join(found) or "the same bytes")
    return int(bool(found))


if __name__ == "__main__":
    raise SystemExit(main())
