"""Looks that change while the clerk works: dynamic properties the style sheet knows."""

from PySide6.QtWidgets import QWidget

from model.findings.finding import Finding, FindingKind, Level


def set_look(widget: QWidget, name: str, value: str) -> None:
    """Set a property of the style sheet, and draw the widget anew only if it changed."""
    if (widget.property(name) or "") != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def set_level(widget: QWidget, level: Level | None) -> None:
    """Colour an editor's frame by the worst finding at it; None takes the colour away."""
    set_look(widget, "level", level.value if level else "")


def sign_of(finding: Finding | None) -> Level | None:
    """The colour an editor takes: none for what is only blank yet, or explained."""
    calm = finding is None or finding.kind in (FindingKind.BLANK, FindingKind.EXPLAINED)
    return None if calm or finding is None else finding.level
