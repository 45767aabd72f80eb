"""Writes 填报数据.xlsx, and reads it back before it replaces an older one."""

from collections.abc import Iterator
from pathlib import Path

from export.data_book.book import write
from export.errors import ExportError, Reason
from export.save import Cancelled, Progress, export_file
from model.draft.draft import Draft, Value, is_list
from model.files.disk import Disk
from model.findings.finding import Finding, Level
from model.form import FORM
from model.form.spec import NUMERIC
from model.readers.errors import UnreadableDocument
from model.readers.read import read_document
from model.readers.sheets.own_marks import kept_figure
from model.values.text import brief, clean_text
from resources.messages.papers.export import FIGURE_DIFFERS

RULE = "X04"


def export_data(
    draft: Draft,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    disk: Disk | None = None,
) -> None:
    """Write the workbook to ``path``, as :func:`export.save.export_file` does.

    One that reads back as anything but the draft's values is discarded (X04).
    """

    def verify(data: bytes) -> None:
        try:
            findings = compare(draft, data)
        except UnreadableDocument as error:
            raise ExportError(Reason.WRITE_FAILED, path, detail=str(error)) from error
        if findings:
            raise ExportError(Reason.FIGURES_DIFFER, path, findings=findings)

    def render() -> bytes:
        return write(draft)

    export_file(path, render, verify, progress=progress, cancelled=cancelled, disk=disk)


def compare(draft: Draft, data: bytes) -> tuple[Finding, ...]:
    """Return a finding (X04) for each value that a workbook does not hold as the draft does.

    Raises UnreadableDocument.
    """
    found = {one.key: one.value for one in read_document(data, "").values}
    return tuple(_differing(draft, found))


def _differing(draft: Draft, found: dict[str, Value]) -> Iterator[Finding]:
    for field in FORM.fields:
        expected, actual = _lines(field.key, kept(draft, field.key)), found.get(field.key, "")
        if expected != _lines(field.key, actual):
            texts = (brief("\n".join(lines)) for lines in (expected, _lines(field.key, actual)))
            shown, read = texts
            place = FORM.place(field.key)
            message = FIGURE_DIFFERS.format(place=place, expected=shown, actual=read)
            yield Finding((field.key,), message, shown, read, rule=RULE, level=Level.E)


def kept(draft: Draft, key: str) -> Value:
    """Return a value as the workbook keeps it: figures half width and in their unit."""
    field = FORM[key]
    return kept_figure(field, draft.text(key)) if field.kind in NUMERIC else draft[key]


def _lines(key: str, value: Value) -> list[str]:
    """Return the lines of a value; white space alone is nothing, and no item of a list."""
    text = value if isinstance(value, str) else "\n".join(value)
    lines = [line if line.strip() else "" for line in clean_text(text)[0].split("\n")]
    return [line for line in lines if line or not is_list(key)] if any(lines) else []
