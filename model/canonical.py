"""JSON in one fixed form: keys sorted, one item a line, so that checksums can be compared.

The long texts of a report seldom change from one save to the next, so the last few are kept as
they were written: of a save of 240 KB that is the greater part of the work.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import cast

_LONG = 1000  # characters
_LINES = b",\n"
_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def written(value: object) -> bytes:
    """A value as it stands in the file, in UTF-8.

    ValueError for NaN and Infinity, UnicodeEncodeError for a lone surrogate.
    """
    if isinstance(value, str):
        return _quoted_long(value) if len(value) > _LONG else _quoted(value)
    if isinstance(value, Mapping):
        items = cast("Mapping[str, object]", value).items()
        return members([(key, written(item)) for key, item in sorted(items)])
    if isinstance(value, list | tuple):
        items = [written(item) for item in cast("Iterable[object]", value)]
        return b"[%s]" % _LINES.join(items)
    return _quoted(value)


def members(items: Iterable[tuple[str, bytes]]) -> bytes:
    """An object whose members are written already, in the order given."""
    return b"{%s}" % _LINES.join([b"%s: %s" % (_quoted(key), item) for key, item in items])


def digest(data: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()


def _quoted(value: object) -> bytes:
    return _JSON.encode(value).encode()


_quoted_long = lru_cache(maxsize=8)(_quoted)
