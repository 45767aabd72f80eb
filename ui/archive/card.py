"""The card 定稿存档: how the draft stands to its archive, and what can be done."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from model.checking.grouping import grouped
from model.checking.open_findings import open_findings
from model.draft.seal import differences, revision, seal_of
from resources.messages.papers import archive as words
from resources.messages.saving.handover import READ_ONLY
from ui.archive.flow import ArchiveFlow
from ui.archive.open_counts import differences_text, open_counts
from ui.archive.papers import own_writers
from ui.archive.verify_flow import VerifyFlow
from ui.archive.writing import DraftOnDisk
from ui.editors.reading_text import ReadingText
from ui.look.appearance import keep_scaled
from ui.look.times import day_and_minute
from ui.pages.cards import PageCard
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import row
from ui.widgets.buttons import push_button
from ui.widgets.labels import label, set_tip
from ui.widgets.prompt_bar import PromptBar
from ui.widgets.scrolling import scroll_to

ARCHIVE = "archive"  # the key by which the card is gone to, which no field has
_RESULT_HEIGHT = 150  # pixels before scaling
_LAID_OUT = 20  # ms after which the page is as tall as what it shows


class ArchiveCard(PageCard):
    """State, buttons, messages, and the result of 核验.

    ``place`` is the folder archives are proposed to go into.
    """

    def __init__(
        self, session: WindowSession, saved: DraftOnDisk, place: Callable[[], Path]
    ) -> None:
        super().__init__(words.CARD)
        self._session = session
        self.state, self.differing = label("", wrap=True), label("", "muted", wrap=True)
        self.prompt_bar, self.result = PromptBar(), ReadingText()
        self.result.setAccessibleName(words.RESULT)
        keep_scaled(self.result, QWidget.setFixedHeight, _RESULT_HEIGHT)
        self.result.hide()
        self.flow = ArchiveFlow(session, self.prompt_bar, place, saved, own_writers(), self)
        self.verifying = VerifyFlow(
            lambda: session.draft, self.prompt_bar, self.result, place, self
        )
        self.archive_button = push_button(words.ARCHIVE, self._archive)
        self.unlock_button = push_button(words.UNLOCK_KEY, self._unlock)
        self.verify_button = push_button(words.VERIFY, self.verifying.choose)
        set_tip(self.verify_button, words.VERIFY_HELP)
        buttons = row(self.archive_button, self.unlock_button, self.verify_button, None)
        for widget in (self.state, self.differing):
            self.body.addWidget(widget)
        self.body.addLayout(buttons)
        for widget in (self.prompt_bar, self.result):
            self.body.addWidget(widget)
        session.changed.connect(lambda _: self._clear())
        self.flow.finished.connect(lambda _: saved.save_soon())
        session.watch(None, self._follow)
        self.flow.finished.connect(lambda _: self.refresh())
        self.verifying.finished.connect(self._show_result)

    def _follow(self) -> None:
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show how the draft stands now."""
        sealed, found = self._session.is_sealed, differences(self._session.draft)
        self.state.setText(self._state(len(found)))
        self.differing.setText(differences_text(found))
        self.differing.setVisible(bool(found))
        self._leave_button(to_unlock=sealed)
        self.archive_button.setVisible(not sealed)
        self.unlock_button.setVisible(sealed and not self._session.model.read_only)

    def _leave_button(self, *, to_unlock: bool) -> None:
        """Move the focus to the button that takes the other's place."""
        old, new = self.archive_button, self.unlock_button
        if not to_unlock:
            old, new = new, old
        if old.hasFocus():
            new.show()
            new.setFocus()

    def _state(self, differing: int) -> str:
        if self._session.model.read_only:
            return READ_ONLY
        draft = self._session.draft
        seal = seal_of(draft)
        at = day_and_minute(seal.at) if seal and seal.at else ""
        if seal and self._session.is_sealed:
            return words.STATE_SEALED.format(time=at, revision=revision(draft), folder=seal.folder)
        unlocked = ""
        if seal:
            sentence = words.STATE_DIFFERS if differing else words.STATE_UNLOCKED
            unlocked = sentence.format(revision=revision(draft), time=at, count=differing)
        return unlocked + self._readiness()

    def _readiness(self) -> str:
        if not self._session.is_settled:
            return words.STATE_READING
        found = open_findings(self._session.checked)
        if not found:
            return words.STATE_READY
        return words.STATE_OPEN.format(what=open_counts(grouped(found)))

    def _clear(self) -> None:
        self.prompt_bar.clear_if_passing()
        self.verifying.follow()

    def _archive(self) -> None:
        self.flow.ask()
        self.verifying.follow()

    def _unlock(self) -> None:
        self._session.unlock()
        text = words.UNLOCKED.format(revision=revision(self._session.draft))
        self.prompt_bar.show_until_change(text, "ok")

    def _show_result(self) -> None:
        """Scroll to what came of 核验, once it is laid out."""
        shown = self.prompt_bar if self.result.isHidden() else self.result
        QTimer.singleShot(_LAID_OUT, self, lambda: scroll_to(shown))

    def go_to(self, key: str) -> bool:
        """Focus the first button and scroll to it, where ``key`` is ARCHIVE."""
        if key == ARCHIVE:
            button = self.unlock_button if self._session.is_sealed else self.archive_button
            button.setFocus()
            scroll_to(self)
        return key == ARCHIVE


def archive_card(
    session: WindowSession, saved: DraftOnDisk
) -> Callable[[Callable[[], Path]], PageCard]:
    """Return what makes the card, given the folder archives are proposed to go into."""
    return lambda place: ArchiveCard(session, saved, place)
