"""The comments of a sheet: their texts, and the drawing that says where their boxes stand."""

from collections.abc import Sequence

from export.workbook.sheet import column_letter
from export.workbook.texts import xml_text
from model.product import NAME

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_IN_A_LINE, _LINE_HEIGHT, _MARGIN, _WIDTH = 17, 15, 12, 210  # characters; the others in pt
_SHAPE = (
    '<v:shape id="c{id}" type="#note" style="position:absolute;width:{width}pt;height:{height}pt;'
    'visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
    '<v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>"
    "</x:ClientData></v:shape>"
)

Comment = tuple[int, int, str]
"""Row and column, from 1, and text."""


def comments_xml(comments: Sequence[Comment]) -> str:
    """Return the part with the texts."""
    found = "".join(
        f'<comment ref="{column_letter(column)}{row}" authorId="0"><text><r><rPr><sz val="10"/>'
        f'<rFont val="SimSun"/></rPr><t xml:space="preserve">{xml_text(text)}</t></r></text>'
        "</comment>"
        for row, column, text in comments
    )
    return (
        f'<comments xmlns="{_MAIN}"><authors><author>{NAME}</author></authors>'
        f"<commentList>{found}</commentList></comments>"
    )


def drawing_xml(comments: Sequence[Comment]) -> str:
    """Return the drawing with a box for each, as high as its text."""
    shapes = "".join(
        _SHAPE.format(id=number, width=_WIDTH, height=_height(text), row=row - 1, column=column - 1)
        for number, (row, column, text) in enumerate(comments, 1)
    )
    return (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:'
        'office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
        '<o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="note" '
        'coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke '
        'joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
        f"{shapes}</xml>"
    )


def _height(text: str) -> int:
    lines = sum(1 + len(line) // _IN_A_LINE for line in text.split("\n"))
    return lines * _LINE_HEIGHT + _MARGIN
