"""The row of one field: editor, unit and help, and its label before or beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QToolButton, QWidget

from model.draft.draft import Source
from model.draft.origins import origin_sentence
from model.form.spec import NUMERIC, Field, ValueKind
from model.values.text import brief
from resources.messages import screen as words
from ui.editors.choice import ChoiceEditor
from ui.editors.confirm_button import confirm_button
from ui.editors.line import LineEditor
from ui.editors.list import ListEditor
from ui.look.appearance import appearance, scaled
from ui.look.finding_looks import look_of
from ui.look.properties import set_level, set_look
from ui.look.spoken import description
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import tool_button
from ui.widgets.labels import label, set_tip
from ui.widgets.line_edit import MOST_SHOWN

_MOST_NAMED = 3  # of several figures pasted into a field for one
NAME_WIDTH, GAP = 96, 8  # pixels: of a label beside its editor before scaling, and between them
_BADGE_LEFT, _PADDING = 5, 7  # pixels of a figure's editor left of its badge, and of its text
_MOST_DIGITS = 3  # that fit beside a change in percent
_SHORT = 12  # characters that fit below a figure
_CLOSE = 5  # pixels between editor and unit in a grid
_FIRST_LINE = 3  # pixels above what stands beside the first line of a list
_AROUND = 14  # pixels above and below the first line of a list: frame, padding, margin
_WORDS = (ValueKind.LINE, ValueKind.PHONE)

Editor = LineEditor | ListEditor | ChoiceEditor

_BADGES = {
    Source.CARRIED: (words.CARRIED_OVER, words.CARRIED_SHORT, words.CARRIED_OVER_HELP),
    Source.FILE: (words.FROM_FILE, words.FROM_FILE, words.FROM_FILE_HELP),
}
"""Where a value came from: in words, in a word that fits into a figure's editor, and the help."""


def editor_for(field: Field, session: WindowSession) -> Editor:
    """Return a new editor for a field that is neither a table cell nor a text."""
    if field.kind is ValueKind.LIST:
        return ListEditor(field, session)
    if field.kind is ValueKind.CHOICE:
        return ChoiceEditor(field, session)
    return LineEditor(field, session)


