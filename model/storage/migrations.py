"""Draft files of older formats brought up to the current one, step by step, as plain dicts.

History of the format
    1  2026: values by flat key, sources of the values that were not typed.
    2  2026: ``head_sha256`` over revision, id, time and shared marks; values as before.
"""

from collections.abc import Callable, Mapping

Document = dict[str, object]
"""A whole draft file as JSON gives it: format, rev, draft_id, …, data."""

FORMAT = 2


def _head_without_checksum(document: Document) -> Document:
    """Format 1 → 2: the head's checksum is made when the draft is saved next."""
    return document


STEPS: Mapping[int, Callable[[Document], Document]] = {1: _head_without_checksum}
"""Format → the function that makes it the next one. A step may change ``data`` in place."""


def migrate(
    document: Document,
    steps: Mapping[int, Callable[[Document], Document]] = STEPS,
    current: int = FORMAT,
) -> Document:
    """The document in the current format. KeyError for a format that never was."""
    version = document["format"]
    while isinstance(version, int) and version < current:
        document = {**steps[version](document), "format": version + 1}
        version += 1
    return document
