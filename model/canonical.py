"""JSON in one fixed form: keys sorted, one item a line, so that checksums can be compared.

What stands in a report seldom changes from one save to the next, so it is kept as it was
written, of the long texts the last few: of a save of 240 KB that is the greater part of the work.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from importlib import import_module
from typing import Any, Protocol, cast

try:  # hashlib brings OpenSSL, 3 MB of memory for a few kilobytes; random spares it likewise
    _small: Any = import_module("_sha256").sha256
except ImportError:
    from hashlib import sha256 as _small

_LONG = 1000  # characters
_MUCH = 100_000  # bytes from which OpenSSL is worth loading for its speed
Put = Callable[[bytes], object]
_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def pieces(value: object) -> list[bytes]:
    """A value as it stands in the file, in UTF-8, yet to be joined.

    ValueError for NaN and Infinity, UnicodeEncodeError for a lone surrogate.
    """
    found: list[bytes] = []
    _write(value, found.append)
    return found  # joined once: to copy a long text again takes as long as to write it


def written(value: object) -> bytes:
    """The same in one."""
    return b"".join(pieces(value))


def _write(value: object, put: Put) -> None:
    if isinstance(value, str):
        put(_quoted_long(value) if len(value) > _LONG else _quoted_short(value))
    elif isinstance(value, Mapping):
        _write_members(cast("Mapping[str, object]", value), put)
    elif isinstance(value, list | tuple):
        _write_items(cast("Iterable[object]", value), put)
    else:
        put(_quoted(value))


def _write_members(members: Mapping[str, object], put: Put) -> None:
    start = b"{"
    for key, value in sorted(members.items()):
        if type(value) is str and len(value) <= _LONG:
            put(_member(start, key, value))
        else:
            put(start + _quoted_short(key) + b": ")
            _write(value, put)
        start = b",\n"
    put(b"{}" if start == b"{" else b"}")


def _write_items(items: Iterable[object], put: Put) -> None:
    start = b"["
    for item in items:
        put(start)
        _write(item, put)
        start = b",\n"
    put(b"[]" if start == b"[" else b"]")


class Hash(Protocol):
    """A sum begun; hashlib names no class for them."""

    def update(self, data: bytes, /) -> None: ...
    def copy(self) -> "Hash": ...
    def hexdigest(self) -> str: ...


class _Sums:
    """SHA-256 over pieces, taken up behind what stood there at the last save already."""

    def __init__(self) -> None:
        self._begun: tuple[list[bytes], Hash] = ([], _small())  # set at once: threads share it

    def of(self, data: list[bytes]) -> str:
        """In hex. Of what does not change, a report's long texts are the greater part."""
        long = [number for number, piece in enumerate(data) if len(piece) > _LONG]
        end = max(long, default=-1) + 1
        start, known = self._begun
        if start != data[:end]:
            known = _added(_new(sum(map(len, data))), data[:end])
            self._begun = data[:end], known
        return _added(known.copy(), data[end:]).hexdigest()


_SUMS = _Sums()


def digest(data: Iterable[bytes]) -> str:
    """SHA-256 of these pieces in hex."""
    return _SUMS.of(list(data))


def _new(length: int) -> Hash:
    """OpenSSL's, where it is worth loading for its speed."""
    if length <= _MUCH:
        return _small()
    from hashlib import sha256

    return sha256()


def _added(known: Hash, data: Iterable[bytes]) -> Hash:
    for piece in data:
        known.update(piece)
    return known


def _quoted(value: object) -> bytes:
    return _JSON.encode(value).encode()


_quoted_long = lru_cache(maxsize=8)(_quoted)
_quoted_short = lru_cache(maxsize=1024)(_quoted)


@lru_cache(maxsize=1024)
def _member(start: bytes, key: str, value: str) -> bytes:
    """A short text with its key; from one save to the next most are the same."""
    return start + _quoted(key) + b": " + _quoted(value)
