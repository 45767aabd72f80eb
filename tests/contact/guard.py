"""Notes every socket, other program and look at a file outside, in the process that sets it."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

_CALLS = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "urllib.", "ftplib.")
_FILES = ("open", "os.listdir", "os.scandir", "os.rename", "os.remove", "os.mkdir", "os.chdir")
_LOOKS = ("stat", "lstat", "access", "readlink")  # which Windows takes to another machine, too
_SYSTEM = ("/usr", "/etc", "/lib", "/proc", "/dev", "/var", "/sys", sys.prefix, sys.base_prefix)


class Guard:
    """What was done that must not be; ``allowed`` are the folders the program was given."""

    def __init__(self, *allowed: Path) -> None:
        self._allowed = tuple(map(str, allowed)) + _SYSTEM
        self.seen: list[str] = []
        for name in _LOOKS:
            setattr(os, name, self._looked(name, getattr(os, name)))
        sys.addaudithook(self._heard)

    def _heard(self, event: str, args: tuple[object, ...]) -> None:
        if event.startswith(_CALLS):
            self.seen.append(f"{event} {args}")
        elif event in _FILES and args:
            self._check(event, args[0])

    def _looked(self, name: str, call: Callable[..., object]) -> Callable[..., object]:
        def looked(path: object, *args: object, **more: object) -> object:
            self._check(name, path)
            return call(path, *args, **more)

        return looked

    def _check(self, event: str, path: object) -> None:
        if isinstance(path, int) or path is None:
            return
        text = os.fsdecode(path)  # pyright: ignore[reportArgumentType]
        whole = os.path.normpath(os.path.join(os.getcwd(), text))  # noqa: PTH109, PTH118
        if "bait" in text or not whole.startswith(self._allowed):
            self.seen.append(f"{event} {text}")
