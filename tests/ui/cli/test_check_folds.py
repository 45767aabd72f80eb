"""check --json: what follows from a slip is listed with the finding it is folded under."""

import json
from pathlib import Path

import pytest

from main import main

Captured = pytest.CaptureFixture[str]
ROWS = {
    "initial": ("1859.00", "1310.80", "548.20", "0"),
    "adjusted": ("1951.05", "1370.99", "580.06", "0"),
    "final": ("19182100", "13381500", "5800600", "0"),
}


def put(file: Path, pair: str) -> None:
    assert main(["set", str(file), pair, "--to", str(file)]) == 0


def test_a_row_in_yuan_heads_and_the_right_text_is_offered_nothing(
    tmp_path: Path, capsys: Captured
) -> None:
    file = tmp_path / "甲局.jxzp"
    assert main(["new", "--year", "2019", "--to", str(file)]) == 0
    for name, cells in ROWS.items():
        for column, cell in zip(("total", "basic", "project", "earmarked"), cells, strict=True):
            put(file, f"spending.{name}.{column}={cell}")
    text = "funds=项目资金收入580.06万元，支出580.06万元，使用率100%。"
    put(file, text)
    capsys.readouterr()
    assert main(["check", str(file), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    head, *rest = found
    assert (head["rule"], "under" in head) == ("T12", False)
    folded = [one for one in rest if "under" in one]
    assert {one["under"] for one in folded} == {f"T12/{head['places'][0]}/"}
    assert {"F04", "T06"} <= {one["rule"] for one in folded}
    assert rest[: len(folded)] == folded
    assert not [
        key for one in found for offer in one["corrections"] for key in offer if key == "funds"
    ]
    assert list(head["corrections"][0].values()) == ["1918.21", "1338.15", "580.06"]
