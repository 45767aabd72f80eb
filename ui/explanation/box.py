"""The 说明 of a finding: written here, or pointed to where the report says it already."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from model.editing.session import Change
from model.findings.citations import CitedParagraph, paragraphs_for, short_place
from model.findings.explanations import Explanation, explanation_of, explanation_values
from model.findings.finding import Finding, Reply
from model.form import FORM
from resources.messages import checking as words
from ui.explanation.citations import CitationList
from ui.explanation.editor import ExplanationEditor
from ui.look.finding_looks import REPLY_STATES
from ui.look.properties import set_look
from ui.session.window_session import WindowSession
from ui.widgets.buttons import push_button, tool_button
from ui.widgets.labels import label

_TEXTS = {passage.key for passage in FORM.passages}
_QUOTED = 90  # characters shown of a paragraph pointed to


class ExplanationBox(QWidget):
    """Editor or quotation, how the 说明 stands, and 引用已写的话."""

    grown = Signal()  # its height is another

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self._session = session
        self._finding: Finding | None = None
        self.editor = ExplanationEditor(session)
        self._quote = label("", "quote", wrap=True)
        self._state = label("", wrap=True)
        self._keep = push_button(words.STILL_HOLDS, self._renew, "small")
        self._see = tool_button(words.CITE_SEE, self._go_and_see, role="link")
        self._own = tool_button(words.CITE_OWN, self._write_own, role="link")
        self._cite = tool_button(words.CITE, self._turn_list, words.CITE_HELP, "link")
        self._list: CitationList | None = None
        self._nothing = label(words.CITE_NONE, "help", wrap=True)
        self._nothing.hide()
        self._lay_out()
        session.changed.connect(self._on_change)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._quote)
        self._column.addWidget(self.editor)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._state, 1)
        for button in (self._keep, self._see, self._own, self._cite):
            line.addWidget(button)
        self._column.addLayout(line)
        self._column.addWidget(self._nothing)

    def show_finding(self, finding: Finding) -> None:
        """Show how a finding is answered, and answer it from now on."""
        if self._finding is None or self._finding.id != finding.id:
            self._close_list()
        self._finding = finding
        self.editor.show_finding(finding)
        self._refresh()

    def begin(self) -> None:
        """Put the cursor where the 说明 is written."""
        if self._answer.at:
            self._own.setFocus()
        else:
            self.editor.begin()

    @property
    def _answer(self) -> Explanation:
        said = explanation_of(self._session.draft, self._finding) if self._finding else None
        return said or Explanation("")

    @property
    def _is_citing(self) -> bool:
        """Whether the list of paragraphs stands in the editor's place."""
        return self._list is not None and not self._list.isHidden()

    def _on_change(self, change: Change) -> None:
        if not _TEXTS.isdisjoint(change.keys):
            self._follow_texts()
        if self.editor.key in change.keys:
            self._refresh()

    def _follow_texts(self) -> None:
        """What there is to point to is another; that there is nothing may not be so now."""
        self._nothing.hide()
        if self._is_citing and self._list is not None:
            if found := self._paragraphs:
                self._list.show_paragraphs(found)
            else:
                self._put_list_away()

    @property
    def _paragraphs(self) -> tuple[CitedParagraph, ...]:
        return paragraphs_for(self._session.facts, self._finding) if self._finding else ()

    def _refresh(self) -> None:
        if self._finding is None:
            return
        answer, reply = self._answer, self._finding.reply
        cited = bool(answer.at)
        # First: what is hidden below may lose the cursor, and all of this be done once more.
        self._state.setText(_state(self._finding, answer))
        set_look(self._state, "state", REPLY_STATES.get(reply, "W"))
        self._quote.setText(_quotation(answer) if cited else "")
        self._quote.setVisible(cited)
        self.editor.setVisible(not cited and not self._is_citing)
        self._see.setVisible(cited)
        self._own.setVisible(cited)
        self._cite.setVisible(not cited or reply is Reply.GONE)
        self._keep.setVisible(reply is Reply.CHANGED)
        self.grown.emit()

    def _set(self, text: str, at: str = "") -> None:
        if self._finding is not None:
            self._session.set(explanation_values(self._finding, text, at))

    def _renew(self) -> None:
        """The 说明 holds for the figures as they are now."""
        self._set(self._answer.text, self._answer.at)

    def _go_and_see(self) -> None:
        if at := self._answer.at:
            self._session.jump_to.emit(at)

    def _write_own(self) -> None:
        self._set(self._answer.text)
        self.editor.begin()

    def _turn_list(self) -> None:
        """Open the list of paragraphs, or close it again."""
        if self._is_citing:
            self._close_list()
            return
        found = self._paragraphs
        self._nothing.setVisible(not found)
        if found:
            self._open_list(found)

    def _open_list(self, found: tuple[CitedParagraph, ...]) -> None:
        if self._list is None:
            self._list = CitationList()
            self._list.chosen.connect(self._cite_it)
            self._list.closed.connect(self._close_list)
            self._column.insertWidget(0, self._list)
        self._list.show_paragraphs(found)
        self._list.show()
        self.editor.hide()
        self._list.setFocus()
        self._cite.setText(words.CITE_CLOSE)
        self.grown.emit()

    def _close_list(self) -> None:
        self._nothing.hide()
        if self._is_citing:
            self._put_list_away()
            self.begin()

    def _put_list_away(self) -> None:
        self._cite.setText(words.CITE)
        if self._list is not None:
            self._list.hide()
            self._refresh()

    def _cite_it(self, paragraph: CitedParagraph) -> None:
        self._close_list()
        self._set(paragraph.text, paragraph.key)


def _state(finding: Finding, answer: Explanation) -> str:
    """How the 说明 stands, in words; with the figures where they are others now."""
    if finding.reply is Reply.CHANGED:
        pairs = zip(answer.figures, finding.figures, strict=False)
        other = next(((old, new) for old, new in pairs if old != new and old and new), None)
        if other:
            return words.CHANGED_FROM.format(old=other[0], new=other[1])
    return words.REPLIES[finding.reply.value]


def _quotation(answer: Explanation) -> str:
    text = answer.text.strip()
    cut = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}……"
    return words.CITED.format(place=short_place(answer.at), text=cut)
