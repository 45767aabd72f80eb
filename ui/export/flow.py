"""An export of the open draft."""

from functools import partial

from PySide6.QtCore import QObject

from resources.messages import screen as words
from ui.export.file_flow import FileFlow
from ui.export.job import FileWriter, ReportWriter
from ui.export.written_file import WrittenFile
from ui.session.window_session import WindowSession
from ui.widgets.prompt_bar import PromptBar, PromptChoice


class ExportFlow(FileFlow):
    """One export at a time of one kind of paper, of the draft as it is at the start.

    ``done`` and ``further_choices`` as in FileFlow; ``annotations`` as in WrittenFile.
    """

    def __init__(
        self,
        session: WindowSession,
        writer: ReportWriter,
        prompt_bar: PromptBar,
        done: str,
        parent: QObject,
        *further_choices: PromptChoice,
        annotations: bool,
    ) -> None:
        super().__init__(prompt_bar, done, parent, *further_choices)
        self._session, self._report_writer = session, writer
        self._written = WrittenFile(session, prompt_bar, self, annotations=annotations)
        self.draft = session.draft  # at the start of the last export
        session.changed.connect(lambda _: prompt_bar.clear_if_passing())

    def writer(self) -> FileWriter:
        checked = self._session.model.last_checked  # an outdated one is checked by the thread
        self.draft = checked.draft
        return partial(self._report_writer, checked)

    def show_done(self, text: str, *choices: PromptChoice) -> None:
        outdated = words.CHANGED_SINCE.format(path=self._path)
        self._written.show(self.draft, text, outdated, *choices)
