"""The files to read: names with * and ? as Windows leaves them to the program, and folders."""

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from unicodedata import category

from model.product import EXTENSION
from model.values.text import one_line

MOST = 2_000  # files of one folder and those in it
# What a folder may hold for a collector: also what cannot be read, or its unit would be missed.
_SUFFIXES = frozenset(
    {EXTENSION, ".docx", ".docm", ".doc", ".wps", ".wpt", ".rtf", ".odt", ".pdf"}
    | {".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv"}
)
_WILD = "*?"
_INVISIBLE = frozenset({"Cc", "Cf"})
_STARS = re.compile(r"\*+")  # ** would go through folders


def is_pattern(given: str) -> bool:
    """Whether a name has * or ? in it and is no file itself."""
    return bool(set(_WILD) & set(given)) and not os.path.lexists(given)


def matching(given: str) -> tuple[Path, ...]:
    """Return the files a name stands for: itself, or with * and ? those that match, by name.

    () where none does. Word's own files beside an open document (~$…) are left out.
    """
    if not is_pattern(given):
        return (Path(given),)
    path = Path(_STARS.sub("*", given.replace("[", "[[]")))
    found = sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
    return tuple(path for path in found if not _is_passing(path.name))


def once(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return each file once, in the order given."""
    return tuple({same_file(path): path for path in paths}.values())


def common_folder(paths: Sequence[Path]) -> Path:
    """Return the folder that holds all files, in folders of its own perhaps; else the first's."""
    folders = [path.absolute().parent for path in paths]
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # on several drives, or none at all
        return folders[0] if folders else Path.cwd()


def same_file(path: Path) -> str:
    """Return what two paths to one file have in common."""
    return os.path.normcase(os.path.normpath(path.absolute()))


def shown_name(name: str) -> str:
    """Return a name of a file or a path on one line, without invisible characters, which may
    turn it round, and without what no other file can hold."""
    return "".join(one for one in one_line(name) if category(one) not in _INVISIBLE)


def shown_names(paths: Sequence[Path]) -> tuple[str, ...]:
    """Return the names of files; with their folders below the common one where they have some."""
    folders = {path.absolute().parent for path in paths}
    if len(folders) < 2:
        return tuple(shown_name(path.name) for path in paths)
    common = common_folder(paths)
    within = (path.absolute() for path in paths)
    return tuple(
        shown_name(str(path.relative_to(common) if path.is_relative_to(common) else path))
        for path in within
    )


def reports_in(folder: Path) -> tuple[Path, ...]:
    """Return the documents and drafts of a folder and those in it, at most ``MOST``, by name.

    A folder that cannot be opened is returned itself, to be told as a line.
    """
    found: list[Path] = []

    def keep(error: OSError) -> None:
        found.append(Path(error.filename or folder))

    for place, folders, names in os.walk(folder, onerror=keep):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        found += (Path(place, name) for name in sorted(names) if _is_document(name))
        if len(found) >= MOST:
            break
    return tuple(found[:MOST])


def _is_document(name: str) -> bool:
    return Path(name).suffix.lower() in _SUFFIXES and not _is_passing(name)


def _is_passing(name: str) -> bool:
    """Whether a file is there only while another is open, or being written."""
    return name.startswith(("~$", ".~", "._")) or name.lower().endswith(".tmp")
