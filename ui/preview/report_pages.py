"""The pages of the report being edited, laid out anew once the hand rests, while they are seen."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from export.layout.layout import PageLayout
from export.layout.pages import FontMetrics, PrintedPages
from export.report.build import build
from export.report.nodes import Report
from model.draft.draft import Draft
from ui.session.window_session import WindowSession

_REST = 60  # ms without a key: after the check of what was typed, which waits 40
_TURN = 1  # ms: in the next turn of the event loop, behind a key that waits
_FIRST, _MOST = 1_000, 12_000  # new characters of a turn; the first ones have to be measured


class ReportPages(QObject):
    """The pages, as they were when somebody saw them last.

    A long report takes several turns of the event loop, between which a key starts it over; what
    was broken into lines stays. Until the first time that is done, its first pages are shown.
    """

    changed = Signal()

    def __init__(self, session: WindowSession, metrics: FontMetrics, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._layout = session, PageLayout(metrics)
        self.pages: PrintedPages | None = None
        self._laid_out: Draft | None = None  # the draft whose pages these are
        self._built: tuple[Draft, Report] | None = None
        self._viewers: list[QWidget] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.bring_up_to_date)
        session.changed.connect(self._on_change)

    def add_viewer(self, viewer: QWidget) -> None:
        """Keep the pages up to date while this widget is shown."""
        self._viewers.append(viewer)

    @property
    def is_seen(self) -> bool:
        """Whether anybody sees the pages."""
        return any(viewer.isVisible() for viewer in self._viewers)

    @property
    def is_waiting(self) -> bool:
        """Whether pages that are seen are still to be laid out."""
        return self._timer.isActive()

    def _on_change(self, _change: object) -> None:
        if self.is_seen:
            self._timer.start(_REST)
        else:
            self._session.printed.forget()

    def bring_up_to_date(self) -> None:
        """Lay the draft out, if it is seen and another than the one laid out: in turns."""
        self._timer.stop()
        draft = self._session.draft
        if draft is not self._laid_out and self.is_seen:
            self._go_on(draft)
        if self.pages and draft is self._laid_out:
            self._session.printed.show(self.pages)

    def _go_on(self, draft: Draft) -> None:
        """Build the report, or lay out more of it, in this turn."""
        is_first = self.pages is None
        if not self._built or self._built[0] is not draft:
            self._built = draft, build(draft)
            if is_first:
                self._timer.start(_TURN)
                return
        pages = self._layout.lay_out(self._built[1], _FIRST if is_first else _MOST)
        if pages.is_whole:
            self._laid_out, self._built = draft, None
        else:
            self._timer.start(_TURN)
        if pages.is_whole or is_first:
            self.pages = pages
            self.changed.emit()
