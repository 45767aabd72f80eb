"""File names every Windows takes, and free ones where a name is taken."""

from itertools import count
from pathlib import Path

from export.figures import one_line
from model.draft import Draft
from resources.words.export import FILE_NAME, NO_UNIT, NO_YEAR, OTHER_NAME

# What Windows refuses in a name, as the full-width mark that looks like it. A colon is the
# worst of them: NTFS takes it without a word and hides the report in a stream.
_MARKS = str.maketrans('<>:"/\\|?*', "＜＞：”／＼｜？＊")
_DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{digit}" for port in ("COM", "LPT") for digit in "123456789¹²³"}
)
_LONGEST_UNIT, _LONGEST_YEAR = 60, 10  # characters; a name may have 255 bytes, three a character
_LONGEST_NAME = 240  # bytes


def suggested_name(draft: Draft) -> str:
    """The name offered for the report: 单位-2019年度绩效自评报告.docx."""
    unit = one_line(draft.text("cover.unit"))[:_LONGEST_UNIT] or NO_UNIT
    year = one_line(draft.text("year"))[:_LONGEST_YEAR] or NO_YEAR
    return safe_name(FILE_NAME.format(unit=unit, year=year))


def safe_name(name: str) -> str:
    """The name with what Windows refuses replaced; a good name comes back unchanged."""
    kept = one_line(name).translate(_MARKS).rstrip(". ")
    kept = "".join(mark for mark in kept if mark.isprintable() or mark == "\u3000")
    stem, dot, suffix = kept.rpartition(".")
    stem, suffix = (stem, dot + suffix) if stem else (kept, "")
    while len((stem + suffix).encode()) > _LONGEST_NAME and stem:
        stem = stem[:-1]
    device = (stem or suffix).partition(".")[0].strip().upper() in _DEVICES
    return f"_{stem}{suffix}" if device or not stem else f"{stem}{suffix}"


def free_name(path: Path) -> str:
    """A name beside ``path`` that nobody has yet: 报告(2).docx."""
    names = (
        OTHER_NAME.format(stem=path.stem, number=number, suffix=path.suffix) for number in count(2)
    )
    return next(name for name in names if not path.with_name(name).exists())
