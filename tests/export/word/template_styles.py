"""The styles of the Word template: one line a role, as ``export.report.nodes.Style`` has them."""

from export.report import measures
from export.report.looks import (
    FACES,
    FAMILIES,
    LOOKS,
    PAGE_NUMBER,
    Alignment,
    ParagraphLook,
    Typeface,
)
from export.report.nodes import Face, Style
from export.word.fonts import named

_NAMES = {
    Style.COVER_TITLE: "封面标题",
    Style.COVER_LABEL: "封面栏目",
    Style.COVER_VALUE: "封面内容",
    Style.SEAL: "盖章处",
    Style.TITLE: "Title",
    Style.HEADING: "heading 1",
    Style.BODY: "正文段落",
    Style.LEVEL_1: "heading 2",
    Style.LEVEL_2: "heading 3",
    Style.UNIT_NOTE: "单位说明",
    Style.CAPTION: "表题",
    Style.COLUMN: "栏目",
    Style.LABEL: "行名",
    Style.FIGURE: "数字",
    Style.TABLE_END: "末段",
}
_BUILT_IN = {Style.TITLE, Style.HEADING, Style.LEVEL_1, Style.LEVEL_2}
_ON_BODY = {Style.LEVEL_1, Style.LEVEL_2}  # based on the style of the body
_BEFORE_BODY = _BUILT_IN | {Style.UNIT_NOTE}  # Enter behind them begins a paragraph of the body

_INDENTS = {
    measures.INDENT: f'<w:ind w:firstLineChars="200" w:firstLine="{measures.INDENT}"/>',
    measures.CELL_SIDE: f'<w:ind w:firstLine="{measures.CELL_SIDE}"/>',
}
_NORMAL = (
    '<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/>'
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'
    f'<w:spacing w:before="0" w:after="0" w:line="{measures.LINE}" w:lineRule="exact"/>'
    '<w:jc w:val="both"/>'
)


def face(typeface: Typeface, size: float | None = None, *, bold: bool = False) -> str:
    """Return a font for every script, so that no theme font is used, and its size in pt."""
    fonts = named(FAMILIES[typeface])
    heavy = "<w:b/><w:bCs/>" if bold else ""
    half = f'<w:sz w:val="{size * 2:g}"/><w:szCs w:val="{size * 2:g}"/>' if size else ""
    return fonts + heavy + half


def _look(style: Style | None, look: ParagraphLook) -> str:
    """Return the children of w:pPr, in the schema's order; what Normal has is left out."""
    inherited = style in _ON_BODY
    plain = (look.line, look.after) == (measures.LINE, 0)
    space = f'<w:spacing w:before="0" w:after="{look.after}" w:line="{look.line}"'
    indent = _INDENTS[look.indent] if look.indent and not inherited else ""
    outlined = "" if look.outline is None else f'<w:outlineLvl w:val="{look.outline}"/>'
    both = look.alignment is Alignment.JUSTIFIED
    return "".join(
        [
            "<w:keepNext/>" if look.keeps_next else "",
            "<w:widowControl/>" if look.whole_ends and not inherited else "",
            "" if plain else f'{space} w:lineRule="exact"/>',
            f'<w:ind w:right="{look.right}"/>' if look.right else indent,
            "<w:contextualSpacing/>" if look.gathered else "",
            "" if both else f'<w:jc w:val="{look.alignment.value}"/>',
            outlined,
        ]
    )


def _style(
    identity: str, name: str, look: str, run: str, base: str = "Normal", after: str = ""
) -> str:
    next_style = f'<w:next w:val="{after}"/>' if after else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{identity}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="{base}"/>{next_style}<w:qFormat/>'
        f"<w:pPr>{look}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _paragraph_style(style: Style, look: ParagraphLook) -> str:
    """Return a style by its role; built-in names are those Word lists in its navigation pane."""
    base = Style.BODY.value if style in _ON_BODY else "Normal"
    font = face(look.typeface, look.points, bold=look.bold)
    after = Style.BODY.value if style in _BEFORE_BODY else ""
    made = _style(style.value, _NAMES[style], _look(style, look), font, base, after)
    return made.replace(' w:customStyle="1"', "") if style in _BUILT_IN else made


def _character(item: Face, name: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{item.value}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"<w:rPr>{face(FACES[item])}</w:rPr></w:style>"
    )


_PLAIN = face(Typeface.FANG, measures.SIZE_3)
_DEFAULTS = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>{_PLAIN}"
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    "<w:pPrDefault/></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    f"<w:qFormat/><w:pPr>{_NORMAL}</w:pPr><w:rPr>{_PLAIN}</w:rPr></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
    "</w:tblPr></w:style>"
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)


def _rest() -> list[str]:
    font = face(PAGE_NUMBER.typeface, PAGE_NUMBER.points)
    number = _style("Footer", "footer", _look(None, PAGE_NUMBER), font)
    return [
        number.replace(' w:customStyle="1"', ""),
        _character(Face.HEI, "黑体字"),
        _character(Face.KAI, "楷体字"),
    ]


def styles() -> str:
    """Return the content of w:styles."""
    return _DEFAULTS + "".join([*(_paragraph_style(*item) for item in LOOKS.items()), *_rest()])
