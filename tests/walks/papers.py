"""Random actions with what is printed and archived: 样张, printing, PDF, 定稿, 解锁, 核验."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog

from model.archive.archive import open_archive
from model.draft.seal import seal_of
from resources.messages import screen
from resources.messages.papers import archive as words
from tests.driver import process, wait_for
from tests.final_report import final_report
from tests.walks.random_actions import RandomActions
from ui.archive.card import ArchiveCard
from ui.archive.flow import ArchiveFlow
from ui.preview.sheets_view import SheetsView
from ui.printing import printers
from ui.printing.dialog import PrintDialog
from ui.workspace.workspace import Workspace

_ON_SHEETS = [
    "PgDown",
    "PgDown",
    "PgUp",
    "End",
    "Home",
    "+",
    "-",
    "0",
    "Ctrl++",
    "Return",
    "Down",
    "Space",
]
_LONGEST = 60  # seconds in which an archive is written


class PaperActions(RandomActions):
    """What a clerk does with the finished report; an archive stands whole where one is told."""

    def prepare(self) -> None:
        """Have a report that can be archived, a printer, and archives inside the folder."""
        chance, folder = self.chance, self.folder
        self.store.create(final_report()).close()
        write = ArchiveFlow.write

        def write_inside(self: ArchiveFlow, target: Path) -> None:
            write(self, folder / target.name)

        def open_printer(*_: object) -> QPrinter:
            printer = QPrinter()
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(folder / "印.pdf"))
            return printer

        ArchiveFlow.write = write_inside
        choose = lambda *_, **__: str(chance.choice(self._folders()))  # noqa: E731
        setattr(QFileDialog, "getExistingDirectory", choose)  # noqa: B010
        printers.printer_names = lambda: ["激光"] * chance.choice((0, 1, 1))
        printers.can_print_both_sides = lambda _: chance.random() < 0.5
        printers.open_printer = open_printer

    def _folders(self) -> list[Path]:
        return [self.folder, *(path.parent for path in self.folder.glob("定稿存档-*/校验.txt"))]

    @property
    def _workspace(self) -> Workspace | None:
        return self.driver.window.workspace

    def turn_sheets(self) -> None:
        """Show the sheets in the pane or on the whole screen, and go through them."""
        if self._workspace:
            opened = self.chance.choice(("F11", "Shift+F11"))
            self.log(f"turn the sheets after {opened}")
            self.driver.press(opened)
            process()
            for keys in self.chance.choices(_ON_SHEETS, k=6):
                if isinstance(QApplication.focusWidget(), SheetsView):
                    self.driver.press(keys)
            self.driver.press(self.chance.choice(("Esc", "F11", "Ctrl+8", "Tab")))

    def print_report(self) -> None:
        """Print, or look at the dialog and close it."""
        if not self._workspace:
            return
        self._to_the_last_page(self._workspace)
        self.log("print")
        self.driver.export_page.print()
        process()
        if screen.EXPORT_ANYWAY in self.driver.buttons(self.driver.export_page):
            self.driver.click_button(screen.EXPORT_ANYWAY, self.driver.export_page)
            process()
        for dialog in self.driver.shown(PrintDialog):
            if dialog.print_button.isEnabled() and self.chance.random() < 0.7:
                dialog.print()  # it is closed while it prints

    def export_pdf(self) -> None:
        if self._workspace:
            self._to_the_last_page(self._workspace)
            self.log("export as PDF")
            self.driver.export_page.export_pdf()

    def archive(self) -> None:
        """Archive, or unlock what is archived."""
        if not (card := self._card()):
            return
        button = card.unlock_button if card.unlock_button.isVisible() else card.archive_button
        self.log(button.text())
        button.click()
        process()
        if words.BEGIN in self.driver.buttons(card):
            self.driver.click_button(words.BEGIN, card)
            if self.chance.random() < 0.5:
                wait_for(lambda: not card.flow.is_running, "the end of it", _LONGEST)
                process()
                self._check_archive()

    def _check_archive(self) -> None:
        """Assert that the archive a sealed draft tells of stands whole."""
        seal = seal_of(self._workspace.session.draft) if self._workspace else None
        if seal and not seal.is_open and (self.folder / seal.folder).exists():
            found = open_archive(self.folder / seal.folder)
            assert all(found.read(one) for one in found.checksums), seal.folder

    def verify(self) -> None:
        """Hold a file of the folder against an archive."""
        if not (card := self._card()):
            return
        files = [path for path in self.folder.rglob("*.*") if path.is_file()]
        chosen = self.chance.choice(files)
        self.log(f"verify {chosen.name}")
        name = "getOpenFileName"
        choose = getattr(QFileDialog, name)
        setattr(QFileDialog, name, lambda *_, **__: (str(chosen), ""))
        card.verifying.choose()
        setattr(QFileDialog, name, choose)

    def _card(self) -> ArchiveCard | None:
        if not self._workspace:
            return None
        self._to_the_last_page(self._workspace)
        return self._workspace.findChild(ArchiveCard)

    def _to_the_last_page(self, workspace: Workspace) -> None:
        workspace.wizard.begin_page(workspace.wizard.last)
        process()
