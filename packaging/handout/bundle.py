"""The folder as one zip, and the checksums by which anybody can verify a file."""

import hashlib
import time
import zipfile
from pathlib import Path

from handout.places import DIST, FOLDER, INSTALLER, SUMS, ZIP, files

_UTF8 = 0x800  # Windows then reads Chinese names rightly whatever its code page
_BEST = 9


def pack(folder: Path = FOLDER, target: Path = ZIP) -> None:
    """Zip a folder under its own name; the names are marked as UTF-8."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_BEST) as packed:
        for path in files(folder):
            name = path.relative_to(folder.parent).as_posix()
            info = zipfile.ZipInfo(name, time.localtime(path.stat().st_mtime)[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            info.flag_bits |= _UTF8
            packed.writestr(info, path.read_bytes(), compresslevel=_BEST)


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file, in hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def write_sums() -> None:
    """Write the checksums of what is handed out, in the format of sha256sum."""
    made = [path for path in (ZIP, INSTALLER) if path.exists()]
    inside = [path for path in files(FOLDER) if path.suffix == ".exe"]
    lines = [f"{sha256(path)}  {path.relative_to(DIST).as_posix()}" for path in made + inside]
    SUMS.write_text("\n".join([*lines, ""]), encoding="utf-8", newline="\n")
