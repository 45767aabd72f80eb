"""A program's folder that lacks files says so before anything is loaded that may be missing."""

import sys
from pathlib import Path

import pytest

from model.files import whole_folder
from model.files.whole_folder import LIST, incomplete, missing, unexpected
from resources.messages import screen


def test_every_listed_file_is_looked_for(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.dll").touch()
    assert missing(tmp_path) == [LIST]
    (tmp_path / LIST).write_text("a/one.dll\na/two 二.dll", encoding="utf-8")
    assert missing(tmp_path) == ["a/two 二.dll"]
    (tmp_path / "a" / "two 二.dll").touch()
    assert missing(tmp_path) == []


def test_only_the_frozen_program_has_a_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert incomplete() == ""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(whole_folder, "_FOLDER", tmp_path)
    (tmp_path / LIST).write_text("lxml/etree.pyd\nx", encoding="utf-8")
    told = incomplete()
    assert "2 个文件" in told and "lxml/etree.pyd" in told
    assert unexpected() == screen.PROGRAM_GONE


def test_an_error_of_a_whole_program_is_called_an_error() -> None:
    assert unexpected() == screen.UNEXPECTED
