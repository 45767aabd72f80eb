"""The mark that something was shown once: an empty file beside the drafts, safe to delete."""

import contextlib
from pathlib import Path


class SeenMark:
    """The mark with a name beside the folder of the drafts."""

    def __init__(self, drafts: Path, name: str) -> None:
        self._path = drafts.parent / name

    @property
    def is_set(self) -> bool:
        return self._path.exists()

    def set(self) -> None:
        """Set it; where it cannot be written, it is shown again at the next start."""
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.touch()
