"""What a clerk may drop on the window: reports, workbooks, drafts, and what is none of them."""

import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

from openpyxl import Workbook

from export.report.build import build
from export.word.document import write
from model.draft.draft import new_draft
from resources.sample import load_sample
from tests.accounts_books import f02, f03, saved, z01
from tests.biff import OldSheet, xls
from tests.model.readers.word.reports import report
from tests.shared import ROOT

_LINES = [
    ["2019年整体支出情况（单位：元）"],
    ["项目", "支出合计", "基本支出", "项目支出", "政府专项"],
    ["部门决算数", 24687600.0, 16445600.0, 8242000.0, 0.0],
]


def _exported() -> bytes:
    return write(build(new_draft("").with_values(load_sample(), {})))


def _accounts() -> bytes:
    book = Workbook()
    for table in (z01, f03, f02):
        table(book)
    return saved(book)


def _csv() -> bytes:
    return "\n".join(",".join(map(str, line)) for line in _LINES).encode("gb18030")


_MADE: dict[str, Callable[[], bytes]] = {
    "我们的.docx": _exported,
    "别人的.docx": report,
    "决算.xlsx": _accounts,
    "表.xls": lambda: xls(OldSheet("整体支出", _LINES)),
    "表.csv": _csv,
    "草稿.jxzp": (ROOT / "tests" / "drafts" / "format-2.jxzp").read_bytes,
    "坏了.docx": lambda: _bytes("我们的.docx")[:3000],
    "空.xlsx": lambda: b"",
    "报告.doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "没有.docx": lambda: b"",
}
NAMES = (*_MADE, *tuple(_MADE)[:5])  # rather what can be read
_MISSING = "没有.docx"


@cache
def _bytes(name: str) -> bytes:
    return _MADE[name]()


def put_file(folder: Path, name: str) -> Path:
    """Write one of the files; return its path, at which there may be none."""
    path = folder / name
    if name != _MISSING:
        path.write_bytes(_bytes(name))
    return path


def spoil(chance: random.Random, path: Path) -> None:
    """Do to a file what somebody else may do while it is read."""
    if path.exists():
        deed = chance.choice(
            (path.unlink, lambda: path.write_bytes(b""), lambda: path.rename(f"{path}.alt"))
        )
        deed()
