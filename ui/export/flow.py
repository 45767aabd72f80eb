"""What is asked and told around an export: a name that is taken, the steps, what became of it."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from resources.messages import screen as words
from ui.export.report_files import saved_when, show_file, show_folder
from ui.export.runner import ExportRunner, other_path, place_of
from ui.export.written_file import WrittenFile
from ui.widgets.prompt_bar import Choice, PromptBar


class ExportFlow(QObject):
    """One kind of paper, ``done`` its sentence once it is written; all is said on ``answer``."""

    started = Signal(Path)
    settled = Signal()  # written, failed or cancelled

    def __init__(
        self,
        run: ExportRunner,
        answer: PromptBar,
        done: str,
        parent: QObject,
        *more: Choice,
        annotations: bool,
    ) -> None:
        """``more`` is what is offered besides when it fails; ``remarks`` as in Written."""
        super().__init__(parent)
        self._run, self._answer, self._done, self._more = run, answer, done, more
        self._written = WrittenFile(run.session, answer, self, annotations=annotations)
        self._typed, self._proposed = "", Path()
        self._told = ""  # where it is not the place that was typed
        run.progressed.connect(self._on_progress)
        run.exported.connect(self._on_exported)
        run.failed.connect(self._on_failed)
        run.cancelled.connect(lambda: self._settle(words.CANCELLED, "W"))
        run.session.changed.connect(lambda _: answer.clear_if_passing())

    def begin(self, typed: str, proposed: Path) -> None:
        """Write to the path as typed; ask before a file that stands there is replaced."""
        self._typed, self._proposed = typed, proposed
        found = place_of(typed, proposed)
        if found.path is None:
            self._on_failed(found.told, found.other)
            return
        self._told = found.told
        if os.path.lexists(found.path):
            self._ask(found.path, other_path(found.path))
        else:
            self.write(found.path)

    def _ask(self, path: Path, other: Path) -> None:
        text = words.EXISTS.format(when=saved_when(path), other=other.name)
        text = "".join(filter(None, (self._told, text)))
        replace = (words.REPLACE, lambda: self.write(path))
        save_other = (words.SAVE_OTHER.format(name=other.name), lambda: self.write(other))
        self._answer.show_until_change(text, "W", save_other, replace)

    def write(self, path: Path) -> None:
        """Write it there now."""
        self.started.emit(path)
        self._answer.ask(words.EXPORTING, "H", (words.CANCEL, self._run.cancel))
        self._run.start(path)

    def _on_progress(self, step: int, steps: int, sentence: str) -> None:
        text = words.EXPORT_STEP.format(step=step, steps=steps, sentence=sentence)
        self._answer.ask(text, "H", (words.CANCEL, self._run.cancel))

    def _on_exported(self, path: Path) -> None:
        self.settled.emit()
        self._written.tell(
            self._run.draft,
            "".join(filter(None, (self._told, self._done.format(path=path)))),
            words.CHANGED_SINCE.format(path=path),
            (words.OPEN_DOCUMENT, lambda: self._show(show_file, path)),
            (words.OPEN_FOLDER, lambda: self._show(show_folder, path)),
        )

    def _on_failed(self, sentence: str, suggestion: Path | None) -> None:
        offers: list[Choice] = []
        if suggestion:
            text = words.SAVE_OTHER.format(name=suggestion.name)
            offers.append((text, lambda: self.begin(str(suggestion), self._proposed)))
        again = (words.TRY_AGAIN, lambda: self.begin(self._typed, self._proposed))
        self._settle(sentence, "E", *offers, again, *self._more)

    def _show(self, show: Callable[[Path], bool], path: Path) -> None:
        if not show(path):
            self._answer.show_until_change(words.CANNOT_OPEN.format(path=path), "W")

    def _settle(self, text: str, level: str, *offers: Choice) -> None:
        self.settled.emit()
        self._answer.show_until_change(text, level, *offers)
