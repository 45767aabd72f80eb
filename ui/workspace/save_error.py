"""The message and the choices when a draft cannot be saved."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from model.files.errors import SaveError
from model.storage.autosave import Failed, Overdue, Saved
from resources.messages import drafts
from resources.messages import screen as words
from ui.export.file_dialogs import place_for_draft
from ui.session.window_session import WindowSession
from ui.widgets.prompt_bar import PromptBar, PromptChoice
from ui.workspace.save_status import DraftSaver

_LATE = "late"


class SaveErrorBar(QObject):
    """The message on ``bar`` until saving works again; its choices: retry, save elsewhere."""

    def __init__(
        self, session: WindowSession, saving: DraftSaver, bar: PromptBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._saving, self._bar, self._window = session, saving, bar, window
        self._shown_kind = ""
        saving.state_changed.connect(lambda _: self._show_state())

    def _show_state(self) -> None:
        state = self._saving.state
        if isinstance(state, Overdue):
            self._ask(_LATE, drafts.LATE.format(seconds=state.seconds))
        elif isinstance(state, Failed):
            self._ask(state.sentence, state.sentence, (words.SAVE_AGAIN, self._saving.flush_soon))
        elif isinstance(state, Saved) and self._saving.take_remade():
            self._shown_kind = ""
            self._bar.show_until_dismissed(drafts.REMADE, "W")
        elif self._shown_kind and isinstance(state, Saved):
            self._shown_kind = ""
            self._bar.clear()

    def _ask(self, kind: str, sentence: str, *choices: PromptChoice) -> None:
        """Show a message once for each ``kind``, so that it does not replace a later question."""
        if kind != self._shown_kind or not self._bar.text:
            self._shown_kind = kind
            self._bar.ask(sentence, "E", *choices, self.elsewhere())

    def elsewhere(self) -> PromptChoice:
        """Return the choice to save the draft where there is room, and go on with it there."""
        return words.SAVE_ELSEWHERE, self._choose_elsewhere

    def _choose_elsewhere(self) -> None:
        if chosen := place_for_draft(self._window, words.SAVE_ELSEWHERE, self._session.draft):
            self._save_elsewhere(chosen)

    def _save_elsewhere(self, path: Path) -> None:
        try:
            self._saving.opened.save_elsewhere(self._session.draft, path)
        except SaveError as error:
            self._bar.show_until_change(str(error), "E")
        else:
            self._shown_kind = ""
            self._saving.go_on_with(self._session.draft)
            self._bar.show_until_dismissed(words.SAVED_ELSEWHERE.format(path=path), "ok")
