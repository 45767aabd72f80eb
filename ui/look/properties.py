"""Dynamic properties that the style sheet selects by, set while the window is shown."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:  # the start page is shown before the rules are loaded
    from model.findings.finding import Level


def set_look(widget: QWidget, name: str, value: str) -> None:
    """Set a property of the style sheet; polish the widget again only where it changed."""
    if (widget.property(name) or "") != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def set_level(widget: QWidget, level: "Level | None") -> None:
    """Set the colour of an editor's frame; None for the default."""
    set_look(widget, "level", level.value if level else "")
