"""The fonts that a report chose, put into the parts of the template that name fonts."""

from export.report.looks import FAMILIES, Typeface
from export.report.nodes import USUAL_FONTS, ReportFonts

STYLES, FONT_TABLE = "word/styles.xml", "word/fontTable.xml"
_BOLD = "<w:b/><w:bCs/>"
_END = "</w:fonts>"


def with_fonts(name: str, part: bytes, fonts: ReportFonts) -> bytes:
    """Return a part of the template with the report's fonts in place of the usual ones."""
    if fonts == USUAL_FONTS or name not in (STYLES, FONT_TABLE):
        return part
    text = part.decode()
    return (_styles(text, fonts) if name == STYLES else _font_table(text, fonts)).encode()


def _styles(text: str, fonts: ReportFonts) -> str:
    """Return the styles; of 宋体 in bold, which only titles have, the bold goes with it."""
    if fonts.title:
        usual = FAMILIES[Typeface.TITLE]
        text = text.replace(named(usual) + _BOLD, named(fonts.title))
    return text.replace(named(FAMILIES[Typeface.FANG]), named(fonts.body)) if fonts.body else text


def named(family: str) -> str:
    """Return a font for every script, so that no theme font is used."""
    return (
        f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}" w:eastAsia="{family}" w:cs="{family}"/>'
    )


def _font_table(text: str, fonts: ReportFonts) -> str:
    """Return the table of fonts with those chosen, each with the usual one as its other name."""
    chosen = {fonts.body: FAMILIES[Typeface.FANG], fonts.title: FAMILIES[Typeface.TITLE]}
    more = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{usual}"/><w:charset w:val="86"/>'
        '<w:family w:val="auto"/></w:font>'
        for name, usual in chosen.items()
        if name
    )
    return text.replace(_END, more + _END)
