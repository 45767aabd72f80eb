"""核验: a file chosen by the clerk held against an archive, on a thread, and what came of it."""

from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from model.archive.errors import ArchiveError
from model.files.errors import DraftFileError
from resources.messages.papers import archive as words

if TYPE_CHECKING:
    from model.archive.verification import Verification


class VerifyJob(QObject):
    """One verification; it emits exactly one of ``done``, ``failed``, ``crashed``.

    Its parent is the application, as that of an ExportJob.
    """

    done = Signal(object)  # tuple of Verification
    failed = Signal(str)
    crashed = Signal(object)  # any other exception: a bug
    _ended = Signal()

    def __init__(self, path: Path, folder: Path) -> None:
        super().__init__(QCoreApplication.instance())
        self._path, self._folder = path, folder
        self._ended.connect(self.deleteLater)

    def start(self) -> None:
        """Start the thread and return at once."""
        Thread(target=self._run, name="verify", daemon=True).start()

    def _run(self) -> None:
        from model.archive.archive import open_archive  # late: the readers
        from model.archive.verification import verify

        try:
            found = verify(self._path, open_archive(self._folder))
        except (ArchiveError, DraftFileError) as error:
            self.failed.emit(str(error))
        except Exception as error:
            self.crashed.emit(error)
        else:
            self.done.emit(found)
        self._ended.emit()


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
