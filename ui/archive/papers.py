"""The papers of an archive that only the window writes, by suffix."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from export.archive.papers import OwnWriter


def own_writers() -> "Mapping[str, OwnWriter]":
    """Return the writers of these papers."""
    return {}
