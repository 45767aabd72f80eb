"""What Word refuses of the package: names, content types, relationships, well-formed parts.

ECMA-376 part 2: §10.2 (names in the zip), §10.1 (content types), §9.3 (relationships).
"""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from tests.export.word.checks.word_file import CORE, DOCUMENT, TYPES, WordFile

_OF_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_SCHEMA_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_COMPRESSIONS = (0, 8)  # stored and deflated
_LONGEST_PROPERTY = 255  # characters


def names_in_the_zip_are_unique_and_plain(file: WordFile) -> Iterator[str]:
    names = [entry.filename for entry in file.entries]
    for name, count in Counter(name.lower() for name in names).items():
        if count > 1:
            yield f"{name} stands {count} times in the zip"
    for name in names:
        if name.startswith("/") or "\\" in name or ".." in name.split("/") or name.endswith("/"):
            yield f"{name} is no name of a part"


def entries_are_packed_plainly(file: WordFile) -> Iterator[str]:
    for entry in file.entries:
        if entry.flag_bits & 1 or entry.compress_type not in _COMPRESSIONS:
            yield f"{entry.filename} is encrypted or packed in another way"


def every_part_has_a_content_type(file: WordFile) -> Iterator[str]:
    if TYPES not in file.trees:
        yield f"no readable {TYPES}"
        return
    defaults = [item.get("Extension", "") for item in file.trees[TYPES].iter(f"{_OF_TYPES}Default")]
    named = _named_types(file)
    for name in file.parts.keys() - {TYPES} - named.keys():
        if name.rpartition(".")[2] not in defaults:
            yield f"{name} has no content type"
    if named.get(DOCUMENT) != _MAIN_TYPE:
        yield f"{DOCUMENT} has not the type of a document"


def no_content_type_is_said_twice_or_of_nothing(file: WordFile) -> Iterator[str]:
    if TYPES not in file.trees:
        return
    items = file.trees[TYPES].iter(f"{_OF_TYPES}Default", f"{_OF_TYPES}Override")
    said = Counter((i.get("Extension") or i.get("PartName", "")).lower() for i in items)
    yield from (f"two content types of {name}" for name, count in said.items() if count > 1)
    yield from (f"type of {n}, which is not there" for n in _named_types(file).keys() - file.parts)


def _named_types(file: WordFile) -> dict[str, str]:
    items = file.trees[TYPES].iter(f"{_OF_TYPES}Override")
    return {i.get("PartName", "").removeprefix("/"): i.get("ContentType", "") for i in items}


def every_relationship_leads_to_a_part(file: WordFile) -> Iterator[str]:
    for item in file.relationships:
        if not item.external and item.target not in file.parts:
            yield f"{item.source} → {item.target}, which is not there"
        if item.source and item.source not in file.parts:
            yield f"relationships of {item.source}, which is not there"


def relationship_ids_are_unique(file: WordFile) -> Iterator[str]:
    ids = Counter((item.source, item.identity) for item in file.relationships)
    for (source, identity), count in ids.items():
        if count > 1 or not identity:
            yield f"{source}: {count} relationships with the id {identity!r}"


def the_package_names_one_document(file: WordFile) -> Iterator[str]:
    roots = Counter(item.kind for item in file.relationships if not item.source)
    if roots["officeDocument"] != 1 or roots["core-properties"] > 1:
        yield f"relationships of the package: {dict(roots)}"


def every_part_is_reached(file: WordFile) -> Iterator[str]:
    reached = {item.target for item in file.relationships}
    for name in file.parts.keys() - reached - {TYPES}:
        if not name.endswith(".rels"):
            yield f"nothing leads to {name}"


def every_part_is_well_formed(file: WordFile) -> Iterator[str]:
    yield from (f"{name}: {fault}" for name, fault in file.unreadable.items())
    for name, root in file.trees.items():
        encoding = root.getroottree().docinfo.encoding or "utf-8"
        if encoding.lower() != "utf-8" or b"<!DOCTYPE" in file.parts[name]:
            yield f"{name}: has a document type, or is not UTF-8"


def properties_are_as_opc_wants_them(file: WordFile) -> Iterator[str]:
    """Part 2 §11.1: each property once, dates typed; a wrong one makes Word refuse the file."""
    root = file.trees.get(CORE)
    for item in () if root is None else root:
        if len(item.findall("../" + str(item.tag))) > 1:
            yield f"{item.tag} stands twice"
        if len(item.text or "") > _LONGEST_PROPERTY:
            yield f"{item.tag} is too long"
        if str(item.tag).startswith("{http://purl.org/dc/terms/}"):
            yield from _date_faults(item)


def _date_faults(item: etree._Element) -> Iterator[str]:
    if item.get(_SCHEMA_TYPE) != "dcterms:W3CDTF":
        yield f"{item.tag} has not the type of a date"
    try:
        datetime.fromisoformat(item.text or "")
    except ValueError:
        yield f"{item.tag} is no date: {item.text}"


PACKAGE_RULES = (
    names_in_the_zip_are_unique_and_plain,
    entries_are_packed_plainly,
    every_part_has_a_content_type,
    no_content_type_is_said_twice_or_of_nothing,
    every_relationship_leads_to_a_part,
    relationship_ids_are_unique,
    the_package_names_one_document,
    every_part_is_reached,
    every_part_is_well_formed,
    properties_are_as_opc_wants_them,
)
