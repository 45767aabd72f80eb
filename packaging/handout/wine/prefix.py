"""A Wine prefix: a folder with drive C: and a registry, and programs run in it."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from filecmp import cmp
from pathlib import Path

from handout.steps import digest, ended, exclusive_lock, once
from handout.wine import install

_LONGEST = 120  # seconds the server may take
_NEW = "new"  # the folder of the registry as it was at first
# Wine's own typeface has no Chinese: boxes of Windows, and the installer's, take what it lacks
# from a few named ones. This is one of those that no program of ours asks for.
_TYPEFACES = r"HKCU\Software\Wine\Fonts\Replacements"
_LACKING, _PRESENT = "Gulim", "WenQuanYi Zen Hei"
_STAYS = "-p300"  # seconds the server outlives its last program: a start then takes 0.1 s


@dataclass(frozen=True, slots=True)
class Result:
    """The exit code of a program, and its output."""

    code: int
    text: str


@dataclass(frozen=True)
class Windows:
    """A Wine prefix that runs programs.

    ``extra`` are environment variables; ``decimal_text``: without root's right to write anywhere.
    """

    home: Path
    folder: Path
    extra: dict[str, str] = field(default_factory=dict)
    plain: bool = False

    @property
    def c(self) -> Path:
        """Folder of drive C:."""
        return self.folder / "drive_c"

    def env(self) -> dict[str, str]:
        """Return the environment variables under which Wine's programs run."""
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
        """Start a program; its output goes to a file, for services would keep a pipe open."""
        command = [*self._without_capabilities(), str(self.home / "wine64"), *map(str, words)]
        with (log or Path(os.devnull)).open("wb") as out:
            return subprocess.Popen(
                command,
                cwd=cwd,
                env=self.env(),
                stdin=subprocess.PIPE,
                stdout=out,
                stderr=subprocess.STDOUT,
            )

    def run(self, *words: object, seconds: float = 300, cwd: Path | None = None) -> Result:
        """Run a program to its end, at most ``seconds``."""
        with tempfile.TemporaryDirectory(prefix="jx-log-") as folder:
            log = Path(folder, "out")
            code = ended(self.start(*words, log=log, cwd=cwd), seconds)
            return Result(code, log.read_text(encoding="utf-8", errors="replace"))

    def server(self, *words: str) -> int:
        """Run wineserver with these options and return its exit code."""
        command = [*self._without_capabilities(), str(self.home / "wineserver64"), *words]
        null = subprocess.DEVNULL
        program = subprocess.Popen(command, env=self.env(), stdin=null, stdout=null, stderr=null)
        return ended(program, _LONGEST)

    def _without_capabilities(self) -> list[str]:
        """Return what commands start with: a read-only file stops only a root without rights."""
        if not self.plain or os.geteuid() != 0:
            return []
        return ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]

    def make(self) -> None:
        """Set up the prefix where there is none, or one of another Wine."""
        once(self.folder, digest(Path(install.__file__), Path(__file__)), self._set_up)

    def _set_up(self, _folder: Path) -> None:
        self.run("wineboot", "-i")
        self.run("reg", "add", _TYPEFACES, "/v", _LACKING, "/d", _PRESENT, "/f")
        self.server("-w")
        share_copies(self.c / "windows" / "system32", self.home / "l" / "x86_64-windows")
        if not (self.c / "windows" / "system32" / "user32.dll").exists():
            raise SystemExit(f"Wine could not set up {self.folder}")
        _copy_registry(self.folder, self.folder / _NEW)

    def reset(self) -> None:
        """End all programs and restore the initial registry."""
        self.server("-k")
        _copy_registry(self.folder / _NEW, self.folder)

    def restart(self) -> None:
        """End all programs and start anew, as a restart of the computer does."""
        self.server("-k")
        self.server("-w")
        self.start_services()

    def start_services(self) -> None:
        """Start the services now, or their output would be part of a later program's."""
        self.server(_STAYS)
        self.run("cmd", "/c", "exit")

    def remove(self) -> None:
        """Delete the prefix."""
        self.server("-k")
        shutil.rmtree(self.folder, ignore_errors=True)


def share_copies(folder: Path, source: Path) -> None:
    """Replace copies of Wine's own libraries, 700 MB, by hard links; nothing writes to them."""
    for file in folder.iterdir():
        same, link = source / file.name, folder / "link"
        if file.is_file() and same.is_file() and cmp(file, same, shallow=False):
            with suppress(OSError):  # on another disk
                link.hardlink_to(same)
                link.replace(file)


def _copy_registry(source: Path, target: Path) -> None:
    target.mkdir(exist_ok=True)
    for file in source.glob("*.reg"):
        shutil.copy(file, target)


def path(of: Path) -> str:
    """Return the Windows path of a file."""
    return "Z:" + str(of.absolute()).replace("/", "\\")


@contextmanager
def windows(folder: Path, *, plain: bool = False, **extra: str) -> Iterator[Windows]:
    """Yield a running Windows, made where there is none yet; stop it at the end."""
    made = Windows(install.provide(), folder, extra, plain)
    with exclusive_lock(folder):  # its server is stopped at the end, with all that runs there
        made.make()
        made.reset()
        made.start_services()
        try:
            yield made
        finally:
            made.server("-k")
