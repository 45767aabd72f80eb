"""The place of the pane: beside the page, or in a narrow window a sheet over it."""

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.look.appearance import appearance, scaled
from ui.pane.pane import Pane
from ui.widgets.scrolling import focus_in, keep_focus_in_sight

_LEAST, _MOST, _USUAL = 320, 480, 344  # pixels, as all others, before scaling
_WIDE = 1000  # from which the pane is beside the page: a window of about 1,200
_HANDLE = 5
_DELAYS = 0, 40  # ms: now, and once a page that was turned up is laid out
_PAGE_LEFT = 120  # of the page beside a sheet


class SideArea(QWidget):
    """A page with the pane at its right; the left edge of the pane can be dragged."""

    changed = Signal()  # the pane was opened, closed, or became a sheet
    hiding = Signal()  # the pane goes while it has the focus, which Qt would give to any widget

    def __init__(self, page: QWidget, pane: Pane) -> None:
        super().__init__()
        self._page, self.pane = page, pane
        self._width = _USUAL
        self._was_beside = False
        self._is_open = {True: True, False: False}  # beside the page; as a sheet
        self._is_allowed = True
        for widget in (page, pane):
            widget.setParent(self)
        self._handle = _Handle(self)
        self._handle.dragged.connect(self._drag_to)
        appearance.changed.connect(self._fit)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    @property
    def is_beside(self) -> bool:
        """Whether there is room for the pane beside the page."""
        return self.width() >= scaled(_WIDE)

    @property
    def is_open(self) -> bool:
        """Whether the pane is shown."""
        return self._is_open[self.is_beside]

    @property
    def pane_width(self) -> int:
        return self._width

    def set_pane_width(self, width: int) -> None:
        """Set the width of the pane in pixels before scaling, within its bounds."""
        self._width = min(_MOST, max(_LEAST, width))
        self._place()

    def open(self, *, is_open: bool) -> None:
        """Show the pane or hide it."""
        if is_open != self.is_open:
            self._is_open[self.is_beside] = is_open
            self._place()
            self.changed.emit()

    def allow_pane(self, *, allowed: bool) -> None:
        """Keep the pane away from a page that lists the findings itself."""
        if allowed is not self._is_allowed:
            self._is_allowed = allowed
            self._place()
            self.changed.emit()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Keep what has the focus in sight, wherever the focus came from but the mouse."""
        by_mouse = QApplication.mouseButtons() is not Qt.MouseButton.NoButton
        if now and self._page.isAncestorOf(now) and not by_mouse:
            for delay in _DELAYS:
                QTimer.singleShot(delay, self, self._show_focus)

    def _show_focus(self) -> None:
        if focus_in(self._page):
            keep_focus_in_sight()

    def _drag_to(self, x: int) -> None:
        self.set_pane_width(round((self.width() - x) / appearance.scale))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        before, self._was_beside = self._was_beside, self.is_beside
        self._place()
        if before != self.is_beside:
            self.changed.emit()

    def _place(self) -> None:
        """Give page and pane their places; a sheet leaves a part of the page in sight."""
        shown = self._is_allowed and self.is_open
        if not shown and focus_in(self.pane):
            self.hiding.emit()
        width = min(scaled(self._width), self.width() - _PAGE_LEFT) if shown else 0
        beside = width if self.is_beside else 0
        self._page.setGeometry(0, 0, self.width() - beside, self.height())
        self.pane.setGeometry(self.width() - width, 0, width, self.height())
        self.pane.setVisible(shown)
        self._handle.setGeometry(
            QRect(self.width() - width - _HANDLE // 2, 0, _HANDLE, self.height())
        )
        self._handle.setVisible(shown)
        self.pane.raise_()
        self._handle.raise_()


class _Handle(QWidget):
    """The edge between page and pane."""

    dragged = Signal(int)  # to this x of the area

    def __init__(self, area: SideArea) -> None:
        super().__init__(area)
        self.setCursor(Qt.CursorShape.SplitHCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(self.mapToParent(QPoint(round(event.position().x()), 0)).x())
