"""The developer's one command, as far as it can be tried without setting up a machine."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import dev

STUCK = "import signal, time; signal.signal(signal.SIGINT, {}); time.sleep(600)"
HANGS = """
import pathlib, time
def test_it_passes():
    pass
def test_it_hangs():
    pathlib.Path("hangs").touch()
    time.sleep(600)
"""


def python(text: str) -> list[object]:
    return [sys.executable, "-c", text]


def test_a_child_s_exit_code_is_handed_on() -> None:
    assert dev.start(*python("raise SystemExit(7)"), seconds=60) == 7
    assert dev.start(*python("pass"), seconds=60) == 0


@pytest.mark.parametrize("answer", ["signal.default_int_handler", "signal.SIG_IGN"])
def test_a_child_that_hangs_is_ended_even_when_it_does_not_listen(
    answer: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "GRACE", 1)
    began = time.monotonic()
    assert dev.start(*python(STUCK.format(answer)), seconds=1) != 0
    assert time.monotonic() - began < 300
    assert "no end after 1 s" in capsys.readouterr().out


def test_pytest_tells_its_result_when_a_test_hangs(tmp_path: Path) -> None:
    tests, output = tmp_path / "test_hanging.py", tmp_path / "said.txt"
    tests.write_text(HANGS, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:randomly", "-p", "no:cacheprovider"]
    with output.open("wb") as out:
        child = subprocess.Popen([*command, "-c", os.devnull, tests], cwd=tmp_path, stdout=out)
    while not (tmp_path / "hangs").exists():
        assert child.poll() is None
        time.sleep(0.05)
    assert dev.interrupt(child) != 0
    assert "1 passed in" in output.read_text(encoding="utf-8")


def test_all_steps_run_and_one_that_failed_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.steps(("first", python("raise SystemExit(1)")), ("second", python("pass"))) == 1
    output = capsys.readouterr().out
    assert "first: FAILED" in output
    assert "second: ok" in output
    assert output.strip().endswith("failed: first")


def test_the_check_of_a_push_has_an_end() -> None:
    """Whatever hangs: the two parts together stay well below what the check may take."""
    lines = (dev.ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    parts = [line.split() for line in lines if "dev.py" in line]
    assert [words[-1] for words in parts] == ["test", "--windows"]
    assert all(words[0] == "timeout" for words in parts)
    assert sum(int(words[2]) for words in parts) <= 80 * 60
