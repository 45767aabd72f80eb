"""The order of Tab through a page: the order of reading, line by line."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QRadioButton, QWidget

from ui.pages.field_row import FieldRow
from ui.table.grid import GridView
from ui.text.toolbar import TextToolbar
from ui.widgets.scrolling import keep_focus_in_sight, scroll_to

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINE = 12  # pixels by which the tops of widgets in one line may differ


def stops(page: QWidget) -> list[QWidget]:
    """Return the tab stops of a page in reading order; of radio buttons only the checked one."""
    found = [widget for widget in page.findChildren(QWidget) if _is_stop(widget, page)]
    fields: dict[QWidget, list[QWidget]] = {}
    for widget in found:
        fields.setdefault(_field_of(widget, page), []).append(widget)
    return [w for field in _as_read(list(fields), page) for w in _as_read(fields[field], page)]


def without_tools(page: list[QWidget]) -> tuple[list[QWidget], list[QWidget]]:
    """Return the stops of a page without those of the bars over texts, and these: Shift+Tab from
    the first field reaches them, those of the first text first."""
    tools = [one for one in page if isinstance(one.parentWidget(), TextToolbar)]
    bars = list(dict.fromkeys(one.parentWidget() for one in reversed(tools)))
    return (
        [one for one in page if one not in tools],
        sorted(tools, key=lambda one: bars.index(one.parentWidget())),
    )


def _field_of(widget: QWidget, page: QWidget) -> QWidget:
    """Return the field row a widget is in, whose widgets stay together; itself outside of any."""
    around = widget.parentWidget()
    while around is not None and around is not page:
        if isinstance(around, FieldRow):
            return around
        around = around.parentWidget()
    return widget


def _as_read(widgets: list[QWidget], page: QWidget) -> list[QWidget]:
    """Return widgets line by line, each line from left to right."""
    tops = {widget: widget.mapTo(page, QPoint(0, 0)) for widget in widgets}
    lines: list[list[QWidget]] = []
    for widget in sorted(widgets, key=lambda widget: tops[widget].y()):
        if not lines or tops[widget].y() - tops[lines[-1][0]].y() > _LINE:
            lines.append([])
        lines[-1].append(widget)
    return [w for line in lines for w in sorted(line, key=lambda widget: tops[widget].x())]


def _is_stop(widget: QWidget, page: QWidget) -> bool:
    by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    if not by_tab or widget.focusProxy() or not widget.isEnabled() or not widget.isVisibleTo(page):
        return False
    return not isinstance(widget, QRadioButton) or _represents_group(widget)


def _represents_group(button: QRadioButton) -> bool:
    around = button.parentWidget()
    group = around.findChildren(QRadioButton) if around else [button]
    checked = [one for one in group if one.isChecked()]
    return button is (checked or group)[0]


def beside(around: list[QWidget], focus: QWidget | None, step: int) -> QWidget | None:
    """Return the stop ``step`` (1 or -1) from the one that contains ``focus``, around the ends;
    None where none of them contains it."""
    held = [n for n, one in enumerate(around) if focus and _holds(one, focus)]
    return around[(held[-1] + step) % len(around)] if held else None


def _holds(stop: QWidget, focus: QWidget) -> bool:
    return stop is focus or stop.isAncestorOf(focus)


def is_field(stop: QWidget) -> bool:
    """Whether a stop is an editor, a table or a choice, not a button."""
    return isinstance(stop, QLineEdit | QAbstractScrollArea | QRadioButton)


def go_by_tab(stop: QWidget, *, forward: bool) -> None:
    """Focus a stop and scroll to it; a table is entered at its first or last cell."""
    tab, back = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
    stop.setFocus(tab if forward else back)
    if isinstance(stop, GridView):
        stop.enter_by_tab(1 if forward else -1)
    else:
        scroll_to(stop)
        QTimer.singleShot(0, stop, keep_focus_in_sight)  # a finding may be said below the page
