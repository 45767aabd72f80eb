"""The row of one field: label, editor, unit and help."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from model.draft.draft import Source
from model.form.spec import NUMERIC, Field, ValueKind
from model.values.text import brief
from resources.messages import screen as words
from ui.editors.choice import ChoiceEditor
from ui.editors.line import LineEditor
from ui.editors.list import ListEditor
from ui.look.appearance import appearance, scaled
from ui.look.finding_looks import look_of
from ui.look.properties import set_level
from ui.look.spoken import description
from ui.session.window_session import WindowSession
from ui.widgets.buttons import tool_button
from ui.widgets.labels import label, set_tip
from ui.widgets.line_edit import MOST_SHOWN

_MOST_NAMED = 3  # of several figures pasted into a field for one
NAME_WIDTH, GAP = 96, 8  # pixels: of a label beside its editor before scaling, and between them
_MIDDLE = Qt.AlignmentFlag.AlignVCenter

Editor = LineEditor | ListEditor | ChoiceEditor

_BADGES = {
    Source.CARRIED: (words.CARRIED_OVER, words.CARRIED_OVER_HELP),
    Source.FILE: (words.FROM_FILE, words.FROM_FILE_HELP),
}


def editor_for(field: Field, session: WindowSession) -> Editor:
    """Return a new editor for a field that is neither a table cell nor a text."""
    if field.kind is ValueKind.LIST:
        return ListEditor(field, session)
    if field.kind is ValueKind.CHOICE:
        return ChoiceEditor(field, session)
    return LineEditor(field, session)


class FieldRow(QWidget):
    """A field with label and editor; ``above``: the label is over the editor."""

    def __init__(self, field: Field, session: WindowSession, *, above: bool = False) -> None:
        super().__init__()
        self._field, self._session = field, session
        self.editor = editor_for(field, session)
        self._badge = label("", "badge")
        self._read_as = label("", "help")
        self._restore = self._restore_button() if field.is_total else None
        self._lay_out(above=above)
        keys = (field.key, *(addend.key for addend in field.addends))
        session.watch(keys, self._refresh)
        self._refresh()

    def _lay_out(self, *, above: bool) -> None:
        field, is_words = self._field, self._field.kind in (ValueKind.LINE, ValueKind.PHONE)
        self._name = name = label(field.label)
        name.setBuddy(self.editor)
        self.editor.setAccessibleName(field.place or field.label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        if above:
            column.addWidget(name)
        else:
            is_list = field.kind is ValueKind.LIST
            line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop if is_list else _MIDDLE)
        line.addWidget(self.editor, 6 if is_words else 1)
        unit = label(field.unit, "muted") if field.unit else None
        for beside in filter(None, (unit, self._badge, self._restore)):
            line.addWidget(beside)
        if not self._is_wide:
            line.addStretch(1 if is_words else 4)
        column.addLayout(line)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.addWidget(self._read_as)
        column.addLayout(self._below)
        if not above:
            self._indent()
            appearance.changed.connect(self._indent)

    def _indent(self) -> None:
        """Keep what is under the editor in line with it."""
        self._name.setMinimumWidth(scaled(NAME_WIDTH))
        self._below.setContentsMargins(scaled(NAME_WIDTH) + GAP, 0, 0, 0)

    @property
    def _is_wide(self) -> bool:
        return self._field.kind in (ValueKind.LIST, ValueKind.CHOICE)

    def _restore_button(self) -> QToolButton:
        return tool_button(
            words.RESTORE_COMPUTED,
            lambda: self._session.set({self._field.key: ""}),
            words.RESTORE_HELP,
            "link",
        )

    def _refresh(self) -> None:
        self.editor.refresh()
        text, help_text = _BADGES.get(self._session.draft.source(self._field.key), ("", ""))
        self._badge.setText(text)
        set_tip(self._badge, help_text)
        self._badge.setVisible(bool(text))
        if self._restore:
            self._restore.setVisible(self._session.draft.filled(self._field.key))
        self._show_reading()
        self._mark()

    def _show_reading(self) -> None:
        """Show that the text is too long, else the figure as read if it differs from the text."""
        text = self._length() or (self._reading() if self._field.kind in NUMERIC else "")
        self._read_as.setText(text)
        self._read_as.setVisible(bool(text))

    def _length(self) -> str:
        """Return the warning that a text is too long for its line; "" if it is not."""
        if self._is_wide:
            return ""
        count = len(self._session.draft.text(self._field.key))
        return words.TOO_LONG.format(count=count) if count > MOST_SHOWN else ""

    def _reading(self) -> str:
        typed = self._session.draft.text(self._field.key)
        figures = [part for part in typed.split("\t") if any(map(str.isdigit, part))]
        if (count := len(figures)) > 1:
            named = "、".join(brief(part.strip()) for part in figures[:_MOST_NAMED])
            more = "…" if count > _MOST_NAMED else ""
            return words.NOT_ONE_FIGURE.format(count=count, list=named + more)
        reading = self._session.facts.typed(self._field.key)
        if not reading.is_number or reading.shown == typed:
            return ""
        return words.READ_AS.format(value=reading.shown, unit=self._field.unit)

    def _mark(self) -> None:
        finding = self._session.visible.at_field(self._field.key)
        set_level(self.editor, look_of(finding).frame)
        self.editor.describe(description(self._field.help, finding))