class FieldRow(QWidget):
    """A field with its editor; ``labelled``: after its label, which else a grid places."""

    def __init__(self, field: Field, session: WindowSession, *, labelled: bool = True) -> None:
        super().__init__()
        self.field, self._session = field, session
        self.editor = editor_for(field, session)
        self.name = self._name_label()
        self._badge = label("", "badge")
        self._badge.hide()
        self._left_with = ""  # the text when the field was last left
        self._read_as = label("", "help")
        self._restore = self._restore_button() if field.computed_from else None
        self._confirm = None if field.kind in NUMERIC else self._confirm_button()
        self._lay_out(labelled=labelled)
        session.watch((field.key, *field.computed_from), self._refresh)
        if field.kind in NUMERIC:
            session.last_year.changed.connect(self._refresh)
        self._refresh()

    def _name_label(self) -> QLabel:
        name = label(self.field.lead + self.field.label)
        name.setBuddy(self.editor)
        self.editor.setAccessibleName(self.field.place or self.field.label)
        return name

    def _lay_out(self, *, labelled: bool) -> None:
        unit = label(self.field.unit, "muted") if self.field.unit else None
        source = self._place_source()
        beside = [one for one in (unit, source, self._restore) if one is not None]
        line = row(self.editor, *beside, None, spacing=GAP if labelled else _CLOSE)
        if labelled:
            line.insertWidget(0, self.name, 0, self.name_place)
        if source:
            line.setAlignment(source, self.name_place)
        line.setStretch(line.count() - 1, 0 if self._is_wide else 1)
        line.setStretch(line.indexOf(self.editor), 6 if self.takes_width else 0)
        self._under = row(self._read_as)
        column(line, self._under, on=self, spacing=3, stretched=line)
        if labelled:
            self._indent()
            appearance.changed.connect(self._indent)

    def _indent(self) -> None:
        """Keep what is under the editor in line with it."""
        self.name.setMinimumWidth(scaled(NAME_WIDTH))
        self._under.setContentsMargins(scaled(NAME_WIDTH) + GAP, 0, 0, 0)

    def _place_source(self) -> QLayout | None:
        """Put the badge into the editor of a figure, where its left is free; else return it with
        the button 确认, which stands under it beside sentences."""
        if self._confirm is None:
            inside = row(self._badge, None, on=self.editor, margins=(_BADGE_LEFT, 0, 0, 0))
            inside.setAlignment(self._badge, Qt.AlignmentFlag.AlignVCenter)
            return None
        if self.field.numbered:
            return column(self._badge, self._confirm, None, spacing=2)
        above = _FIRST_LINE if self.is_list else 0
        return row(self._badge, self._confirm, spacing=0, margins=(0, above, 0, 0))

    @property
    def line_height(self) -> int:
        """Pixels of the editor's first line, beside which the label stands."""
        editor = self.editor
        is_line = isinstance(editor, LineEditor)
        return editor.sizeHint().height() if is_line else editor.fontMetrics().height() + _AROUND

    @property
    def name_place(self) -> Qt.AlignmentFlag:
        """The place of the label beside the editor."""
        return Qt.AlignmentFlag.AlignTop if self.is_list else Qt.AlignmentFlag.AlignVCenter

    @property
    def is_list(self) -> bool:
        return self.field.kind is ValueKind.LIST

    @property
    def takes_width(self) -> bool:
        """Whether the editor is as wide as there is room for."""
        return self._is_wide or self.field.kind in _WORDS

    @property
    def _is_wide(self) -> bool:
        return self.field.kind in (ValueKind.LIST, ValueKind.CHOICE)

    def _confirm_button(self) -> QToolButton:
        return confirm_button(self.field, self._session, lambda: self.editor)

    def _restore_button(self) -> QToolButton:
        """Return the button, whose room is kept so that nothing moves when it comes and goes."""
        button = tool_button(words.RESTORE_COMPUTED, self._blank, words.RESTORE_HELP, "link")
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        return button

    def _blank(self) -> None:
        if self._restore and self._restore.hasFocus():
            self.editor.setFocus()  # the button goes
        self._session.set({self.field.key: ""})

    def _refresh(self) -> None:
        self.editor.refresh()
        self._show_source()
        if self._restore:
            self._restore.setVisible(self._session.draft.filled(self.field.key))
        self._show_reading()
        self._mark()

    def _show_source(self) -> None:
        source = self._session.draft.source(self.field.key)
        text, short, help_text = _BADGES.get(source, ("", "", ""))
        if self.field.kind in NUMERIC:
            text = short or self._change()
            help_text = help_text or self._session.last_year.sentence(self.field.key)
        set_tip(self._badge, self._origin or help_text)
        self._show_badge(text, "badge" if source in _BADGES else "sign")
        if self._confirm:
            self._confirm.setVisible(source is Source.CARRIED)

    def _change(self) -> str:
        """Return how the figure has changed since last year; "" while it is typed in, and where
        there is no room beside it."""
        text = self._session.draft.text(self.field.key)
        if not self.editor.hasFocus():
            self._left_with = text
        is_shown = text == self._left_with and 0 < len(text) <= _MOST_DIGITS
        return self._session.last_year.short_sign(self.field.key) if is_shown else ""

    def _show_badge(self, text: str, role: str) -> None:
        if text == self._badge.text():
            return  # Qt would lay out the page at every key
        set_look(self._badge, "role", role)
        self._badge.setText(text)
        self._badge.setVisible(bool(text))
        if isinstance(self.editor, LineEditor) and self._badge.parentWidget() is self.editor:
            room = self._badge.sizeHint().width() - _PADDING + _BADGE_LEFT
            self.editor.setTextMargins(room if text else 0, 0, 0, 0)

    @property
    def _origin(self) -> str:
        return origin_sentence(self._session.draft, self.field.key)

    def _show_reading(self) -> None:
        """Show that the text is too long, else the figure as read if it differs from the text."""
        text = self._length() or (self._reading() if self.field.kind in NUMERIC else "")
        self._read_as.setVisible(bool(text))
        if text != self._read_as.text():
            self._read_as.setText(text)
            self._read_as.setWordWrap(len(text) > _SHORT)  # a wrapped label makes the page higher

    def _length(self) -> str:
        """Return the warning that a text is too long for its line; "" if it is not."""
        if self._is_wide:
            return ""
        count = len(self._session.draft.text(self.field.key))
        return words.TOO_LONG.format(count=count) if count > MOST_SHOWN else ""

    def _reading(self) -> str:
        typed = self._session.draft.text(self.field.key)
        figures = [part for part in typed.split("\t") if any(map(str.isdigit, part))]
        if (count := len(figures)) > 1:
            named = "、".join(brief(part.strip()) for part in figures[:_MOST_NAMED])
            more = "…" if count > _MOST_NAMED else ""
            return words.NOT_ONE_FIGURE.format(count=count, list=named + more)
        reading = self._session.facts.typed(self.field.key)
        if not reading.is_number or reading.shown == typed:
            return ""
        return words.READ_AS.format(value=reading.shown, unit=self.field.unit)

    def _mark(self) -> None:
        finding = self._session.visible.at_field(self.field.key)
        set_level(self.editor, look_of(finding).frame)
        help_text = words.SPOKEN_JOIN.join(filter(None, (self._origin, self.field.help)))
        self.editor.describe(description(help_text, finding))
