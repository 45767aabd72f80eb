"""Where a file goes that somebody named: by typing, pasting a path, or choosing a folder.

What is typed is taken as it was meant: quotes of a copied path go, a folder takes the proposed
name, a bare name goes beside the proposed file. What cannot be a place is said.
"""

import os
import re
import stat
from pathlib import Path, PureWindowsPath
from typing import NamedTuple
from urllib.parse import unquote

from export.errors import ExportError, Reason, export_error, refused_name
from export.file_names import is_folder, visible
from resources.messages import export as words

WORD = ".docx"
# Endings of other papers: the program writes .docx, whatever the name says.
_OTHER_PAPERS = frozenset(
    {WORD, ".doc", ".docm", ".dot", ".dotx", ".wps", ".wpt", ".rtf", ".pdf", ".odt", ".txt", ".ofd"}
    | {".xls", ".xlsx", ".et", ".htm", ".html", ".xml", ".zip"}
)
_QUOTES = ('""', "''", "“”", "‘’", "＂＂", "「」")
_DRIVE = re.compile(r"[A-Za-z]:")
_LONGEST_PATH = 259  # characters, Windows without long paths


class Destination(NamedTuple):
    """The whole path, and what is said where it is not the one that was typed."""

    path: Path
    told: str = ""


def destination(typed: str, proposed: Path, suffix: str = WORD) -> Destination:
    """Return where to write; ``suffix`` is what the file's name must end in ("": anything).

    Raises ExportError with what is wrong and, where another name would do, that name.
    """
    text = _unquoted(typed)
    if not text:
        raise ExportError(Reason.NO_PLACE, proposed)
    place = _placed(text, proposed)
    folder = _folder_meant(text, place)
    path, told = (folder / proposed.name, "") if folder else _suffixed(place, suffix)
    _look_at(path)
    return Destination(path, told)


def _unquoted(typed: str) -> str:
    """Without the quotes and blanks around it, and what nobody sees; an address as a path.

    Windows puts an invisible mark before a path that is copied from a file's properties.
    """
    text = visible(typed).strip()
    for left, right in _QUOTES:
        if text[:1] == left or text[-1:] == right:
            text = text.removeprefix(left).removesuffix(right).strip()
    return _from_address(text)


def _from_address(text: str) -> str:
    if not text.lower().startswith("file:"):
        return text
    path = unquote(text[len("file:") :])
    path = "/" + path.lstrip("/") if path.startswith("///") or not path.startswith("//") else path
    return visible(path[1:] if _DRIVE.match(path, 1) else path)


def _placed(text: str, proposed: Path) -> Path:
    """The whole path; from the proposed folder where only a part of one was typed."""
    if text == "~" or text[:2] in ("~/", "~\\"):
        text = str(Path.home()) + text[1:]
    if _DRIVE.match(text):
        text = _on_drive(text)
    elif os.name != "nt":
        text = text.replace("\\", "/")
    return Path(os.path.normpath(proposed.parent / text))


def _on_drive(text: str) -> str:
    """A path on a drive of Windows; a: with a name right behind it is a bad name."""
    if len(text) > 2 and text[2] not in "\\/":
        raise _refused(Path(text))
    if os.name != "nt":
        folder = str(PureWindowsPath(text).parent)
        raise ExportError(Reason.FOLDER_MISSING, Path(text), folder=folder)
    return text if len(text) > 2 else f"{text}\\"


def _refused(path: Path) -> ExportError:
    """A colon in the name, or in that of its folder."""
    name = path.name if path.suffix.lower() == WORD else path.name + WORD
    named = path.parent / name
    return refused_name(named) or ExportError(Reason.FOLDER_MISSING, named)


def _folder_meant(text: str, place: Path) -> Path | None:
    """The folder, where no file is named: /, E:\\, .., 报告\\, an ending without a name."""
    last = re.split(r"[\\/]", text)[-1]
    if not last or (is_folder(place) and place.suffix.lower() != WORD):
        return place
    return place.parent if not last.strip(". ") or last == WORD else None


def _suffixed(path: Path, suffix: str) -> tuple[Path, str]:
    """The name with the ending the file has, and what is said of one that is another paper's."""
    name = path.name.rstrip(". ")
    if not suffix or name.lower().endswith(suffix):
        return _named(path, name), ""
    stem, dot, other = name.rpartition(".")
    if not stem or dot + other.lower() not in _OTHER_PAPERS:
        return _named(path, name + suffix), ""
    stem = stem.rstrip(". ")
    written = stem if stem.lower().endswith(suffix) else stem + suffix
    return _named(path, written), words.OTHER_SUFFIX.format(
        suffix=suffix, other=dot + other, name=written
    )


def _named(path: Path, name: str) -> Path:
    """Not with_name, which takes no colon and no empty name."""
    return path.parent / name


def _look_at(path: Path) -> None:
    """Raises ExportError where nothing can be written there, as far as can be seen."""
    if error := refused_name(path):
        raise error
    if os.name == "nt" and len(str(path)) > _LONGEST_PATH:
        raise ExportError(Reason.PATH_TOO_LONG, path)
    try:
        _look_at_target(path)
    except FileNotFoundError as error:
        if not is_folder(path.parent):
            raise export_error(error, path, placing=False) from error
    except OSError as error:
        raise export_error(error, path, placing=False) from error
    except ValueError as error:  # a character no path may have
        raise ExportError(Reason.FOLDER_MISSING, path) from error


def _look_at_target(path: Path) -> None:
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode) and path.exists():
        mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise ExportError(Reason.IS_FOLDER, path)
    if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
        raise ExportError(Reason.NO_FILE, path)
