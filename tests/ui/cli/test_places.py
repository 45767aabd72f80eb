"""Where commands write, whatever place is named."""

from pathlib import Path

import pytest

from main import main

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def cwd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "--year", "2019", "--to", "甲.jxzp"]) == 0
    (tmp_path / "夹").mkdir()
    return tmp_path


@pytest.mark.parametrize("command", ["export", "audit"])
@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("报告.docx", "报告.docx"),
        ('"报告.docx"', "报告.docx"),
        ("报告", "报告.docx"),
        ("报告.doc", "报告.docx"),
        ("夹/报告.docx.", "夹/报告.docx"),
    ],
)
def test_a_paper_is_written_where_it_was_meant_and_that_is_told(
    command: str, typed: str, where: str, cwd: Path, capsys: Captured
) -> None:
    assert main([command, "甲.jxzp", "--to", typed]) == 0
    assert (cwd / where).is_file()
    assert (str(cwd / where) in capsys.readouterr().err) == (typed != where)


def test_a_folder_takes_the_name_that_is_proposed(cwd: Path) -> None:
    assert main(["export", "甲.jxzp", "--to", "夹"]) == 0
    assert [path.name for path in (cwd / "夹").iterdir()] == ["未填单位-2019年度绩效自评报告.docx"]


PLACES = [
    "/",
    ".",
    "..",
    "夹/",
    "E:\\",
    "a:b",
    "con",
    "长" * 90,
    "\\\\s\\t\\x",
    "没有/x",
    "/dev/null",
]


@pytest.mark.parametrize("typed", PLACES)
@pytest.mark.parametrize(
    "words",
    [
        ["new", "--year", "2019"],
        ["set", "甲.jxzp", "cover.unit=乙"],
        ["values", "甲.jxzp"],
        ["check", "甲.jxzp", "--json"],
        ["keys"],
    ],
    ids=lambda words: words[0],
)
def test_what_is_no_file_is_said_and_nothing_is_written(
    words: list[str], typed: str, cwd: Path, capsys: Captured
) -> None:
    before = sorted(cwd.rglob("*"))
    capsys.readouterr()
    assert main([*words, "--to", typed]) == 2
    output = capsys.readouterr().err.strip()
    assert output.endswith("。")
    assert "程序出错" not in output
    assert sorted(cwd.rglob("*")) == before
