"""PyInstaller's bootloader with its messages in Chinese.

They are shown when nothing of ours can run yet: the exe alone (copied, or opened inside the zip),
a library taken away. Only the texts are overwritten, by ones that are no longer.
"""

from pathlib import Path

from resources.messages import handout as words

WIDE = {  # UTF-16
    "Failed to load Python DLL '%ls'.\n": words.BOOT_ALONE,
    "LoadLibrary": words.BOOT_REASON,
    "Error": words.BOOT_TITLE,
    "Failed to execute script '%ls' due to unhandled exception: %ls": words.BOOT_FAULT,
    "Unhandled exception in script": words.BOOT_TITLE,
    "Close": words.BOOT_CLOSE,
}
NARROW = {  # UTF-8
    "Failed to start embedded python interpreter!\n": words.BOOT_ALONE_SHORT,
    "Could not load PyInstaller's embedded PKG archive from the executable (%s)\n": words.BOOT_CUT,
}


def in_chinese(program: bytes) -> bytes:
    """Return a bootloader with its texts replaced; no byte around them moves.

    Raises ValueError for a text that is not there exactly once, or shorter than ours.
    """
    for texts, coding in ((WIDE, "utf-16-le"), (NARROW, "utf-8")):
        end = "\0".encode(coding)
        for old, new in texts.items():
            was, now = (end + text.encode(coding) for text in (old, new))
            if program.count(was + end) != 1 or len(now) > len(was):
                raise ValueError(old)
            program = program.replace(was + end, now.ljust(len(was), b"\0") + end)
    return program


def write(source: Path, folder: Path) -> Path:
    """Write the Chinese bootloader into a folder and return its path."""
    target = folder / source.name
    target.write_bytes(in_chinese(source.read_bytes()))
    return target
