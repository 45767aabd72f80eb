"""Years, odd characters and cells on the command line."""

import json
from pathlib import Path

import pytest

from main import main
from model.storage.codec import decode

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a new draft file."""
    path = tmp_path / "甲局.jxzp"
    assert main(["new", "--year", "２０１９", "--to", str(path)]) == 0
    return path


def check_of(file: Path, capsys: Captured) -> str:
    capsys.readouterr()
    main(["check", str(file)])
    return capsys.readouterr().out


def test_a_year_of_either_width_is_kept_in_digits(file: Path) -> None:
    assert decode(file.read_bytes()).draft.text("year") == "2019"


@pytest.mark.parametrize("year", ["3019", "0999", "9999", "1989", "2100", "年", "20 19"])
def test_what_is_no_year_makes_no_report(tmp_path: Path, capsys: Captured, year: str) -> None:
    path = tmp_path / "乙局.jxzp"
    assert main(["new", "--year", year, "--to", str(path)]) == 2
    assert f"年度「{year}」应是 1990 到 2099 的四位数字" in capsys.readouterr().err
    assert not path.exists()


def test_odd_characters_that_are_set_go_and_are_counted(file: Path, capsys: Captured) -> None:
    assert main(["set", str(file), "funds=使⽤\u200b率", "--to", str(file)]) == 0
    output = capsys.readouterr().err
    assert "1 个形近符号已换成普通字" in output
    assert "去掉了 1 个看不见的字符" in output
    assert decode(file.read_bytes()).draft.text("funds") == "使用率"


@pytest.mark.parametrize("typed", ["44\t42", "44\n42", "44\r\n42"])
def test_two_cells_set_into_one_are_no_number(file: Path, capsys: Captured, typed: str) -> None:
    values = file.with_suffix(".json")
    values.write_text(json.dumps({"staff.authorised": typed}), encoding="utf-8")
    assert main(["set", str(file), "--from", str(values), "--to", str(file)]) == 0
    assert "P01 编制数：" in check_of(file, capsys)


def test_a_year_that_is_set_stays_as_typed_and_is_found_fault_with(
    file: Path, capsys: Captured
) -> None:
    assert main(["set", str(file), "year=2019年", "--to", str(file)]) == 0
    assert decode(file.read_bytes()).draft.text("year") == "2019年"
    assert "B01 年度：年度写作「2019年」" in check_of(file, capsys)
