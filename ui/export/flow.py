"""The messages and questions of an export: file exists, progress, result."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from resources.messages import screen as words
from ui.export.report_files import saved_when, show_file, show_folder
from ui.export.runner import ExportRunner, free_path, resolve_path
from ui.export.written_file import WrittenFile
from ui.widgets.prompt_bar import Choice, PromptBar


class ExportFlow(QObject):
    """The export of one kind of paper; ``done``: the message of success, with {path} in it.

    ``further_choices`` are buttons offered when it fails; ``annotations`` as in WrittenFile.
    """

    started = Signal(Path)
    finished = Signal()  # written, failed or cancelled

    def __init__(
        self,
        runner: ExportRunner,
        prompt_bar: PromptBar,
        done: str,
        parent: QObject,
        *further_choices: Choice,
        annotations: bool,
    ) -> None:
        super().__init__(parent)
        self._runner, self._prompt_bar, self._done, self._further_choices = (
            runner,
            prompt_bar,
            done,
            further_choices,
        )
        self._written = WrittenFile(runner.session, prompt_bar, self, annotations=annotations)
        self._typed, self._proposed = "", Path()
        self._message = ""  # about a path that differs from the typed one, else ""
        runner.progressed.connect(self._on_progress)
        runner.exported.connect(self._on_exported)
        runner.failed.connect(self._on_failed)
        runner.cancelled.connect(lambda: self._finish(words.CANCELLED, "W"))
        runner.session.changed.connect(lambda _: prompt_bar.clear_if_passing())

    def start(self, typed: str, proposed: Path) -> None:
        """Export to a typed path, which ``proposed`` completes; ask before replacing a file."""
        self._typed, self._proposed = typed, proposed
        found = resolve_path(typed, proposed)
        if found.path is None:
            self._on_failed(found.message, found.suggestion)
            return
        self._message = found.message
        if os.path.lexists(found.path):
            self._ask(found.path, free_path(found.path))
        else:
            self.write(found.path)

    def _ask(self, path: Path, other: Path) -> None:
        text = words.EXISTS.format(when=saved_when(path), other=other.name)
        text = "".join(filter(None, (self._message, text)))
        replace = (words.REPLACE, lambda: self.write(path))
        save_other = (words.SAVE_OTHER.format(name=other.name), lambda: self.write(other))
        self._prompt_bar.show_until_change(text, "W", save_other, replace)

    def write(self, path: Path) -> None:
        """Export to a path, replacing a file there."""
        self.started.emit(path)
        self._prompt_bar.ask(words.EXPORTING, "H", (words.CANCEL, self._runner.cancel))
        self._runner.start(path)

    def _on_progress(self, step: int, steps: int, sentence: str) -> None:
        text = words.EXPORT_STEP.format(step=step, steps=steps, sentence=sentence)
        self._prompt_bar.ask(text, "H", (words.CANCEL, self._runner.cancel))

    def _on_exported(self, path: Path) -> None:
        self.finished.emit()
        self._written.show(
            self._runner.draft,
            "".join(filter(None, (self._message, self._done.format(path=path)))),
            words.CHANGED_SINCE.format(path=path),
            (words.OPEN_DOCUMENT, lambda: self._open_or_report(show_file, path)),
            (words.OPEN_FOLDER, lambda: self._open_or_report(show_folder, path)),
        )

    def _on_failed(self, sentence: str, suggestion: Path | None) -> None:
        choices: list[Choice] = []
        if suggestion:
            text = words.SAVE_OTHER.format(name=suggestion.name)
            choices.append((text, lambda: self.start(str(suggestion), self._proposed)))
        again = (words.TRY_AGAIN, lambda: self.start(self._typed, self._proposed))
        self._finish(sentence, "E", *choices, again, *self._further_choices)

    def _open_or_report(self, show: Callable[[Path], bool], path: Path) -> None:
        if not show(path):
            self._prompt_bar.show_until_change(words.CANNOT_OPEN.format(path=path), "W")

    def _finish(self, text: str, level: str, *choices: Choice) -> None:
        self.finished.emit()
        self._prompt_bar.show_until_change(text, level, *choices)
