"""Scrolling to a widget, and the layouts between a widget and its scroll area."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

_AROUND = 40  # pixels kept free around the place


def only_vertical(area: QScrollArea) -> None:
    """Make a scroll area as wide as its contents allow; it takes no focus of its own."""
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def scroll_to(widget: QWidget, rect: QRect | None = None) -> None:
    """Scroll the enclosing area until ``rect`` of a widget (None: all of it) is visible."""
    place = rect or widget.rect()
    *_, outermost = widget, *_within_area(widget)
    area = outermost.parentWidget()
    if isinstance(area, QScrollArea):
        centre = widget.mapTo(area.widget(), place.center())
        across, down = place.width() // 2 + _AROUND, place.height() // 2 + _AROUND
        area.ensureVisible(centre.x(), centre.y(), across, down)


def focus_in(widget: QWidget) -> QWidget | None:
    """Return the focused widget if it is inside this one, else None."""
    focus = QApplication.focusWidget()
    return focus if focus and widget.isAncestorOf(focus) else None


def reveal(widget: QWidget) -> None:
    """Scroll to a widget: in a text to the caret, in a table or list to the current cell."""
    if isinstance(widget, QPlainTextEdit):
        scroll_to(widget, widget.cursorRect().translated(widget.viewport().pos()))
    elif isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        cell = widget.visualRect(widget.currentIndex())
        scroll_to(widget, cell.translated(widget.viewport().pos()))
    else:
        scroll_to(widget)


def keep_focus_in_sight() -> None:
    """Scroll to what has the focus after something around it grew; not from the top of a page that
    was begun there."""
    focus = QApplication.focusWidget()
    if focus and not shows_top_for(focus):
        reveal(focus)


def shows_top_for(focus: QWidget) -> bool:
    """Whether the page around what has the focus was begun at its top and still shows it."""
    around = focus.parentWidget()
    while around is not None and not isinstance(around, PageArea):
        around = around.parentWidget()
    return around is not None and around.shows_top_for(focus)


def request_height(widget: QWidget) -> None:
    """Invalidate all layouts around a widget whose height for its width changed.

    Qt invalidates only the nearest; outer ones keep the height they once computed.
    """
    for around in (widget, *_within_area(widget)):
        around.updateGeometry()


class PageArea(QScrollArea):
    """The scrolled part of a page; what has the focus stays in sight when the part gets lower."""

    def __init__(self) -> None:
        super().__init__()
        self._begun_with: QWidget | None = None
        self._begun_in = QSize()  # size of the window
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def begin_with(self, first: QWidget) -> None:
        """Focus a widget and show the top, even where the widget stands below what is shown.

        What grows around the page moves nothing until something else on it gets the focus.
        """
        first.setFocus()
        self._begun_with, self._begun_in = first, self.window().size()
        self.verticalScrollBar().setValue(0)

    def shows_top_for(self, focus: QWidget) -> bool:
        """Whether the page was begun with this widget, and neither has something else had the
        focus since nor another size of the window put it out of sight."""
        same = self.window().size() == self._begun_in
        return focus is self._begun_with and (same or _is_whole(focus))

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now and now is not self._begun_with and self.isAncestorOf(now):
            self._begun_with = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height() and focus_in(self):
            QTimer.singleShot(0, self, keep_focus_in_sight)


def _is_whole(widget: QWidget) -> bool:
    """Whether all of a widget is in sight."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def _within_area(widget: QWidget) -> Iterator[QWidget]:
    """Yield the ancestors inside the scroll area, or up to the window, the nearest first."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        yield around
        around = around.parentWidget()
