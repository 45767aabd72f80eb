"""Elements and attributes by their local names, whichever of the two namespaces a file uses.

Transitional and strict OOXML name the same elements in different namespaces (ISO/IEC 29500-1 and
-4), WPS and LibreOffice add their own around them; no two that matter here share a local name.
"""

from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

_FALSE = frozenset({"0", "false", "off", "none"})
_LARGEST = 9  # digits of a number that is read


@lru_cache(maxsize=1024)
def local(tag: str) -> str:
    """Return the name of an element or attribute without its namespace."""
    return tag.rpartition("}")[2]


def attribute(element: Element | None, name: str) -> str:
    """Return an attribute by its local name; "" where there is none."""
    if element is None:
        return ""
    return next((value for key, value in element.items() if local(key) == name), "")


def number(element: Element | None, name: str = "val") -> int | None:
    """Return an attribute as a whole number; None where it is none."""
    text = attribute(element, name)
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= _LARGEST):
        return None
    return int(text)


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Return the children of a local name."""
    return (one for one in (() if element is None else element) if local(one.tag) == name)


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first child of a name, its first child of the next name…; None without one."""
    for name in path:
        if element is None or not len(element):
            return None  # as most are
        element = next(children(element, name), None)
    return element


def is_on(element: Element | None) -> bool:
    """Whether a property stands there and is not switched off."""
    return element is not None and attribute(element, "val").lower() not in _FALSE
