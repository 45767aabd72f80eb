"""The styles of a workbook: each cell names one by its number."""

from dataclasses import dataclass, field
from typing import NamedTuple

from export.workbook.cells import AS_TEXT, GENERAL, Cell, Look
from export.workbook.texts import flag, is_read_as_formula, xml_text

_FIRST_OWN_FORMAT = 164  # Excel has its own below
_BUILT_IN = {GENERAL: 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0.00%": 10, AS_TEXT: 49}

_FONTS = """<font><sz val="11"/><name val="SimSun"/><charset val="134"/></font>
<font><b/><sz val="11"/><name val="SimSun"/><charset val="134"/></font>
<font><b/><sz val="16"/><name val="SimHei"/><charset val="134"/></font>
<font><sz val="10"/><color rgb="FF595959"/><name val="SimSun"/><charset val="134"/></font>"""
_FILLS = """<fill><patternFill patternType="none"/></fill>
<fill><patternFill patternType="gray125"/></fill>
""" + "\n".join(
    f'<fill><patternFill patternType="solid"><fgColor rgb="FF{color}"/></patternFill></fill>'
    for color in ("DDE7F0", "F3F6F9", "EDEDED", "FFF2CC")
)
_LINE = "".join(
    f'<{side} style="thin"><color rgb="FF8C8C8C"/></{side}>'
    for side in ("left", "right", "top", "bottom")
)
_BORDERS = (
    f"<border><left/><right/><top/><bottom/><diagonal/></border><border>{_LINE}<diagonal/></border>"
)


class _Made(NamedTuple):
    """What a look is made of: numbers of font, fill and border, and where the text stands."""

    font: int
    fill: int
    border: int
    across: str
    down: str = "center"
    wraps: bool = True


_LOOKS = {
    Look.PLAIN: _Made(0, 0, 0, "left", "top"),
    Look.TITLE: _Made(2, 0, 0, "center"),
    Look.NOTE: _Made(3, 0, 0, "left"),
    Look.HEAD: _Made(1, 2, 1, "center"),
    Look.LABEL: _Made(0, 3, 1, "left"),
    Look.TEXT: _Made(0, 0, 1, "left"),
    Look.NUMBER: _Made(0, 0, 1, "right", wraps=False),
    Look.COMPUTED: _Made(0, 4, 1, "right", wraps=False),
    Look.STRIKING: _Made(1, 5, 1, "right", wraps=False),
}


@dataclass(slots=True)
class CellStyles:
    """The styles in use, numbered as they come."""

    _found: dict[tuple[Look, str, bool], int] = field(
        default_factory=lambda: {(Look.PLAIN, GENERAL, False): 0}
    )

    def number(self, cell: Cell) -> int:
        """Return the number of a cell's style."""
        quoted = not cell.formula and isinstance(cell.value, str) and is_read_as_formula(cell.value)
        return self._found.setdefault((cell.look, cell.shown_format, quoted), len(self._found))

    def xml(self) -> str:
        """Return the part xl/styles.xml."""
        codes = dict.fromkeys(code for _, code, _ in self._found if code not in _BUILT_IN)
        own = {code: _FIRST_OWN_FORMAT + place for place, code in enumerate(codes)}
        formats = "".join(
            f'<numFmt numFmtId="{number}" formatCode="{xml_text(code)}"/>'
            for code, number in own.items()
        )
        numbered = _BUILT_IN | own
        cells = "".join(_xf(look, numbered[code], quoted) for look, code, quoted in self._found)
        own_formats = f'<numFmts count="{len(own)}">{formats}</numFmts>' if own else ""
        return (
            f'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            f'{own_formats}<fonts count="4">{_FONTS}</fonts><fills count="6">{_FILLS}</fills>'
            f'<borders count="2">{_BORDERS}</borders><cellStyleXfs count="1">'
            '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="{len(self._found)}">{cells}</cellXfs><cellStyles count="1">'
            '<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
        )


def _xf(look: Look, number_format: int, quoted: bool) -> str:
    made = _LOOKS[look]
    return (
        f'<xf numFmtId="{number_format}" fontId="{made.font}" fillId="{made.fill}" '
        f'borderId="{made.border}" xfId="0"{flag("quotePrefix", on=quoted)} '
        'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">'
        f'<alignment horizontal="{made.across}" vertical="{made.down}"'
        f"{flag('wrapText', on=made.wraps)}/></xf>"
    )
