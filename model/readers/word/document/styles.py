"""The styles of a document, as far as they number paragraphs or make them headings."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from model.readers.word.document.tags import attribute, child, children, number

_LONGEST_CHAIN = 20  # styles based on one another; a damaged file has rings


@dataclass(frozen=True, slots=True)
class NumberedStyle:
    """The list that a style numbers by; ``name`` is the style that says so, "" for none."""

    num: str = ""
    level: int | None = None
    name: str = ""


_NONE = NumberedStyle()
BODY_TEXT = 9  # the outline level of what is no heading (ISO/IEC 29500-1 §17.3.1.20)


class Styles:
    """The styles of styles.xml by their ids."""

    def __init__(self, root: Element | None) -> None:
        found = {attribute(one, "styleId"): one for one in children(root, "style")}
        self._own = {name: _own(name, element) for name, element in found.items()}
        self._bases = {n: attribute(child(one, "basedOn"), "val") for n, one in found.items()}
        self._default = next((name for name, one in found.items() if _is_default(one)), "")
        self._found: dict[str, NumberedStyle] = {}
        self._levels = {
            name: number(child(one, "pPr", "outlineLvl")) for name, one in found.items()
        }

    def numbering(self, style: str) -> NumberedStyle:
        """Return the list of a style, its own or that of a style it is based on."""
        style = style or self._default
        if style not in self._found:
            self._found[style] = self._search(style)
        return self._found[style]

    def outline_level(self, style: str) -> int:
        """Return the level of a heading's style from 0, its own or its base's; 9 for no heading."""
        style = style or self._default
        for _ in range(_LONGEST_CHAIN):
            level = self._levels.get(style)
            if level is not None or style not in self._bases:
                return BODY_TEXT if level is None else level
            style = self._bases[style]
        return BODY_TEXT

    def _search(self, style: str) -> NumberedStyle:
        level: int | None = None
        for _ in range(_LONGEST_CHAIN):
            own = self._own.get(style)
            if own is None:
                break
            if level is None:
                level = own.level
            if own.num:
                return NumberedStyle(own.num, level, style)
            style = self._bases[style]
        return _NONE


def _own(name: str, element: Element) -> NumberedStyle:
    found = child(element, "pPr", "numPr")
    num = attribute(child(found, "numId"), "val")
    return NumberedStyle(num, number(child(found, "ilvl")), name)


def _is_default(element: Element) -> bool:
    kind, default = attribute(element, "type"), attribute(element, "default")
    return kind == "paragraph" and default in {"1", "true"}
