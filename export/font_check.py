"""What a report's fonts mean on this PC: which of them it lacks, and which characters they lack."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from export.report.looks import FACES, FAMILIES, LOOKS, PAGE_NUMBER, Typeface, family
from export.report.nodes import Grid, Paragraph, Report, Style

_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


class InstalledFonts(Protocol):
    """The fonts of this PC."""

    def stand_in(self, name: str) -> str:
        """Return the font printed for one of this name: itself where the PC has it."""
        ...

    def lacking(self, name: str, characters: str) -> str:
        """Return those of some characters that an installed font has no picture of, in order."""
        ...


@dataclass(frozen=True, slots=True)
class FontState:
    """A font of the report on this PC.

    ``printed`` is the font printed in its place, itself where it is there; ``lacking`` are the
    report's characters that this one has not, sorted. ``usual`` is the font a report has without
    a choice, which the clerk may return to: "" where it is the same or lacks as much.
    """

    name: str
    printed: str
    lacking: str = ""
    usual: str = ""


def font_states(report: Report, installed: InstalledFonts) -> tuple[FontState, ...]:
    """Return how each font of the report stands, each once, those of text and titles first."""
    characters: defaultdict[Typeface, set[str]] = defaultdict(set)
    for typeface, text in _texts(report):
        characters[typeface].update(text)
    used: defaultdict[str, set[str]] = defaultdict(set)
    usual: dict[str, str] = {}
    for typeface, found in characters.items():
        name = family(typeface, report.fonts)
        usual[name] = FAMILIES[typeface]
        used[name] |= found
    return tuple(
        _state(name, usual[name], "".join(filter(_is_seen, sorted(found))), installed)
        for name, found in used.items()
    )


def _state(name: str, usual: str, used: str, installed: InstalledFonts) -> FontState:
    printed = installed.stand_in(name)
    lacking = installed.lacking(printed, used)
    is_there = name != usual and installed.stand_in(usual) == usual
    better = printed != name or len(installed.lacking(usual, lacking)) < len(lacking)
    return FontState(name, printed, lacking, usual if is_there and better else "")


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) not in _INVISIBLE


def _texts(report: Report) -> Iterator[tuple[Typeface, str]]:
    """Yield every text of the report with its typeface."""
    for line in report.cover.lines:
        yield LOOKS[Style.COVER_VALUE].typeface, line.label + line.value.text
    for item in _paragraphs(report):
        for run in item.runs:
            yield FACES.get(run.face, LOOKS[item.style].typeface), run.text
    yield PAGE_NUMBER.typeface, "—0123456789"


def _paragraphs(report: Report) -> Iterator[Paragraph]:
    yield report.cover.seal
    yield from (*report.title, *report.cover.title)
    for part in report.parts:
        yield part.heading
        for block in part.blocks:
            yield from _cells(block) if isinstance(block, Grid) else (block,)


def _cells(grid: Grid) -> Iterator[Paragraph]:
    return (item for row in grid.rows for cell in row.cells for item in cell.paragraphs)
