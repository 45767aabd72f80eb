"""What a screen reader says of a field beside its name and its value."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from model.findings.finding import Finding
from resources.messages import screen as words


def spoken(finding: Finding | None) -> str:
    """Return a finding with its kind before it, “错误：…”; "" for none."""
    if finding is None:
        return ""
    kind = words.KIND_NAMES[finding.kind.value]
    return words.SPOKEN_FINDING.format(kind=kind, message=finding.message)


def description(help_text: str, finding: Finding | None) -> str:
    """Return the finding, which matters most, and then the help; "" for neither."""
    return words.SPOKEN_JOIN.join(filter(None, (spoken(finding), help_text)))


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say at once what is shown at a widget that has not the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
