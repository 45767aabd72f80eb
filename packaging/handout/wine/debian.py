"""Packages of a later Debian, fetched and unpacked without installing anything.

The mirror is the machine's own: the address under which apt already finds this Debian.
"""

import re
from pathlib import Path

from handout.steps import run

_SOURCES = Path("/etc/apt")
_KEYS = "/usr/share/keyrings/debian-archive-keyring.gpg"


def codename() -> str:
    """Return the code name of this machine's Debian."""
    text = Path("/etc/os-release").read_text(encoding="utf-8")
    found = re.search(r"^VERSION_CODENAME=\W?(\w+)", text, re.MULTILINE)
    return found[1] if found else "stable"


def mirror(sources: Path = _SOURCES) -> str:
    """Return the address of Debian in the machine's own apt sources."""
    listed = [sources / "sources.list", *sorted(sources.glob("sources.list.d/*"))]
    texts = [path.read_text(encoding="utf-8") for path in listed if path.is_file()]
    return address("\n\n".join(texts), codename())


def address(text: str, suite: str) -> str:
    """Return the address that has a suite, from lines ``deb URI suite …`` or stanzas.

    Raises SystemExit where none has.
    """
    text = re.sub(r"^#.*\n", "", text, flags=re.MULTILINE)
    line = rf"^deb\s+(?:\[.*?\]\s+)?(\S+)\s+{suite}\s"
    for stanza in re.split(r"\n\s*\n", text):
        found = re.search(line, stanza + "\n", re.MULTILINE)
        suites = re.search(r"^Suites:(.*)$", stanza, re.MULTILINE)
        if not found and suites and suite in suites[1].split():
            found = re.search(r"^URIs:\s*(\S+)", stanza, re.MULTILINE)
        if found:
            return found[1]
    raise SystemExit(f"apt's sources name no mirror of Debian {suite}")


def unpack(suite: str, packages: list[str], folder: Path) -> Path:
    """Fetch packages of a suite, unpack them together, and return the folder of their files."""
    options = _own_apt(suite, folder / "apt")
    run("apt-get", *options, "update")
    debs = folder / "debs"
    debs.mkdir()
    run("apt-get", *options, "download", *packages, cwd=debs)
    for deb in sorted(debs.glob("*.deb")):
        run("dpkg-deb", "-x", deb, folder / "root")
    return folder / "root"


def _own_apt(suite: str, folder: Path) -> list[str]:
    """Return options with which apt keeps its lists here and leaves the machine's alone."""
    for name in ("state/lists/partial", "cache/archives/partial", "none"):
        (folder / name).mkdir(parents=True)
    (folder / "status").touch()
    source = f"deb [signed-by={_KEYS}] {mirror()} {suite} main\n"
    (folder / "sources.list").write_text(source, encoding="utf-8")
    settings = {
        "Dir::State": folder / "state",
        "Dir::State::status": folder / "status",
        "Dir::Cache": folder / "cache",
        "Dir::Etc::sourcelist": folder / "sources.list",
        "Dir::Etc::sourceparts": folder / "none",
        "Dir::Etc::preferencesparts": folder / "none",
        "Acquire::Languages": "none",
        "Acquire::Retries": "3",
        "APT::Sandbox::User": "",
        "Debug::NoLocking": "1",
    }
    return [word for name, value in settings.items() for word in ("-o", f"{name}={value}")]
