"""``python -m benchmarks [name] …``: the measurements named, or all, as one table."""

import sys
from collections.abc import Callable

from benchmarks import (
    check,
    edit,
    export,
    frozen,
    layout,
    memory,
    pdf,
    save,
    start,
    windows,
)
from benchmarks.slots import window
from benchmarks.table import Row, table_lines, verdict

ALL: dict[str, Callable[[], list[Row]]] = {
    "start": start.run,
    "frozen": frozen.run,
    "check": check.run,
    "slots": window.run,
    "edit": edit.run,
    "export": export.run,
    "layout": layout.run,
    "pdf": pdf.run,
    "save": save.run,
    "memory": memory.run,
    "windows": windows.run,
}


def main(names: list[str]) -> int:
    """Run the named measurements, or all; return 2 for an unknown name, else 0: an exceeded
    budget is only reported."""
    if unknown := [name for name in names if name not in ALL]:
        print(f"not measured: {' '.join(unknown)}; choose from {' '.join(ALL)}", file=sys.stderr)
        return 2
    rows: list[Row] = []
    for name in names or ALL:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        rows += ALL[name]()
    print("\n".join([*table_lines(rows), verdict(rows)]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
