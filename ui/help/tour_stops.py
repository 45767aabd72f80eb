"""The stops of the walk through the sample report: what is shown, where, and in which words."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from model.form import FORM
from resources.messages import checking, screen, texts
from resources.messages import help as words
from ui.explanation.editor import ExplanationEditor
from ui.table.view import TableView
from ui.workspace.workspace import Workspace

_CELL = "spending.adjusted.total"  # of the sample: wrong, with corrections
_ODD = "staff.contract"  # of the sample: to be explained
_TEXT = "performance"


class Stop(NamedTuple):
    """A stop: its sentence, how to go there, and what is framed there (None: nothing found)."""

    sentence: str
    go: Callable[[Workspace], object]
    find: Callable[[Workspace], QWidget | None]
    place: Callable[[QWidget], QRect] = QWidget.rect


def _table(workspace: Workspace) -> QWidget | None:
    """Return the viewport of the table with the cell, once its page is built."""
    for view in workspace.wizard.findChildren(TableView):
        if view.cells.index_of(_CELL).isValid():
            return view.viewport()
    return None


def _cell(viewport: QWidget) -> QRect:
    view = viewport.parentWidget()
    assert isinstance(view, TableView)
    return view.visualRect(view.cells.index_of(_CELL))


def _button(workspace: Workspace, *labels: str) -> QWidget | None:
    """Return the first visible button with one of these labels, the first label preferred."""
    shown = [it for it in workspace.findChildren(QAbstractButton) if it.isVisible()]
    found = [it for text in labels for it in shown if it.text().replace("&&", "&") == text]
    return found[0] if found else None


def _correction(workspace: Workspace) -> QWidget | None:
    at_cell = [it for it in workspace.session.shown if _CELL in it.places]
    tried = [workspace.session.trials.with_last_corrections(it) for it in at_cell]
    labels = [correction.label for it in tried if it for correction in it.corrections]
    return _button(workspace, *labels) or _table(workspace)


def _explanation(workspace: Workspace) -> QWidget | None:
    written = [it for it in workspace.findChildren(ExplanationEditor) if it.isVisible()]
    button = _button(workspace, checking.EXPLAIN)
    return written[0] if written else button or _editor(workspace, _ODD)


def _editor(workspace: Workspace, key: str) -> QWidget | None:
    page = FORM.page_of(key)
    return workspace.wizard.forms[FORM.pages.index(page)].editor(key) if page else None


STOPS = (
    Stop(words.TOUR_STEPS, lambda it: it.wizard.begin_page(0), lambda it: it.steps),
    Stop(words.TOUR_CELL, lambda it: it.wizard.go_to(_CELL), _table, _cell),
    Stop(words.TOUR_CORRECTION, lambda it: it.wizard.go_to(_CELL), _correction),
    Stop(words.TOUR_UNDO, lambda it: it.wizard.go_to(_CELL), lambda it: _button(it, screen.UNDO)),
    Stop(words.TOUR_EXPLAIN, lambda it: it.wizard.go_to(_ODD), _explanation),
    Stop(words.TOUR_TEXT, lambda it: it.wizard.go_to(_TEXT), lambda it: _button(it, texts.INSERT)),
    Stop(
        words.TOUR_CHECK,
        lambda it: it.wizard.begin_page(it.wizard.check_number),
        lambda it: _button(it, checking.CHECK_ALL),
    ),
    Stop(
        words.TOUR_EXPORT,
        lambda it: it.wizard.begin_page(it.wizard.last),
        lambda it: _button(it, screen.EXPORT),
    ),
)


def place_in_window(widget: QWidget, place: QRect) -> QRect:
    """Return the visible part of a place of a widget, in the window; empty where there is none."""
    seen = widget.visibleRegion().boundingRect().intersected(place)
    return seen.translated(widget.mapTo(widget.window(), QPoint(0, 0)))
