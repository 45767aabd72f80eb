"""One sheet as XML, its elements in the order that Excel wants."""

from collections.abc import Callable, Iterator

from export.workbook.cells import Cell
from export.workbook.sheet import BookSheet, Validation, column_letter
from export.workbook.styles import CellStyles
from export.workbook.texts import flag, xml_text

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_A4 = 9
_LINE, _ABOVE, _HIGHEST = 15, 4, 409  # pt; Excel has no higher rows


def sheet_xml(sheet: BookSheet, styles: CellStyles, shared: Callable[[str], int]) -> str:
    """Return the part of a sheet; ``shared`` gives the number of a text among all of the book."""
    has_comments = any(cell and cell.comment for row in sheet.rows for cell in row)
    rows = "".join(
        _row(number, row, _height(sheet, number, row), styles, shared)
        for number, row in enumerate(sheet.rows, 1)
    )
    return "".join(
        [
            f'<worksheet xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheetPr>'
            '<pageSetUpPr fitToPage="1"/></sheetPr>',
            _view(sheet),
            f"{_columns(sheet)}<sheetData>{rows}</sheetData>",
            _filter(sheet),
            _merged(sheet),
            _validations(sheet),
            _page(sheet),
            '<legacyDrawing r:id="rId1"/>' if has_comments else "",
            "</worksheet>",
        ]
    )


def _filter(sheet: BookSheet) -> str:
    cells = filtered_range(sheet).replace("$", "")
    return f'<autoFilter ref="{cells}"/>' if sheet.filtered else ""


def filtered_range(sheet: BookSheet) -> str:
    """Return the cells that the filter buttons are over."""
    return f"$A${sheet.filtered}:${column_letter(len(sheet.widths))}${len(sheet.rows)}"


def _view(sheet: BookSheet) -> str:
    pane = ""
    if sheet.frozen:
        below = f"A{sheet.frozen + 1}"
        pane = (
            f'<pane ySplit="{sheet.frozen}" topLeftCell="{below}" activePane="bottomLeft" '
            'state="frozen"/><selection pane="bottomLeft"/>'
        )
    return (
        f'<sheetViews><sheetView showGridLines="0" workbookViewId="0">{pane}</sheetView>'
        '</sheetViews><sheetFormatPr defaultRowHeight="18"/>'
    )


def _columns(sheet: BookSheet) -> str:
    return "<cols>{}</cols>".format(
        "".join(
            f'<col min="{number}" max="{number}" width="{width}" customWidth="1"'
            f"{flag('hidden', on=number <= sheet.hidden_columns)}/>"
            for number, width in enumerate(sheet.widths, 1)
        )
    )


def _row(
    number: int,
    row: tuple[Cell | None, ...],
    height: str,
    styles: CellStyles,
    shared: Callable[[str], int],
) -> str:
    cells = "".join(
        _cell(f"{column_letter(column)}{number}", cell, styles, shared)
        for column, cell in enumerate(row, 1)
        if cell
    )
    return f'<row r="{number}"{height}>{cells}</row>'


def _height(sheet: BookSheet, number: int, row: tuple[Cell | None, ...]) -> str:
    """Return the attributes of a row's height: as asked for, else as high as its texts.

    Not every program measures them when it opens the file; it does when one of them is edited.
    """
    if number in sheet.heights:
        return f' ht="{sheet.heights[number]}" customHeight="1"'
    shown = slice(sheet.hidden_columns, None)
    cells = zip(row[shown], sheet.widths[shown], strict=False)
    lines = max((_lines(cell.text, width) for cell, width in cells if cell), default=1)
    return f' ht="{min(lines * _LINE + _ABOVE, _HIGHEST)}"'


def _lines(text: str, width: float) -> int:
    """Return how many lines a text has in a column; a Chinese character is two digits wide."""
    return sum(1 + int(len(line.encode("gb18030")) / width) for line in text.split("\n"))


def _cell(name: str, cell: Cell, styles: CellStyles, shared: Callable[[str], int]) -> str:
    start = f'<c r="{name}" s="{styles.number(cell)}"'
    if cell.formula:
        kind = "" if cell.is_number else ' t="str"'
        return f"{start}{kind}><f>{xml_text(cell.formula)}</f><v>{xml_text(cell.text)}</v></c>"
    if cell.is_number:
        return f"{start}><v>{cell.text}</v></c>"
    return f'{start} t="s"><v>{shared(cell.text)}</v></c>' if cell.text else f"{start}/>"


def _merged(sheet: BookSheet) -> str:
    cells = "".join(f'<mergeCell ref="{cells}"/>' for cells in sheet.merges)
    return f'<mergeCells count="{len(sheet.merges)}">{cells}</mergeCells>' if cells else ""


def _validations(sheet: BookSheet) -> str:
    found = "".join(map(_validation, sheet.validations))
    count = len(sheet.validations)
    return f'<dataValidations count="{count}">{found}</dataValidations>' if found else ""


def _validation(one: Validation) -> str:
    first = xml_text('"{}"'.format(",".join(one.choices))) if one.choices else "0"
    operator = "" if one.choices else ' operator="greaterThanOrEqual"'
    return (
        f'<dataValidation type="{one.kind}" errorStyle="warning"{operator} allowBlank="1" '
        f'showInputMessage="1" showErrorMessage="1" error="{xml_text(one.warning)}" '
        f'prompt="{xml_text(one.prompt)}" sqref="{" ".join(one.cells)}">'
        f"<formula1>{first}</formula1></dataValidation>"
    )


def _page(sheet: BookSheet) -> str:
    orientation = "landscape" if sheet.landscape else "portrait"
    return (
        '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" '
        'bottom="0.8" header="0.4" footer="0.4"/>'
        f'<pageSetup paperSize="{_A4}" orientation="{orientation}" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>"
    )


def commented(sheet: BookSheet) -> Iterator[tuple[int, int, str]]:
    """Yield row and column, from 1, and text of each comment."""
    for number, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row, 1):
            if cell and cell.comment:
                yield number, column, cell.comment
