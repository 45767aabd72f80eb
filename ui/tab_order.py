"""The order in which Tab goes through a page: as it is read, line by line."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QRadioButton, QWidget

_LINE = 12  # pixels by which the tops of what stands in one line may differ


def stops(page: QWidget) -> list[QWidget]:
    """Return what Tab stops at on a page, in reading order; of radio buttons the checked one."""
    found = [widget for widget in page.findChildren(QWidget) if _is_stop(widget, page)]
    tops = {widget: widget.mapTo(page, QPoint(0, 0)) for widget in found}
    found.sort(key=lambda widget: tops[widget].y())
    lines: list[list[QWidget]] = []
    for widget in found:
        if not lines or tops[widget].y() - tops[lines[-1][0]].y() > _LINE:
            lines.append([])
        lines[-1].append(widget)
    return [w for line in lines for w in sorted(line, key=lambda widget: tops[widget].x())]


def _is_stop(widget: QWidget, page: QWidget) -> bool:
    by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    if not by_tab or widget.focusProxy() or not widget.isEnabled() or not widget.isVisibleTo(page):
        return False
    return not isinstance(widget, QRadioButton) or _stands_for_its_group(widget)


def _stands_for_its_group(button: QRadioButton) -> bool:
    around = button.parentWidget()
    group = around.findChildren(QRadioButton) if around else [button]
    checked = [one for one in group if one.isChecked()]
    return button is (checked or group)[0]
