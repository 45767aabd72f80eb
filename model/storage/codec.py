"""A draft as the bytes of a file, and back.

The file is UTF-8 JSON, one value a line, that a helper can read in Notepad. ``sha256`` is taken
over ``data`` as model.files.canonical_json writes it again after reading, ``head_sha256`` over
the other values, so they do not depend on indents, line ends or encoding: a draft that Notepad
saved as UTF-16 or GBK still opens. One that was altered by hand does not, in the window as on
the command line: whoever edits a draft by script uses ``main.py set``.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, cast

from model.draft.annotations import is_annotation
from model.draft.draft import Draft, Source, Value, is_list
from model.files.canonical_json import canonical_json, checksum
from model.files.errors import DraftError, Fault
from model.files.json_reader import parse
from model.form import FORM
from model.product import APP
from model.storage.migrations import FORMAT, STEPS, Document, migrate
from model.values.clock import parse_time, written_time
from model.values.text import clean_text
from resources.messages import drafts as words

KEPT = ("values", "sources")  # the keys of ``data`` that this version knows
LARGEST_REV = 10**8  # beyond it a file's own number is not believed, so that ours never end
_HEAD_SUMMED = 2  # the first format whose head has a checksum


class Stamp(NamedTuple):
    """What a file says about itself, trusted for nothing but names and order.

    ``shared`` holds the marks of earlier revisions that went to or came from another disk.
    """

    draft_id: str = ""
    rev: int = 1
    saved: datetime | None = None  # UTC; None when the file tells no time
    shared: tuple[str, ...] = ()


class Stored(NamedTuple):
    """A draft as it was read from a file; ``format`` is the file's own."""

    draft: Draft
    stamp: Stamp = Stamp()
    sha256: str = ""
    format: int = FORMAT
    older: tuple[str, ...] = ()  # the files of earlier revisions that it brings along

    @property
    def mark(self) -> str:
        """The name of this revision with this content, the same on whatever disk it lies."""
        return mark(self.stamp.rev, self.sha256)


def mark(rev: int, sha256: str) -> str:
    """Return the name of a revision with its content: number and start of the checksum."""
    return f"{rev}:{sha256[:16]}"


def encode(draft: Draft, stamp: Stamp, older: Sequence[str] = ()) -> tuple[bytes, str]:
    """Return the bytes of a draft file, and the checksum in it.

    ``older``: the files of earlier revisions, to be brought along; a version of the program that
    does not know them leaves them out.
    """
    data = _data(draft)
    try:
        body = canonical_json(data)
    except UnicodeEncodeError:  # a lone surrogate in what another version left in ``extra``
        body = canonical_json(_cleaned(data))
    sha256 = checksum(body)
    head: dict[str, object] = {
        "format": FORMAT,
        "rev": stamp.rev,
        "draft_id": stamp.draft_id,
        "app": APP,
        "saved_utc": written_time(stamp.saved),
        "shared": list(stamp.shared),
        "sha256": sha256,
    }
    if older:
        head["older"] = list(older)
    head["head_sha256"] = checksum(canonical_json(head))
    lines = [canonical_json(key) + b": " + canonical_json(item) for key, item in head.items()]
    lines.append(b'"data": ' + body)
    return b"{" + b",\n".join(lines) + b"}\n", sha256


def decode(data: bytes) -> Stored:
    """Return a draft from the bytes of a file. Raises DraftError and nothing else."""
    try:
        return _decode(data)
    # Hostile or broken files reach corners nobody lists; the clerk gets the one sentence.
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError, MemoryError) as error:
        raise DraftError(Fault.DAMAGED, words.DAMAGED) from error


def _decode(data: bytes) -> Stored:
    document = parse(data)
    version = document.get("format")
    if isinstance(version, bool) or not isinstance(version, int) or "data" not in document:
        raise DraftError(Fault.FOREIGN, words.FOREIGN)
    if version > FORMAT:
        raise DraftError(Fault.NEWER, words.NEWER)
    sha256 = document.get("sha256")
    if sha256 != checksum(canonical_json(document["data"])) or not _head_is_whole(
        document, version
    ):
        raise DraftError(Fault.DAMAGED, words.DAMAGED)
    current = migrate(document, STEPS, FORMAT)
    draft, stamp = _draft(current["data"]), _stamp(document)
    return Stored(draft, stamp, str(sha256), version, _texts_in(document.get("older")))


def _head_is_whole(document: Document, version: int) -> bool:
    """Whether revision, id, time and shared marks match their checksum; True in format 1, which
    had none over them."""
    if version < _HEAD_SUMMED:
        return True
    head = {key: value for key, value in document.items() if key not in ("data", "head_sha256")}
    return document.get("head_sha256") == checksum(canonical_json(head))


def _data(draft: Draft) -> dict[str, object]:
    """Return what is written: known values over those of the file that we did not understand."""
    values = {k: list(v) if isinstance(v, tuple) else v for k, v in draft.values.items()}
    sources = {key: source.value for key, source in draft.sources.items()}
    unknown = draft.extra
    return {
        **unknown,
        "values": {**_mapping(unknown.get("values", {})), **values},
        "sources": {**_mapping(unknown.get("sources", {})), **sources},
    }


def _draft(data: object) -> Draft:
    known = _mapping(data)
    values, sources = _mapping(known["values"]), _mapping(known.get("sources", {}))
    names: dict[object, Source] = {source.value: source for source in Source}
    ours = {key: names[word] for key, word in sources.items() if key in FORM and word in names}
    extra: dict[str, object] = {key: value for key, value in known.items() if key not in KEPT}
    if other := {key: value for key, value in values.items() if not _known(key, value)}:
        extra["values"] = other
    if other := {key: value for key, value in sources.items() if key not in ours}:
        extra["sources"] = other
    read = {key: _value(key, value) for key, value in values.items() if _known(key, value)}
    return Draft(extra=extra).with_values(read, ours)


def _known(key: str, value: object) -> bool:
    """Whether a value is one of ours; a newer program may keep others under keys with slashes."""
    return key in FORM or (is_annotation(key) and _texts(value))


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, str) for item in cast("list[object]", value)
    )


def _value(key: str, value: object) -> Value:
    if not is_list(key):
        return _text(value)
    if not isinstance(value, list):
        raise TypeError(key)
    return tuple(_text(item) for item in cast("list[object]", value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value))
    return clean_text(value)[0]


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise TypeError(type(value))
    return cast("Mapping[str, object]", value)


def _stamp(document: Document) -> Stamp:
    """Return the stamp, with defaults for odd values: format 1 had no checksum over them."""
    rev = document.get("rev")
    return Stamp(
        str(document.get("draft_id", "")),
        rev if type(rev) is int and 0 < rev <= LARGEST_REV else 1,
        parse_time(document.get("saved_utc")),
        _texts_in(document.get("shared")),
    )


def _texts_in(found: object) -> tuple[str, ...]:
    """Return the items of a list as texts; none where it is no list."""
    return tuple(map(str, cast("list[object]", found))) if isinstance(found, list) else ()


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return clean_text(value)[0]
    if isinstance(value, Mapping):
        items = cast("Mapping[str, object]", value).items()
        return {clean_text(key)[0]: _cleaned(item) for key, item in items}
    return [_cleaned(i) for i in cast("list[object]", value)] if isinstance(value, list) else value
