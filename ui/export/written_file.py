"""The message about an exported file: up to date until the draft changes, then outdated."""

from PySide6.QtCore import QObject

from model.draft.annotations import is_annotation
from model.draft.draft import Draft
from ui.session.window_session import WindowSession
from ui.widgets.prompt_bar import PromptBar, PromptChoice


class WrittenFile(QObject):
    """The message about a file, kept up to date while ``prompt_bar`` shows it.

    ``annotations``: whether the file contains the draft's annotations as well.
    """

    def __init__(
        self, session: WindowSession, prompt_bar: PromptBar, parent: QObject, *, annotations: bool
    ) -> None:
        super().__init__(parent)
        self._session, self._prompt_bar, self._annotations = session, prompt_bar, annotations
        self._draft: Draft | None = None
        self._sentences, self._choices = ("", ""), ()
        session.changed.connect(lambda _: self._follow())

    def show(
        self, draft: Draft, current_text: str, outdated_text: str, *choices: PromptChoice
    ) -> None:
        """Show ``current_text`` while ``draft`` is the current draft, else ``outdated_text``."""
        self._draft, self._sentences, self._choices = draft, (current_text, outdated_text), choices
        self._update()

    def _follow(self) -> None:
        if self._draft is not None and self._prompt_bar.text in self._sentences:
            self._update()
        else:
            self._draft = None

    def _update(self) -> None:
        text = self._sentences[self._is_outdated]
        if text != self._prompt_bar.text:
            self._prompt_bar.ask(text, "W" if self._is_outdated else "ok", *self._choices)

    @property
    def _is_outdated(self) -> bool:
        if self._draft is None:
            return True
        changed = self._draft.changed_keys(self._session.draft)
        return any(self._annotations or not is_annotation(key) for key in changed)
