"""The pages of the report being edited, laid out anew once the hand rests, while they are seen."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from export.layout.layout import PageLayout
from export.layout.pages import FontMetrics, PrintedPages
from export.report.build import build
from model.draft.draft import Draft
from ui.session.window_session import WindowSession

_REST = 60  # ms without a key: after the check of what was typed, which waits 40


class ReportPages(QObject):
    """The pages, as they were when somebody saw them last."""

    changed = Signal()

    def __init__(self, session: WindowSession, metrics: FontMetrics, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._layout = session, PageLayout(metrics)
        self.pages: PrintedPages | None = None
        self._laid_out: Draft | None = None  # the draft whose pages these are
        self._viewers: list[QWidget] = []
        self._timer = QTimer(self, singleShot=True, interval=_REST)
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
            self._timer.start()
        else:
            self._session.printed.forget()

    def bring_up_to_date(self) -> None:
        """Lay the draft out, if it is seen and another than the one laid out."""
        self._timer.stop()
        draft = self._session.draft
        if draft is not self._laid_out and self.is_seen:
            self.pages, self._laid_out = self._layout.lay_out(build(draft)), draft
            self.changed.emit()
        if self.pages and draft is self._laid_out:
            self._session.printed.show(self.pages)
