"""What the check of one collected report came to: its line, its findings, its figures."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum
from pathlib import Path

from model.checking.checked import Checked
from model.collection.sources import shown_name
from model.draft.draft_name import printed_name
from model.draft.facts import Facts
from model.findings.explanations import explanation_of
from model.findings.finding import Finding, Level, Reply
from model.form import FORM
from model.values.text import one_line
from resources.messages.papers import workbook as words

_LONGEST = 1_000  # characters kept of a sentence: the line of a report is small whatever it holds

Figure = Decimal | str | None
"""An amount in 万元; what was typed where it is no number; None for a blank."""


class LineState(Enum):
    """Whether a file was read, could not be, or was passed over as no report."""

    READ = "read"
    UNREADABLE = "unreadable"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class ListedFinding:
    """A finding as far as the list of all reports shows it."""

    level: Level
    rule: str
    page: str  # its title; "" for an option of the report
    place: str
    message: str
    explanation: str = ""  # that still holds


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One report; neither its draft nor its texts are kept.

    ``fault`` says why there is nothing else, "" for a report that was read. ``unchecked`` are
    the rules that raised. ``figures`` holds each cell of the form's tables, as it counts.
    ``notes`` are sentences about it: what was read with a doubt, another report of its unit.
    """

    path: Path
    state: LineState = LineState.READ
    fault: str = ""
    unit: str = ""
    year: str = ""
    findings: tuple[ListedFinding, ...] = ()
    unchecked: tuple[str, ...] = ()
    figures: Mapping[str, Figure] = field(default_factory=dict[str, Figure])
    notes: tuple[str, ...] = ()

    def count(self, level: Level) -> int:
        """Return how many findings of a level there are, counted as the command check does."""
        return sum(finding.level is level for finding in self.findings)

    @property
    def name(self) -> str:
        """Name of the file, as it is shown."""
        return shown_name(self.path.name)

    @property
    def first_error(self) -> str:
        """Place and sentence of the first error; "" where there is none."""
        errors = (finding for finding in self.findings if finding.level is Level.E)
        first = next(errors, None)
        return words.PLACED.format(place=first.place, message=first.message) if first else ""

    @property
    def is_good(self) -> bool:
        """Whether the report was read, every rule ran, and none found an error."""
        is_read = self.state is LineState.READ
        return is_read and not self.unchecked and not self.count(Level.E)


def line_of(path: Path, checked: Checked, notes: Iterable[str]) -> ReportLine:
    """Return the line of a report that was checked."""
    name = printed_name(checked.draft)
    unchecked = tuple(finding.rule for finding in checked.unchecked)
    raised = words.UNCHECKED.format(count=len(unchecked), rules=words.NAME_JOIN.join(unchecked))
    return ReportLine(
        path,
        unit=name.unit[:_LONGEST],
        year=name.year,
        findings=tuple(_listed(checked, finding) for finding in checked.findings),
        unchecked=unchecked,
        figures=_figures(checked.facts),
        notes=(*([raised] if unchecked else ()), *notes),
    )


def _listed(checked: Checked, finding: Finding) -> ListedFinding:
    page = FORM.page_of(finding.places[0])
    given = explanation_of(checked.draft, finding) if finding.reply is Reply.GIVEN else None
    return ListedFinding(
        finding.level,
        finding.rule,
        page.title if page else "",
        finding.place,
        one_line(finding.message)[:_LONGEST],
        one_line(given.text)[:_LONGEST] if given else "",
    )


def _figures(facts: Facts) -> dict[str, Figure]:
    keys = (field.key for table in FORM.tables for field in table.fields)
    return {key: _figure(facts, key) for key in keys}


def _figure(facts: Facts, key: str) -> Figure:
    reading = facts.number(key)
    if reading.is_blank:
        return None
    if reading.value is not None:
        return reading.value
    return one_line(facts.draft.text(key))[:_LONGEST] or words.NOT_COMPUTED


def totals(lines: Iterable[ReportLine]) -> str:
    """Return how many files there are, how many were read, and how many of these have errors."""
    listed = tuple(lines)
    states = Counter(line.state for line in listed)
    wrong = sum(line.state is LineState.READ and not line.is_good for line in listed)
    found = (
        (words.READ, states[LineState.READ]),
        (words.WRONG, wrong),
        (words.UNREADABLE, states[LineState.UNREADABLE]),
        (words.SKIPPED, states[LineState.SKIPPED]),
    )
    parts = [text.format(count=count) for text, count in found if count or text is words.READ]
    return words.TOTALS.format(count=len(listed), parts=words.PART_JOIN.join(parts))


def unit_and_year(line: ReportLine) -> tuple[str, str] | None:
    """Return what two reports of one unit and year have in common; None where the unit is blank
    or nothing was read."""
    unit = "".join(line.unit.split())
    return (unit, line.year) if unit else None


def with_duplicates(lines: Iterable[ReportLine]) -> tuple[ReportLine, ...]:
    """Return the lines, those of one unit and year each with a note that names the others."""
    listed = tuple(lines)
    alike: dict[tuple[str, str], list[ReportLine]] = {}
    for line in listed:
        if name := unit_and_year(line):
            alike.setdefault(name, []).append(line)
    return tuple(_noted(line, alike.get(unit_and_year(line) or ("", ""), ())) for line in listed)


def _noted(line: ReportLine, alike: Iterable[ReportLine]) -> ReportLine:
    others = [one for one in alike if one is not line]
    if not others:
        return line
    same = all(one.figures == line.figures for one in others)
    template = words.DUPLICATE_SAME if same else words.DUPLICATE_OTHER
    names = words.NAME_JOIN.join(one.name for one in others[:3])
    note = template.format(names=names, count=len(others))
    return replace(line, notes=(note, *line.notes))
