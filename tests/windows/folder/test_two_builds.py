"""The whole program built twice from one commit; minutes, so with --long alone."""

import os
import subprocess
import sys
from pathlib import Path

from handout.places import SUMS, ZIP

ROOT = Path(__file__).parents[3]
_LONGEST = 1800  # seconds


def test_a_build_elsewhere_and_later_is_the_same_bytes(tmp_path: Path) -> None:
    elsewhere = tmp_path / "别处 的文件夹"
    subprocess.run(["git", "clone", "--quiet", ROOT, elsewhere], check=True, timeout=_LONGEST)
    env = os.environ | {"PYTHONPATH": str(elsewhere / "packaging"), "TZ": "Asia/Shanghai"}
    command = [sys.executable, "-m", "handout"]
    subprocess.run(command, cwd=elsewhere, env=env, check=True, umask=0o077, timeout=_LONGEST)
    built = elsewhere / "dist"
    assert (built / SUMS.name).read_bytes() == SUMS.read_bytes()
    assert (built / ZIP.name).read_bytes() == ZIP.read_bytes()  # the exe and all beside it
