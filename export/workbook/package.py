"""A workbook as the bytes of an .xlsx file.

Written straight as XML: openpyxl would take 0.3 MB of the installer, and cannot write what a
formula comes to, which a colleague's preview shows before anything is computed.
"""

import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO

from export.workbook.comments import comments_xml, drawing_xml
from export.workbook.sheet import BookSheet
from export.workbook.sheet_xml import commented, filtered_range, sheet_xml
from export.workbook.styles import CellStyles
from export.workbook.texts import xml_text
from model import product

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_TYPES = {
    "xl/workbook.xml": f"{_TYPE}.sheet.main+xml",
    "xl/styles.xml": f"{_TYPE}.styles+xml",
    "xl/sharedStrings.xml": f"{_TYPE}.sharedStrings+xml",
    "xl/worksheets/": f"{_TYPE}.worksheet+xml",
    "xl/comments": f"{_TYPE}.comments+xml",
    "docProps/core.xml": _CORE_TYPE,
}
_CALLED = f"{_OFFICE}/relationships"


def workbook_bytes(
    sheets: Sequence[BookSheet], title: str, now: datetime | None = None, shown: int = 0
) -> bytes:
    """Return an .xlsx file; it opens at the sheet ``shown``, from 0.

    ``title`` and ``now`` (by default the current time) become properties of the document.
    """
    shared: dict[str, int] = {}
    styles = CellStyles()
    parts: dict[str, str] = {}
    for number, sheet in enumerate(sheets, 1):
        xml = sheet_xml(sheet, styles, lambda text: shared.setdefault(text, len(shared)))
        parts[f"xl/worksheets/sheet{number}.xml"] = xml
        parts |= _comment_parts(number, sheet)
    parts["xl/workbook.xml"] = _workbook(sheets, shown)
    parts["xl/_rels/workbook.xml.rels"] = _workbook_relations(len(sheets))
    parts["xl/styles.xml"] = styles.xml()
    parts["xl/sharedStrings.xml"] = _shared(shared)
    parts["docProps/core.xml"] = _properties(title, now or datetime.now(UTC))
    parts["_rels/.rels"] = _relations(
        (f"{_CALLED}/officeDocument", "xl/workbook.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    )
    return _packed({"[Content_Types].xml": _content_types(parts), **parts})


def _packed(parts: Mapping[str, str]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts.items():
            package.writestr(name, _HEAD + xml)
    return out.getvalue()


def _comment_parts(number: int, sheet: BookSheet) -> dict[str, str]:
    comments = list(commented(sheet))
    if not comments:
        return {}
    return {
        f"xl/comments{number}.xml": comments_xml(comments),
        f"xl/drawings/vmlDrawing{number}.vml": drawing_xml(comments),
        f"xl/worksheets/_rels/sheet{number}.xml.rels": _relations(
            (f"{_CALLED}/vmlDrawing", f"../drawings/vmlDrawing{number}.vml"),
            (f"{_CALLED}/comments", f"../comments{number}.xml"),
        ),
    }


def _relations(*targets: tuple[str, str]) -> str:
    found = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'


def _workbook_relations(sheets: int) -> str:
    return _relations(
        *((f"{_CALLED}/worksheet", f"worksheets/sheet{n}.xml") for n in range(1, sheets + 1)),
        (f"{_CALLED}/styles", "styles.xml"),
        (f"{_CALLED}/sharedStrings", "sharedStrings.xml"),
    )


def _workbook(sheets: Sequence[BookSheet], shown: int) -> str:
    named = "".join(
        f'<sheet name="{xml_text(sheet.name)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, 1)
    )
    names = "".join(_names(place, sheet) for place, sheet in enumerate(sheets))
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_CALLED}"><bookViews>'
        f'<workbookView activeTab="{shown}"/></bookViews><sheets>{named}</sheets>'
        f"{names and f'<definedNames>{names}</definedNames>'}"
        '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
    )


def _names(place: int, sheet: BookSheet) -> str:
    """Return the names that Excel has for the filtered cells, and for the rows on each page."""
    quoted = xml_text("'{}'!".format(sheet.name.replace("'", "''")))
    found = ""
    if sheet.filtered:
        found = f'<definedName name="_xlnm._FilterDatabase" localSheetId="{place}" hidden="1">'
        found += f"{quoted}{filtered_range(sheet)}</definedName>"
    if sheet.frozen:
        found += f'<definedName name="_xlnm.Print_Titles" localSheetId="{place}">'
        found += f"{quoted}$1:${sheet.frozen}</definedName>"
    return found


def _shared(texts: Mapping[str, int]) -> str:
    found = "".join(f'<si><t xml:space="preserve">{xml_text(text)}</t></si>' for text in texts)
    return f'<sst xmlns="{_MAIN}" uniqueCount="{len(texts)}">{found}</sst>'


def _properties(title: str, now: datetime) -> str:
    made = now.strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{xml_text(title)}</dc:title><dc:creator>{product.NAME}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{made}</dcterms:created>'
        f"</cp:coreProperties>"
    )


def _content_types(parts: Mapping[str, str]) -> str:
    named = (
        (part, kind) for part in parts for start, kind in _TYPES.items() if part.startswith(start)
    )
    found = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>'
        for part, kind in named
        if not part.endswith(".rels")
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="'
        'application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Default Extension="vml" ContentType="application/'
        f'vnd.openxmlformats-officedocument.vmlDrawing"/>{found}</Types>'
    )
