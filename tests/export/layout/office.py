"""Reports as LibreOffice prints them with what the Word file turns off turned off.

LibreOffice 7.4 parts Chinese and Latin by a gap and hangs marks over the edge even where the
document says not to, which Word obeys; both are switched off in the flat ODF on the way to the
PDF.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import pymupdf
import pytest

from export.layout.pages import PrintedPage
from tests.shared import ROOT

_OFF = {
    'style:text-autospace="ideograph-alpha"': 'style:text-autospace="none"',
    'style:punctuation-wrap="hanging"': 'style:punctuation-wrap="simple"',
}
_SAME_HEIGHT = 3  # pt; lines nearer than this stand side by side

Rows = list[str]  # the words of a page's lines from top to bottom, without blanks


def office_pages(documents: Mapping[str, bytes], folder: Path) -> dict[str, list[Rows]]:
    """Return the lines of each page of each document; skip where LibreOffice is missing."""
    return {name: rows_of(file) for name, file in page_files(documents, folder).items()}


def page_files(documents: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """Return LibreOffice's PDF of each document; skip where LibreOffice is missing."""
    names = list(documents)
    sources = [folder / f"{number}.docx" for number in range(len(names))]
    for source, document in zip(sources, documents.values(), strict=True):
        source.write_bytes(document)
    _convert("fodt", sources, folder)
    flat = [source.with_suffix(".fodt") for source in sources]
    for file in flat:
        _switch_off(file)
    _convert("pdf", flat, folder)
    return {name: file.with_suffix(".pdf") for name, file in zip(names, flat, strict=True)}


def _switch_off(file: Path) -> None:
    text = file.read_text("utf-8")
    for on, off in _OFF.items():
        text = text.replace(on, off)
    file.write_text(text, "utf-8")


def _convert(kind: str, sources: list[Path], folder: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed: soffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = [office, profile, "--headless", "--convert-to", kind, "--outdir", folder, *sources]
    env = os.environ | {"FONTCONFIG_FILE": str(ROOT / "tests" / "fonts.conf")}
    subprocess.run(words, env=env, check=True, capture_output=True, timeout=280)


def rows_of(file: Path) -> list[Rows]:
    """Return the lines of each page of a PDF."""
    with pymupdf.open(file) as document:
        return [_rows(_spans(page)) for page in document]


def _spans(page: pymupdf.Page) -> list[tuple[float, float, str]]:
    blocks = cast(dict[str, Any], page.get_text("dict"))["blocks"]
    lines = [line for block in blocks for line in block.get("lines", [])]
    spans = [span for line in lines for span in line["spans"]]
    return [(span["origin"][1], span["origin"][0], span["text"]) for span in spans]


def our_rows(page: PrintedPage) -> Rows:
    """Return the lines of a page of ours in the same way."""
    spans = [
        (line.baseline / 20, (line.x + piece.x) / 20, piece.text)
        for line in page.lines
        for piece in line.line.texts
    ]
    return _rows(spans)


def _rows(spans: list[tuple[float, float, str]]) -> Rows:
    """Return spans (height, x, text) joined where they stand on one height."""
    rows: list[list[tuple[float, str]]] = []
    last = -100.0
    for height, x, text in sorted(spans):
        if height - last > _SAME_HEIGHT:
            rows.append([])
            last = height
        rows[-1].append((x, text))
    words = ("".join("".join(text for _, text in sorted(row)).split()) for row in rows)
    return [row for row in words if row]
