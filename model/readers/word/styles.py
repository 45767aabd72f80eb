"""The styles of a document, as far as they number paragraphs."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from model.readers.word.tags import attribute, child, children, number

_LONGEST_CHAIN = 20  # styles based on one another; a damaged file has rings


@dataclass(frozen=True, slots=True)
class NumberedStyle:
    """The list that a style numbers by; ``name`` is the style that says so, "" for none."""

    num: str = ""
    level: int | None = None
    name: str = ""


_NONE = NumberedStyle()


class Styles:
    """The styles of styles.xml by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {attribute(one, "styleId"): one for one in children(root, "style")}
        defaults = (
            attribute(one, "styleId")
            for one in children(root, "style")
            if attribute(one, "type") == "paragraph" and attribute(one, "default") in {"1", "true"}
        )
        self._default = next(defaults, "")
        self._found: dict[str, NumberedStyle] = {}

    def numbering(self, style: str) -> NumberedStyle:
        """Return the list of a style, its own or that of a style it is based on."""
        style = style or self._default
        if style not in self._found:
            self._found[style] = self._search(style)
        return self._found[style]

    def _search(self, style: str) -> NumberedStyle:
        level: int | None = None
        for _ in range(_LONGEST_CHAIN):
            element = self._styles.get(style)
            if element is None:
                break
            found = child(element, "pPr", "numPr")
            if level is None:
                level = number(child(found, "ilvl"))
            if num := attribute(child(found, "numId"), "val"):
                return NumberedStyle(num, level, style)
            style = attribute(child(element, "basedOn"), "val")
        return _NONE
