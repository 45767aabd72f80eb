"""The children that an element may have, in the order of the schema (ECMA-376 part 1, annex A).

Whole sequences of the transitional schema for everything the program writes, less what is only for
tracked changes, frames and fields it never writes: a child that is not named here is a finding.
"""

_MARKS = "bookmarkStart bookmarkEnd"
_RUN = """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd
fitText vertAlign rtl cs em lang eastAsianLayout specVanish"""
_PARAGRAPH = """pStyle keepNext keepLines pageBreakBefore widowControl numPr suppressLineNumbers
pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE
autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents
suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr
sectPr"""

# Each of these children at most once, in this order.
SEQUENCES = {
    name: tuple(children.split())
    for name, children in {
        "document": "background body",
        "pPr": _PARAGRAPH,
        "rPr": _RUN,
        "pBdr": "top left bottom right between bar",
        "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize
        tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption
        tblDescription""",
        "tblBorders": "top start left bottom end right insideH insideV",
        "tblCellMar": "top start left bottom end right",
        "trPr": """cnfStyle gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader
        jc hidden""",
        "tcPr": """cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection
        tcFitText vAlign hideMark""",
        "tcBorders": "top start left bottom end right insideH insideV tl2br tr2bl",
        "tcMar": "top start left bottom end right",
        "settings": """writeProtection view zoom removePersonalInformation removeDateAndTime
        doNotDisplayPageBoundaries embedTrueTypeFonts embedSystemFonts saveSubsetFonts mirrorMargins
        alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop
        hideSpellingErrors hideGrammaticalErrors proofState defaultTabStop autoHyphenation
        evenAndOddHeaders drawingGridHorizontalSpacing drawingGridVerticalSpacing
        noPunctuationKerning characterSpacingControl strictFirstAndLastChars noLineBreaksAfter
        noLineBreaksBefore updateFields footnotePr endnotePr compat docVars rsids themeFontLang
        clrSchemeMapping decimalSymbol listSeparator""",
        "compat": """balanceSingleByteDoubleByteWidth ulTrailSpace doNotExpandShiftReturn
        spacingInWholePoints adjustLineHeightInTable useFELayout compatSetting""",
        "style": """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden
        unhideWhenUsed qFormat locked rsid pPr rPr tblPr trPr tcPr tblStylePr""",
        "docDefaults": "rPrDefault pPrDefault",
        "rPrDefault": "rPr",
        "pPrDefault": "pPr",
        "font": "altName panose1 charset family notTrueType pitch sig",
        "sectPr": """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc
        pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi
        rtlGutter docGrid""",
    }.items()
}
# Of these children any number.
REPEATED = frozenset({"headerReference", "footerReference", "tblStylePr", "compatSetting"})
# Of these elements the first children come first, the others in any order and number.
MIXED = {
    name: (tuple(first.split()), frozenset(others.split()))
    for name, (first, others) in {
        "body": ("", f"p tbl sectPr {_MARKS}"),
        "p": ("pPr", f"r hyperlink fldSimple {_MARKS}"),
        "r": ("rPr", "t tab br cr fldChar instrText noBreakHyphen softHyphen sym"),
        "tbl": ("tblPr tblGrid", f"tr {_MARKS}"),
        "tblGrid": ("", "gridCol"),
        "tr": ("tblPrEx trPr", f"tc {_MARKS}"),
        "tc": ("tcPr", f"p tbl {_MARKS}"),
        "ftr": ("", "p tbl"),
        "hdr": ("", "p tbl"),
        "styles": ("docDefaults latentStyles", "style"),
        "fonts": ("", "font"),
        "tabs": ("", "tab"),
    }.items()
}
