"""The command check for many reports: one line each, or the workbook 审核汇总.

The one place where commands load the readers for it, and the export of workbooks.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from export.destination import Destination, destination
from model.collection.reading import report_line
from model.collection.report_line import LineState, ReportLine, totals, with_duplicates
from model.collection.sources import matching, once, same_file
from model.findings.finding import Level
from resources.messages import command as words
from resources.messages.papers import workbook
from ui.cli.arguments import TO, Arguments, UsageError
from ui.cli.output import print_error, write_output

_SUMMARY = ".xlsx"
_NOTHING_READ = 2  # exit code


def run(arguments: Arguments) -> int:
    """Check the reports; return 0 where all are read and without errors, 2 where none is read,
    else 1. Raises UsageError, ExportError, SaveError.
    """
    if arguments.json:
        raise UsageError(words.NO_JSON_OF_MANY)
    paths = _paths(arguments.positional)
    summary = _summary(arguments)
    lines = with_duplicates(report_line(path) for path in paths)
    if summary:
        _write_summary(lines, summary, arguments)
    else:
        text = "".join(f"{_as_text(line)}\n" for line in lines)
        write_output(f"{text}{totals(lines)}\n", arguments.output_path)
    return _code(lines)


def _paths(given: Sequence[str]) -> tuple[Path, ...]:
    """Return the files that are named; a pattern that none matches is told. Raises UsageError."""
    matched = {word: matching(word) for word in given}
    missing = words.PATTERN_JOIN.join(word for word, files in matched.items() if not files)
    found = [path for files in matched.values() for path in files]
    if not found:
        raise UsageError(words.NO_MATCH.format(patterns=missing))
    if missing:
        print_error(words.NO_MATCH.format(patterns=missing))
    return once(found)


def _summary(arguments: Arguments) -> Destination | None:
    """Return where the workbook goes; None where lines are to be printed."""
    if not arguments.options.get(TO, "").lower().endswith(_SUMMARY):
        return None
    return destination(arguments.required(TO), Path.cwd() / workbook.SUMMARY_FILE, _SUMMARY)


def _write_summary(lines: Sequence[ReportLine], target: Destination, arguments: Arguments) -> None:
    """Write the workbook, unless it would take the place of one of the reports."""
    from export.collection.summary import export_summary

    place = same_file(target.path)
    taken = (one for one in lines if same_file(one.path) == place)
    if any(one.state is not LineState.SKIPPED and one.path.exists() for one in taken):
        raise UsageError(workbook.OVER_A_REPORT.format(path=arguments.options[TO]))
    export_summary(lines, target.path, datetime.now().astimezone())
    write_output(f"{totals(lines)}\n{words.WRITTEN_TO.format(path=target.path)}\n", None)


def _as_text(line: ReportLine) -> str:
    if line.state is not LineState.READ:
        return words.REPORT_UNREAD.format(name=line.path, why=line.fault)
    counts = {level.value: line.count(level) for level in Level}
    unit = line.unit or workbook.NO_UNIT
    told = words.REPORT_LINE.format(name=line.path, unit=unit, year=line.year, **counts)
    return workbook.NOTE_JOIN.join(filter(None, (told, line.first_error, *line.notes)))


def _code(lines: Sequence[ReportLine]) -> int:
    states = {line.state for line in lines}
    if LineState.READ not in states:
        return _NOTHING_READ
    return int(any(not line.is_good for line in lines if line.state is not LineState.SKIPPED))
