"""The headings of the text with the cursor, under the step of its page."""

from ui.session.window_session import WindowSession
from ui.text.editor import TextEditor
from ui.text.section_outline import SectionOutline
from ui.workspace.steps_panel import StepsPanel
from ui.workspace.wizard import Wizard


class StepOutline(SectionOutline):
    """The list of headings; it goes with the page, and follows the cursor from text to text."""

    def __init__(self, session: WindowSession, wizard: Wizard, steps: StepsPanel) -> None:
        super().__init__(session)
        self._wizard, self._steps, self._cursor = wizard, steps, session.cursor
        wizard.turned.connect(self._go_under)
        session.cursor.moved.connect(self._follow)
        self._go_under(wizard.current)

    def _go_under(self, number: int) -> None:
        self._steps.put_under(number, self)
        self._follow()

    def _follow(self) -> None:
        editor = self._wizard.editor(self._cursor.key)
        self.show_text(editor if isinstance(editor, TextEditor) else None)
