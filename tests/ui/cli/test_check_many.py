"""The command check for many reports: what the scripts of a collector rely on."""

from pathlib import Path

import openpyxl
import pytest

from main import main
from model.draft.draft import Value
from model.storage.codec import Stamp, encode
from resources.messages.papers import workbook as words
from tests.builders import draft, figures_2019, spending

Captured = pytest.CaptureFixture[str]
RIGHT = {
    "spending.adjusted.total": "2468.76",
    "spending.final.total": "2468.76",
    "performance": "2019年，我单位完成各项任务。\n（一）工作完成情况\n1.按时办结来文。",
    **spending("assets", ("34.5", "0", "34.5", "0")),
}


def report(folder: Path, name: str, **more: Value) -> Path:
    of = draft({**figures_2019(), **RIGHT, "cover.unit": name, **more})
    path = folder / f"{name}.jxzp"
    path.write_bytes(encode(of, Stamp("a" * 32))[0])
    return path


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return a report without errors, as the command for a single one says too."""
    path = report(tmp_path, "甲局")
    assert main(["check", str(path)]) == 0
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    return report(tmp_path, "乙局", **{"spending.final.total": "1853.89"})


def run(capsys: Captured, *given: str) -> tuple[int, list[str], str]:
    """Return the exit code, the lines printed, and what was said of errors."""
    capsys.readouterr()
    code = main(["check", *given])
    output = capsys.readouterr()
    return code, output.out.splitlines(), output.err


def test_each_report_has_its_line(good: Path, wrong: Path, capsys: Captured) -> None:
    code, lines, _ = run(capsys, str(good), str(wrong))
    assert code == 1
    assert lines[0].startswith(f"{good}：甲局 2019年度，错误 0，")
    assert "；部门决算数·支出合计：" in lines[1]
    assert lines[2] == "共 2 个文件：读了 2 份，有错误的 1 份"


def test_the_lines_can_go_into_a_file(good: Path, tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "结果.txt"
    other = report(tmp_path, "丙局")
    assert run(capsys, str(good), str(other), "--to", str(out)) == (0, [], "")
    assert out.read_text(encoding="utf-8").count("\n") == 3


def test_stars_are_expanded_where_the_shell_does_not(
    good: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(good.parent)
    code, lines, said = run(capsys, "*.jxzp", "*.docx")
    assert (code, len(lines)) == (0, 2)
    assert said == "没有与「*.docx」相符的文件。\n"


def test_nothing_that_matches_is_a_sentence(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(capsys, "*.docx", "?.jxzp") == (2, [], "没有与「*.docx」「?.jxzp」相符的文件。\n")


def test_nothing_readable_is_told_from_errors(tmp_path: Path, capsys: Captured) -> None:
    code, lines, _ = run(capsys, str(tmp_path / "没有.docx"), str(tmp_path))
    assert code == 2
    assert "找不到文件「没有.docx」" in lines[0]
    assert "这是文件夹" in lines[1]


def test_one_unreadable_file_does_not_cost_the_others(
    good: Path, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04")
    code, lines, _ = run(capsys, str(tmp_path / "坏.docx"), str(good))
    assert code == 1
    assert "甲局" in lines[1]


def test_a_workbook_of_all_is_written_and_passed_over_the_next_time(
    good: Path, wrong: Path, capsys: Captured
) -> None:
    out = good.with_name(words.SUMMARY_FILE)
    code, lines, _ = run(capsys, str(good), str(wrong), "--to", str(out))
    assert (code, lines[-1]) == (1, f"已写到 {out}")
    cells = openpyxl.load_workbook(out)["汇总"]
    assert [row[1].value for row in cells.iter_rows(min_row=4)] == ["甲局", "乙局"]
    code, lines, _ = run(capsys, str(good), str(out), "--to", str(out))
    assert (code, lines[0]) == (0, "共 2 个文件：读了 1 份，跳过 1 个")


def test_a_workbook_of_a_single_report_can_be_asked_for(good: Path, capsys: Captured) -> None:
    out = good.with_name("一份.xlsx")
    assert run(capsys, str(good), "--to", str(out))[0] == 0
    assert out.exists()


def test_a_report_is_never_written_over(good: Path, tmp_path: Path, capsys: Captured) -> None:
    taken = tmp_path / "同事的.xlsx"
    taken.write_bytes(b"PK\x03\x04")
    code, lines, said = run(capsys, str(good), str(taken), "--to", str(taken))
    assert (code, lines) == (2, [])
    assert "要审核的文件之一" in said
    assert taken.read_bytes() == b"PK\x03\x04"


def test_many_reports_are_not_told_as_json(good: Path, wrong: Path, capsys: Captured) -> None:
    code, _, said = run(capsys, str(good), str(wrong), "--json")
    assert (code, "--to 审核汇总.xlsx" in said) == (2, True)
