"""The folder 许可: a notice, the texts of the licences, and the bill of materials."""

import json
import re
from pathlib import Path

from handout.bundle import sha256
from handout.legal.components import COMPONENTS, HELD, Component, of_file, own_text
from handout.places import FOLDER, ROOT, files
from model.product import ID, VERSION
from resources.messages import handout as words

WHOLE = ("LGPL-3.0.txt", "GPL-3.0.txt", "LGPL-2.1.txt")
BILL = "components.cdx.json"


def add(folder: Path = FOLDER) -> None:
    """Write the folder 许可 into the program's folder."""
    target = folder / words.LICENCES
    target.mkdir(exist_ok=True)
    for name in WHOLE:
        _write(target / name, _held(name))
    _write(target / "说明.txt", f"{_held('说明.txt')}\n{(ROOT / 'LICENSE').read_text('utf-8')}")
    _write(target / "其他许可.txt", others())
    (target / BILL).unlink(missing_ok=True)
    text = json.dumps(bill(folder), ensure_ascii=False, indent=1, sort_keys=True)
    (target / BILL).write_text(text, encoding="utf-8", newline="\n")


def _held(name: str) -> str:
    return (HELD / name).read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    """With BOM and CRLF, which an old Notepad needs."""
    path.write_text(text, encoding="utf-8-sig", newline="\r\n")


def others() -> str:
    """Return the texts that packages carry, and of what lies inside the libraries."""
    carried = [(it.name, own_text(it.name)) for it in COMPONENTS]
    texts = [f"{name}\n{'-' * len(name)}\n\n{text}\n" for name, text in carried if text]
    return "\n\n".join([*texts, _held("inside.txt")])


def bill(folder: Path) -> dict[str, object]:
    """Return the bill of materials, as CycloneDX has it, from the pins and the files."""
    owned = {path: of_file(path.relative_to(folder).as_posix()) for path in files(folder)}
    parts = [_part(it, [at for at, of in owned.items() if it in of], folder) for it in COMPONENTS]
    ours = {"type": "application", "name": ID, "version": VERSION, "licenses": _licence("MIT")}
    head = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1}
    return {**head, "metadata": {"component": ours}, "components": parts}


def _part(it: Component, found: list[Path], folder: Path) -> dict[str, object]:
    version = re.search(r"==(\S+)", it.pin)
    number = version[1] if version else it.version
    part: dict[str, object] = {"type": "library", "name": it.name, "version": number}
    if version:
        part["purl"] = f"pkg:pypi/{it.name.lower()}@{number}"
        part["hashes"] = _hashes(*re.findall(r"sha256:(\w+)", it.pin))
    if it.licence:
        part["licenses"] = _licence(it.licence)
    part["components"] = [
        {"type": "file", "name": at.relative_to(folder).as_posix(), "hashes": _hashes(sha256(at))}
        for at in found
    ]
    return part


def _hashes(*digests: str) -> list[dict[str, str]]:
    return [{"alg": "SHA-256", "content": digest} for digest in digests]


def _licence(name: str) -> list[dict[str, object]]:
    return [{"expression": name} if " " in name else {"license": {"id": name}}]
