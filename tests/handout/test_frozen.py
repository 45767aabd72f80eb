"""What the exe is made of: the bootloader's messages, the moment of a build."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from handout import bundle, installer, manual, texts
from handout.frozen import bootloader, helpers, moment
from model.product import NAME
from tests.shared import ROOT

TEXTS = [
    *(f"\0{text}\0".encode("utf-16-le") for text in bootloader.WIDE),
    *(f"\0{text}\0".encode() for text in bootloader.NARROW),
]


def test_the_bootloader_speaks_chinese_and_no_byte_moves() -> None:
    english = b"head" + b"..".join(TEXTS) + b"tail"
    chinese = bootloader.in_chinese(english)
    assert len(chinese) == len(english)
    assert chinese.startswith(b"head") and chinese.endswith(b"tail")
    assert not [text for text in TEXTS if text in chinese]
    for told in bootloader.WIDE.values():
        assert f"\0{told}\0".encode("utf-16-le") in chinese


@pytest.mark.parametrize("lacking", range(len(TEXTS)))
def test_a_bootloader_with_other_texts_is_refused(lacking: int) -> None:
    english = b"..".join(TEXTS[:lacking] + TEXTS[lacking + 1 :])
    with pytest.raises(ValueError):
        bootloader.in_chinese(english)


def test_a_text_longer_than_its_place_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(bootloader.WIDE, "Error", "长" * 6)
    with pytest.raises(ValueError, match="Error"):
        bootloader.in_chinese(b"..".join(TEXTS))


def test_the_moment_is_the_commits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(moment.VARIABLE, raising=False)
    asked = ["git", "log", "-1", "--format=%ct"]
    told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    assert moment.moment() == int(told or 315_619_200)
    monkeypatch.setenv(moment.VARIABLE, "1700000000")
    assert moment.moment() == 1_700_000_000


def made(folder: Path, *, times: int) -> list[bytes]:
    """Zip, manual, texts and installer of a small folder whose files have some time."""
    program = folder / NAME
    program.mkdir(parents=True)
    (program / f"{NAME}.exe").write_bytes(b"program")
    os.utime(program / f"{NAME}.exe", (times, times))
    texts.add(program)
    bundle.pack(program, folder / "x.zip")
    setup = folder / "setup.exe"
    present = installer.make(FOLDER=program, OUT=setup)
    files = [folder / "x.zip", *([setup] if present else [])]
    return [file.read_bytes() for file in files]


def test_two_builds_are_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(moment.VARIABLE, "1700000000")
    first = made(tmp_path / "one", times=1_600_000_000)
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    assert made(tmp_path / "two", times=1_650_000_000) == first
    with zipfile.ZipFile(tmp_path / "one" / "x.zip") as packed:
        assert {it.date_time for it in packed.infolist()} == {(2023, 11, 14, 22, 13, 20)}


def test_the_manual_tells_what_it_is(tmp_path: Path) -> None:
    manual.write(tmp_path / "m.docx")
    with zipfile.ZipFile(tmp_path / "m.docx") as packed:
        told = packed.read("docProps/core.xml").decode("utf-8")
    assert f"{NAME} 使用说明" in told
    assert "python-docx" not in told and "2013" not in told


def test_the_helpers_of_pyside_are_unpacked_as_modules(tmp_path: Path) -> None:
    names = helpers.unpack(tmp_path)
    asked = [name for name in sys.modules if name.startswith("shibokensupport")]
    assert {*asked} <= {*names}
    for name in names:
        place = tmp_path.joinpath(*name.split("."))
        assert place.with_suffix(".py").exists() or (place / "__init__.py").exists()
    written, place_of_note = helpers.note(tmp_path)
    assert Path(written).exists() and Path(place_of_note).name == "files.dir"
