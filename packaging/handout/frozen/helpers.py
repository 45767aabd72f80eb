"""PySide's helpers in Python, compiled when the exe is made and not at every start.

They lie as source inside PySide's library, which unpacks and compiles them each time it is loaded:
a third of what a bare window takes. Where a folder of this name lies beside the library, it imports
them as any other module: then they are found compiled in the exe.
"""

import sys
import zipfile
from pathlib import Path
from typing import cast

PLACE = Path("shiboken6", "files.dir")
_PACKAGE = "shibokensupport"
_FOR_STUBS = f"{_PACKAGE}/signature/lib/pyi_generator.py"  # writes .pyi files: needs logging …
_NOTE = "Here, so that PySide imports its helpers (shibokensupport) from the program.\n"


def unpack(folder: Path) -> list[str]:
    """Unpack the helpers into a folder; return the names of their modules."""
    import shiboken6  # noqa: F401  # not with this module: it is for those who make the exe

    loader = sys.modules[f"{_PACKAGE}.signature.loader"].__loader__
    packed = cast("zipfile.ZipFile", vars(loader)["zfile"])
    files = [name for name in sorted(packed.namelist()) if name.startswith(_PACKAGE)]
    files = [name for name in files if name.endswith(".py") and "-" not in name]
    packed.extractall(folder, files)
    (folder / _FOR_STUBS).write_text('"""Left out: nobody makes stubs here."""\n', "ascii")
    return [name.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for name in files]


def note(folder: Path) -> tuple[str, str]:
    """Write a file for the folder PLACE, which has to hold one; return it and its place."""
    written = folder / "note.txt"
    written.write_text(_NOTE, "ascii")
    return str(written), str(PLACE)
