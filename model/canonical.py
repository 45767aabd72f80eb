"""JSON in one fixed form: keys sorted, one item a line, so that checksums can be compared.

The same pieces stand in the file and go into the checksum, and are joined but once. The long
texts of a report seldom change from one save to the next, so the last few are kept as they
were written: of a save of 240 KB that is the greater part of the work.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import cast

_LONG = 1000  # characters
_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def pieces(value: object) -> Iterator[bytes]:
    """UTF-8. ValueError for NaN and Infinity, UnicodeEncodeError for a lone surrogate."""
    if isinstance(value, str):
        yield _quoted_long(value) if len(value) > _LONG else _quoted(value)
    elif isinstance(value, Mapping):
        items = cast("Mapping[str, object]", value).items()
        yield from members((key, pieces(item)) for key, item in sorted(items))
    elif isinstance(value, list | tuple):
        yield from _list(cast("Iterable[object]", value))
    else:
        yield _JSON.encode(value).encode()


def members(items: Iterable[tuple[str, Iterable[bytes]]]) -> Iterator[bytes]:
    """An object whose members are written already, in the order given."""
    start = b"{"
    for key, item in items:
        yield start + _quoted(key) + b": "
        yield from item
        start = b",\n"
    yield b"{}" if start == b"{" else b"}"


def digest(written: Iterable[bytes]) -> str:
    """SHA-256 in hex."""
    found = hashlib.sha256()
    for piece in written:
        found.update(piece)
    return found.hexdigest()


def _list(items: Iterable[object]) -> Iterator[bytes]:
    start = b"["
    for item in items:
        yield start
        yield from pieces(item)
        start = b",\n"
    yield b"[]" if start == b"[" else b"]"


def _quoted(text: str) -> bytes:
    return _JSON.encode(text).encode()


_quoted_long = lru_cache(maxsize=8)(_quoted)
