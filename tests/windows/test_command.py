"""The exe without its window: its self-test, and the Word file it writes."""

import re
import zipfile
from pathlib import Path

import pymupdf

from export.data_book.saving import compare
from handout.wine import python as windows_python
from handout.wine.prefix import path
from main import main
from model.storage.codec import decode
from resources.messages import command as words
from tests.windows.clerk import Clerk
from tests.windows.samples import sample_file

PRINTERS = """
import ctypes
needed, found = ctypes.c_ulong(), ctypes.c_ulong()
local_and_connected = 6
asked = [local_and_connected, None, 4, None, 0, ctypes.byref(needed), ctypes.byref(found)]
ctypes.windll.LoadLibrary("winspool.drv").EnumPrintersW(*asked)
print(needed.value)
"""


def test_it_proves_itself_where_there_is_no_printer(clerk: Clerk, own_folders: Path) -> None:
    python = windows_python.provide() / "python.exe"
    assert clerk.wine.run(path(python), "-c", PRINTERS).text.strip() == "0"
    report = own_folders / "自检 结果.txt"
    clerk.command("--self-test", path(report))
    assert report.read_text(encoding="utf-8").splitlines()[-1] == words.VERDICT_GOOD


def test_the_word_file_is_the_one_that_linux_writes(clerk: Clerk, own_folders: Path) -> None:
    draft = sample_file(own_folders)
    here, there = own_folders / "linux.docx", own_folders / "windows.docx"
    assert main(["export", str(draft), "--to", str(here)]) == 0
    clerk.command("export", path(draft), "--to", path(there))
    assert parts(there) == parts(here)


def test_the_workbook_it_writes_is_read_back_here(clerk: Clerk, own_folders: Path) -> None:
    draft, book = sample_file(own_folders), own_folders / "填报数据.xlsx"
    clerk.command("export", path(draft), "--to", path(book))
    assert compare(decode(draft.read_bytes()).draft, book.read_bytes()) == ()


def test_the_pdf_it_writes_has_the_text_and_its_fonts(clerk: Clerk, own_folders: Path) -> None:
    draft, paper = sample_file(own_folders), own_folders / "报告.pdf"
    clerk.command("export", path(draft), "--to", path(paper))
    document = pymupdf.open(paper)
    text = "".join(str(document[number].get_text()) for number in range(len(document)))
    assert "部门整体支出" in text
    assert not re.search("[\u2e80-\u2fdf]", text)
    fonts = [font for number in range(len(document)) for font in document.get_page_fonts(number)]
    assert fonts
    assert all("+" in str(tuple(font)[3]) for font in fonts)


def parts(word: Path) -> dict[str, bytes]:
    """Every part of a Word file, in order."""
    with zipfile.ZipFile(word) as packed:
        found = {name: packed.read(name) for name in packed.namelist()}
    core = found["docProps/core.xml"]
    found["docProps/core.xml"] = re.sub(rb"T[0-9:]+Z", b"", core)  # the one thing that may differ
    return found
