"""The Word file in memory, beside two other writers of the same document; reading it back."""

import tempfile
from pathlib import Path

from benchmarks.drafts import long, sample
from benchmarks.references.by_docxtpl import DocxtplWriter
from benchmarks.references.by_lxml import LxmlWriter
from benchmarks.table import Row
from benchmarks.timing import in_turn, medians
from export.report.build import build
from export.save import export_word
from export.word.document import write
from export.word.read_back import compare

LENGTHS = (10_000, 100_000, 1_000_000)


def run(rounds: int = 30, lengths: tuple[int, int, int] = LENGTHS) -> list[Row]:
    """Return rows of medians, warm, and of the growth with the narrative."""
    return [*_writers(rounds), *_back(rounds), *_growth(max(1, rounds // 4), lengths)]


def _writers(rounds: int) -> list[Row]:
    """Return rows of ours, from the draft, beside the others, from a prepared report."""
    draft = sample()
    report = build(draft)
    templated, plain = DocxtplWriter(report), LxmlWriter(report)
    actions = {
        "ours": lambda: write(build(draft)),
        "docxtpl": templated.write,
        "lxml": plain.write,
    }
    ms = medians(in_turn(actions, rounds, warm=3))
    return [
        Row("export the sample", ms["ours"], ms["docxtpl"], "docxtpl", times=0.5),
        Row("  the same", ms["ours"], ms["lxml"], "lxml + zipfile", times=2),
    ]


def _back(rounds: int) -> list[Row]:
    draft = sample()
    data = write(build(draft))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        path = Path(folder, "report.docx")
        actions = {
            "back": lambda: compare(draft, data),
            "whole": lambda: export_word(draft, path),
        }
        ms = medians(in_turn(actions, rounds, warm=3))
    return [
        Row("  reading back (X04)", ms["back"]),
        Row("  onto the disk, read back", ms["whole"]),
    ]


def _growth(rounds: int, lengths: tuple[int, int, int]) -> list[Row]:
    """Return rows of a step's cost per character of the narrative beside the step before."""
    drafts = {str(length): long(length) for length in lengths}
    actions = {name: lambda d=draft: write(build(d)) for name, draft in drafts.items()}
    ms = medians(in_turn(actions, rounds))
    small, middle, large = (ms[str(length)] for length in lengths)
    steps = (lengths[1] - lengths[0]) / 1000, (lengths[2] - lengths[1]) / 1000
    one, other = (middle - small) / steps[0], (large - middle) / steps[1]
    return [
        *(Row(f"  narrative of {n:,} characters", ms[str(n)]) for n in lengths),
        Row("export, per 1,000 characters", other, one, f"up to {lengths[1]:,}", times=1.5),
    ]
