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
_LINES = ",\n"
_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def written(value: object) -> str:
    """A value as it stands in the file. ValueError for NaN and Infinity."""
    if isinstance(value, str):
        return _quoted_long(value) if len(value) > _LONG else _JSON.encode(value)
    if isinstance(value, Mapping):
        items = cast("Mapping[str, object]", value).items()
        return members([(key, written(item)) for key, item in sorted(items)])
    if isinstance(value, list | tuple):
        items = [written(item) for item in cast("Iterable[object]", value)]
        return f"[{_LINES.join(items)}]"
    return _JSON.encode(value)


def members(items: Iterable[tuple[str, str]]) -> str:
    """An object whose members are written already, in the order given."""
    lines = [f"{_JSON.encode(key)}: {item}" for key, item in items]
    return f"{{{_LINES.join(lines)}}}"


def digest(data: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()


_quoted_long = lru_cache(maxsize=8)(_JSON.encode)
