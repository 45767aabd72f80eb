"""What a disk may hold after a power cut: every state the system is allowed to leave.

ALICE in miniature. From the list of operations of a save, for each moment: data that was not
fsynced is there, missing, half there or zeros; names not made durable are lost from any point
on. Two kinds of disk: POSIX, where a name is durable after fsync of its folder, and FAT or
NTFS, where the file's own fsync does it, but replacing a file is two steps, and a file that was
renamed may be empty until it is fsynced under its new name (``tests/stick`` found it so).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from tests.model.storage.disks import Op

Files = dict[Path, bytes]


@dataclass
class _Data:
    """The content of one file: written, durable, and whether they differ."""

    now: bytes = b""
    safe: bytes = b""
    dirty: bool = True

    def versions(self) -> list[bytes]:
        if not self.dirty:
            return [self.now]
        half = self.now[: len(self.now) // 2]
        return list({self.now, self.safe, b"", half, bytes(len(self.now))})


@dataclass
class _Disk:
    """Names point to contents; ``pending`` are changes of names that may still be lost."""

    fat: bool
    data: dict[Path, _Data] = field(default_factory=dict[Path, _Data])
    names: dict[Path, _Data] = field(default_factory=dict[Path, _Data])
    pending: list[tuple[Path, _Data | None]] = field(
        default_factory=list[tuple[Path, _Data | None]]
    )

    def apply(self, op: Op) -> None:
        kind, path, other = op
        if kind in ("create", "truncate"):
            self._create(kind, path)
        elif kind == "write" and isinstance(other, bytes):
            data = self.data[path]
            data.now, data.dirty = data.now + other, True
        elif kind == "fsync":
            self._fsync(path)
        elif kind == "sync_dir" and not self.fat:
            self._settle()
        elif kind == "rename" and isinstance(other, Path):
            self._rename(path, other)
        elif kind == "unlink":
            self.data.pop(path)
            self.pending.append((path, None))

    def _create(self, kind: str, path: Path) -> None:
        if kind == "truncate":
            self.data[path].now, self.data[path].dirty = b"", True
            return
        self.data[path] = _Data()
        self.pending.append((path, self.data[path]))

    def _fsync(self, path: Path) -> None:
        data = self.data[path]
        data.safe, data.dirty = data.now, False
        if self.fat:
            self._settle()

    def _settle(self) -> None:
        self.names = self.after(len(self.pending))
        self.pending = []

    def _rename(self, old: Path, new: Path) -> None:
        data = self.data.pop(old)
        if self.fat:
            data.safe, data.dirty = b"", True
        if self.fat and new in self.data:
            self.pending.append((new, None))
        self.data[new] = data
        self.pending += [(old, None), (new, data)] if self.fat else [(new, data), (old, None)]

    def after(self, done: int) -> dict[Path, _Data]:
        """Return the names once the first ``done`` pending changes reached the disk."""
        names = dict(self.names)
        for path, data in self.pending[:done]:
            if data is None:
                names.pop(path, None)
            else:
                names[path] = data
        return names

    def states(self) -> Iterator[Files]:
        for done in range(len(self.pending) + 1):
            names = self.after(done)
            for contents in product(*(data.versions() for data in names.values())):
                yield dict(zip(names, contents, strict=True))


def crash_states(before: Files, ops: list[Op], *, fat: bool) -> Iterator[tuple[int, Files]]:
    """Return (operations done, files) for every state a power cut may leave."""
    disk = _Disk(fat)
    for path, content in before.items():
        disk.data[path] = disk.names[path] = _Data(content, content, dirty=False)
    yield from ((0, files) for files in disk.states())
    for done, op in enumerate(ops, 1):
        disk.apply(op)
        yield from ((done, files) for files in disk.states())
