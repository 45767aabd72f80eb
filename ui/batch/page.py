"""The page 批量审核: files brought together, checked one after another, and told as one table."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QWidget

from model.collection.report_line import ReportLine, totals
from model.collection.sources import common_folder
from resources.messages import screen
from resources.messages import start as words
from resources.messages.papers import workbook
from ui.batch.job import BatchJob
from ui.batch.model import ReportsModel
from ui.batch.reports_list import ReportsList
from ui.batch.saving import SummaryFlow
from ui.export import file_dialogs
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import push_button, tool_button
from ui.widgets.labels import label
from ui.widgets.prompt_bar import PromptBar


class BatchPage(QWidget):
    """The list of files; what is read is kept until it is cleared, also while the page is left."""

    left = Signal()
    opened = Signal(Path)  # a report is to be looked at

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.model = ReportsModel()
        self.list = ReportsList(self.model)
        self.prompt_bar = PromptBar()
        self.flow = SummaryFlow(lambda: self.model.lines, self.prompt_bar, self)
        self._job: BatchJob | None = None
        self._is_writing = False
        self._sources: list[Path] = []  # not looked through yet
        self._looked_through: list[Path] = []  # by the job, which has not told what is in them
        self._goes_on = False  # once the page is shown again
        self._make_parts()
        self._lay_out()
        self.list.opened.connect(self.opened)
        self.list.chosen.connect(self._tell)
        self.flow.started.connect(lambda _: self._set_writing(on=True))
        self.flow.finished.connect(lambda: self._set_writing(on=False))
        self._show_state()

    def _make_parts(self) -> None:
        self._files = push_button(words.BATCH_FILES, self._choose_files)
        self._folder = push_button(words.BATCH_FOLDER, self._choose_folder)
        self._clear = push_button(words.BATCH_CLEAR, self.clear)
        self.stop_button = push_button(words.BATCH_STOP, self._stop_or_go_on)
        self.save_button = push_button(words.BATCH_SAVE, self._save, "primary")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(words.BATCH_PROGRESS)
        self._status = label("", "muted", wrap=True)
        self.detail = label("", "help", wrap=True)
        self.detail.setMinimumHeight(2 * self.detail.fontMetrics().lineSpacing())
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        empty = label(words.BATCH_EMPTY, "muted", wrap=True)
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._views = QStackedWidget()
        for view in (empty, self.list):
            self._views.addWidget(view)

    def _lay_out(self) -> None:
        back = tool_button(screen.BACK_TO_DRAFTS, self.left.emit, words.BIN_BACK_HELP)
        head = column(label(words.BATCH, "title"), label(words.BATCH_INTRO, "muted", wrap=True))
        progress = column(self._status, self._bar, spacing=6)
        buttons = (self._files, self._folder, self._clear, None, self.stop_button)
        column(
            row(back, None),
            head,
            row(*buttons, spacing=10),
            self.prompt_bar,
            self._views,
            self.detail,
            row(progress, self.save_button, spacing=24, stretched=progress),
            on=self,
            spacing=10,
            margins=(28, 16, 28, 16),
            stretched=self._views,
        )

    @property
    def is_running(self) -> bool:
        """Whether files are being looked for or read."""
        return self._job is not None

    def open(self) -> None:
        """Take the focus."""
        (self.list if self.model.rowCount() else self._files).setFocus()

    def add(self, sources: Sequence[Path]) -> None:
        """Bring files, or all reports of folders, and check them; those here already stay."""
        self._sources += sources
        self.prompt_bar.clear_if_passing()
        if not self.is_running:
            self._start()

    def clear(self) -> None:
        """Forget all files, and read no further."""
        self.stop()
        self._sources = []
        self.model.forget()
        self.prompt_bar.clear_if_passing()
        self._tell(-1)
        self._show_state()
        self._files.setFocus()

    def stop(self) -> None:
        """Read no further; what was read stays."""
        if self._job:
            self._job.cancel()
            self._job = None
            self._sources = self._looked_through + self._sources
            self._show_state()

    def _start(self) -> None:
        self._looked_through, self._sources = self._sources, []
        self._job = job = BatchJob(self._looked_through, self.model.waiting, self.model.paths)
        # What was on its way from the thread when it was stopped is not shown.
        job.found.connect(lambda paths: job is self._job and self._take(paths))
        job.read.connect(lambda lines: job is self._job and self._show_lines(lines))
        job.finished.connect(lambda: job is self._job and self._finish())
        job.crashed.connect(lambda error: job is self._job and self._fail(error))
        job.start()
        self._show_state()

    def _take(self, paths: tuple[Path, ...]) -> None:
        self._looked_through = []
        is_first = not self.model.rowCount()
        self.model.add(paths)
        if not self.model.rowCount():
            self.prompt_bar.show_until_change(words.BATCH_NOTHING, "W")
        elif is_first:
            self.list.setCurrentIndex(self.model.index(0, 0))
            self.list.setFocus()
        self._show_state()

    def _show_lines(self, lines: Sequence[ReportLine]) -> None:
        chosen = self.list.currentIndex().row()
        if chosen in [self.model.set_line(line) for line in lines]:
            self._tell(chosen)
        self._show_progress()

    def _finish(self) -> None:
        self._job = None
        self.model.note_duplicates()
        self._tell(self.list.currentIndex().row())
        if self._sources:
            self._start()
        self._show_state()

    def _fail(self, error: Exception) -> None:
        self._job = None
        self._show_state()
        raise error  # to sys.excepthook, which logs it and shows it here

    def _stop_or_go_on(self) -> None:
        if self._job:
            self.stop()
        else:
            self._start()

    def _show_state(self) -> None:
        """Show what can be done now, and how far it is."""
        count, waiting = self.model.rowCount(), len(self.model.waiting)
        goes_on = self.is_running or bool(waiting or self._sources)
        self._views.setCurrentIndex(int(bool(count)))
        self._bar.setVisible(goes_on)
        self.stop_button.setText(words.BATCH_STOP if self.is_running else words.BATCH_GO_ON)
        if self.stop_button.hasFocus() and not goes_on:
            self.list.setFocus()
        self.stop_button.setVisible(goes_on)
        self._clear.setEnabled(bool(count))
        is_free = not (self.is_running or self._is_writing)
        self.save_button.setEnabled(is_free and count > waiting)
        self._show_progress()

    def _show_progress(self) -> None:
        count, waiting = self.model.rowCount(), len(self.model.waiting)
        self._bar.setRange(0, max(count, 1))
        self._bar.setValue(count - waiting)
        self._status.setText(self._status_text(count, waiting))

    def _set_writing(self, *, on: bool) -> None:
        self._is_writing = on
        if self.save_button.hasFocus():
            self.list.setFocus()  # or Qt moves the focus from the disabled button to the first
        self._show_state()

    def _status_text(self, count: int, waiting: int) -> str:
        if self._job:
            text = words.BATCH_READING if count else words.BATCH_LOOKING
        elif waiting or self._sources:
            text = words.BATCH_STOPPED if waiting else words.BATCH_STOPPED_LOOKING
        else:
            return totals(self.model.lines) if count else ""
        return text.format(number=min(count - waiting + 1, count), count=count, left=waiting)

    def _tell(self, number: int) -> None:
        """Show a file whole: what its line has no room for."""
        self.detail.setText(self.model.told(number) if number >= 0 else "")

    def _choose_files(self) -> None:
        self.add(file_dialogs.reports_to_check(self))

    def _choose_folder(self) -> None:
        if folder := file_dialogs.folder_to_check(self):
            self.add([folder])

    def _save(self) -> None:
        proposed = common_folder(self.model.paths) / workbook.SUMMARY_FILE
        if chosen := file_dialogs.place_for_summary(self, proposed):
            self.flow.start(chosen, proposed)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        event.acceptProposedAction()
        self.add([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def hideEvent(self, event: QHideEvent) -> None:
        """Read no further while the page is left, or the window closed; not when minimized."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._goes_on = self.is_running
            self.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._goes_on:
            self._goes_on = False
            self._start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
