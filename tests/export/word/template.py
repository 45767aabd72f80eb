"""Makes resources/report.docx, the Word template: python -m tests.export.word.template.

A tool of the developer; the program only reads the file. A test holds both in step.
"""

import zipfile
from io import BytesIO

from export.report import measures
from export.report.looks import FAMILIES, Typeface
from export.word.markup import LINE_GRID, NAMESPACE, SHEET
from model import product
from tests.export.word.template_styles import styles
from tests.shared import ROOT

PATH = ROOT / "resources" / "report.docx"

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = f'xmlns:w="{NAMESPACE}"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MADE = "2026-01-01T00:00:00Z"

_PARTS = {  # part of the document: (kind of relationship, content type)
    "styles.xml": ("styles", f"{_TYPE}.styles+xml"),
    "settings.xml": ("settings", f"{_TYPE}.settings+xml"),
    "fontTable.xml": ("fontTable", f"{_TYPE}.fontTable+xml"),
    "theme/theme1.xml": ("theme", "application/vnd.openxmlformats-officedocument.theme+xml"),
    "footer1.xml": ("footer", f"{_TYPE}.footer+xml"),
    "footer2.xml": ("footer", f"{_TYPE}.footer+xml"),
}
_FONTS = {  # English name, family, PANOSE: by them Word finds the nearest where one lacks
    Typeface.FANG: ("FangSong", "modern", "02010609060101010101"),
    Typeface.KAI: ("KaiTi", "modern", "02010609060101010101"),
    Typeface.HEI: ("SimHei", "modern", "02010609060101010101"),
    Typeface.SONG: ("SimSun", "auto", "02010600030101010101"),
}
_IDS = {part: f"rId{number}" for number, part in enumerate(_PARTS, 1)}


def _types() -> str:
    parts = {
        "/word/document.xml": f"{_TYPE}.document.main+xml",
        **{f"/word/{part}": kind for part, (_, kind) in _PARTS.items()},
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": (
            "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        ),
    }
    overrides = "".join(f'<Override PartName="{p}" ContentType="{t}"/>' for p, t in parts.items())
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(targets: list[tuple[str, str, str]]) -> str:
    items = "".join(
        f'<Relationship Id="{identity}" Type="{kind}" Target="{target}"/>'
        for identity, kind, target in targets
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def _root_relationships() -> str:
    return _relationships(
        [
            ("rId1", f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
            ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ]
    )


def _document_relationships() -> str:
    kinds = [(_IDS[p], f"{_OFFICE}/relationships/{kind}", p) for p, (kind, _) in _PARTS.items()]
    return _relationships(kinds)


def _document() -> str:
    """Return a body with only the last section: numbered from 1, odd and even footers."""
    return (
        f'<w:document {_W} xmlns:r="{_OFFICE}/relationships"><w:body><w:sectPr>'
        f'<w:footerReference w:type="even" r:id="{_IDS["footer2.xml"]}"/>'
        f'<w:footerReference w:type="default" r:id="{_IDS["footer1.xml"]}"/>'
        f'<w:type w:val="nextPage"/>{SHEET}'
        f'<w:pgNumType w:fmt="decimal" w:start="1"/>{LINE_GRID}'
        "</w:sectPr></w:body></w:document>"
    )


def _footer(indent: str, side: str) -> str:
    """Return the footer — 1 —, each part of the field in its own run, as WPS requires."""
    hint = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
    runs = (
        f'{hint}<w:t xml:space="preserve">— </w:t>',
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>1</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
        f'{hint}<w:t xml:space="preserve"> —</w:t>',
    )
    look = f'<w:pStyle w:val="Footer"/><w:ind {indent}/><w:jc w:val="{side}"/>'
    content = "".join(f"<w:r>{item}</w:r>" for item in runs)
    return f"<w:ftr {_W}><w:p><w:pPr>{look}</w:pPr>{content}</w:p></w:ftr>"


def _settings() -> str:
    word = 'w:uri="http://schemas.microsoft.com/office/word"'
    return (
        f'<w:settings {_W}><w:zoom w:percent="100"/><w:mirrorMargins/>'
        "<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>"
        '<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:noLineBreaksAfter w:lang="zh-CN" w:val="{measures.NOT_LAST}"/>'
        f'<w:noLineBreaksBefore w:lang="zh-CN" w:val="{_escaped(measures.NOT_FIRST)}"/>'
        "<w:compat><w:doNotExpandShiftReturn/>"
        f'<w:compatSetting w:name="compatibilityMode" {word} w:val="15"/>'
        f'<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" {word} w:val="1"/>'
        '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _fonts() -> str:
    """Return the font table: Windows names, each with its English one and its PANOSE figures."""
    fonts = "".join(
        f'<w:font w:name="{FAMILIES[face]}"><w:altName w:val="{other}"/>'
        f'<w:panose1 w:val="{panose}"/><w:charset w:val="86"/><w:family w:val="{family}"/></w:font>'
        for face, (other, family, panose) in _FONTS.items()
    )
    return f"<w:fonts {_W}>{fonts}</w:fonts>"


def _theme() -> str:
    """Return a minimal theme; no style uses it, openxml-audit requires the part."""
    slots = [
        "dk1",
        "lt1",
        "dk2",
        "lt2",
        "accent1",
        "accent2",
        "accent3",
        "accent4",
        "accent5",
        "accent6",
        "hlink",
        "folHlink",
    ]
    colours = "".join(
        f'<a:{slot}><a:srgbClr val="{"FFFFFF" if slot.startswith("lt") else "000000"}"/></a:{slot}>'
        for slot in slots
    )
    fonts = '<a:latin typeface="Times New Roman"/><a:ea typeface="宋体"/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="report">'
        f'<a:themeElements><a:clrScheme name="report">{colours}</a:clrScheme>'
        f'<a:fontScheme name="report"><a:majorFont>{fonts}</a:majorFont>'
        f"<a:minorFont>{fonts}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="report"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def _core() -> str:
    time = 'xsi:type="dcterms:W3CDTF"'
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:creator>{product.NAME}</dc:creator><dc:language>zh-CN</dc:language>"
        f"<dcterms:created {time}>{_MADE}</dcterms:created>"
        f"<dcterms:modified {time}>{_MADE}</dcterms:modified></cp:coreProperties>"
    )


def _app() -> str:
    return (
        f'<Properties xmlns="{_OFFICE}/extended-properties">'
        f"<Application>{product.NAME}</Application></Properties>"
    )


def parts() -> dict[str, bytes]:
    """Return every part of the template by its name."""
    texts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _root_relationships(),
        "docProps/core.xml": _core(),
        "docProps/app.xml": _app(),
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": _document_relationships(),
        "word/styles.xml": f"<w:styles {_W}>{styles()}</w:styles>",
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(),
        "word/theme/theme1.xml": _theme(),
        "word/footer1.xml": _footer('w:rightChars="100" w:right="280"', "right"),
        "word/footer2.xml": _footer('w:leftChars="100" w:left="280"', "left"),
    }
    return {name: (_HEAD + text).encode() for name, text in texts.items()}


def template() -> bytes:
    """Return the template as a .docx, the same bytes on every day."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts().items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


if __name__ == "__main__":
    PATH.write_bytes(template())
