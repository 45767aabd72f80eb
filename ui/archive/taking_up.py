"""An archive (定稿) that was under way when the program ended, taken up at the next opening."""

import os
from pathlib import Path

from export.archive.leftovers import remove_leftovers
from export.file_names import is_folder
from model.archive.interrupted import Interrupted, forget, interrupted
from model.files.disk import Disk
from resources.messages.papers import archive as words
from ui.session.window_session import WindowSession
from ui.widgets.prompt_bar import PromptBar


def take_up_archive(session: WindowSession, folder: Path, prompt_bar: PromptBar) -> None:
    """Seal a draft whose archive stood before the program ended, else say that there is none.

    ``folder`` is the draft's; what was half written is removed.
    """
    if found := interrupted(folder, session.draft):
        place = found.target.parent
        remove_leftovers(Disk(), place)
        text = _taken_up(session, found).format(path=found.target, folder=place)
        prompt_bar.show_until_dismissed(text, "W")
    forget(folder)


def _taken_up(session: WindowSession, found: Interrupted) -> str:
    """Seal the draft if its archive stands whole; return the sentence about it."""
    if found.archived:
        session.model.seal(found.archived)
        return words.MADE_BEFORE_END if session.is_sealed else words.MADE_BUT_CHANGED
    if os.path.lexists(found.target):
        return words.NOT_WHOLE
    return words.NOT_MADE if is_folder(found.target.parent) else words.PLACE_GONE
