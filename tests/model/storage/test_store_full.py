"""T5: a disk that is really full."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.shared import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no small disks")

MOUNT = 'mount -t tmpfs -o size=256k none "$1" && exec "$2" -m tests.model.storage.full_disk "$1" 0'


def small_disk(folder: Path) -> list[str]:
    return ["unshare", "-rm", "sh", "-c", MOUNT, "sh", str(folder), sys.executable]


def small_files(folder: Path) -> list[str]:
    """Where no disk may be mounted: files that cannot grow beyond 100 kB."""
    return [sys.executable, "-m", "tests.model.storage.full_disk", str(folder), "100000"]


def result_of(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )


def can_mount() -> bool:
    try:
        probe = ["unshare", "-rm", "sh", "-c", "mount -t tmpfs none /mnt"]
        return result_of(probe).returncode == 0
    except FileNotFoundError:
        return False


def test_on_a_full_disk_the_last_draft_stays_and_the_clerk_is_told(tmp_path: Path) -> None:
    command = small_disk(tmp_path) if can_mount() else small_files(tmp_path)
    done = result_of(command)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("held")


def test_where_files_cannot_grow_the_last_draft_stays_and_the_clerk_is_told(
    tmp_path: Path,
) -> None:
    done = result_of(small_files(tmp_path))
    assert done.returncode == 0, done.stderr
