"""Another program holds a file of the store: an antivirus, a sync folder, Word.

Nothing is set aside as damaged, no older text is opened, the sentence names the reason, and
what is let go within two seconds is not noticed at all.
"""

from pathlib import Path

import pytest

from handout.places import ROOT
from handout.wine import python as windows_python
from handout.wine.prefix import Windows, path
from tests.windows.holding import SCENARIOS


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_file_held_by_another_program(wine: Windows, own_folders: Path, scenario: str) -> None:
    python = path(windows_python.provide() / "python.exe")
    script = ("-X", "utf8", "-m", "tests.windows.holding")
    done = wine.run(python, *script, scenario, path(own_folders), cwd=ROOT)
    assert done.code == 0, done.text
