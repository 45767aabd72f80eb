"""The installed program's own test, which the packed program is judged by."""

from pathlib import Path

import pytest

from main import main
from model.files.disk import Disk
from resources.messages import command as words


def test_it_passes_and_tells_every_step(tmp_path: Path) -> None:
    out = tmp_path / "结果.txt"
    assert main(["--self-test", str(out)]) == 0
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[-1] == words.VERDICT_GOOD
    assert len(lines) == 11
    assert all(line.startswith("通过") for line in lines[:-1])
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == [out.name]


def test_a_step_that_fails_is_named_and_the_verdict_is_bad(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.cli.self_test.EXPECTED", ("T01",))
    out = tmp_path / "out.txt"
    assert main(["--self-test", str(out)]) == 1
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[-1] == words.VERDICT_BAD
    assert lines[-2].startswith(f"失败 {words.STEP_CHECK}")
    assert "T01 T01" in lines[-2]


def test_a_broken_part_is_told_without_a_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_draft: object, _path: Path) -> None:
        raise RuntimeError("text of the report")

    monkeypatch.setattr("ui.cli.word.export", broken)
    out = tmp_path / "out.txt"
    assert main(["--self-test", str(out)]) == 1
    text = out.read_text(encoding="utf-8")
    assert "RuntimeError" in text
    assert "text of" not in text


def test_a_place_that_takes_nothing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_disk: Disk, _path: Path) -> int:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Disk, "create", refuse)
    assert main(["--self-test", str(tmp_path / "out.txt")]) == 2
    assert "权限" in capsys.readouterr().err
