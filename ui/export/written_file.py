"""What was written to a file is told until the draft changes; then, that the file is older."""

from PySide6.QtCore import QObject

from model.draft.annotations import is_annotation
from model.draft.draft import Draft
from ui.session.window_session import WindowSession
from ui.widgets.prompt_bar import Choice, PromptBar


class WrittenFile(QObject):
    """Follows the draft as long as ``answer`` still tells of the file.

    ``remarks``: whether what was said of the checks stands in the file as well.
    """

    def __init__(
        self, session: WindowSession, answer: PromptBar, parent: QObject, *, annotations: bool
    ) -> None:
        super().__init__(parent)
        self._session, self._answer, self._annotations = session, answer, annotations
        self._draft: Draft | None = None
        self._sentences, self._offers = ("", ""), ()
        session.changed.connect(lambda _: self._follow())

    def tell(self, draft: Draft, new: str, old: str, *offers: Choice) -> None:
        """Say ``new`` while the draft is as it was written, ``old`` when it is another."""
        self._draft, self._sentences, self._offers = draft, (new, old), offers
        self._say()

    def _follow(self) -> None:
        if self._draft is not None and self._answer.text in self._sentences:
            self._say()
        else:
            self._draft = None

    def _say(self) -> None:
        text = self._sentences[self._is_old]
        if text != self._answer.text:
            self._answer.ask(text, "W" if self._is_old else "ok", *self._offers)

    @property
    def _is_old(self) -> bool:
        if self._draft is None:
            return True
        changed = self._draft.changed_keys(self._session.draft)
        return any(self._annotations or not is_annotation(key) for key in changed)
