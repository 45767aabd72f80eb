"""Run as a program by test_no_contact: takes hostile documents through readers, window, exports.

``python -m tests.contact.run FOLDER BAIT PORT [SIN]``: prints what was done that must not be.
A sin is done on purpose, so that it is seen that it would be noticed.
"""

import socket
import sys
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree
from PySide6.QtCore import QFile, QStandardPaths

from export.audit.document import Edition, export_audit
from export.data_book.saving import export_data
from export.save import export_word
from model.checking.check import check
from model.collection.reading import report_line
from model.draft.facts import Facts
from model.log import Log
from model.storage.store import Store
from tests.contact.bait import documents, hostile_draft, places
from tests.contact.guard import Guard
from tests.driver import Driver, process, wait_for
from tests.shared import ROOT
from ui.app import application
from ui.importing.page import ImportPage
from ui.main_window import MainWindow
from ui.paper.saving import export_pdf

SINS = {
    "open": lambda bait, _: (bait / "bait.png").read_bytes(),
    "look": lambda bait, _: Path(r"\\bait\share\bait.png").exists(),
    "call": lambda _, port: socket.create_connection(("127.0.0.1", port)).close(),
    "open by lxml": lambda bait, _: etree.parse(
        str(bait / "bait.png"), etree.XMLParser(recover=True)
    ),
    "open by Qt": lambda bait, _: QFile(str(bait / "bait.png")).open(QFile.OpenModeFlag.ReadOnly),
}


def main(folder: Path, bait: Path, port: int, sin: str) -> int:
    """Return 1 where the guard saw something."""
    named = places(bait, port)
    paths = documents(folder, named)
    application()
    QStandardPaths.setTestModeEnabled(True)
    guard = Guard(folder, ROOT, ROOT.resolve(), Path.home())
    if sin:
        SINS[sin](bait, port)
    else:
        for path in paths:
            report_line(path)
        _write_papers(folder, named)
        _in_window(folder, paths)
    print("\n".join(guard.seen))
    return bool(guard.seen)


def _write_papers(folder: Path, named: tuple[str, ...]) -> None:
    draft, now = hostile_draft(named), datetime(2020, 3, 1, tzinfo=UTC)
    export_word(draft, folder / "出.docx")
    export_data(draft, folder / "出.xlsx")
    export_audit(check(Facts(draft)), Edition("", now), folder / "审核.docx")
    export_pdf(draft, folder / "出.pdf")


def _in_window(folder: Path, paths: list[Path]) -> None:
    """Look at each document in the window, then open the draft and go through all its pages."""
    store = Store(folder / "drafts")
    window = MainWindow(lambda: store, Log(folder / "log"))
    driver = Driver(window)
    for path in paths:
        if path.suffix in (".docx", ".xlsx"):
            window.open_instead(path)
            wait_for(lambda: driver.shown(ImportPage), "the page of the document", 60)
            process()
    window.open_instead(next(path for path in paths if path.suffix == ".jxzp"))
    wait_for(lambda: window.workspace, "the draft", 60)
    process()
    for number in range(driver.workspace.wizard.last + 1):
        driver.go_to_page(number)
        process()
    driver.press("Shift+F11")
    process()
    window.close()
    process()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4]))
