"""A program whose folder is not whole: one box in Chinese that says what to do."""

import shutil
from pathlib import Path

import pytest

from handout.places import EXE, FOLDER
from handout.wine import python as windows_python
from handout.wine.prefix import Windows, path
from model.product import NAME
from resources.messages import handout as words
from tests.windows.waiting import LONGEST

READ = r"""
import ctypes, sys, time
from ctypes import c_bool, c_void_p
user = ctypes.windll.user32
seen = ctypes.WINFUNCTYPE(c_bool, c_void_p, c_void_p)
found = []

def text(window):
    held = ctypes.create_unicode_buffer(2000)
    user.SendMessageW(c_void_p(window), 13, 2000, held)
    return held.value

def inside(window, _):
    found.append(text(window))
    return True

def look(window, _):
    kind = ctypes.create_unicode_buffer(99)
    user.GetClassNameW(c_void_p(window), kind, 99)
    if kind.value == "#32770" and user.IsWindowVisible(c_void_p(window)):
        found.append(text(window))
        user.EnumChildWindows(c_void_p(window), seen(inside), None)
    return True

late = time.monotonic() + 90
while not found and time.monotonic() < late:
    user.EnumWindows(seen(look), None)
    time.sleep(0.2)
open(sys.argv[1], "w", encoding="utf-8").write("\n".join(found))
"""


def told(wine: Windows, exe: Path) -> str:
    """Return all texts of the box that a program shows at its start."""
    script, output = exe.with_name("read.py"), exe.with_name("box.txt")
    script.write_text(READ, encoding="utf-8")
    program = wine.start(path(exe))
    try:
        python = windows_python.provide() / "python.exe"
        wine.run(path(python), path(script), path(output))
    finally:
        program.kill()
        program.communicate(timeout=LONGEST)
    return output.read_text(encoding="utf-8")


def test_the_exe_alone_says_that_all_must_be_unpacked(wine: Windows, tmp_path: Path) -> None:
    """As after a double click inside the zip."""
    box = told(wine, Path(shutil.copy(EXE, tmp_path / EXE.name)))
    assert box.startswith(words.BOOT_TITLE)
    assert words.BOOT_ALONE.strip() in box


def test_an_exe_cut_off_says_so(wine: Windows, tmp_path: Path) -> None:
    (tmp_path / EXE.name).write_bytes(EXE.read_bytes()[:2_000_000])
    assert words.BOOT_CUT in told(wine, tmp_path / EXE.name)


@pytest.mark.parametrize(
    "gone",
    [
        "PySide6/Qt6Core.dll",
        "PySide6/plugins/platforms/qwindows.dll",
        "lxml/etree.cp311-win_amd64.pyd",
    ],
)
def test_a_library_taken_away_is_named(wine: Windows, tmp_path: Path, gone: str) -> None:
    folder = tmp_path / NAME
    shutil.copytree(FOLDER, folder)
    (folder / "_internal" / gone).unlink()
    assert words.INCOMPLETE.format(count=1, file=gone) in told(wine, folder / EXE.name)


def test_without_python_itself_it_says_so_too(wine: Windows, tmp_path: Path) -> None:
    folder = tmp_path / NAME
    shutil.copytree(FOLDER, folder)
    (folder / "_internal" / "base_library.zip").unlink()
    assert words.BOOT_ALONE_SHORT in told(wine, folder / EXE.name)
