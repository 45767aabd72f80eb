"""The sticks that are in this PC."""

import sys
from pathlib import Path

if sys.platform == "win32":
    from ctypes import windll

    _REMOVABLE = 2  # DRIVE_REMOVABLE

    def sticks() -> tuple[Path, ...]:
        """Return the roots of removable drives; not A: and B:, of which one would be waited for."""
        present = windll.kernel32.GetLogicalDrives()
        letters = (chr(ord("A") + bit) for bit in range(2, 26) if present >> bit & 1)
        roots = (f"{letter}:\\" for letter in letters)
        return tuple(Path(r) for r in roots if windll.kernel32.GetDriveTypeW(r) == _REMOVABLE)

else:

    def sticks() -> tuple[Path, ...]:
        """Return where removable drives are mounted."""
        found = (one for place in ("media", "run/media") for one in Path("/", place).glob("*/*"))
        return tuple(sorted(one for one in found if one.is_mount()))
