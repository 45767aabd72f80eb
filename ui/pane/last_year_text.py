"""Last year's text or list, beside this year's, at the section that the cursor is in."""

from PySide6.QtCore import Signal

from model.values.sections import Section, like_section, sections
from model.values.text import brief
from resources.messages import screen as words
from ui.text.paper.view import PaperView


class LastYearText(PaperView):
    """The text; what is selected in it, else the section at its cursor, can be inserted."""

    insertion_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(words.LAST_YEAR)
        self._text = ""
        self._sections: tuple[Section, ...] = ()
        self._around: tuple[str, tuple[Section, ...]] = ("", ())  # this year's text
        self.section: Section | None = None  # the one that is marked
        self._is_following = False
        self.cursorPositionChanged.connect(self._on_move)
        self.selectionChanged.connect(self.insertion_changed)

    def show_text(self, text: str, *, narrative: bool) -> None:
        """Show a text from its beginning, if it is another; ``narrative``: it has headings."""
        if text == self._text:
            return
        self._text = text
        self._sections = sections(text) if narrative else ()
        self.section = None
        self.mark_line(None)
        self.setPlainText(text)
        self.insertion_changed.emit()

    def follow(self, text: str, line: int) -> None:
        """Go to the section that is the same as the one at a line of this year's text."""
        if self._around[0] != text:
            self._around = text, sections(text)
        around = self._around[1]
        here = [each for each in around if each.start <= line < each.end]
        like = (like_section(each, around, self._sections) for each in reversed(here))
        found = next(filter(None, like), None)  # else the section that this one belongs to
        if found != self.section or self.textCursor().hasSelection():
            self._mark(found)

    def _mark(self, section: Section | None) -> None:
        self._is_following = True
        self.section = section
        self.mark_line(section.start if section else None)
        self.show_line(section.start if section else 0)
        self._is_following = False
        self.insertion_changed.emit()

    def _on_move(self) -> None:
        """Mark the section that the clerk went to in this text."""
        if self._is_following or not self.hasFocus():
            return
        around = [each for each in self._sections if each.start <= self.line < each.end]
        if (section := around[-1] if around else None) != self.section:
            self.section = section
            self.mark_line(section.start if section else None)
        self.insertion_changed.emit()

    @property
    def insertion(self) -> str:
        """What is selected, else the marked section, else the whole text."""
        if self.textCursor().hasSelection():
            return self.selected
        if self.section:
            lines = self._text.split("\n")[self.section.start : self.section.end]
            return "\n".join(lines).rstrip("\n")
        return self._text

    @property
    def insertion_named(self) -> str:
        """What would be inserted, in words; "" where there is no text."""
        if self.textCursor().hasSelection():
            return words.INSERT_SELECTED.format(count=len("".join(self.selected.split())))
        count = len("".join(self.insertion.split()))
        if self.section:
            heading = self.section.heading
            title = brief(f"{heading.number}{heading.title}")
            return words.INSERT_SECTION.format(title=title, count=count)
        return words.INSERT_WHOLE.format(count=count) if self._text else ""
