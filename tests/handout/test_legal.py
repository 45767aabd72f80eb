"""What others made and is packed has the text of its licence, and stands in the bill."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from handout import kept
from handout.legal.components import COMPONENTS, OURS, QT, Component, of_file, own_text
from handout.legal.papers import BILL, WHOLE, add, bill, others
from resources.messages import handout as words
from tests.shared import ROOT

# Pinned for the program, and no part of what is packed.
NOT_PACKED = {"et-xmlfile", "openpyxl", "typing-extensions"}
IN_WHOLE = {"Qt", "PySide6-Essentials", "shiboken6"}  # whose text is the LGPL's
INSIDE = {"libffi", "Microsoft Visual C++ Runtime"}


def test_every_packed_file_is_ours_or_of_one_component() -> None:
    for name in kept.listed():
        owners = 1 if OURS.search(name) else len(of_file(name))
        assert owners == 1, name
    owned = {it for name in kept.listed() for it in of_file(name)}
    assert owned == {it for it in COMPONENTS if it.files}


def test_every_package_of_the_program_is_a_component() -> None:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    pinned = set(re.findall(r"^([\w-]+)==", text, re.MULTILINE)) - NOT_PACKED
    assert pinned <= {it.name.lower() for it in COMPONENTS}
    assert all(it.pin or it.version for it in COMPONENTS)
    assert f"pyside6-essentials=={QT}" in text


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda it: it.name)
def test_each_component_has_its_text(component: Component) -> None:
    if component.name in IN_WHOLE:
        assert component.licence.startswith("LGPL-3.0")
    elif component.name in INSIDE:
        assert f"\n{component.name} (" in others()
    else:
        assert len(own_text(component.name)) > 500
        assert own_text(component.name) in others()


def test_the_folder_of_licences(tmp_path: Path) -> None:
    library = tmp_path / "_internal" / "PySide6" / "Qt6Core.dll"
    library.parent.mkdir(parents=True)
    library.write_bytes(b"qt")
    add(tmp_path)
    notice = (tmp_path / words.LICENCES / "说明.txt").read_text(encoding="utf-8-sig")
    present = {path.name for path in (tmp_path / words.LICENCES).iterdir()}
    assert present == {"说明.txt", "其他许可.txt", BILL, *WHOLE}
    assert set(re.findall(r"[^\s、]+\.(?:txt|json)", notice)) <= present
    assert QT in notice and "Permission is hereby granted" in notice
    parts = {part["name"]: part for part in json.loads(json.dumps(bill(tmp_path)))["components"]}
    digest = hashlib.sha256(b"qt").hexdigest()
    assert parts["Qt"]["components"][0]["hashes"][0]["content"] == digest
    assert parts["lxml"]["hashes"] and parts["lxml"]["purl"] == "pkg:pypi/lxml@6.1.3"
