"""How the open draft stands, in the head: its name, that it is archived (定稿), what differs since;
and why something was not taken."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent

from model.draft.seal import differences, is_sealed, revision, seal_of
from resources.messages.papers import archive as words
from ui.look.times import day
from ui.widgets.edit_menu import would_type

if TYPE_CHECKING:
    from model.draft.draft import Draft
    from ui.workspace.workspace import Workspace


class DraftState(QObject):
    """Keeps the head up to date; says why text or a key was not taken, until the next change."""

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace, self._session = workspace, workspace.session
        bar = workspace.prompt_bar
        self._session.changed.connect(lambda _: bar.clear_if_passing())
        self._session.changed.connect(lambda _: self._show_name())
        self._session.warned.connect(lambda why: bar.show_until_change(why, "W"))
        self._session.watch(None, self._show_seal)
        self._session.refused.connect(self._explain)
        workspace.head.seal_wanted.connect(self._go_to_archive)
        workspace.installEventFilter(self)
        self._show_name()
        self._show_seal()

    def _show_name(self) -> None:
        self._workspace.head.show_draft(self._session.draft)

    def _show_seal(self) -> None:
        self._workspace.head.show_seal(seal_text(self._session.draft))

    def _go_to_archive(self) -> None:
        wizard = self._workspace.wizard
        wizard.show_page(wizard.last)
        wizard.export_page.archive_card.focus_first()

    def _explain(self) -> None:
        seal = seal_of(self._session.draft)
        text = words.SEALED.format(date=day(seal.at) if seal and seal.at else "")
        bar = self._workspace.prompt_bar
        bar.show_until_change(text, "H", (words.UNLOCK, self._session.unlock), *bar.dismissal)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Explain a key that no field took and that would have typed something."""
        if event.type() is not QEvent.Type.KeyPress or not self._session.is_sealed:
            return False
        if not would_type(cast("QKeyEvent", event)):
            return False
        self._session.refused.emit()
        return True


def seal_text(draft: "Draft") -> str:
    """Return how a draft stands to its archive, for the head; "" where it has none."""
    seal = seal_of(draft)
    if seal is None:
        return ""
    if is_sealed(draft):
        return words.HEAD_SEALED.format(date=day(seal.at) if seal.at else "").strip()
    count = len(differences(draft))
    sentence = words.HEAD_DIFFERS if count else words.HEAD_UNLOCKED
    return sentence.format(revision=revision(draft), count=count)
