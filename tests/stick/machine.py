"""The kernel with the stick: started, waited for, or pulled out of the world in the middle."""

import os
import random
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.shared import ROOT

_KERNEL = "linux.uml"
_MOST = 120  # seconds of a run, of which booting takes two
_BLOCKS = 36 * 1024  # of 1 KB: little more than the smallest that FAT32 may have


def make_stick(path: Path) -> Path:
    """Make the image of an empty stick."""
    command = ["/sbin/mkfs.vfat", "-F", "32", "-s", "1", "-C", path, str(_BLOCKS)]
    subprocess.run(command, check=True, capture_output=True)
    return path


def missing() -> str:
    """Return what is not here, without which there is no stick; "" where all is."""
    if not shutil.which(_KERNEL):
        return f"{_KERNEL} (user-mode-linux)"
    return "" if Path("/sbin/mkfs.vfat").exists() else "mkfs.vfat (dosfstools)"


class Machine:
    """The kernel with one stick; all it is given and finds lies in ``folder``."""

    def __init__(self, folder: Path, stick: Path) -> None:
        self.folder, self._stick = folder, stick
        self._console = folder / "console"

    def run(self, *arguments: str) -> None:
        """Run ``on_stick`` to its end."""
        child = self._start(arguments)
        code = child.wait(_MOST)
        assert code == 0, self.told()

    def pull(self, chance: random.Random, begun: Callable[[], bool], *arguments: str) -> None:
        """Run ``on_stick`` and end it at any moment after it has begun its work."""
        child = self._start(arguments)
        late = time.monotonic() + _MOST
        while not begun():
            assert child.poll() is None and time.monotonic() < late, self.told()
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.4))
        os.killpg(child.pid, signal.SIGKILL)  # the kernel and what it runs are processes here
        child.wait()

    def told(self) -> str:
        """Return the last of what kernel and deeds have printed."""
        return self._console.read_text(encoding="utf-8", errors="replace")[-4000:]

    def _start(self, arguments: tuple[str, ...]) -> subprocess.Popen[bytes]:
        init = self.folder / "init"
        command = [sys.executable, "-m", "tests.stick.on_stick", str(self.folder), *arguments]
        lines = (
            "#!/bin/sh",
            f"cd {shlex.quote(str(ROOT))}",
            f"export PYTHONPATH={shlex.quote(str(ROOT))} PYTHONDONTWRITEBYTECODE=1 TZ=UTC",
            f"exec {shlex.join(command)}",
        )
        init.write_text("\n".join(lines), encoding="utf-8")
        init.chmod(0o755)
        kernel = [_KERNEL, "rootfstype=hostfs", "root=/dev/root", "rw", "mem=256M", "panic=-1"]
        # c: no lock on the image, which a killed kernel's processes may keep for a moment
        devices = [f"ubd0c={self._stick}", f"uml_dir={self.folder}/", "con=null", "con0=null,fd:1"]
        environ = {**os.environ, "TMPDIR": str(self.folder)}  # /dev/shm may hold no programs
        with self._console.open("wb") as console:
            return subprocess.Popen(
                [*kernel, *devices, f"init={init}"],
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=subprocess.STDOUT,
                env=environ,
                start_new_session=True,
            )
