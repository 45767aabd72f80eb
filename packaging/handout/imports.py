"""Check that every import of every PE file is found, in the folder or in Windows itself.

Wine has a runtime of its own and forgives what a bare Windows does not, so this reads the files.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pefile

from handout.places import files

_SUFFIXES = {".exe", ".dll", ".pyd"}
# What every Windows 10 from 1809 on brings along; anything else must lie in the folder.
_SYSTEM = """
advapi32 authz bcrypt bcryptprimitives cfgmgr32 comctl32 comdlg32 crypt32 d2d1 d3d11 d3d12
d3d9 dcomp dnsapi dwmapi dwrite dxgi gdi32 imm32 iphlpapi kernel32 mpr msvcrt netapi32 ntdll ole32
oleaut32 powrprof psapi rpcrt4 secur32 setupapi shcore shell32 shlwapi ucrtbase uiautomationcore
user32 userenv uxtheme version winmm wintrust ws2_32 wtsapi32"""
SYSTEM = {f"{name}.dll" for name in _SYSTEM.split()} | {"winspool.drv"}
_CONTRACT = ("api-ms-win-", "ext-ms-win-")  # names under which Windows offers its own parts


@dataclass(frozen=True)
class Image:
    """One PE file."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.name.lower()

    @cached_property
    def parsed(self) -> pefile.PE:
        return pefile.PE(str(self.path), max_symbol_exports=1 << 20)

    @cached_property
    def exports(self) -> set[str | int]:
        """The exported names, and the numbers of those that are imported by number."""
        table = getattr(self.parsed, "DIRECTORY_ENTRY_EXPORT", None)
        symbols = table.symbols if table else []
        names: set[str | int] = {symbol.name.decode() for symbol in symbols if symbol.name}
        return names | {symbol.ordinal for symbol in symbols}

    def imports(self) -> Iterator[tuple[str, list[str | int]]]:
        """Yield every library it imports, at its start or later, and the names or numbers."""
        for kind in ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT"):
            for entry in getattr(self.parsed, kind, []):
                wanted = [i.name.decode() if i.name else i.ordinal for i in entry.imports]
                yield entry.dll.decode().lower(), wanted


def is_windows(name: str) -> bool:
    """Whether Windows itself has this library."""
    return name in SYSTEM or name.startswith(_CONTRACT)


def unresolved(folder: Path) -> list[str]:
    """Return a line for every import that is not found; none in a sound folder."""
    images = [Image(path) for path in files(folder) if path.suffix.lower() in _SUFFIXES]
    named = {image.name: image for image in images}
    return [fault for image in images for fault in _faults(image, named)]


def _faults(image: Image, named: dict[str, Image]) -> Iterator[str]:
    for library, wanted in image.imports():
        if library in named:
            missing = [name for name in wanted if name not in named[library].exports]
            yield from (f"{image.name}: {library} has no {name}" for name in missing)
        elif not is_windows(library):
            yield f"{image.name}: {library} is neither in the folder nor in Windows"


def main() -> None:
    """Print the imports not found in the folder named on the command line; exit 1 for any."""
    faults = unresolved(Path(sys.argv[1]))
    print("\n".join(faults) or "every import is found")
    raise SystemExit(bool(faults))


if __name__ == "__main__":
    main()
