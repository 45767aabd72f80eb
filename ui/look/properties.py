"""Dynamic properties of the style sheet: looks that change while the clerk works."""

from PySide6.QtWidgets import QWidget

from model.findings.finding import Level


def set_look(widget: QWidget, name: str, value: str) -> None:
    """Set a property of the style sheet; the widget is polished anew only if it changed."""
    if (widget.property(name) or "") != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def set_level(widget: QWidget, level: Level | None) -> None:
    """Set the colour of an editor's frame; None for none."""
    set_look(widget, "level", level.value if level else "")
