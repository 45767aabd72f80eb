"""The styles of the Word template: one line a role, as ``export.report.nodes.Style`` has them."""

from export.report import measures
from export.report.nodes import Face, Style

FANG, KAI, HEI, SONG, TITLE = "仿宋", "楷体", "黑体", "宋体", "方正小标宋简体"

_BODY_INDENT = f'<w:ind w:firstLineChars="200" w:firstLine="{measures.INDENT}"/>'
_NORMAL = (
    '<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/>'
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'
    f'<w:spacing w:before="0" w:after="0" w:line="{measures.LINE}" w:lineRule="exact"/>'
    '<w:jc w:val="both"/>'
)


def face(name: str, size: float | None = None) -> str:
    """Return a font for every script, so that no theme font is used, and its size in pt."""
    fonts = f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'
    half = f'<w:sz w:val="{size * 2:g}"/><w:szCs w:val="{size * 2:g}"/>' if size else ""
    return fonts + half


def _spacing(line: int, after: int = 0) -> str:
    return f'<w:spacing w:before="0" w:after="{after}" w:line="{line}" w:lineRule="exact"/>'


def _align(value: str) -> str:
    return f'<w:jc w:val="{value}"/>'


def _outline(level: int) -> str:
    return f'<w:outlineLvl w:val="{level}"/>'


def _style(identity: str, name: str, look: str, run: str, base: str = "Normal") -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{identity}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="{base}"/><w:qFormat/>'
        f"<w:pPr>{look}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _builtin(identity: str, name: str, look: str, run: str) -> str:
    return _style(identity, name, look, run).replace(' w:customStyle="1"', "")


def _character(item: Face, name: str, font: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{item.value}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"<w:rPr>{face(font)}</w:rPr></w:style>"
    )


_DEFAULTS = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>{face(FANG, measures.SIZE_3)}"
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    "<w:pPrDefault/></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    f"<w:qFormat/><w:pPr>{_NORMAL}</w:pPr><w:rPr>{face(FANG, measures.SIZE_3)}</w:rPr></w:style>"
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


def _cover() -> list[str]:
    body, line = face(FANG, measures.SIZE_3), _spacing(measures.COVER_LINE)
    title = _spacing(measures.COVER_TITLE_LINE) + _align("center")
    return [
        _style(Style.COVER_TITLE.value, "封面标题", title, face(TITLE, measures.SIZE_1)),
        _style(Style.COVER_LABEL.value, "封面栏目", line + _align("distribute"), body),
        _style(Style.COVER_VALUE.value, "封面内容", line + _align("left"), body),
        _style(Style.SEAL.value, "盖章处", _align("center"), body),
    ]


def _text() -> list[str]:
    title = _spacing(measures.TITLE_LINE, measures.TITLE_AFTER)
    title += "<w:contextualSpacing/>" + _align("center")
    heading = _spacing(measures.LINE, measures.HEADING_AFTER) + _BODY_INDENT + _outline(0)
    body, base = face(FANG, measures.SIZE_3), Style.BODY.value
    return [
        _builtin(Style.TITLE.value, "Title", title, face(TITLE, measures.SIZE_2)),
        _builtin(Style.HEADING.value, "heading 1", heading, face(HEI, measures.SIZE_3)),
        _style(base, "正文段落", _BODY_INDENT, body),
        _style(Style.LEVEL_1.value, "层次一", _outline(1), face(HEI, measures.SIZE_3), base),
        _style(Style.LEVEL_2.value, "层次二", _outline(2), face(KAI, measures.SIZE_3), base),
    ]


def _tables() -> list[str]:
    small, line = measures.SIZE_SMALL_4, _spacing(measures.FIGURE_LINE)
    note = (
        _spacing(measures.NOTE_LINE, measures.NOTE_AFTER)
        + '<w:ind w:right="240"/>'
        + _align("right")
    )
    caption = _spacing(measures.CAPTION_LINE) + _align("left")
    return [
        _style(Style.UNIT_NOTE.value, "单位说明", note, face(FANG, small)),
        _style(Style.CAPTION.value, "表题", caption, face(KAI, measures.SIZE_3)),
        _style(Style.COLUMN.value, "栏目", line + _align("center"), face(HEI, small)),
        _style(Style.LABEL.value, "行名", line + _align("left"), face(FANG, small)),
        _style(Style.FIGURE.value, "数字", line + _align("right"), face(FANG, small)),
    ]


def _rest() -> list[str]:
    footer = _spacing(measures.NOTE_LINE) + _align("left")
    return [
        _builtin("Footer", "footer", footer, face(SONG, measures.SIZE_4)),
        _style("End", "末段", _spacing(20) + _align("left"), face(FANG, 1)),
        _character(Face.HEI, "黑体字", HEI),
        _character(Face.KAI, "楷体字", KAI),
    ]


def styles() -> str:
    """Return the content of w:styles."""
    return _DEFAULTS + "".join([*_cover(), *_text(), *_tables(), *_rest()])
