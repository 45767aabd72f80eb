"""The printed pages under Wine: 样张, the dialog for printing without a printer, and the PDF."""

from pathlib import Path

from handout.wine.prefix import path
from resources.messages.papers import printing
from tests.windows.clerk import Clerk
from tests.windows.conftest import PICTURES
from tests.windows.samples import sample_file
from tests.windows.waiting import wait_for


def test_the_sheets_are_shown_and_a_pdf_is_made_where_there_is_no_printer(
    clerk: Clerk, own_folders: Path, documents: Path
) -> None:
    for old in documents.glob("*.pdf"):
        old.unlink()
    clerk.open(path(sample_file(own_folders)))
    clerk.turn_to("performance")
    clerk.press("shift+F11")
    clerk.shot(PICTURES / "sheets.png")
    clerk.press("Escape")
    clerk.turn_to("finish")
    clerk.press("alt+t")
    wait_for(lambda: clerk.windows(f"^{printing.PRINT_TITLE}$"), "the dialog for printing")
    clerk.shot(PICTURES / "no-printer.png")
    clerk.focus(f"^{printing.PRINT_TITLE}$")
    clerk.press("Return")  # on 导出 PDF, which has the focus
    wait_for(lambda: list(documents.glob("*.pdf")), "the PDF")
    clerk.shot(PICTURES / "pdf.png")
    (made,) = documents.glob("*.pdf")
    wait_for(lambda: made.read_bytes().rstrip().endswith(b"%%EOF"), "all of the PDF")
    clerk.focus()
    clerk.press("F11", "Next")
    clerk.shot(PICTURES / "sheets-full.png")
    clerk.press("Escape")
    clerk.focus()
    clerk.close()
