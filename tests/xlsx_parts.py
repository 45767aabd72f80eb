"""Workbooks written part by part, as no library would write them."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_REL = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def xlsx(
    sheets: Sequence[str], names: Sequence[str] = (), parts: Mapping[str, str | bytes] | None = None
) -> bytes:
    """Return a workbook with the XML of these sheets inside <worksheet>."""
    named = [*names, *(f"表{number}" for number in range(len(names), len(sheets)))]
    book = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="r{number}"/>'
        for number, name in enumerate(named, 1)
    )
    relations = "".join(
        f'<Relationship Id="r{number}" Type="x/worksheet" Target="worksheets/s{number}.xml"/>'
        for number in range(1, len(sheets) + 1)
    )
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f"{_HEAD}<Types/>",
        "xl/workbook.xml": f"{_HEAD}<workbook {_MAIN} {_REL}><sheets>{book}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"{_HEAD}<Relationships>{relations}</Relationships>",
    }
    for number, sheet in enumerate(sheets, 1):
        files[f"xl/worksheets/s{number}.xml"] = f"{_HEAD}<worksheet {_MAIN}>{sheet}</worksheet>"
    return zipped({**files, **(parts or {})})


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of these files."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return file.getvalue()


def rows(*lines: str) -> str:
    """Return the XML of a sheet's rows; cells between |, numbers as numbers."""
    return f"<sheetData>{''.join(f'<row>{_cells(line)}</row>' for line in lines)}</sheetData>"


def _cells(line: str) -> str:
    return "".join(map(_cell, line.split("|")))


def _cell(text: str) -> str:
    if text.replace(".", "").isdigit():
        return f"<c><v>{text}</v></c>"
    return f'<c t="str"><v>{text}</v></c>' if text else "<c/>"
