#!/usr/bin/env python3
"""The developer's one command; it needs only Python 3.11 and sets up all the rest by itself."""

import argparse
import contextlib
import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent
WINDOWS = sys.platform == "win32"
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
DEMO = Path("build", "demo")

# What the system must offer on Linux (module, library, font file or command) and Debian's package.
SYSTEM = {
    "ensurepip": "python3-venv",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "Xvfb": "xvfb",
    "soffice": "libreoffice-writer-nogui",
    "pdftoppm": "poppler-utils",
    "objdump": "binutils",
    "uming.ttc": "fonts-arphic-uming",
    "ukai.ttc": "fonts-arphic-ukai",
    "gbsn00lp.ttf": "fonts-arphic-gbsn00lp",
    "wqy-zenhei.ttc": "fonts-wqy-zenhei",
    "wqy-microhei.ttc": "fonts-wqy-microhei",
}


def say(text: str) -> None:
    """Print at once, so that our lines and the children's stay in order."""
    print(f"dev.py: {text}", flush=True)


# --- the system's packages -----------------------------------------------------------------------


def present(thing: str) -> bool:
    """Whether the system has this library (*.so*), font file (*.ttc, *.ttf), module or command."""
    if ".so" in thing:
        with contextlib.suppress(OSError):
            return bool(ctypes.CDLL(thing))
        return False
    if thing.endswith((".ttc", ".ttf")):
        return any(Path("/usr/share/fonts").rglob(thing))
    return bool(shutil.which(thing) or importlib.util.find_spec(thing))


def install_system() -> None:
    """Install Debian's packages that are missing, or say which they are."""
    missing = [package for thing, package in SYSTEM.items() if not present(thing)]
    if not missing:
        return
    apt = ["apt-get", "-o", "DPkg::Lock::Timeout=300"]
    install = [*apt, "install", "-y", "-qq", "--no-install-recommends", *missing]
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        say(f"missing: please run as root (names are Debian's): {' '.join(install)}")
        return
    say(f"installing with apt: {' '.join(missing)}")
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*apt, "update", "-qq"], env=env, check=True)
    subprocess.run(install, env=env, check=True, stdout=subprocess.DEVNULL)


# --- the virtual environment ---------------------------------------------------------------------


def install_python(requirements: str) -> None:
    """Make .venv and install the pinned packages, but only when they changed."""
    pins = (ROOT / requirements).read_bytes() + platform.python_version().encode()
    digest = hashlib.sha256(pins).hexdigest()
    stamp = VENV / f"{requirements}.sha256"
    if PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == digest:
        return
    say(f"installing {requirements} into .venv")
    if not PYTHON.exists():
        venv.create(VENV, with_pip=True)
    pip = [PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", ROOT / requirements], check=True)
    stamp.write_text(digest, encoding="ascii")


def set_up(requirements: str = "requirements-dev.txt") -> None:
    """Leave the machine ready for any command."""
    if sys.platform.startswith("linux"):
        install_system()
    install_python(requirements)


# --- children and their screen -------------------------------------------------------------------


def start(*command: object, **env: str) -> int:
    """Run one child in the project's folder and return its exit code."""
    fonts = {"FONTCONFIG_FILE": str(ROOT / "tests" / "fonts.conf")}
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=ROOT, env=os.environ | fonts | env, check=False).returncode


def has_screen() -> bool:
    """Whether a window can be shown to somebody."""
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(named) or not sys.platform.startswith("linux")


@contextlib.contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Give the variables of a screen: the user's own, or a virtual one of the clerk's size."""
    if has_screen():
        yield {}
        return
    inner, outer = os.pipe()
    words = ["Xvfb", "-displayfd", str(outer), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=[outer], stderr=subprocess.DEVNULL)
    os.close(outer)
    try:
        with os.fdopen(inner, encoding="ascii") as number:
            yield {"DISPLAY": f":{number.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


def on_screen(*command: object) -> int:
    """Run one Python child that may show windows."""
    with screen() as env:
        return start(PYTHON, *command, **env)


# --- the commands --------------------------------------------------------------------------------


def run(rest: list[str]) -> int:
    """Open the program; without a screen fill in the sample report and leave it in build/demo/."""
    if has_screen():
        set_up("requirements.txt")
        return start(PYTHON, "main.py", *rest)
    set_up()
    code = on_screen("-m", "tests.demo", DEMO, *rest)
    say(f"no screen here, so the real wizard was filled in unseen; results in {DEMO}:")
    for path in sorted((ROOT / DEMO).rglob("*")):
        print(f"  {path.relative_to(ROOT)}")
    return code


def steps(*named: tuple[str, list[object]]) -> int:
    """Run every step, also after a failure; tell the time of each; 1 when any failed."""
    failed: list[str] = []
    for name, command in named:
        began = time.monotonic()
        if start(*command):
            failed.append(name)
        say(f"{name}: {'FAILED' if name in failed else 'ok'}, {time.monotonic() - began:.1f} s")
    say(f"failed: {', '.join(failed)}" if failed else "all steps passed")
    return bool(failed)


CHECKS: list[tuple[str, list[object]]] = [
    ("ruff check", [PYTHON, "-m", "ruff", "check"]),
    ("ruff format", [PYTHON, "-m", "ruff", "format", "--check"]),
    ("pyright", [BIN / "basedpyright", "--warnings"]),
    ("import rules", [BIN / "lint-imports", "--no-cache"]),
]


def lint(_rest: list[str]) -> int:
    """Check style, types and import rules."""
    set_up()
    return steps(*CHECKS)


def test(rest: list[str]) -> int:
    """Check everything; further words go to pytest. Under CI=true a skipped test fails."""
    set_up()
    if os.environ.get("CI") == "true":
        os.environ["NO_SKIPS"] = "1"
    return steps(*CHECKS, ("pytest", [PYTHON, "-m", "pytest", *rest]))


def bench(rest: list[str]) -> int:
    """Measure against the budgets."""
    set_up()
    return on_screen("-m", "benchmarks", *rest)


def pictures(rest: list[str]) -> int:
    """Grab a picture of every page, for people to look at."""
    set_up()
    return on_screen("-m", "tests.pictures", *rest)


def package(rest: list[str]) -> int:
    """Build the program folder for this operating system into dist/."""
    set_up()
    return start(PYTHON, "-m", "PyInstaller", "build.spec", "--noconfirm", *rest)


COMMANDS = {work.__name__: work for work in (run, test, lint, bench, pictures, package)}


def main() -> int:
    """Run the command that is named on the command line."""
    lines = [f"  {name:9} {work.__doc__}" for name, work in COMMANDS.items()]
    layout = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="\n".join(["commands:", *lines]), formatter_class=layout
    )
    parser.add_argument("command", choices=COMMANDS, metavar="command")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="handed on to the tool")
    words = parser.parse_args()
    return COMMANDS[words.command](words.rest)


if __name__ == "__main__":
    sys.exit(main())
