"""JSON of unknown origin: limits on size and depth, any encoding of Notepad, no key twice."""

import json
from typing import NoReturn, cast

from model.files.errors import DraftError, Fault
from resources.messages import drafts as words

LARGEST = 20 * 1024 * 1024  # bytes
_MOST_KEYS = 50_000  # a draft has some 70 values and a few for each finding that was answered
_DEEPEST = 20
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def parse(data: bytes) -> dict[str, object]:
    """Return the object in a draft file. Raises DraftError, ValueError and RecursionError."""
    _refuse_foreign(data)
    text = _text(data)
    try:
        found = _loads(text)
    except json.JSONDecodeError as error:
        raise _syntax_error(text, error) from error
    if not isinstance(found, dict):
        raise DraftError(Fault.FOREIGN, words.FOREIGN)
    _check_depth(cast("object", found))
    return cast("dict[str, object]", found)


def loads(data: bytes) -> object:
    """Return any JSON, its numbers as written: ``1.50`` gives "1.50". Raises ValueError."""
    if len(data) > LARGEST:
        raise ValueError(len(data))
    return _loads(_text(data), number=str)


def _loads(text: str, number: type[str] | None = None) -> object:
    return json.loads(
        text,
        object_pairs_hook=_unique,
        parse_constant=_refuse_constant,
        parse_int=number,
        parse_float=number,
    )


def _refuse_foreign(data: bytes) -> None:
    if len(data) > LARGEST:
        raise DraftError(Fault.HUGE, words.HUGE)
    if not data.strip():
        raise DraftError(Fault.TRUNCATED, words.EMPTY)
    if data.startswith(_OFFICE):
        raise DraftError(Fault.FOREIGN, words.OFFICE)
    # To read a million keys takes seconds; what a text of the report quotes is escaped.
    if data.count(b'":') - data.count(b'\\":') > _MOST_KEYS:
        raise DraftError(Fault.FOREIGN, words.FOREIGN)
    # After a power cut a file may have its length but hold zeros.
    if not data.strip(b"\0"):
        raise DraftError(Fault.DAMAGED, words.DAMAGED)


def _text(data: bytes) -> str:
    """Return the text, in UTF-8 or what Notepad makes of it; a wrong guess fails the checksum."""
    if data.startswith(_UTF16):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":  # cut off within a character
            return data[: error.start].decode("utf-8-sig")
        return data.decode("gb18030")


def _syntax_error(text: str, error: json.JSONDecodeError) -> DraftError:
    if '"draft_id"' not in text[:1000]:
        return DraftError(Fault.FOREIGN, words.FOREIGN)
    ends = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated")
    if ends and error.msg != "Extra data":
        return DraftError(Fault.TRUNCATED, words.TRUNCATED)
    return DraftError(Fault.DAMAGED, words.DAMAGED)


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refuse_constant(constant: str) -> NoReturn:
    raise ValueError(constant)


def _check_depth(value: object, depth: int = 0) -> None:
    if depth > _DEEPEST:
        raise RecursionError
    if isinstance(value, dict):
        value = list(cast("dict[str, object]", value).values())
    if isinstance(value, list):
        for item in cast("list[object]", value):
            _check_depth(item, depth + 1)
