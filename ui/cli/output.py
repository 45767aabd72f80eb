"""Where a command's answer goes: standard output in UTF-8, or the file named by --to."""

import contextlib
import sys
from pathlib import Path
from typing import TextIO

from model.files.disk import Disk, Patience, replace_file
from model.files.os_errors import save_error


def answer(text: str, to: Path | None) -> None:
    """Deliver the text. Raises SaveError when the file cannot be written."""
    if to is None:
        say(text, sys.stdout)
    else:
        write_file(to, text.encode())


def complain(sentence: str) -> None:
    say(f"{sentence}\n", sys.stderr)


def say(text: str, stream: TextIO | None) -> None:
    """In UTF-8 whatever the locale; a packed program without console has no stream."""
    if stream is None:
        return
    with contextlib.suppress(OSError, ValueError):  # the reader went away
        stream.flush()
        stream.buffer.write(text.encode("utf-8", "backslashreplace"))
        stream.buffer.flush()


def write_file(path: Path, data: bytes) -> None:
    """Write beside and put in place. Raises SaveError; the old file then stays."""
    try:
        replace_file(Disk(), path, data, Patience())
    except OSError as error:
        raise save_error(error, path, kept="") from error
