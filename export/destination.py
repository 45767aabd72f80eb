"""The path to write to, from what the clerk typed, pasted or chose.

Quotes around a copied path are dropped, a folder takes the proposed name, a bare name goes beside
the proposed file. A path that cannot be written to is refused with the reason.
"""

import os
import re
import stat
from pathlib import Path, PureWindowsPath
from typing import NamedTuple
from urllib.parse import unquote

from export.errors import ExportError, Reason, export_error, refused_name
from export.file_names import is_folder, visible
from model.files.os_errors import is_path_too_long
from resources.messages.papers import export as words

WORD = ".docx"
# Suffixes that are replaced: the program writes .docx, whatever the name says.
_DOCUMENT_SUFFIXES = frozenset(
    {WORD, ".doc", ".docm", ".dot", ".dotx", ".wps", ".wpt", ".rtf", ".pdf", ".odt", ".txt", ".ofd"}
    | {".xls", ".xlsx", ".et", ".htm", ".html", ".xml", ".zip"}
)
_QUOTES = ('""', "''", "“”", "‘’", "＂＂", "「」")
_DRIVE = re.compile(r"[A-Za-z]:")


class Destination(NamedTuple):
    """An absolute path, and a sentence where it is not the one that was typed, else ""."""

    path: Path
    message: str = ""


def destination(typed: str, proposed: Path, suffix: str = WORD) -> Destination:
    """Return where to write; the file's name must end in ``suffix`` ("": any).

    ``proposed`` is the program's own choice, whose folder and name complete what was typed. Raises
    ExportError with the reason and, where another name would do, that name.
    """
    text = _unquoted(typed)
    if not text:
        raise ExportError(Reason.NO_PLACE, proposed)
    target = _absolute(text, proposed)
    folder = _named_folder(text, target)
    path, message = (folder / proposed.name, "") if folder else _with_suffix(target, suffix)
    _check_writable(path)
    return Destination(path, message)


def _unquoted(typed: str) -> str:
    """Return the text without quotes, blanks and invisible characters; a file: address as a path.

    Windows puts an invisible mark before a path that is copied from a file's properties.
    """
    text = visible(typed).strip()
    for left, right in _QUOTES:
        if text[:1] == left or text[-1:] == right:
            text = text.removeprefix(left).removesuffix(right).strip()
    return _from_address(text)


def _from_address(text: str) -> str:
    """Return the path of a file: address; any other text unchanged."""
    if not text.lower().startswith("file:"):
        return text
    path = unquote(text[len("file:") :])
    path = "/" + path.lstrip("/") if path.startswith("///") or not path.startswith("//") else path
    return visible(path[1:] if _DRIVE.match(path, 1) else path)


def _absolute(text: str, proposed: Path) -> Path:
    """Return an absolute path; a relative one starts from the proposed file's folder."""
    if text == "~" or text[:2] in ("~/", "~\\"):
        text = str(Path.home()) + text[1:]
    if _DRIVE.match(text):
        text = _on_drive(text)
    elif os.name != "nt":
        text = text.replace("\\", "/")
    return Path(os.path.normpath(proposed.parent / text))


def _on_drive(text: str) -> str:
    """Return a path on a drive of Windows. Raises ExportError for a name right behind "a:"."""
    if len(text) > 2 and text[2] not in "\\/":
        raise _colon_error(Path(text))
    if os.name != "nt":
        folder = str(PureWindowsPath(text).parent)
        raise ExportError(Reason.FOLDER_MISSING, Path(text), folder=folder)
    return text if len(text) > 2 else f"{text}\\"


def _colon_error(path: Path) -> ExportError:
    """Return the error of a colon in the file's name, or in that of its folder."""
    name = path.name if path.suffix.lower() == WORD else path.name + WORD
    named = path.parent / name
    return refused_name(named) or ExportError(Reason.FOLDER_MISSING, named)


def _named_folder(text: str, target: Path) -> Path | None:
    """Return the folder where no file is named (/, E:\\, .., 报告\\, .docx), else None."""
    last = re.split(r"[\\/]", text)[-1]
    if not last or (is_folder(target) and target.suffix.lower() != WORD):
        return target
    return target.parent if not last.strip(". ") or last == WORD else None


def _with_suffix(path: Path, suffix: str) -> tuple[Path, str]:
    """Return the path with the right suffix, and a sentence where another one was replaced."""
    name = path.name.rstrip(". ")
    if not suffix or name.lower().endswith(suffix):
        return _with_name(path, name), ""
    stem, dot, other = name.rpartition(".")
    if not stem or dot + other.lower() not in _DOCUMENT_SUFFIXES:
        return _with_name(path, name + suffix), ""
    stem = stem.rstrip(". ")
    written = stem if stem.lower().endswith(suffix) else stem + suffix
    return _with_name(path, written), words.OTHER_SUFFIX.format(
        suffix=suffix, other=dot + other, name=written
    )


def _with_name(path: Path, name: str) -> Path:
    """Return the path with another name; Path.with_name refuses a colon and an empty name."""
    return path.parent / name


def _check_writable(path: Path) -> None:
    """Raise ExportError where the path cannot be written to, as far as can be known before."""
    if error := refused_name(path):
        raise error
    if is_path_too_long(path):
        raise ExportError(Reason.PATH_TOO_LONG, path)
    try:
        _check_target(path)
    except FileNotFoundError as error:
        if not is_folder(path.parent):
            raise export_error(error, path, replacing=False) from error
    except OSError as error:
        raise export_error(error, path, replacing=False) from error
    except ValueError as error:  # a character no path may have
        raise ExportError(Reason.FOLDER_MISSING, path) from error


def _check_target(path: Path) -> None:
    """Raise ExportError for anything but a file, OSError where nothing is there."""
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode) and path.exists():
        mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise ExportError(Reason.IS_FOLDER, path)
    if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
        raise ExportError(Reason.NO_FILE, path)
