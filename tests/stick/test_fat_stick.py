"""拷到U盘 and drafts on a stick, on Linux' own FAT; and the stick pulled out at any moment."""

import json
import random
from pathlib import Path

import pytest

from tests.long_runs import LongRun
from tests.stick.machine import Machine, make_stick, missing
from tests.stick.on_stick import ACKNOWLEDGED, DEEDS, FOUND

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"not here: {missing()}")


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return what went wrong with each deed."""
    folder = tmp_path_factory.mktemp("stick")
    machine = Machine(folder, make_stick(folder / "stick.img"))
    machine.run("deeds")
    found = folder / FOUND
    assert found.exists(), machine.told()
    return json.loads(found.read_text(encoding="utf-8"))


@pytest.mark.parametrize("deed", [deed.__name__ for deed in DEEDS])
def test_on_a_fat_stick(done: dict[str, str], deed: str) -> None:
    assert not done[deed], done[deed]


def test_a_copy_that_is_said_to_be_there_is_there_after_the_stick_is_pulled(
    tmp_path: Path, long_run: LongRun
) -> None:
    machine = Machine(tmp_path, make_stick(tmp_path / "stick.img"))
    told, found = tmp_path / ACKNOWLEDGED, tmp_path / FOUND
    chance, pulls, copies, beside = random.Random(417), long_run.rounds(3, 60), 0, 0
    for _ in range(pulls + 1):  # each looks at what the one before has left
        promised, size = copies, told.stat().st_size if told.exists() else 0
        machine.pull(chance, lambda: told.exists() and told.stat().st_size > size, "copies")  # noqa: B023
        number, files = map(int, found.read_text().split())
        assert number >= promised, f"{number} lies there, and {promised} was said to"
        beside = max(beside, files - 1)
        copies = int(told.read_text().rpartition("\n")[0].split()[-1])
    long_run.tell(seed=417, pulls=pulls, copies=copies, lost=0, files_beside=beside)
