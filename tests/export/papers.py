"""Exported reports for tests: their words, their parts, their pages through LibreOffice."""

import io
import os
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import pymupdf
import pytest

from export.report.nodes import Grid, Paragraph, Part, Report
from model.draft.draft import Draft, new_draft
from resources.sample import load_sample
from tests.shared import ROOT

HOSTILE = "\x00\x0b\ud800𠮷😀\ufffe<w:p>&amp;]]>\t“引号”—…·\u2028甲\r\n乙{year}{x}%s\u200b\ue000"


def sample() -> Draft:
    """Return the sample report."""
    return new_draft(2019).with_values(load_sample(), {})


def filled(**more: str | tuple[str, ...]) -> Draft:
    """Return an empty report of 2019 with these values; __ in a name stands for a dot."""
    return new_draft(2019).with_values({k.replace("__", "."): v for k, v in more.items()}, {})


def parts(document: bytes) -> dict[str, bytes]:
    """Return every part of a package; a name that comes twice is a fault."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        names = package.namelist()
        assert len(names) == len(set(names))
        return {name: package.read(name) for name in names}


def paragraphs(report: Report) -> list[Paragraph]:
    """Return the inner pages' paragraphs from top to bottom."""
    found = list(report.title)
    for part in report.parts:
        found.append(part.heading)
        for block in part.blocks:
            found += grid_paragraphs(block) if isinstance(block, Grid) else [block]
    return found


def grid_paragraphs(grid: Grid) -> list[Paragraph]:
    return [line for row in grid.rows for cell in row.cells for line in cell.paragraphs]


def grid(part: Part) -> Grid:
    """Return the one table of a part."""
    (found,) = (block for block in part.blocks if isinstance(block, Grid))
    return found


def words(report: Report) -> str:
    """Return all that is printed, cover included, without any space."""
    cover = "".join(f"{line.label}：{line.value.text}" for line in report.cover.lines)
    title = "".join(line.text for line in report.cover.title)
    inner = "".join(paragraph.text for paragraph in paragraphs(report))
    return squeezed(title + cover + report.cover.seal.text + inner)


def squeezed(text: str) -> str:
    return "".join(text.split())


def pages(document: bytes, folder: Path) -> pymupdf.Document:
    """Return the document as LibreOffice prints it; skips where there is none."""
    return printed({"report": document}, folder)["report"]


def printed(documents: Mapping[str, bytes], folder: Path) -> dict[str, pymupdf.Document]:
    """Return documents as LibreOffice prints them: it starts for a second, and prints in 0.1."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed: soffice")
    sources = [folder / f"{number}.docx" for number in range(len(documents))]
    for source, document in zip(sources, documents.values(), strict=True):
        source.write_bytes(document)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *sources]
    env = os.environ | {"FONTCONFIG_FILE": str(ROOT / "tests" / "fonts.conf")}
    subprocess.run(words, env=env, check=True, capture_output=True, timeout=60 + 30 * len(sources))
    made = (pymupdf.open(source.with_suffix(".pdf")) for source in sources)
    return dict(zip(documents, made, strict=True))


def lines(page: pymupdf.Page) -> list[str]:
    """Return the printed lines of a page, top to bottom: what stands on one height is one line."""
    rows: dict[int, str] = {}
    for block in cast(dict[str, Any], page.get_text("dict"))["blocks"]:
        for line in block.get("lines", []):
            height = round(line["bbox"][3] / 6)
            rows[height] = rows.get(height, "") + "".join(span["text"] for span in line["spans"])
    return [text for _, text in sorted(rows.items()) if text.strip()]
