"""A real Windows Python 3.11 for Wine, put together from a wheel and this machine's Python.

The wheel of panda3d carries python.org's own python311.dll with its extension modules; the
standard library is the same in every system; python.exe and python3.dll are a few lines.
"""

import re
import shutil
import sys
import sysconfig
import zipfile
from pathlib import Path

from handout.imports import Image
from handout.places import HERE, ROOT, cache
from handout.steps import digest, once, run

# What the program and PyInstaller need, pinned in requirements-dev.txt.
NEEDED = """pyside6-essentials shiboken6 python-docx lxml typing-extensions openpyxl et-xmlfile xlrd
appdirs pyinstaller pyinstaller-hooks-contrib altgraph packaging setuptools pefile pywin32-ctypes"""
_LISTED = ROOT / "requirements-dev.txt"
_WHEEL = HERE / "requirements.txt"
_GCC = "x86_64-w64-mingw32-gcc"
_MAIN = """#include <wchar.h>
int Py_Main(int, wchar_t **);
int wmain(int count, wchar_t **words) { return Py_Main(count, words); }
"""
_UNUSED = ("site-packages", "dist-packages", "lib-dynload", "test", "lib2to3", "__pycache__")
_EXTENSIONS = ("*.pyd", "libffi*.dll", "libcrypto*.dll", "libssl*.dll", "sqlite3.dll")


def provide() -> Path:
    """Return the folder with python.exe."""
    recipe = digest(Path(__file__), _WHEEL, pins(), sys.version)
    return once(cache() / "python", recipe, _make)


def pins() -> str:
    """Return the lines of requirements-dev.txt for ``NEEDED``, without conditions of systems."""
    text = _LISTED.read_text(encoding="utf-8")
    blocks = re.findall(r"^[a-z].*(?:\n .*)*", text, re.MULTILINE)
    named = {re.split(r"[=\s\[]", block)[0].lower(): block for block in blocks}
    return "\n".join(re.sub(r" ; .*? \\", r" \\", named[name]) for name in NEEDED.split())


def _make(folder: Path) -> None:
    work = folder / "unpacking"
    for name in (work, folder / "DLLs", folder / "Lib"):
        name.mkdir()
    _standard_library(folder / "Lib")
    _dlls(work, folder)
    site = folder / "Lib" / "site-packages"
    listed = work / "pins.txt"
    listed.write_text(pins(), encoding="utf-8")
    _pip("install", "--root-user-action=ignore", "--target", site, "-r", listed)
    for runtime in (site / "PySide6").glob("vcruntime140*.dll"):
        shutil.copy(runtime, folder)  # PyInstaller takes the one beside python.exe: the newer
    _programs(work, folder)
    shutil.rmtree(work)


def _pip(*words: object) -> None:
    """Run pip for Windows: wheels only, each with a pinned hash."""
    target = ["--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"]
    only = ["--only-binary=:all:", "--no-deps", "--require-hashes", "-q"]
    run(sys.executable, "-m", "pip", *words, *target, *only)


def _standard_library(folder: Path) -> None:
    source = sysconfig.get_path("stdlib")
    unused = shutil.ignore_patterns(*_UNUSED, "config-3*")
    shutil.copytree(source, folder, ignore=unused, dirs_exist_ok=True)
    # Or each of the processes that PyInstaller starts would compile what it imports.
    run(sys.executable, "-m", "compileall", "-q", folder)


def _dlls(work: Path, folder: Path) -> None:
    """Copy Python's own libraries out of the wheel that carries them."""
    _pip("download", "-d", work, "-r", _WHEEL)
    with zipfile.ZipFile(next(work.glob("*.whl"))) as wheel:
        names = [name for name in wheel.namelist() if name.startswith("deploy_libs/")]
        wheel.extractall(work, names)
    carried = work / "deploy_libs"
    shutil.copy(carried / "python311.dll", folder)
    for pattern in _EXTENSIONS:
        for file in carried.glob(pattern):
            shutil.copy(file, folder / "DLLs")


def _programs(work: Path, folder: Path) -> None:
    """Build python.exe, and python3.dll, which forwards every name to python311.dll."""
    library = folder / "python311.dll"
    source, names = work / "python.c", work / "python3.def"
    source.write_text(_MAIN, encoding="ascii")
    lines = [f"  {name}=python311.{name}" for name in exports(library)]
    text = "\n".join(['LIBRARY "python3.dll"', "EXPORTS", *lines, ""])
    names.write_text(text, encoding="ascii")
    run(_GCC, "-municode", "-O1", "-s", "-o", folder / "python.exe", source, library)
    plain = ["-shared", "-nostdlib", "-s", "-Wl,--no-insert-timestamp"]
    run(_GCC, *plain, "-o", folder / "python3.dll", names)


def exports(library: Path) -> list[str]:
    """Return the names that a library exports, sorted."""
    return sorted(name for name in Image(library).exports if isinstance(name, str))
