"""The way of a file that is written: its questions, its thread, its progress and its result."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from model.files.whole_folder import unexpected
from resources.messages import screen as words
from ui.export.job import ExportJob, FileWriter
from ui.export.report_files import (
    ResolvedPath,
    free_path,
    resolve_path,
    saved_when,
    show_file,
    show_folder,
)
from ui.session.disk_question import DiskQuestion
from ui.widgets.prompt_bar import PromptBar, PromptChoice


class FileFlow(QObject):
    """One file at a time, of one kind; what is written in it the subclass knows.

    ``done``: the message of success, with {path} in it; ``further_choices``: buttons offered
    when it fails. ``begun`` and ``step`` are said meanwhile.
    """

    begun, step = words.EXPORTING, words.EXPORT_STEP
    started = Signal(Path)  # before what is written is read, so that it can be saved
    finished = Signal()  # written, failed or cancelled

    def __init__(
        self,
        prompt_bar: PromptBar,
        done: str,
        parent: QObject,
        *further_choices: PromptChoice,
    ) -> None:
        super().__init__(parent)
        self._prompt_bar, self._done = prompt_bar, done
        self._further_choices = further_choices
        self._place: Callable[[], str] = str
        self._proposed, self._path = Path(), Path()
        self._message = ""  # about a path that differs from the typed one, else ""
        self._job: ExportJob | None = None
        self._question = DiskQuestion(self)
        self._question.late.connect(self._show_waiting)

    def writer(self) -> FileWriter:
        """Return what writes the file, as things are now."""
        raise NotImplementedError

    def show_done(self, text: str, *choices: PromptChoice) -> None:
        """Show that the file was written."""
        self._prompt_bar.show_until_change(text, "ok", *choices)

    def start(self, typed: str, proposed: Path) -> None:
        """Write to a typed path, which ``proposed`` completes; ask before replacing a file."""
        self.start_at(lambda: typed, proposed)

    def start_at(self, place: Callable[[], str], proposed: Path) -> None:
        """Write to the path that ``place`` returns, as if it were typed; called on a thread."""
        self._place, self._proposed = place, proposed
        self._question.ask(partial(self._look, place, proposed), lambda go_on: go_on())

    def drop(self) -> None:
        """Look no longer at a place that does not answer; nothing is written there."""
        self._question.drop()

    @property
    def is_looking(self) -> bool:
        """Whether it is being looked what stands at the place."""
        return self._question.is_asked

    def _look(self, place: Callable[[], str], proposed: Path) -> Callable[[], object]:
        """Return how it goes on, on the window's thread; this reads the disk, on another."""
        found = resolve_path(place(), proposed, proposed.suffix)
        if found.path is None:
            return partial(self._offer_again, found.message, found.suggestion)
        if not os.path.lexists(found.path):
            return partial(self._begin, found)
        other = free_path(found.path)
        try:
            ask = self._look_at(found.path, other)
        except OSError:  # gone meanwhile, or the stick was pulled: writing tells it
            return partial(self._begin, found)
        return partial(self._begin, found, ask)

    def _begin(self, found: ResolvedPath, go_on: Callable[[], object] | None = None) -> None:
        self._message = found.message
        if go_on:
            go_on()
        elif found.path:
            self.write(found.path)

    def _look_at(self, path: Path, other: Path) -> Callable[[], object]:
        """Return how it goes on where a file stands; reads it, on a thread. Raises OSError."""
        return partial(self._ask, path, other, saved_when(path))

    def _ask(self, path: Path, other: Path, when: str) -> None:
        text = words.EXISTS.format(when=when, other=other.name)
        text = "".join(filter(None, (self._message, text)))
        replace = (words.REPLACE, lambda: self.write(path))
        save_other = (words.SAVE_OTHER.format(name=other.name), lambda: self.write(other))
        self._prompt_bar.show_until_change(text, "W", save_other, replace)

    def _show_waiting(self) -> None:
        self._prompt_bar.ask(words.PLACE_SILENT, "W", (words.CANCEL, self.give_up))

    def give_up(self) -> None:
        """Drop the place that does not answer, and say so."""
        self.drop()
        self._prompt_bar.show_until_change(words.CANCELLED, "W")

    def write(self, path: Path) -> None:
        """Write to a path on the export thread, replacing a file there."""
        self.started.emit(path)
        self._path = path
        self._job = job = ExportJob(self.writer(), path)
        job.progressed.connect(self._on_progress)
        job.done.connect(self._on_done)  # Qt disconnects methods, not lambdas, with their object
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.crashed.connect(self._on_crashed)
        self._show_progress(self.begun)
        job.start()

    def _on_progress(self, step: int, steps: int, sentence: str) -> None:
        text = self.step.format(step=step, steps=steps, sentence=sentence)
        self._show_progress(text)

    def _show_progress(self, text: str) -> None:
        if self._job:
            self._prompt_bar.ask(text, "H", (words.CANCEL, self._job.cancel))

    def _end(self) -> None:
        self._job = None
        self.finished.emit()

    def _on_done(self) -> None:
        self._end()
        path = self._path
        self.show_done(
            "".join(filter(None, (self._message, self._done.format(path=path)))),
            (words.OPEN_DOCUMENT, lambda: self._open_or_report(show_file, path)),
            (words.OPEN_FOLDER, lambda: self._open_or_report(show_folder, path)),
        )

    def _on_cancelled(self) -> None:
        self._finish(words.CANCELLED, "W")

    def _on_failed(self, sentence: str, name: str) -> None:
        self._offer_again(sentence, self._path.with_name(name) if name else None)

    def _on_crashed(self, error: Exception) -> None:
        self._on_failed(unexpected(), "")
        raise error  # to sys.excepthook, which logs it

    def _offer_again(self, sentence: str, suggestion: Path | None) -> None:
        choices: list[PromptChoice] = []
        if suggestion:
            text = words.SAVE_OTHER.format(name=suggestion.name)
            choices.append((text, lambda: self.start(str(suggestion), self._proposed)))
        again = (words.TRY_AGAIN, lambda: self.start_at(self._place, self._proposed))
        self._finish(sentence, "E", *choices, again, *self._further_choices)

    def _open_or_report(self, show: Callable[[Path], bool], path: Path) -> None:
        if not show(path):
            self._prompt_bar.show_until_change(words.CANNOT_OPEN.format(path=path), "W")

    def _finish(self, text: str, level: str, *choices: PromptChoice) -> None:
        self._end()
        self._prompt_bar.show_until_change(text, level, *choices)
