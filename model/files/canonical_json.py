"""JSON in one fixed form: keys sorted, one item a line, so that checksums can be compared."""

import json
from hashlib import sha256


def canonical_json(value: object) -> bytes:
    """Return a value as it stands in a draft file, in UTF-8.

    ValueError for NaN and Infinity, UnicodeEncodeError for a lone surrogate.
    """
    text = json.dumps(
        value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",\n", ": ")
    )
    return text.encode()


def checksum(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hex."""
    return sha256(data).hexdigest()
