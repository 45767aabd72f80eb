"""Run as a program: tries mutants of store and readers and lists those no test kills.

    nice .venv/bin/python -m tests.mutation --sample 400 --seed 417

Half an hour of one processor. The survivors and their reasons stand in docs/reliability.md.
"""

import argparse
import sys
from pathlib import Path

import pytest

from tests.mutation.running import Mutation

MUTATED = ("model/storage", "model/files", "model/readers")
TESTS = [
    "tests/model/storage", "tests/model/files", "tests/model/readers", "tests/model/archive",
    "tests/export/archive", "tests/export/test_save.py",
]  # fmt: skip
# Killed processes, LibreOffice and monstrous files are slow, and see no line that others do not.
WITHOUT = ("killed", "office", "monstrous", "on_a_full_disk", "cannot_grow", "damage", "any_draft")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=400)
    parser.add_argument("--seed", type=int, default=417)
    parser.add_argument("--longest", type=float, default=6, help="seconds of tests for a mutant")
    parser.add_argument("--only", default="", help="a file with the mutants to try, one a line")
    parser.add_argument("--out", type=Path, default=Path("build", "mutants.txt"))
    parser.add_argument("tests", nargs="*", default=TESTS)
    words = parser.parse_args()
    modules = sorted(path for folder in MUTATED for path in Path(folder).rglob("*.py"))
    words.out.parent.mkdir(exist_ok=True)
    with words.out.open("w", encoding="utf-8") as out:
        plugin = Mutation(modules, words, out)
        without = " and ".join(f"not {word}" for word in WITHOUT)
        options = ["-p", "no:randomly", "-p", "no:cacheprovider", "-q", "-k", without]
        return pytest.main([*words.tests, *options], plugins=[plugin])


if __name__ == "__main__":
    sys.exit(main())
