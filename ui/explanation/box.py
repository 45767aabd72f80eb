"""The widget for the 说明 of a finding: written here, or cited from a report paragraph."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from model.draft.annotations import ANSWER
from model.editing.session import Change
from model.findings.citations import CitedParagraph, paragraphs_for
from model.findings.explanations import (
    Explanation,
    answered_with,
    explanation_of,
    explanation_values,
)
from model.findings.finding import Finding, Reply
from model.form import FORM
from resources.messages import checking as words
from ui.explanation.alike_button import AlikeButton
from ui.explanation.citations import CitationList
from ui.explanation.cite_buttons import CiteButtons
from ui.explanation.editor import ExplanationEditor
from ui.look.finding_looks import REPLY_STATES
from ui.look.properties import set_look
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import push_button, tool_button
from ui.widgets.labels import label

_ANSWERS = f"{ANSWER}/"
_TEXTS = {passage.key for passage in FORM.passages}
_BELOW_HEAD = 1  # place in the column
_QUOTED = 90  # characters shown of a cited paragraph
_PASS_ON = {"Ctrl+Return": 1, "Ctrl+Enter": 1, "Ctrl+Shift+Return": -1, "Ctrl+Shift+Enter": -1}


class ExplanationBox(QWidget):
    """Editor or quotation, the state of the 说明, and the list of paragraphs to cite."""

    grown = Signal()  # the height changed
    passed_on = Signal(int)  # Ctrl+Enter: on to the next finding to be explained; −1: back

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self._session = session
        self._finding: Finding | None = None
        self._like: tuple[Finding, ...] = ()
        self.editor = ExplanationEditor(session)
        self._quote = label("", "quote", wrap=True)
        self._state = label("", wrap=True)
        self._renew_button = push_button(words.STILL_HOLDS, self._renew, "small")
        self._go_button = tool_button(words.CITE_SEE, self._go_to_cited, role="link")
        self._write_button = tool_button(words.CITE_OWN, self._write_own, role="link")
        self._cite_buttons = CiteButtons(session, self._toggle_list)
        self._alike_button = AlikeButton(session, self.focus_first)
        self._list: CitationList | None = None
        self._none_label = label(words.CITE_NONE, "help", wrap=True)
        self._none_label.hide()
        self._lay_out()
        session.changed.connect(self._on_change)
        self._bind_keys()

    def _lay_out(self) -> None:
        head = row(label(words.EXPLANATION, "help"), None, self._cite_buttons, spacing=0)
        buttons = (self._renew_button, self._alike_button)
        line = row(self._state, *buttons, spacing=8, stretched=self._state)
        cited = row(self._go_button, self._write_button, None, spacing=8)
        parts = (head, self._none_label, self._quote, cited, self.editor, line)
        self._column = column(*parts, on=self, spacing=4)

    def _bind_keys(self) -> None:
        for keys, step in _PASS_ON.items():
            key = QShortcut(QKeySequence(keys), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(lambda step=step: self._pass_on(step))

    def _pass_on(self, step: int) -> None:
        """Go on to another finding once it is known whether this one is explained."""
        self._session.settle()
        self.passed_on.emit(step)

    def show_finding(self, finding: Finding, like: tuple[Finding, ...] = ()) -> None:
        """Show and edit the 说明 of a finding, which holds for like ones too that have none of
        their own."""
        if self._finding is None or self._finding.id != finding.id:
            self._close_list()
        self._finding, self._like = finding, like
        self.editor.show_finding(finding, like)
        self._refresh()

    def focus_first(self) -> None:
        """Focus the editor, or the button that replaces a citation."""
        if self._explanation.at:
            self._write_button.setFocus()
        else:
            self.editor.focus_first()

    @property
    def _explanation(self) -> Explanation:
        found = explanation_of(self._session.draft, self._finding) if self._finding else None
        return found or Explanation("")

    @property
    def _is_citing(self) -> bool:
        """Whether the list of paragraphs is shown in place of the editor."""
        return self._list is not None and not self._list.isHidden()

    def _on_change(self, change: Change) -> None:
        if not _TEXTS.isdisjoint(change.keys):
            self._follow_texts()
        if any(key.startswith(_ANSWERS) for key in change.keys):  # its own, or of like findings
            self._refresh()

    def _follow_texts(self) -> None:
        """Update links and list of paragraphs after a change of the texts."""
        self._cite_buttons.refresh()
        self._none_label.hide()
        if self._is_citing and self._list is not None:
            if found := self._paragraphs:
                self._list.show_paragraphs(found)
            else:
                self._hide_list()

    @property
    def _paragraphs(self) -> tuple[CitedParagraph, ...]:
        return paragraphs_for(self._session.facts, self._finding) if self._finding else ()

    def _refresh(self) -> None:
        if self._finding is None:
            return
        explanation, reply = self._explanation, self._finding.reply
        cited = bool(explanation.at)
        # First, for hiding a widget below may move the focus and call this again.
        self._state.setText(_state(self._finding, explanation))
        set_look(self._state, "state", REPLY_STATES.get(reply, "W"))
        self._quote.setText(_quotation(explanation) if cited else "")
        self._quote.setVisible(cited)
        self.editor.setVisible(not cited and not self._is_citing)
        self._go_button.setVisible(cited)
        self._write_button.setVisible(cited)
        self._cite_buttons.show_finding(self._finding, is_open=self._is_citing)
        self._cite_buttons.setVisible(not cited or reply is Reply.GONE)
        self._renew_button.setVisible(reply is Reply.CHANGED)
        self._alike_button.show_finding(self._finding)
        self.grown.emit()

    def _set(self, text: str, at: str = "") -> None:
        if self._finding is not None:
            answered = answered_with(self._session.draft, self._finding, self._like)
            values = [explanation_values(one, text, at) for one in answered]
            self._session.set({key: value for each in values for key, value in each.items()})

    def _renew(self) -> None:
        """Confirm the 说明 for the figures as they are now."""
        self._set(self._explanation.text, self._explanation.at)

    def _go_to_cited(self) -> None:
        if at := self._explanation.at:
            self._session.jump_to.emit(at)

    def _write_own(self) -> None:
        self._set(self._explanation.text)
        self.editor.focus_first()

    def _toggle_list(self) -> None:
        """Open the list of paragraphs, or close it."""
        if self._is_citing:
            self._close_list()
            return
        if self._session.refuses():
            return
        found = self._paragraphs
        self._none_label.setVisible(not found)
        if found:
            self._open_list(found)

    def _open_list(self, found: tuple[CitedParagraph, ...]) -> None:
        if self._list is None:
            self._list = CitationList()
            self._list.chosen.connect(self._cite_paragraph)
            self._list.closed.connect(self._close_list)
            self._column.insertWidget(_BELOW_HEAD, self._list)
        self._list.show_paragraphs(found)
        self._list.show()
        self._list.setFocus()
        self._refresh()

    def _close_list(self) -> None:
        self._none_label.hide()
        if self._is_citing:
            self._hide_list()
            self.focus_first()

    def _hide_list(self) -> None:
        if self._list is not None:
            self._list.hide()
            self._refresh()

    def _cite_paragraph(self, paragraph: CitedParagraph) -> None:
        self._close_list()
        self._set(paragraph.text, paragraph.key)


def _state(finding: Finding, explanation: Explanation) -> str:
    """Return the state of the 说明 in words, with the figures where they have changed."""
    if finding.reply is Reply.CHANGED:
        pairs = zip(explanation.figures, finding.figures, strict=False)
        other = next(((old, new) for old, new in pairs if old != new and old and new), None)
        if other:
            return words.CHANGED_FROM.format(old=other[0], new=other[1])
    return words.REPLIES[finding.reply.value]


def _quotation(explanation: Explanation) -> str:
    text = explanation.text.strip()
    cut = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}……"
    return words.CITED.format(place=FORM.short_place(explanation.at), text=cut)
