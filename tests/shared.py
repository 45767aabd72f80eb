"""Helpers shared by tests that are no fixtures."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT.parent / "shared" / "seed" / "report-2019.txt"


def seed_text() -> str:
    """Return the real report of 2019, which is not published with the project."""
    if not SEED.exists():
        pytest.skip(f"the report of 2019 is not here: {SEED}")
    return SEED.read_text(encoding="utf-8")
