"""The tools that make what is handed out, as far as they need neither Wine nor Windows."""

import re
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from handout import bundle, kept, manual, steps, texts
from handout.icon import ICO, SIZES
from handout.steps import digest, ended, exclusive_lock, once
from handout.wine import python as windows_python
from handout.wine.debian import address
from handout.wine.install import replaced
from model.product import NAME, VERSION
from model.rules import RULES
from resources.messages import handout as words
from tests.shared import ROOT

STANZA = """# http://old.example/debian
Types: deb
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates

Types: deb
URIs: http://mirror.example/debian-security
Suites: bookworm-security
"""
LINES = """# deb http://old.example/debian bookworm main
deb [arch=amd64 signed-by=/k.gpg] https://mirror.example/d bookworm main
deb http://other.example/x bookworm-security main
"""


@pytest.mark.parametrize(
    ("sources", "found"),
    [(STANZA, "http://mirror.example/debian"), (LINES, "https://mirror.example/d")],
)
def test_the_mirror_is_the_one_this_debian_comes_from(sources: str, found: str) -> None:
    assert address(sources, "bookworm") == found


def test_no_mirror_is_told() -> None:
    with pytest.raises(SystemExit, match="sid"):
        address(STANZA, "sid")


def test_renamed_folders_move_no_byte_behind_them() -> None:
    data = b"x\0/usr/lib/wine/a\0tail\0/usr/lib/wine\0end"
    assert replaced(data, b"/usr/lib/wine", b"/t") == (
        b"x\0/t/a" + b"\0" * 12 + b"tail\0/t" + b"\0" * 12 + b"end"
    )


def test_a_name_that_is_too_long_is_refused() -> None:
    with pytest.raises(ValueError, match="longer"):
        replaced(b"\0/usr\0", b"/usr", b"/longer")


def test_an_expensive_step_is_done_once_for_each_recipe(tmp_path: Path) -> None:
    made: list[Path] = []
    for recipe in (digest("a"), digest("a"), digest("a", "b"), digest("ab")):
        once(tmp_path / "x", recipe, made.append)
    assert len(made) == 3


def test_a_program_that_hangs_is_ended_and_named() -> None:
    hanging = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    with pytest.raises(TimeoutError, match=r"time\.sleep"):
        ended(hanging, 0.1)
    assert hanging.poll() is not None


def test_a_run_does_not_wait_for_ever_for_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "_LONGEST", 0)
    with (
        exclusive_lock(tmp_path),
        pytest.raises(SystemExit, match="another run"),
        exclusive_lock(tmp_path),
    ):
        pass


def test_the_pins_for_windows_have_hashes_and_no_conditions() -> None:
    lines = windows_python.pins().splitlines()
    assert sum("==" in line for line in lines) == len(windows_python.NEEDED.split())
    assert not [line for line in lines if ";" in line]
    assert all("--hash=sha256:" in line for line in lines if "==" not in line)


def test_what_grew_came_or_went_is_listed() -> None:
    known = {"a": 100_000, "b": 100_000, "c": 5, "x.exe": 100_000, "说明.docx": 5}
    found = {"a": 101_000, "b": 104_500, "d": 7, "x.exe": 114_000, "说明.docx": 900_000}
    assert kept.differences(found, known) == [
        "gone: c",
        "new: d (7)",
        "was 100000, is 104500: b",
    ]


def test_the_zip_has_one_folder_and_names_that_windows_reads(tmp_path: Path) -> None:
    folder = tmp_path / NAME
    folder.mkdir()
    (folder / "请先看我.txt").write_text("好", encoding="utf-8")
    bundle.pack(folder, tmp_path / "x.zip")
    with zipfile.ZipFile(tmp_path / "x.zip") as packed:
        assert packed.namelist() == [f"{NAME}/请先看我.txt"]
        assert packed.infolist()[0].flag_bits & 0x800


def test_the_text_to_read_first_names_what_there_is() -> None:
    text = texts.readme()
    assert VERSION in text
    assert "1809" in text
    assert r"%LOCALAPPDATA%\JixiaoZiping\drafts" in text


def test_the_manual_becomes_a_word_file_even_without_its_pictures(tmp_path: Path) -> None:
    source = tmp_path / "m.md"
    text = "# 题\n\n一段\n接着**粗**。\n\n- 甲\n- 乙\n  续\n\n![图](p/no.png)\n\n"
    source.write_text(text + "| 键 | 用 |\n|---|---|\n| A | B |\n", encoding="utf-8")
    assert manual.write(tmp_path / "m.docx", (source,)) == ["p/no.png"]
    paper = docx.Document(str(tmp_path / "m.docx"))
    assert [p.text for p in paper.paragraphs] == ["题", "一段接着粗。", "甲", "乙续"]
    assert paper.paragraphs[1].runs[1].bold
    assert paper.tables[0].cell(1, 1).text == "B"
    page = paper.sections[0]
    assert page.page_width and page.page_height
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)


def test_the_real_manual_can_be_written(tmp_path: Path) -> None:
    manual.write(tmp_path / words.MANUAL_NAME)
    paper = docx.Document(str(tmp_path / words.MANUAL_NAME))
    lines = [paragraph.text for paragraph in paper.paragraphs]
    assert "使用说明" in lines[0]
    assert not [
        rule.id for rule in RULES if f"{rule.id}　{rule.sentence}（" not in "\n".join(lines)
    ]


def test_the_icon_has_every_size() -> None:
    data = ICO.read_bytes()
    kind, count = struct.unpack_from("<HH", data, 2)
    sides = [data[6 + 16 * number] or 256 for number in range(count)]
    assert (kind, sides) == (1, list(SIZES))
    assert data.count(b"\x89PNG\r\n") == count


@pytest.mark.parametrize("path", sorted((ROOT / "packaging").rglob("*.*")), ids=lambda p: p.name)
def test_no_machine_and_no_mirror_is_named(path: Path) -> None:
    if not {"__pycache__", "licences"} & set(path.parts):
        text = path.read_text(encoding="utf-8")
        assert not [url for url in re.findall(r"https?://\S+", text) if "schemas." not in url]
