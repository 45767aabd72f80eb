"""The sheets with their bar above and a line under them: in the pane and on the whole screen."""

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from resources.messages.papers import preview as words
from ui.preview.following import CursorFollower
from ui.preview.report_pages import ReportPages
from ui.preview.seal import text_under_seal
from ui.preview.sheets import Fit, Zoom
from ui.preview.sheets_view import SheetsView
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import tool_button
from ui.widgets.labels import label

_TURN = 1  # ms: behind what is painted in this turn of the event loop
_SHARES = (0.5, 0.75, 1.0, 1.5, 2.0)


class PreviewPanel(QWidget):
    """The sheets, kept up to date and at the cursor while they are shown."""

    chosen = Signal(object)  # PageHit: go to a field

    def __init__(
        self,
        report: ReportPages,
        follower: CursorFollower,
        view: SheetsView,
        last: QToolButton,
    ) -> None:
        """``last``: the button at the bar's end, to the whole screen or back."""
        super().__init__()
        self._report, self._follower, self.view = report, follower, view
        self.page, self.note = label("", "muted"), label(words.NOTE, "help", wrap=True)
        self.percent = tool_button("", self._open_sizes, words.ZOOM_HELP)
        self._lay_out(last)
        report.add_viewer(self)
        report.changed.connect(self._on_pages)
        follower.moved.connect(self._on_cursor)
        view.moved.connect(self._tell)
        view.chosen.connect(self.chosen)
        self._tell()

    def _lay_out(self, last: QToolButton) -> None:
        smaller = tool_button(words.SMALLER, lambda: self.view.step_zoom(-1), words.SMALLER_HELP)
        larger = tool_button(words.LARGER, lambda: self.view.step_zoom(1), words.LARGER_HELP)
        smaller.setAccessibleName(words.SMALLER_HELP)
        larger.setAccessibleName(words.LARGER_HELP)
        buttons = (smaller, self.percent, larger, last)
        bar = row(self.page, None, *buttons, spacing=0, margins=(14, 2, 6, 2))
        under = row(self.note, margins=(14, 3, 8, 4))
        column(bar, self.view, under, on=self, spacing=0, stretched=self.view)
        self.setFocusProxy(self.view)

    def _open_sizes(self) -> None:
        """Open the menu of sizes under its button."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        named: list[tuple[str, Zoom]] = [
            (words.FIT_TEXT, Fit.TEXT),
            (words.FIT_WIDTH, Fit.WIDTH),
            (words.FIT_SHEET, Fit.SHEET),
            *((words.PERCENT.format(percent=round(100 * one)), one) for one in _SHARES),
        ]
        for name, zoom in named:
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(self.view.zoom == zoom)
            action.triggered.connect(lambda _=False, zoom=zoom: self.view.set_zoom(zoom))
        menu.popup(self.percent.mapToGlobal(QPoint(0, self.percent.height())))

    def _on_pages(self) -> None:
        """Show what was laid out, where anybody sees it here."""
        if self.isVisible() and self._report.pages:
            self.view.show_pages(self._report.pages)
            under = text_under_seal(self._report.pages[0])
            self.note.setText(words.UNDER_SEAL.format(text=under) if under else words.NOTE)

    def _on_cursor(self) -> None:
        """Mark the cursor's place and scroll to it."""
        if self.isVisible():
            self.view.show_mark(self._follower.mark)
            if self._follower.mark:
                self.view.reveal(self._follower.mark.caret)

    def _tell(self) -> None:
        percent = round(100 * self.view.share)
        self.page.setText(self.view.page_told)
        if layout := self.layout():
            layout.activate()  # now: while pages are broken, a longer text would be painted cut
        self.percent.setText(words.PERCENT.format(percent=percent))
        self.percent.setAccessibleName(words.ZOOM_NAME.format(percent=percent))

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the pages out in the next turn: the panel is painted before."""
        super().showEvent(event)
        QTimer.singleShot(_TURN, self, self.show_now)

    def show_now(self) -> None:
        """Show the pages as they are now, at the cursor."""
        self._report.bring_up_to_date()
        self._on_pages()
        self._follower.find()
        self._on_cursor()
