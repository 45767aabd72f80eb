"""A paragraph in lines, each typeset when it is first asked for."""

from export.layout.breaker import BrokenText
from export.layout.pages import TypesetLine
from export.layout.setting import SetLine
from export.report.looks import Alignment, ParagraphLook


class BrokenParagraph:
    """A paragraph's lines; where it stands and its number in its field it is told."""

    __slots__ = ("_typeset", "alignment", "count", "height", "look", "text")

    def __init__(self, text: BrokenText, look: ParagraphLook, alignment: Alignment) -> None:
        self.text, self.look, self.alignment = text, look, alignment
        self.count = len(text.starts)
        self.height = self.count * look.line
        self._typeset: dict[int, TypesetLine] = {}

    def set_line(self, line: int) -> SetLine:
        """Return a line with its characters on their places."""
        return SetLine(self.text, line, self.alignment)

    def typeset(self, line: int, key: str, number: int) -> TypesetLine:
        """Return a line as it is drawn, in the name of paragraph ``number`` of a field."""
        found = self._typeset.get(line)
        if found is None or found.paragraph != number or found.key != key:
            found = self._typeset[line] = self.set_line(line).typeset(key, number)
        return found
