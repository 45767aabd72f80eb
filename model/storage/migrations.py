"""Migration of draft files from older formats, step by step, as plain dicts.

History of the format
    1  2026: values by flat key, sources of the values that were not typed.
    2  2026: ``head_sha256`` over revision, id, time and shared marks; values as before.
"""

from collections.abc import Callable, Mapping

Document = dict[str, object]
"""A whole draft file as JSON gives it: format, rev, draft_id, …, data."""

FORMAT = 2


def _head_without_checksum(document: Document) -> Document:
    """Return a document of format 1 as it is: the head's checksum is made by the next save."""
    return document


STEPS: Mapping[int, Callable[[Document], Document]] = {1: _head_without_checksum}
"""Format → the function that makes it the next one. A step may change ``data`` in place."""


def migrate(
    document: Document,
    steps: Mapping[int, Callable[[Document], Document]] = STEPS,
    current: int = FORMAT,
) -> Document:
    """Return the document in the current format. Raises KeyError for a format that never was."""
    version = document["format"]
    while isinstance(version, int) and version < current:
        document = {**steps[version](document), "format": version + 1}
        version += 1
    return document
