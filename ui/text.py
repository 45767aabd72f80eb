"""Labels in the roles the style sheet knows."""

from PySide6.QtWidgets import QLabel


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """A label; ``role`` is its look (title, section, muted, help, badge)."""
    made = QLabel(text)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made
