"""T17: whatever a document names outside, nothing is opened, asked for or called."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.contact.bait import Watch, called, listening, spread
from tests.contact.run import SINS
from tests.shared import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")


def contact(folder: Path, sin: str = "") -> list[str]:
    """Run the program on hostile documents; return all contacts, and what it printed."""
    work, bait = folder / "work", folder / "bait"
    work.mkdir()
    spread(bait)
    watch = Watch(bait)
    with listening() as server:
        port = str(server.getsockname()[1])
        command = [sys.executable, "-P", "-m", "tests.contact.run", str(work), str(bait), port, sin]
        done = subprocess.run(
            command,
            env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
            cwd=bait,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        lines = [line for line in done.stdout.splitlines() if line]
        calls = ["called"] if called(server) else []
    return [*lines, *watch.opened(), *calls]


def test_no_path_in_a_document_is_opened_and_nobody_is_called(tmp_path: Path) -> None:
    assert contact(tmp_path) == []
    for name in ("出.docx", "出.xlsx", "审核.docx"):
        with zipfile.ZipFile(tmp_path / "work" / name) as package:
            links = [package.read(part) for part in package.namelist() if part.endswith(".rels")]
        assert links and not [link for link in links if b"External" in link or b"bait" in link]


@pytest.mark.parametrize("sin", SINS)
def test_each_contact_would_be_noticed(sin: str, tmp_path: Path) -> None:
    assert contact(tmp_path, sin)
