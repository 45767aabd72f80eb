"""A command's output: to standard output in UTF-8, or to the file given with --to."""

import contextlib
import sys
from pathlib import Path
from typing import TextIO

from model.files.disk import Disk, Retry
from model.files.os_errors import save_error
from model.files.safe_write import replace_and_read_back


def write_output(text: str, path: Path | None) -> None:
    """Write to the file, or to standard output where ``path`` is None. Raises SaveError."""
    if path is None:
        print_text(text, sys.stdout)
    else:
        write_file(path, text.encode())


def print_error(sentence: str) -> None:
    """Print a sentence to standard error."""
    print_text(f"{sentence}\n", sys.stderr)


def print_text(text: str, stream: TextIO | None) -> None:
    """Print in UTF-8 whatever the locale; a packed program without console has no stream (None)."""
    if stream is None:
        return
    with contextlib.suppress(OSError, ValueError):  # the reader went away
        stream.flush()
        stream.buffer.write(text.encode("utf-8", "backslashreplace"))
        stream.buffer.flush()


def write_file(path: Path, data: bytes) -> None:
    """Write beside the file, then replace it. Raises SaveError; the old file then stays."""
    try:
        replace_and_read_back(Disk(), path, data, Retry())
    except OSError as error:
        raise save_error(error, path, kept="") from error
