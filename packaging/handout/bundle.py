"""The folder as one zip, and the checksums of the files handed out."""

import hashlib
import time
import zipfile
from pathlib import Path

from handout.frozen.moment import moment
from handout.places import FOLDER, INSTALLER, SUMS, ZIP, files

_UTF8 = 0x800  # Windows then reads Chinese names whatever its code page
_BEST = 9


def pack(folder: Path = FOLDER, target: Path = ZIP) -> None:
    """Zip a folder under its own name; the names are marked as UTF-8."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_BEST) as packed:
        for path in files(folder):
            name = path.relative_to(folder.parent).as_posix()
            info = zipfile.ZipInfo(name, time.gmtime(moment())[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            info.flag_bits |= _UTF8
            packed.writestr(info, path.read_bytes(), compresslevel=_BEST)


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file, in hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def write_sums() -> None:
    """Write the checksums of what is handed out, in the format of sha256sum."""
    _list_sums(SUMS, [path for path in (ZIP, INSTALLER) if path.exists()])


def write_sums_inside(folder: Path = FOLDER) -> None:
    """Write the checksums of every file of the folder into it."""
    target = folder / SUMS.name
    target.unlink(missing_ok=True)
    _list_sums(target, files(folder))


def _list_sums(target: Path, of: list[Path]) -> None:
    lines = [f"{sha256(path)}  {path.relative_to(target.parent).as_posix()}" for path in of]
    target.write_text("\n".join([*lines, ""]), encoding="utf-8", newline="\n")
