"""What is to be done with a text carried over from last year: its years, and confirming it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from model.draft.carried import is_carried
from model.form.spec import Field
from model.prose.proposals.year_words import proposed_years
from resources.messages import screen
from resources.messages import texts as words
from ui.editors.confirm_button import confirm_button
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import row
from ui.widgets.buttons import Handler, tool_button
from ui.widgets.labels import label


class CarriedText(QWidget):
    """沿用未确认, 改年份 and 确认, in the head of a text; each is shown while there is need."""

    def __init__(
        self, field: Field, session: WindowSession, editor: QWidget, years: Handler
    ) -> None:
        """``years`` opens the list of years."""
        super().__init__()
        self._key, self._session = field.key, session
        self._tag = label(screen.CARRIED_OVER, "badge")
        self._tag.hide()
        self._years = tool_button("", years, words.YEARS_HELP, "link")
        self._years.hide()
        self._confirm = confirm_button(field, session, lambda: editor)
        row(self._tag, self._years, self._confirm, on=self, spacing=4)
        keys = QShortcut(QKeySequence("Ctrl+Shift+Y"), editor)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(lambda: years())
        self.show_source()
        self.count_years()

    def show_source(self) -> None:
        """Show whether the text is still last year's."""
        carried = is_carried(self._session.draft, self._key)
        if carried is not self._confirm.isVisibleTo(self):
            self._tag.setVisible(carried)
            self._confirm.setVisible(carried)

    def count_years(self) -> None:
        """Count the years that may have to be changed; for a long text this takes a while."""
        count = len(self._session.facts.once(proposed_years, self._key))
        self._years.setText(words.YEARS.format(count=count))
        self._years.setVisible(bool(count))
