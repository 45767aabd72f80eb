"""The command export to a PDF, in a process of its own without a screen."""

import os
import subprocess
import sys
from pathlib import Path

import pymupdf
import pytest

from main import main
from tests.shared import ROOT


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "甲.jxzp"
    assert main(["new", "--year", "2024", "--to", str(path)]) == 0
    return path


def run(*words: str) -> subprocess.CompletedProcess[str]:
    hidden = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_pdf_needs_neither_word_nor_a_screen(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "报告.PDF"
    done = run("export", str(file), "--to", str(out))
    assert (done.returncode, done.stderr) == (0, "")
    document = pymupdf.open(out)
    assert "2024年度" in str(document[1].get_text())


def test_a_pdf_that_cannot_be_written_is_said(file: Path, tmp_path: Path) -> None:
    done = run("export", str(file), "--to", str(tmp_path / "none" / "a.pdf"))
    assert done.returncode == 2
    assert "找不到文件夹" in done.stderr
    assert list(tmp_path.glob("*.pdf")) == []


def test_word_needs_no_qt(file: Path, tmp_path: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from main import main;"
        "main(['export', sys.argv[2], '--to', sys.argv[3]]); print('PySide6' in sys.modules)"
    )
    words = [sys.executable, "-c", code, str(ROOT), str(file), str(tmp_path / "a.docx")]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]
