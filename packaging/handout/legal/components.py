"""What others made of what is handed out, under which licence, and in which files it lies."""

import re
import sys
import sysconfig
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from handout.places import ROOT
from handout.wine.python import pins

HELD = ROOT / "packaging" / "licences"
"""Texts that no wheel carries."""

_NAMED = re.compile(r"licen[cs]e|copying", re.IGNORECASE)


@dataclass(frozen=True)
class Component:
    """A part by others; ``files`` as a pattern of names in the folder, "" inside the exe."""

    name: str
    licence: str
    files: str = ""
    version: str = ""

    @property
    def pin(self) -> str:
        """Return its lines among the pinned packages; "" for what none of them is."""
        found = re.search(rf"(?m)^{self.name}==.*(?:\n .*)*", pins(), re.IGNORECASE)
        return found[0] if found else ""


QT = "6.8.3"
COMPONENTS = (
    Component("Qt", "LGPL-3.0-only", r"PySide6/(Qt6|plugins/|translations/)", QT),
    Component("PySide6-Essentials", "LGPL-3.0-only", r"PySide6/\w+\.(pyd|abi3\.dll)$"),
    Component("shiboken6", "LGPL-3.0-only", r"shiboken6/"),
    Component("lxml", "BSD-3-Clause", r"lxml/"),
    Component("python-docx", "MIT", r"docx/"),
    Component("xlrd", "BSD-3-Clause"),
    Component("appdirs", "MIT"),
    Component("PyInstaller", "GPL-2.0-or-later WITH Bootloader-exception", r"^[^/]+\.exe$"),
    Component("Python", "PSF-2.0", r"internal/(python3|_\w+\.pyd|pyexpat|unicod|base_)", "3.11.9"),
    Component("libffi", "MIT", r"libffi-8\.dll$", "3.4"),
    Component("Microsoft Visual C++ Runtime", "", r"(MSVCP|VCRUNTIME)140", "14"),
)
OURS = re.compile(r"_internal/(resources|docs)/|/files\.txt$|^[^/]+\.(docx|txt)$|^许可/")


def of_file(name: str) -> list[Component]:
    """Return whose a file of the folder is; none for ours."""
    return [it for it in COMPONENTS if it.files and re.search(it.files, name)]


def own_text(name: str) -> str:
    """Return the licence that a package carries; "" where it carries none."""
    if name == "Python":
        folders = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
        return next(_read(it) for it in (at / "LICENSE.txt" for at in folders) if it.exists())
    try:
        listed = metadata.files(name) or []
    except metadata.PackageNotFoundError:
        return ""
    found = [it for it in listed if _NAMED.search(it.name) and ".dist-info" in str(it)]
    return "\n\n".join(_read(Path(str(it.locate()))) for it in found if "Qt-Comm" not in it.name)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip()
