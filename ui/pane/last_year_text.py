"""Last year's text or list, beside this year's, at the section that the cursor is in."""

from PySide6.QtCore import Signal

from model.values.sections import Section, like_section, sections
from model.values.text import brief
from resources.messages import screen as words
from ui.text.paper.view import PaperView

_LONGEST = 20_000  # characters of a paragraph that are shown: it is laid out as a whole


class LastYearText(PaperView):
    """The text; what is selected in it, else the section at its cursor, can be inserted."""

    insertion_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(words.LAST_YEAR)
        self._text, self._narrative = "", False
        self._sections: tuple[Section, ...] | None = None
        self._here: tuple[Section, ...] | None = None  # those around this year's cursor
        self._around: tuple[str, tuple[Section, ...]] = ("", ())  # this year's text
        self.section: Section | None = None  # the one that is marked
        self._is_following = False
        self.cursorPositionChanged.connect(self._on_move)
        self.selectionChanged.connect(self.insertion_changed)

    def show_text(self, text: str, *, narrative: bool) -> bool:
        """Show a text from its beginning, if it is another; ``narrative``: it has headings.

        Return whether it is another: a long one is followed in a turn of its own.
        """
        if text == self._text:
            return False
        self._text, self._narrative = text, narrative
        self._sections, self._here, self.section = None, None, None
        self.mark_line(None)
        lines = text.split("\n") if len(text) > _LONGEST else ()
        self.setPlainText("\n".join(map(_shown, lines)) if lines else text)
        return True

    @property
    def _found(self) -> tuple[Section, ...]:
        """The sections of the text, found when they are first asked for."""
        if self._sections is None:
            self._sections = sections(self._text) if self._narrative else ()
        return self._sections

    def follow(self, text: str, line: int) -> None:
        """Go to the section that is the same as the one at a line of this year's text, or as the
        one around that, to the beginning where there is none; not while words are selected here,
        which are going to be inserted there."""
        if self.textCursor().hasSelection():
            return
        if self._around[0] != text:
            self._around, self._here = (text, sections(text)), None
        around = self._around[1]
        here = tuple(each for each in around if each.start <= line < each.end)
        if here != self._here:  # else the search through long texts would find the same
            self._here = here
            like = (like_section(each, around, self._found) for each in reversed(here))
            self._mark(next(filter(None, like), None))

    def _mark(self, section: Section | None) -> None:
        self._is_following = True
        self.section = section
        self.mark_line(section.start if section else None)
        self.show_line(section.start if section else 0)
        self._is_following = False

    def _on_move(self) -> None:
        """Mark the section that the clerk went to in this text."""
        if self._is_following or not self.hasFocus():
            return
        around = [each for each in self._found if each.start <= self.line < each.end]
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


def _shown(line: str) -> str:
    """Return a paragraph, or its beginning with how many characters follow."""
    rest = len(line) - _LONGEST
    return line[:_LONGEST] + words.LAST_YEAR_REST.format(count=rest) if rest > 0 else line
