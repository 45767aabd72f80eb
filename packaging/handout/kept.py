"""The files of the folder, listed in packaging/kept.txt so that growth is seen in review."""

from pathlib import Path

from handout.places import FOLDER, HERE, files

LIST = HERE.parent / "kept.txt"
_SLACK = 0.03  # of its size: the change of a file that needs no review
_OURS = 0.15  # of the exe, which holds our own growing modules; a new library is larger
_LEAST = 4096  # bytes; smaller changes do not count
_MANUAL = ".docx"  # its size depends on its pictures, so only its presence counts
_PAGES = "_internal/docs/"  # the manual in the program, the same


def held(folder: Path = FOLDER) -> dict[str, int]:
    """Return the size of every file, by its name in the folder."""
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in files(folder)}


def listed() -> dict[str, int]:
    """Return the sizes in the list, by file name."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    pairs = (line.split(maxsplit=1) for line in lines if not line.startswith("#"))
    return {name: int(size) for size, name in pairs}


def keep() -> None:
    """Write the list of files and sizes."""
    found = held()
    lines = [f"{size:>9} {name}" for name, size in sorted(found.items())]
    head = f"# {len(found)} files, {sum(found.values())} bytes; written by: dev.py package --keep"
    LIST.write_text("\n".join([head, *lines, ""]), encoding="utf-8", newline="\n")


def differences(found: dict[str, int], known: dict[str, int]) -> list[str]:
    """Return a line for every file that is new, gone, or of another size than allowed."""
    new = [f"new: {name} ({found[name]})" for name in found.keys() - known.keys()]
    gone = [f"gone: {name}" for name in known.keys() - found.keys()]
    other = [
        f"was {known[name]}, is {found[name]}: {name}"
        for name in found.keys() & known.keys()
        if abs(found[name] - known[name]) > allowed(name, known[name])
    ]
    return sorted([*new, *gone, *other])


def allowed(name: str, size: int) -> float:
    """Return by how many bytes a file may differ from the list."""
    if name.endswith(_MANUAL) or name.startswith(_PAGES):
        return float("inf")
    return max(_LEAST, size * (_OURS if name.endswith(".exe") else _SLACK))
