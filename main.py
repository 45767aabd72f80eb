"""绩效自评填报: starts the window, or a command of ``ui.cli``."""

import gc
import sys
from pathlib import Path

from model.files.whole_folder import incomplete
from ui.cli import is_command
from ui.old_windows import show_message, too_old


def main(words: list[str] | None = None) -> int:
    """Run with these arguments (by default the process's own); return the exit code."""
    given = sys.argv[1:] if words is None else words
    if is_command(given):
        from ui.cli.commands import run as run_command

        return run_command(given)
    if fault := too_old() or incomplete():
        return show_message(fault)
    gc.disable()  # until the start page is painted: nothing made before that is freed
    from ui.plain_imports import import_plainly

    import_plainly()
    from ui.app import run as run_window

    return run_window(Path(given[0]) if given else None)


if __name__ == "__main__":
    sys.exit(main())
