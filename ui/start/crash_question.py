"""The question about drafts that were open when the program died, one draft at a time."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from resources.messages import screen as words
from resources.messages import start
from resources.messages.saving import history

if TYPE_CHECKING:
    from datetime import datetime

    from model.draft_list.summary import Summary
    from model.storage.store import DraftCard
    from ui.widgets.line_edit import OwnUndoLine
    from ui.widgets.prompt_bar import PromptBar


class CrashQuestion:
    """Asks in the message bar of the page; to open a draft restores what was saved.

    ``bar`` makes the bar when first called; a year that is being typed keeps the focus.
    """

    def __init__(
        self,
        bar: "Callable[[], PromptBar]",
        year: "OwnUndoLine",
        open_draft: Callable[[str], object],
        show_changes: Callable[[str, int], object],
    ) -> None:
        self._bar, self._year = bar, year
        self._open, self._show_changes = open_draft, show_changes
        self._asked: set[str] = set()
        self._question = "", ""  # draft id and text
        self._drafts: Sequence[Summary] = ()

    def show(self, drafts: "Sequence[Summary]", ids: frozenset[str]) -> None:
        """Ask about the newest of these not asked about yet; take back the question about a draft
        that is gone. ``ids``: of all drafts."""
        self._drafts = drafts
        if self._is_asking and self._question[0] not in ids:
            self._bar().clear()
        self._ask_about_next()

    def _ask_about_next(self) -> None:
        if self._is_asking:
            return
        for summary in self._drafts:
            card = summary.card
            if card.crashed and card.saved and card.draft_id not in self._asked:
                self._ask(card, card.saved, summary.found)
                return

    @property
    def _is_asking(self) -> bool:
        """Whether the question is shown."""
        return bool(self._asked) and self._bar().text == self._question[1] != ""

    def _ask(self, card: "DraftCard", saved: "datetime", found: str) -> None:
        from ui.look.times import day_and_time  # late: few starts follow a crash

        self._asked.add(card.draft_id)
        told = f"，{found}" * bool(found)
        when = day_and_time(saved)
        question = card.name.fill(words.CRASHED, words.UNNAMED_UNIT, when=when, found=told)
        self._question = card.draft_id, question
        self._bar().ask(
            question,
            "W",
            (start.OPEN_CRASHED, lambda: self._open(card.draft_id)),
            (history.SEE_CHANGES, lambda: self._show_changes(card.draft_id, card.opened_rev)),
            (history.LATER, self._put_off),
        )
        if not self._year.isModified():  # else a year is being typed
            self._bar().focus_first()

    def _put_off(self) -> None:
        """Ask about this draft again at the next start, and now about the next one."""
        self._bar().clear()
        self._ask_about_next()
