"""One Windows, as Wine keeps it: a folder with a registry, and programs run in it."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from handout import wine
from handout.done import alone, digest, ended, once
from handout.places import HERE

_LONGEST = 120  # seconds the server may take
_NEW = "new"  # the folder of the registry as it was at first
# Wine's own typeface has no Chinese: boxes of Windows, and the installer's, take what it lacks
# from a few named ones. This is one of those that no program of ours asks for.
_TYPEFACES = r"HKCU\Software\Wine\Fonts\Replacements"
_LACKING, _PRESENT = "Gulim", "WenQuanYi Zen Hei"
_STAYS = "-p300"  # seconds the server outlives its last program: a start then takes 0.1 s


@dataclass(frozen=True, slots=True)
class Done:
    """How a program ended, and what it said."""

    code: int
    text: str


@dataclass(frozen=True)
class Windows:
    """Runs programs, under more variables. ``plain``: without root's right to write anywhere."""

    home: Path
    folder: Path
    extra: dict[str, str] = field(default_factory=dict)
    plain: bool = False

    @property
    def c(self) -> Path:
        """Drive C:."""
        return self.folder / "drive_c"

    def env(self) -> dict[str, str]:
        """The variables under which Wine's programs run."""
        own = {
            "WINELOADER": str(self.home / "wine64"),
            "WINESERVER": str(self.home / "wineserver64"),
            "WINEPREFIX": str(self.folder),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=",
            "HOME": str(self.folder),  # or its Documents would be the builder's own
            "LC_ALL": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        # A Linux program's own settings must not reach the Windows one.
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "PYTHON", "LANG"))}
        return {**kept, **own, **self.extra}

    def start(
        self, *words: object, log: Path | None = None, cwd: Path | None = None
    ) -> "subprocess.Popen[bytes]":
        """Start a program; its output goes to a file, for a pipe would be held by the services."""
        command = [*self._dropping(), str(self.home / "wine64"), *map(str, words)]
        with (log or Path(os.devnull)).open("wb") as out:
            return subprocess.Popen(
                command,
                cwd=cwd,
                env=self.env(),
                stdin=subprocess.PIPE,
                stdout=out,
                stderr=subprocess.STDOUT,
            )

    def run(self, *words: object, seconds: float = 300, cwd: Path | None = None) -> Done:
        """Run a program to its end."""
        with tempfile.TemporaryDirectory(prefix="jx-log-") as folder:
            log = Path(folder, "out")
            code = ended(self.start(*words, log=log, cwd=cwd), seconds)
            return Done(code, log.read_text(encoding="utf-8", errors="replace"))

    def server(self, *words: str) -> int:
        """Speak to the server of this Windows."""
        command = [*self._dropping(), str(self.home / "wineserver64"), *words]
        null = subprocess.DEVNULL
        program = subprocess.Popen(command, env=self.env(), stdin=null, stdout=null, stderr=null)
        return ended(program, _LONGEST)

    def _dropping(self) -> list[str]:
        """A file that is read-only stops root only without its capabilities."""
        if not self.plain or os.geteuid() != 0:
            return []
        return ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]

    def make(self) -> None:
        """Set up the folder, when it is not there yet or of another Wine."""
        once(self.folder, digest(HERE / "wine.py", HERE / "prefix.py"), self._set_up)

    def _set_up(self, _folder: Path) -> None:
        self.run("wineboot", "-i")
        self.run("reg", "add", _TYPEFACES, "/v", _LACKING, "/d", _PRESENT, "/f")
        self.server("-w")
        if not (self.c / "windows" / "system32" / "user32.dll").exists():
            raise SystemExit(f"Wine could not set up {self.folder}")
        _copy_registry(self.folder, self.folder / _NEW)

    def forget(self) -> None:
        """What an earlier run left that was cut short: its programs and its settings."""
        self.server("-k")
        _copy_registry(self.folder / _NEW, self.folder)

    def restart(self) -> None:
        """As when the computer is started anew."""
        self.server("-k")
        self.server("-w")
        self.wake()

    def wake(self) -> None:
        """Start the services now, so that no later program's output is theirs."""
        self.server(_STAYS)
        self.run("cmd", "/c", "exit")

    def remove(self) -> None:
        """Forget this Windows."""
        self.server("-k")
        shutil.rmtree(self.folder, ignore_errors=True)


def _copy_registry(source: Path, target: Path) -> None:
    target.mkdir(exist_ok=True)
    for file in source.glob("*.reg"):
        shutil.copy(file, target)


def path(of: Path) -> str:
    """How Windows names a file of ours."""
    return "Z:" + str(of.absolute()).replace("/", "\\")


@contextmanager
def windows(folder: Path, *, plain: bool = False, **extra: str) -> Iterator[Windows]:
    """A Windows that runs, made when it is not there yet."""
    made = Windows(wine.provide(), folder, extra, plain)
    with alone(folder):  # its server is stopped at the end, with all that runs there
        made.make()
        made.forget()
        made.wake()
        try:
            yield made
        finally:
            made.server("-k")
