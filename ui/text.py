"""Labels in the roles the style sheet knows."""

from PySide6.QtWidgets import QLabel

from model.spec import Field
from resources.words import screen as words


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """A label; ``role`` is its look (title, section, muted, help, badge)."""
    made = QLabel(text)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def help_line(field: Field) -> QLabel | None:
    """A field's help and example in one small line, or None when it has neither."""
    example = words.EXAMPLE.format(example=field.example) if field.example else ""
    text = "　".join(part for part in (field.help, example) if part)
    return label(text, "help", wrap=True) if text else None
