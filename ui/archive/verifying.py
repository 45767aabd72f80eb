"""核验: a file chosen by the clerk held against an archive, on a thread, and what came of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from model.archive.errors import ArchiveError
from model.files.errors import DraftFileError
from resources.messages.papers import archive as words
from ui.session.background_job import BackgroundJob

if TYPE_CHECKING:
    from model.archive.verification import Verification


class VerifyJob(BackgroundJob):
    """One verification; it emits exactly one of ``done``, ``failed``, ``crashed``."""

    done = Signal(object)  # tuple of Verification
    failed = Signal(str)

    def __init__(self, path: Path, folder: Path) -> None:
        super().__init__("verify")
        self._path, self._folder = path, folder

    def work(self) -> None:
        """Read what was archived, and compare."""
        from model.archive.archive import open_archive  # late: the readers
        from model.archive.verification import verify

        try:
            found = verify(self._path, open_archive(self._folder))
        except (ArchiveError, DraftFileError) as error:
            self.failed.emit(str(error))
        else:
            self.done.emit(found)


def is_all_same(found: "tuple[Verification, ...]") -> bool:
    """Whether every file is byte for byte what was archived."""
    from model.archive.verification import Agreement

    return all(one.agreement is Agreement.SAME for one in found)


def headline(found: "tuple[Verification, ...]") -> str:
    """Return the outcome in one sentence: of the one file, or of all of a folder."""
    if len(found) == 1:
        return words.VERIFIED_ONE.format(name=found[0].name, sentence=found[0].sentence)
    if is_all_same(found):
        return words.VERIFIED_ALL.format(count=len(found))
    from model.archive.verification import Agreement

    other = sum(one.agreement is not Agreement.SAME for one in found)
    return words.VERIFIED_SOME.format(count=len(found), other=other)


def details(found: "tuple[Verification, ...]") -> str:
    """Return what differs, a line each, under the name of each file of several."""
    lines: list[str] = []
    for one in found:
        if len(found) > 1:
            lines.append(words.VERIFIED_ONE.format(name=one.name, sentence=one.sentence))
        lines += [difference.sentence for difference in one.differences]
    return "\n".join(lines)
