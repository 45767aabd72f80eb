"""Why something was not taken into the form, above all into that of an archived draft (定稿)."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from model.draft.draft import Draft
from model.draft.seal import differences, is_sealed, revision, seal_of
from resources.messages.papers import archive as words
from resources.messages.saving import handover as saving
from ui.look.times import day
from ui.session.window_session import WindowSession
from ui.widgets.edit_menu import would_type
from ui.widgets.prompt_bar import PromptBar


class FormMessages(QObject):
    """Says in ``prompt_bar`` why something was not taken, until the next change.

    ``show_seal`` is told how the draft stands to its archive, "" for none; ``form`` is the widget
    that keys come to which no field took.
    """

    def __init__(
        self,
        session: WindowSession,
        prompt_bar: PromptBar,
        show_seal: Callable[[str], object],
        form: QWidget,
    ) -> None:
        super().__init__(form)
        self._session, self._bar, self._show_seal = session, prompt_bar, show_seal
        session.changed.connect(lambda _: prompt_bar.clear_if_passing())
        session.warned.connect(lambda why: prompt_bar.show_until_change(why, "W"))
        session.refused.connect(self._explain)
        session.watch(None, self._show)
        form.installEventFilter(self)
        self._show()
        session.refuses()  # said as soon as an archived draft is opened

    def _show(self) -> None:
        is_read_only = self._session.model.read_only
        self._show_seal(saving.HEAD_READ_ONLY if is_read_only else seal_text(self._session.draft))

    def _explain(self) -> None:
        if self._session.model.read_only:
            self._bar.show_until_change(saving.READ_ONLY, "H")
            return
        seal = seal_of(self._session.draft)
        text = words.SEALED.format(date=day(seal.at) if seal and seal.at else "")
        unlock = (words.UNLOCK, self._session.unlock)
        self._bar.show_until_change(text, "H", unlock, *self._bar.dismissal)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Explain a key that no field took and that would have typed something."""
        if event.type() is not QEvent.Type.KeyPress or not self._session.is_sealed:
            return False
        if not would_type(cast("QKeyEvent", event)):
            return False
        self._session.refused.emit()
        return True


def seal_text(draft: Draft) -> str:
    """Return how a draft stands to its archive, for the head; "" where it has none."""
    seal = seal_of(draft)
    if seal is None:
        return ""
    if is_sealed(draft):
        return words.HEAD_SEALED.format(date=day(seal.at) if seal.at else "").strip()
    count = len(differences(draft))
    sentence = words.HEAD_DIFFERS if count else words.HEAD_UNLOCKED
    return sentence.format(revision=revision(draft), count=count)
