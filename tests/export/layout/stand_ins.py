"""The widths of the open fonts that stand in for the clerk's (tests/fonts.conf)."""

import os
import shutil
import subprocess
import unicodedata
from functools import cache

import pymupdf
import pytest

from export.layout.pages import Font
from tests.shared import ROOT


class StandInMetrics:
    """Chinese characters are one em wide, all others as in the font that stands in."""

    def advance(self, character: str, font: Font) -> float:
        if unicodedata.east_asian_width(character) in "WFA":
            return 1
        return _file(font.family).glyph_advance(ord(character))


class EvenMetrics:
    """Chinese characters are one em wide, all others half: as in 仿宋, 楷体, 黑体 and 宋体."""

    def advance(self, character: str, font: Font) -> float:
        if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
            return 0
        return 1 if unicodedata.east_asian_width(character) in "WFA" else 0.5


@cache
def _file(family: str) -> pymupdf.Font:
    """Return the font that stands in for a family; skip where fontconfig is missing."""
    matcher = shutil.which("fc-match")
    if matcher is None:
        pytest.skip("fontconfig is not installed: fc-match")
    env = os.environ | {"FONTCONFIG_FILE": str(ROOT / "tests" / "fonts.conf")}
    words = [matcher, "-f", "%{file}", family]
    found = subprocess.run(words, env=env, check=True, capture_output=True, timeout=60)
    return pymupdf.Font(fontfile=found.stdout.decode())
