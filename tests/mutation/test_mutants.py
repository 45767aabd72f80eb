"""The tool that tries the tests: its mutants are other programs, put in where they belong."""

import os
from pathlib import Path

import pytest

from model.values import characters
from tests.mutation.applying import apply
from tests.mutation.mutants import Mutant, mutants

CODE = '''"""A module."""
LIMIT = 3

def small(size: int, whole: bool = True) -> bool:
    """Whether it is."""
    if not whole or size < LIMIT:
        note(size)
        return True
    return False
'''
FAULTS = {
    "size < LIMIT → size <= LIMIT", "3 → 4", "3 → 2", "not whole → whole", "note(size) → pass",
    "not whole or size < LIMIT → not whole and size < LIMIT", "return True → return None",
    "return False → return None", "True → False", "False → True",
}  # fmt: skip


def test_each_slip_of_the_hand_is_a_mutant_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "small.py"
    path.write_text(CODE, encoding="utf-8")
    found = list(mutants(path))
    assert {one.fault for one in found} == FAULTS
    compiled = {compile(one.tree(), "", "exec").co_consts for one in found}
    assert len(compiled) == len(found)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a mutant lives in a fork")
def test_a_mutant_is_put_into_the_running_program() -> None:
    path = Path(characters.__file__)
    mutant = next(one for one in mutants(path) if "as_read" in function_of(one))
    child = os.fork()
    if child == 0:
        before = characters.as_read.__code__
        applied = apply(mutant)
        os._exit(0 if applied and characters.as_read.__code__ is not before else 1)
    assert os.waitpid(child, 0)[1] == 0


def function_of(mutant: Mutant) -> str:
    """Return the source from the last function's head to the mutant's line."""
    lines = mutant.path.read_text(encoding="utf-8").splitlines()[: mutant.line]
    heads = [number for number, line in enumerate(lines) if line.startswith("def ")]
    return lines[heads[-1]] if heads else ""
