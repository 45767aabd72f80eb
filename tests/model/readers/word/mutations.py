"""Damaged .docx files: bytes, XML, attributes, elements, packages that are not as they were."""

import copy
import random
from collections.abc import Callable
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from tests.word_files import packed, unpacked

_VALUES = ("-1", "99999999999", "NULL", "../../x", "是", "", "0", "restart", "continue", "begin")
_PIECES = (b"\0", b"<", b">", b"&", b"\xff\xfe", b"</w:p>", b"<w:p>", b"]]>", b"<!DOCTYPE x>")


def flip_bytes(document: bytes, chance: random.Random) -> bytes:
    data = bytearray(document)
    for _ in range(chance.randint(1, 20)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def cut(document: bytes, chance: random.Random) -> bytes:
    return document[: chance.randrange(len(document))]


def flip_xml_bytes(document: bytes, chance: random.Random) -> bytes:
    files = unpacked(document)
    name = chance.choice(sorted(files))
    data = bytearray(files[name])
    for _ in range(chance.randint(1, 5)):
        place = chance.randrange(len(data) + 1)
        piece = chance.choice((*_PIECES, bytes([chance.randrange(256)])))
        data[place : place + chance.randint(0, 2)] = piece
    return packed(files | {name: bytes(data)})


def lose_a_part(document: bytes, chance: random.Random) -> bytes:
    files = unpacked(document)
    name = chance.choice(sorted(files))
    del files[name]
    other = {chance.choice(sorted(files)): document} if chance.random() < 0.3 else {}
    return packed(files | other)


def _tree(
    change: Callable[[list[Element], random.Random], None],
) -> Callable[[bytes, random.Random], bytes]:
    def mutate(document: bytes, chance: random.Random) -> bytes:
        files = unpacked(document)
        xml = [name for name in sorted(files) if name.endswith((".xml", ".rels"))]
        name = chance.choice([*xml, *["word/document.xml"] * len(xml)])
        root = ElementTree.fromstring(files[name])
        for _ in range(chance.randint(1, 4)):
            change(list(root.iter()), chance)
        return packed(files | {name: ElementTree.tostring(root)})

    return mutate


def _swap_attribute(elements: list[Element], chance: random.Random) -> None:
    if named := [one for one in elements if one.attrib]:
        one = chance.choice(named)
        one.set(chance.choice(list(one.attrib)), chance.choice(_VALUES))


def _drop(elements: list[Element], chance: random.Random) -> None:
    if parents := [one for one in elements if len(one)]:
        parent = chance.choice(parents)
        parent.remove(chance.choice(list(parent)))


def _double(elements: list[Element], chance: random.Random) -> None:
    if parents := [one for one in elements if len(one)]:
        parent = chance.choice(parents)
        one = copy.deepcopy(chance.choice(list(parent)))
        chance.choice(elements).append(one) if chance.random() < 0.3 else parent.append(one)


def _rename(elements: list[Element], chance: random.Random) -> None:
    chance.choice(elements).tag = chance.choice(elements).tag


def _move_text(elements: list[Element], chance: random.Random) -> None:
    one, other = chance.choice(elements), chance.choice(elements)
    one.text, other.text = other.text, one.text


MUTATIONS = (
    flip_bytes,
    cut,
    flip_xml_bytes,
    lose_a_part,
    *map(_tree, (_swap_attribute, _drop, _double, _rename, _move_text)),
)


def mutated(document: bytes, seed: int) -> bytes:
    """Return a document damaged in one way; the same seed damages it in the same way."""
    chance = random.Random(seed)
    return chance.choice(MUTATIONS)(document, chance)
