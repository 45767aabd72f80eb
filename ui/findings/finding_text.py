"""The texts of a finding: kind, place, sentence, figures, cause, and what follows from it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from model.findings.finding import Finding, Level
from model.values.text import brief
from resources.messages import checking as words
from resources.messages import screen
from ui.findings.model import place
from ui.look.finding_looks import look_of
from ui.look.properties import set_look
from ui.widgets.buttons import tool_button
from ui.widgets.labels import label


class FindingText(QWidget):
    """The texts; lines without text are hidden. ``go`` is the link to the finding's place.

    ``is_on_page``: the finding's page is shown beside it, so its title is left out.
    """

    is_on_page = False

    def __init__(self) -> None:
        super().__init__()
        self._kind = label("", "kind")
        self._place = label("", "place", wrap=True)
        self._message = label("", "message", wrap=True)
        self._figures = label("", "muted", wrap=True)
        self._cause = label("", "cause", wrap=True)
        self._under = label("", "muted", wrap=True)
        self._like = label("", "muted", wrap=True)
        self.go = tool_button(words.GO_THERE, lambda: None, words.GO_THERE_HELP, "link")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._place, 1)
        head.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        for widget in (self._message, self._like, self._figures, self._cause, self._under):
            column.addWidget(widget)
        column.addStretch(1)

    def show_finding(
        self, finding: Finding, under: Sequence[Finding] = (), like: Sequence[Finding] = ()
    ) -> None:
        """Show the texts of a finding, and the places of those that follow from it and of like
        ones in its row."""
        tone = look_of(finding).tone
        self._kind.setText(screen.KIND_NAMES[finding.kind.value])
        set_look(self._kind, "level", tone)
        self._place.setText(finding.place if self.is_on_page else place(finding))
        self._message.setText(finding.message)
        set_look(self._message, "level", tone)
        set_text(self._figures, _figures(finding))
        set_text(self._cause, finding.cause and words.CAUSE.format(cause=finding.cause))
        places = "、".join(dict.fromkeys(one.place for one in under))
        followers = words.UNDER.format(count=len(under), places=places) if under else ""
        set_text(self._under, followers)
        set_text(self._like, _like(finding, like))


def set_text(line: QLabel, text: str) -> None:
    """Set the text of a line, hidden without one."""
    line.setText(text)
    line.setVisible(bool(text))


def _like(finding: Finding, like: Sequence[Finding]) -> str:
    """Return where the like ones are; "" without any, and where the sentence says it."""
    if not like or not finding.rule:
        return ""
    text = words.LIKE_EXPLAINED if finding.level is Level.W else words.LIKE
    return text.format(count=len(like), places="、".join(one.place for one in like))


def _figures(finding: Finding) -> str:
    """Return 所填 …　对照 …　相差 …; "" where the sentence names them, or there are none."""
    parts = (
        (words.ACTUAL, finding.actual),
        (words.EXPECTED, finding.expected),
        (words.DIFFERENCE, finding.difference),
    )
    if all(value.lstrip("-") in finding.message for _, value in parts):
        return ""
    return "　".join(text.format(value=brief(value)) for text, value in parts if value)
