"""The links above a 说明: cite what the report says already, or write it there first."""

from PySide6.QtWidgets import QWidget

from model.findings.finding import Finding
from model.form import FORM
from resources.messages import checking as words
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import row
from ui.widgets.buttons import Handler, tool_button
from ui.widgets.labels import set_tip


class CiteButtons(QWidget):
    """引用（三）… where （三） is to give the reasons of a finding, else 引用已写的话…; while that
    text is empty, 先写（三） goes there."""

    def __init__(self, session: WindowSession, cite: Handler) -> None:
        super().__init__()
        self._session = session
        self._asked = ""  # key of the text that is to give the reasons, "" for none
        self._is_open = False
        self._write = tool_button("", self._go, role="link")
        self._cite = tool_button(words.CITE, cite, words.CITE_HELP, "link")
        row(self._write, self._cite, on=self, spacing=0)

    def show_finding(self, finding: Finding, *, is_open: bool) -> None:
        """Show the links for a finding; ``is_open``: while its paragraphs are listed."""
        self._asked, self._is_open = finding.answered_in, is_open
        self.refresh()

    def refresh(self) -> None:
        """Follow the text that is to give the reasons."""
        asked = self._asked
        place = FORM.short_place(asked) if asked else ""
        is_empty = bool(asked) and not self._session.draft.text(asked).strip()
        cite = words.CITE_FROM.format(place=place) if asked and not is_empty else words.CITE
        self._cite.setText(words.CITE_CLOSE if self._is_open else cite)
        self._write.setText(words.WRITE_FIRST.format(place=place))
        set_tip(self._write, words.WRITE_FIRST_HELP.format(place=place))
        self._write.setVisible(is_empty)

    def _go(self) -> None:
        if self._asked:
            self._session.jump_to.emit(self._asked)
