"""What Word refuses of references and sizes: styles, ids, kinds of relationships, attributes.

ECMA-376 part 1 §17.7 and §17.18; the limits are those that Word's own dialogs know.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from tests.export.word.checks.word_file import (
    OFFICE,
    SETTINGS,
    STYLES,
    R,
    W,
    WordFile,
    local,
    value,
)

_STYLE_OF = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_LONGEST_TEXT = 10_000_000  # bytes that a parser takes in one piece, libxml2's and others
_LONGEST_NAME = 31  # characters of a font's name on Windows
_LONGEST_BOOKMARK = 40
_MOST_COLUMNS = 63
_TWIPS = 31_680  # 22 inches, the largest page

# Attribute of element → least and most. Twips unless said.
LIMITS = {
    ("sz", "val"): (2, 3276),  # half points
    ("szCs", "val"): (2, 3276),
    ("spacing", "line"): (1, _TWIPS),
    ("spacing", "before"): (0, _TWIPS),
    ("spacing", "after"): (0, _TWIPS),
    ("ind", "left"): (-_TWIPS, _TWIPS),
    ("ind", "right"): (-_TWIPS, _TWIPS),
    ("ind", "firstLine"): (0, _TWIPS),
    ("ind", "hanging"): (0, _TWIPS),
    ("trHeight", "val"): (1, _TWIPS),
    ("gridCol", "w"): (1, _TWIPS),
    ("tcW", "w"): (1, _TWIPS),
    ("tblW", "w"): (1, _TWIPS),
    ("pgSz", "w"): (144, _TWIPS),
    ("pgSz", "h"): (144, _TWIPS),
    ("gridSpan", "val"): (1, _MOST_COLUMNS),
    ("outlineLvl", "val"): (0, 9),
    ("pgNumType", "start"): (0, 32_767),
    ("docGrid", "linePitch"): (1, _TWIPS),
    ("zoom", "percent"): (10, 500),
}
# Attribute of element → the words it may be.
_ON_OFF = "1 0 true false on off"
_SWITCHES = """keepNext keepLines widowControl kinsoku overflowPunct autoSpaceDE autoSpaceDN
snapToGrid cantSplit tblHeader mirrorMargins evenAndOddHeaders b i qFormat"""
_BORDER = "single nil none double dotted dashed thick"
CHOICES = {
    ("jc", "val"): "left center right both distribute start end",
    ("spacing", "lineRule"): "exact atLeast auto",
    ("trHeight", "hRule"): "exact atLeast auto",
    ("tblLayout", "type"): "fixed autofit",
    ("tcW", "type"): "dxa auto pct nil",
    ("tblW", "type"): "dxa auto pct nil",
    ("vAlign", "val"): "top center bottom both",
    ("footerReference", "type"): "even default first",
    ("headerReference", "type"): "even default first",
    ("docGrid", "type"): "default lines linesAndChars snapToChars",
    ("fldChar", "fldCharType"): "begin separate end",
    ("rFonts", "hint"): "default eastAsia cs",
    ("style", "type"): "paragraph character table numbering",
    ("family", "val"): "decorative modern roman script swiss auto",
    ("vMerge", "val"): "restart continue",
    ("br", "type"): "page column textWrapping",
    ("characterSpacingControl", "val"): "doNotCompress compressPunctuation"
    " compressPunctuationAndJapaneseKana",
    **{
        (side, "val"): _BORDER
        for side in ("top", "left", "bottom", "right", "insideH", "insideV", "between")
    },
    **{(name, "val"): _ON_OFF for name in _SWITCHES.split()},
}
# Elements that say nothing, or make Word repair, without these attributes.
NEEDED = {
    "zoom": "percent",
    "gridCol": "w",
    "tcW": "w",
    "pStyle": "val",
    "rStyle": "val",
    "style": "styleId",
    "font": "name",
    "fldChar": "fldCharType",
}


def styles_used_exist_and_fit(file: WordFile) -> Iterator[str]:
    kinds = _styles(file)
    for name, element in file.elements(*_STYLE_OF):
        if kinds.get(value(element)) != _STYLE_OF[local(element)]:
            yield f"{name}: {local(element)} {value(element)} is no such style"
    root = file.trees.get(STYLES)
    for style in () if root is None else root.iterfind(f"{W}style"):
        for link in ("basedOn", "next", "link"):
            other = style.find(W + link)
            if other is not None and value(other) not in kinds:
                yield f"{value(style, 'styleId')}: {link} {value(other)} is no style"


def _styles(file: WordFile) -> dict[str, str]:
    root = file.trees.get(STYLES)
    found = () if root is None else root.iterfind(f"{W}style")
    return {value(style, "styleId"): value(style, "type") for style in found}


def styles_are_named_once_and_end(file: WordFile) -> Iterator[str]:
    root = file.trees.get(STYLES)
    styles = [] if root is None else root.findall(f"{W}style")
    ids = Counter(value(style, "styleId") for style in styles)
    names = Counter(value(style.find(f"{W}name")).lower() for style in styles)
    yield from (f"{n} styles {name!r}" for c in (ids, names) for name, n in c.items() if n > 1)
    based = {value(s, "styleId"): value(s.find(f"{W}basedOn")) for s in styles}
    for start in based:
        chain = [start]
        while chain[-1] in based and len(chain) <= len(based):
            chain.append(based[chain[-1]])
        if chain[-1] in based:
            yield f"{start} is based on itself"
    defaults = Counter(value(s, "type") for s in styles if value(s, "default") in ("1", "true"))
    if any(count > 1 for count in defaults.values()) or not defaults["paragraph"]:
        yield f"default styles: {dict(defaults)}"


def ids_used_are_relationships_of_the_right_kind(file: WordFile) -> Iterator[str]:
    known = {(item.source, item.identity): item.kind for item in file.relationships}
    for name, root in file.words():
        for element in root.iter():
            for attribute, identity in element.attrib.items():
                if str(attribute).startswith(R):
                    kind, wanted = known.get((name, str(identity)), ""), local(element)
                    if not kind or wanted not in (f"{kind}Reference", kind):
                        yield f"{name}: {wanted} names {identity}, which is {kind}"


def ids_of_marks_are_unique_and_paired(file: WordFile) -> Iterator[str]:
    starts = [value(e, "id") for _, e in file.elements("bookmarkStart")]
    ends = [value(e, "id") for _, e in file.elements("bookmarkEnd")]
    names = [value(e, "name").lower() for _, e in file.elements("bookmarkStart")]
    if sorted(starts) != sorted(ends) or len(set(starts)) < len(starts):
        yield "bookmarks that do not begin and end once"
    if len(set(names)) < len(names) or any(len(name) > _LONGEST_BOOKMARK for name in names):
        yield "bookmarks with one name, or with a name that is too long"


def _attributes(of: Mapping[tuple[str, str], object], element: str) -> list[str]:
    return [attribute for name, attribute in of if name == element]


def sizes_are_those_word_takes(file: WordFile) -> Iterator[str]:
    for name, element in file.elements(*{element for element, _ in LIMITS}):
        for attribute in _attributes(LIMITS, local(element)):
            size, (least, most) = value(element, attribute), LIMITS[local(element), attribute]
            fits = re.fullmatch(r"-?\d{1,9}", size) and least <= int(size) <= most
            if size and not fits:
                yield f"{name}: {local(element)} {attribute}={size}"


def words_of_attributes_are_those_word_knows(file: WordFile) -> Iterator[str]:
    for name, element in file.elements(*{element for element, _ in CHOICES}):
        for attribute in _attributes(CHOICES, local(element)):
            word = value(element, attribute)
            if word and word not in CHOICES[local(element), attribute].split():
                yield f"{name}: {local(element)} {attribute}={word}"


def attributes_that_are_needed_are_there(file: WordFile) -> Iterator[str]:
    for name, element in file.elements(*NEEDED):
        if not value(element, NEEDED[local(element)]):
            yield f"{name}: {local(element)} without {NEEDED[local(element)]}"
    if SETTINGS in file.trees and file.trees[SETTINGS].find(f"{W}zoom") is None:
        yield "no zoom"


def names_of_fonts_are_short(file: WordFile) -> Iterator[str]:
    for name, element in file.elements("rFonts", "font"):
        for attribute, font in element.attrib.items():
            if len(str(font)) > _LONGEST_NAME or not str(font).strip():
                yield f"{name}: {local(element)} {attribute} {font!r}"


def texts_are_no_longer_than_a_parser_takes(file: WordFile) -> Iterator[str]:
    for name, text in file.elements("t"):
        if len((text.text or "").encode()) > _LONGEST_TEXT:
            yield f"{name}: a text of {len(text.text or '')} characters"


def no_namespace_is_a_stranger(file: WordFile) -> Iterator[str]:
    """What is neither Word's nor a relationship would have to be declared as ignorable."""
    known = (W, R, "{http://www.w3.org/XML/1998/namespace}")
    for name, root in file.words():
        for element in root.iter():
            for tag in (str(element.tag), *map(str, element.attrib)):
                if not tag.startswith(known):
                    yield f"{name}: {tag} is not Word's ({OFFICE})"


REFERENCE_RULES = (
    styles_used_exist_and_fit,
    styles_are_named_once_and_end,
    ids_used_are_relationships_of_the_right_kind,
    ids_of_marks_are_unique_and_paired,
    sizes_are_those_word_takes,
    words_of_attributes_are_those_word_knows,
    attributes_that_are_needed_are_there,
    names_of_fonts_are_short,
    texts_are_no_longer_than_a_parser_takes,
    no_namespace_is_a_stranger,
)
