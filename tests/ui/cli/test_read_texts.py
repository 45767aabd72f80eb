"""The command read: what each figure of the texts was read as, and why."""

from pathlib import Path

import pytest

from main import main


def read(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> list[str]:
    """Lines that the command prints about a narrative."""
    path = str(tmp_path / "a.jxzp")
    assert main(["new", "--year", "2019", "--to", path]) == 0
    assert main(["set", path, f"performance={text}", "--to", path]) == 0
    capsys.readouterr()
    assert main(["read", path]) == 0
    return capsys.readouterr().out.splitlines()


def test_a_figure_is_shown_with_noun_row_year_and_unit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line, summary = read(tmp_path, capsys, "2019年决算基本支出1644.56万元。")
    assert "1644.56万元；部门决算数·基本支出；行 决算；年度 2019；确定" in line
    assert summary == "文中共读到 1 个数"


def test_it_is_said_why_a_figure_is_not_certain(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    certain, likely, nothing, _ = read(
        tmp_path, capsys, "在职42人，某某任务完成后，基本支出1644.56万元，植树120棵，开会3次。"
    )
    assert "确定" in certain
    assert "推断" in likely
    assert "前面有没读懂的字" in likely
    assert "不比对" in nothing
