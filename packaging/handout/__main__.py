"""``python -m handout [--keep]``: folder, zip, installer and sums into dist/."""

import argparse
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext

from handout import bundle, installer, kept, texts
from handout.freeze import clear, freeze, our_windows, self_test
from handout.imports import unresolved
from handout.places import DIST, FOLDER, WINDOWS, files, size
from handout.steps import step


def main() -> int:
    """Make all of it; return 1 where an import finds nothing."""
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    parser.add_argument("--keep", action="store_true", help="write packaging/kept.txt anew")
    words = parser.parse_args()
    clear()
    with nullcontext() if WINDOWS else our_windows() as wine:
        with step("PyInstaller"):
            freeze(wine)
        with step("self-test"):
            print(self_test(wine))
    for name in texts.add():
        print(f"  the manual lacks a picture that is not there yet: {name}")
    if words.keep:
        kept.keep()
    return pack()


def pack() -> int:
    """Make zip, installer and sums of the folder; return 1 where an import finds nothing."""
    with step("installer, zip, every import"), ThreadPoolExecutor() as side:
        installing = side.submit(installer.make)
        bundle.pack()
        faults = unresolved(FOLDER)
        if not installing.result():
            print("  no installer: NSIS is not installed")
    bundle.write_sums()
    print_sizes()
    print("\n".join(faults))
    return int(bool(faults))


def print_sizes() -> None:
    """Print what was made, in bytes."""
    print(f"{size(FOLDER):>10} {FOLDER.name}: {len(files(FOLDER))} files")
    for path in sorted(DIST.glob("*.*")):
        print(f"{path.stat().st_size:>10} {path.name}")


if __name__ == "__main__":
    raise SystemExit(main())
