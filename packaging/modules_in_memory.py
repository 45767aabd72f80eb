"""Runs in the exe before ``main.py``: the archive of modules is read once and kept in memory.

PyInstaller opens the exe anew for every module. Where it is gone by then, on a stick that was
pulled or taken away by a virus scanner, the program would end at the next module it wants, with
what was typed since the last save. Opening it once is also 0.1 s sooner, and asks the scanner once.
"""

import io

import pyimod01_archive  # type: ignore[import-not-found]  # it exists in the exe only
from pyimod02_importers import pyz_archive  # type: ignore[import-not-found]

with open(pyz_archive._filename, "rb") as _file:  # noqa: PTH123  # pathlib is not loaded yet
    _held = _file.read()

# The name ``open`` of that module alone; a BytesIO shares the bytes.
pyimod01_archive.open = lambda _name, _mode: io.BytesIO(_held)
