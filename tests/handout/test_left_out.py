"""What is left out of the package is asked for by no module of the program."""

import subprocess
import sys

from tests.shared import ROOT

_SCRIPT = """
import importlib, sys
from pathlib import Path

sys.path.insert(0, "packaging")
from handout.trim import UNUSED

left_out = {name for name in UNUSED if not name.startswith("importlib.")}  # these are frozen


class LeftOut:
    def find_spec(self, name, path=None, target=None):
        if name in left_out:
            raise ModuleNotFoundError(name)


for name in left_out & sys.modules.keys():
    del sys.modules[name]
sys.meta_path.insert(0, LeftOut())
for folder in ("model", "ui", "export", "resources"):
    for path in sorted(Path(folder).rglob("*.py")):
        name = ".".join(path.with_suffix("").parts)
        try:
            importlib.import_module(name)
        except ModuleNotFoundError as error:
            print(name, error)
import docx, lxml.etree, xlrd
"""


def test_no_module_asks_for_what_the_package_leaves_out() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
