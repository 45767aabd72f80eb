"""File names that every Windows accepts, and a free one where a name is taken."""

import os
from datetime import date
from itertools import chain, count
from pathlib import Path
from unicodedata import category

from model.draft.draft import Draft
from model.draft.draft_name import printed_name
from model.product import EXTENSION
from model.values.text import one_line
from resources.messages.papers.archive import FOLDER_NAME, NEXT_FOLDER
from resources.messages.papers.export import (
    AUDIT_NAME,
    FILE_NAME,
    NO_UNIT,
    NO_YEAR,
    OTHER_NAME,
    PDF_NAME,
)
from resources.messages.papers.workbook import DATA_NAME
from resources.messages.saving.handover import COPY_NAME

# What Windows refuses in a name, as the full-width character that looks like it. A colon is the
# worst: NTFS accepts it silently and hides the report in an alternate data stream.
_LOOKALIKES = str.maketrans('<>:"/\\|?*', "＜＞：”／＼｜？＊")
_DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{digit}" for port in ("COM", "LPT") for digit in "123456789¹²³"}
)
_INVISIBLE = frozenset({"Cc", "Cf"})  # control characters, marks of writing direction
_LONGEST_UNIT, _LONGEST_YEAR = 60, 10  # characters; a name may have 255 bytes, three a character
_LONGEST_NAME = 240  # bytes


def suggested_name(draft: Draft) -> str:
    """Return the name proposed for the report: 单位-2019年度绩效自评报告.docx."""
    return _named(draft, FILE_NAME)


def suggested_pdf_name(draft: Draft) -> str:
    """Return the name proposed for the report as a PDF."""
    return _named(draft, PDF_NAME)


def suggested_audit_name(draft: Draft) -> str:
    """Return the name proposed for the 审核情况说明, never that of the report."""
    return _named(draft, AUDIT_NAME)


def suggested_data_name(draft: Draft) -> str:
    """Return the name proposed for the workbook 填报数据."""
    return _named(draft, DATA_NAME)


def suggested_copy_name(draft: Draft, rev: int) -> str:
    """Return the name proposed for a draft on a stick: 单位-2019年度-rev417.jxzp."""
    return _named(draft, COPY_NAME, rev=str(rev), suffix=EXTENSION)


def suggested_archive_name(draft: Draft, day: date) -> str:
    """Return the name proposed for the folder of an archive: 定稿存档-单位-2019年度-2020-03-01."""
    return _named(draft, FOLDER_NAME, date=day.isoformat())


def _named(draft: Draft, pattern: str, **more: str) -> str:
    name = printed_name(draft)
    year = name.year[:_LONGEST_YEAR] or NO_YEAR
    # The unit is cut, never the end, by which the papers of one report differ.
    room = _LONGEST_NAME - len(pattern.format(unit="", year=year, **more).encode())
    unit = visible(name.unit[:_LONGEST_UNIT]).translate(_LOOKALIKES).encode()
    fitting = unit[:room].decode(errors="ignore").rstrip() or NO_UNIT
    return safe_name(pattern.format(unit=fitting, year=year, **more))


def safe_name(name: str) -> str:
    """Return the name with what Windows refuses replaced; a good name comes back unchanged."""
    kept = visible(name).translate(_LOOKALIKES).strip().rstrip(". ")
    stem, dot, suffix = kept.rpartition(".")
    stem, suffix = (stem, dot + suffix) if stem else (kept, "")
    shortened = _shortened(stem, suffix)
    device = shortened.partition(".")[0].strip().upper() in _DEVICES
    return f"_{shortened}" if device or not shortened else shortened


def visible(name: str) -> str:
    """Return the name on one line, without invisible characters."""
    return "".join(one for one in one_line(name) if category(one) not in _INVISIBLE)


def is_folder(path: Path) -> bool:
    """Whether the path is a folder; False where access is denied."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_too_long(name: str) -> bool:
    """Whether a name is too long for a folder (more than 240 bytes of UTF-8)."""
    return len(name.encode(errors="surrogatepass")) > _LONGEST_NAME


def _shortened(stem: str, suffix: str) -> str:
    """Return the name cut to 240 bytes, its suffix kept unless that alone is too long."""
    room = _LONGEST_NAME - len(suffix.encode())
    if room <= 0:
        stem, suffix, room = stem + suffix, "", _LONGEST_NAME
    if len(stem.encode()) <= room:
        return stem + suffix
    return (stem.encode()[:room].decode(errors="ignore") + suffix).rstrip(". ")


def free_folder_name(folder: Path, name: str) -> str:
    """Return the name, or the first of name-2, name-3 … that nothing in a folder has yet."""
    others = (NEXT_FOLDER.format(name=name, number=number) for number in count(2))
    return next(one for one in chain((name,), others) if not os.path.lexists(folder / one))


def free_name(path: Path) -> str:
    """Return a name beside ``path`` that no file has yet: 报告(2).docx."""
    stem, suffix = path.stem, path.suffix
    names = (OTHER_NAME.format(stem=stem, number=number, suffix=suffix) for number in count(2))
    return next(name for name in names if not os.path.lexists(path.with_name(name)))
