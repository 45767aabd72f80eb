"""The last page, 核对与导出: what is open, where the report goes, and the export itself."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWizardPage

from model.form import FORM
from resources.words import screen as words
from ui.answer import Answer
from ui.block import Card
from ui.buttons import push_button
from ui.fields import FieldRow
from ui.files import default_report, saved_when, show_file, show_folder
from ui.live import Live
from ui.page import fill
from ui.points import OpenPoints
from ui.run_export import ExportRun, other_path, word_path
from ui.text import label


class FinishPage(QWizardPage):
    """Exporting with errors open is allowed after showing them."""

    go_to_page = Signal(int)

    def __init__(self, live: Live, before_export: Callable[[], object]) -> None:
        super().__init__()
        self._live = live
        self._run = ExportRun(live, before_export, self)
        self._cards: list[Card] = []

    def initializePage(self) -> None:
        """Build the page; asked for once, when it is first shown."""
        if self._cards:
            return
        self.points = OpenPoints(self._live)
        self.points.chosen.connect(self.go_to_page)
        self._proposed = str(default_report(self._live.draft))
        self.path = QLineEdit(self._proposed)
        self.path.setAccessibleName(words.EXPORT_TO)
        self.answer = Answer()
        self.export_button = push_button(words.EXPORT, self.export, "primary")
        self._cards = [self._open_card(), self._export_card()]
        fill(self, words.FINISH_TITLE, words.FINISH_INTRO, self._cards)
        self._follow()
        self.points.refresh()

    def _open_card(self) -> Card:
        card = Card(words.OPEN_POINTS)
        card.body.addWidget(self.points)
        return card

    def _export_card(self) -> Card:
        card = Card(words.EXPORT_SECTION)
        for option in FORM.options:
            row = FieldRow(option, self._live)
            card.add_field(row, option.key)
            card.body.addWidget(row)
        place = QHBoxLayout()
        place.addWidget(label(words.EXPORT_TO))
        place.addWidget(self.path, 1)
        place.addWidget(push_button(words.CHANGE_PLACE, self._choose_place))
        card.body.addLayout(place)
        line = QHBoxLayout()
        line.addWidget(self.export_button)
        line.addStretch(1)
        card.body.addLayout(line)
        card.body.addWidget(self.answer)
        return card

    def _follow(self) -> None:
        self._live.shown_changed.connect(self.points.refresh)
        self._live.changed.connect(lambda _: self.points.refresh())
        self._run.progressed.connect(self._on_progress)
        self._run.exported.connect(self._on_exported)
        self._run.failed.connect(self._on_failed)
        self._run.cancelled.connect(lambda: self._settle(words.CANCELLED, "W"))

    def _choose_place(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            words.EXPORT_TO,
            self.path.text(),
            words.WORD_FILES,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.path.setText(chosen)

    def export(self) -> None:
        """Export, after showing what is still wrong and what stands there already."""
        if what := self._run.open_errors():
            text = words.OPEN_ERRORS.format(what=what)
            fix = (words.FIX_FIRST, self._go_to_first_error)
            self.answer.ask(text, "W", (words.EXPORT_ANYWAY, self._unless_there), fix)
        else:
            self._unless_there()

    def _go_to_first_error(self) -> None:
        self.answer.clear()
        self._live.jump_to.emit(self._live.session.findings[0].places[0])

    def _unless_there(self) -> None:
        """Ask before a file that stands there already is replaced."""
        typed = self.path.text().strip()
        if not typed:
            self.answer.say(words.NO_PLACE, "E")
            return
        path = word_path(typed)
        if not path.exists():
            self.write(path)
            return
        other = other_path(path)
        text = words.EXISTS.format(when=saved_when(path), other=other.name)
        replace = (words.REPLACE, lambda: self.write(path))
        save_other = (words.SAVE_OTHER.format(name=other.name), lambda: self.write(other))
        self.answer.ask(text, "W", save_other, replace)

    def write(self, path: Path) -> None:
        """Write the report there now."""
        self.path.setText(str(path))
        self.path.setFocus()  # or Qt gives the cursor of the disabled button to 草稿列表
        self.export_button.setEnabled(False)
        self.answer.ask(words.EXPORTING, "H", (words.CANCEL, self._run.cancel))
        self._run.start(path)

    def _on_progress(self, step: int, steps: int, sentence: str) -> None:
        text = words.EXPORT_STEP.format(step=step, steps=steps, sentence=sentence)
        self.answer.ask(text, "H", (words.CANCEL, self._run.cancel))

    def _on_exported(self, path: Path) -> None:
        self._settle(
            words.EXPORTED.format(path=path),
            "ok",
            (words.OPEN_DOCUMENT, lambda: self._show(show_file, path)),
            (words.OPEN_FOLDER, lambda: self._show(show_folder, path)),
        )

    def _on_failed(self, sentence: str, suggestion: Path | None) -> None:
        offers = (
            [(words.SAVE_OTHER.format(name=suggestion.name), lambda: self.write(suggestion))]
            if suggestion
            else []
        )
        again = (words.TRY_AGAIN, self._unless_there)
        self._settle(sentence, "E", *offers, again)

    def _show(self, show: Callable[[Path], bool], path: Path) -> None:
        if not show(path):
            self.answer.say(words.CANNOT_OPEN.format(path=path), "W")

    def _settle(self, text: str, level: str, *offers: tuple[str, Callable[[], object]]) -> None:
        self.export_button.setEnabled(True)
        if self.path.hasFocus():
            self.begin()
        self.answer.ask(text, level, *offers)

    def showEvent(self, event: QShowEvent) -> None:
        """Propose the name anew, unless the clerk chose one."""
        super().showEvent(event)
        if self.path.text() == self._proposed:
            self._proposed = str(default_report(self._live.draft))
            self.path.setText(self._proposed)

    def begin(self) -> None:
        """Put the cursor on the export button."""
        self.export_button.setFocus()
