"""Files that break one rule each: the sample's file with one thing changed in it."""

import io
import warnings
import zipfile
from collections.abc import Callable, Mapping

from tests.export.word.checks.word_file import CORE, DOCUMENT, SETTINGS, STYLES, TYPES

Parts = Mapping[str, bytes]
Mutant = Callable[[Parts], bytes]
_RELATIONS = "word/_rels/document.xml.rels"
_FOOTER = "word/footer1.xml"
_FONTS = "word/fontTable.xml"
_CELL = "<w:tc><w:tcPr>"


def packed(parts: Parts, *more: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a package of these parts; ``more`` may name one a second time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as package, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, content in (*parts.items(), *more):
            package.writestr(name, content)
    return out.getvalue()


def swapped(part: str, old: str, new: str) -> Mutant:
    """Return a mutant with other words in a part, at their first place only."""

    def change(parts: Parts) -> bytes:
        text = parts[part].decode()
        assert old in text, f"{part} has no {old}"
        return packed({**parts, part: text.replace(old, new, 1).encode()})

    return change


def added(part: str, content: bytes) -> Mutant:
    """Return a mutant with one part more."""
    return lambda parts: packed({**parts, part: content})


def without(part: str) -> Mutant:
    """Return a mutant that lacks a part."""
    return lambda parts: packed({name: text for name, text in parts.items() if name != part})


def text_of(xml: str) -> Mutant:
    """Return a mutant that has this in place of the title's first run."""
    return swapped(
        DOCUMENT, '<w:pStyle w:val="Title"/></w:pPr>', f'<w:pStyle w:val="Title"/></w:pPr>{xml}'
    )


def property_of(xml: str) -> Mutant:
    """Return a mutant whose title's first paragraph has one property more, in its right place."""
    style = '<w:pStyle w:val="Title"/>'
    return swapped(DOCUMENT, style, style + xml)


_LINKS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="rId1" Type="styles" Target="styles.xml"/></Relationships>'
)
_BOOKMARK = '<w:bookmarkStart w:id="{}" w:name="{}"/><w:bookmarkEnd w:id="{}"/>'
_MERGED = '<w:tcW w:w="8844" w:type="dxa"/><w:vMerge/>'

# Name of the rule → what breaks it.
MUTANTS: dict[str, dict[str, Mutant]] = {
    "names_in_the_zip_are_unique_and_plain": {
        "twice": lambda parts: packed(parts, (DOCUMENT, parts[DOCUMENT])),
        "twice but for case": added("word/Styles.xml", b"<a/>"),
        "a folder": added("word/", b""),
        "a path of Windows": lambda parts: packed({**parts, "word\\a.xml": b"<a/>"}),
    },
    "entries_are_packed_plainly": {"lzma": lambda parts: packed(parts, method=zipfile.ZIP_LZMA)},
    "every_part_has_a_content_type": {
        "a picture": added("word/media/a.png", b""),
        "no types": without(TYPES),
        "no type of a document": swapped(TYPES, "document.main+xml", "template.main+xml"),
    },
    "no_content_type_is_said_twice_or_of_nothing": {
        "a part that is not there": without(_FOOTER),
        "an extension twice": swapped(
            TYPES, "<Default", '<Default Extension="XML" ContentType="text/xml"/><Default'
        ),
    },
    "every_relationship_leads_to_a_part": {
        "of nothing": without(_FOOTER),
        "to nothing": swapped(_RELATIONS, "footer2.xml", "footer9.xml"),
        "from nothing": added("word/_rels/footer9.xml.rels", _LINKS),
    },
    "relationship_ids_are_unique": {"twice": swapped(_RELATIONS, 'Id="rId2"', 'Id="rId1"')},
    "the_package_names_one_document": {
        "none": swapped("_rels/.rels", '/officeDocument"', '/nothing"')
    },
    "every_part_is_reached": {"a stray part": added("word/stray.xml", b"<a/>")},
    "every_part_is_well_formed": {
        "an ampersand": swapped(DOCUMENT, "</w:t>", "&</w:t>"),
        "a control character": swapped(DOCUMENT, "</w:t>", "\x0b</w:t>"),
        "a noncharacter": swapped(DOCUMENT, "</w:t>", "\uffff</w:t>"),
        "half of a pair": swapped(DOCUMENT, "</w:t>", "&#xD800;</w:t>"),
        "a document type": swapped(DOCUMENT, "<w:document", "<!DOCTYPE a []><w:document"),
        "another encoding": swapped(DOCUMENT, "UTF-8", "GBK"),
    },
    "properties_are_as_opc_wants_them": {
        "a title twice": swapped(CORE, "<dc:title>", "<dc:title/><dc:title>"),
        "a date without type": swapped(CORE, ' xsi:type="dcterms:W3CDTF"', ""),
        "a date that is none": swapped(CORE, "2026-03-01", "2026-13-01"),
        "a long title": swapped(CORE, "<dc:title>", "<dc:title>" + "长" * 256),
    },
    "children_stand_in_the_order_of_the_schema": {
        "of a paragraph": swapped(DOCUMENT, "<w:pStyle", '<w:jc w:val="left"/><w:pStyle'),
        "of a run": swapped(DOCUMENT, "<w:rFonts", '<w:sz w:val="32"/><w:rFonts'),
        "of a cell": swapped(DOCUMENT, _CELL, f'{_CELL}<w:vAlign w:val="top"/>'),
        "of a table": swapped(DOCUMENT, "<w:tblPr>", '<w:tblPr><w:tblLayout w:type="fixed"/>'),
        "of a section": swapped(DOCUMENT, "<w:pgSz", '<w:docGrid w:type="lines"/><w:pgSz'),
        "of the settings": swapped(SETTINGS, "<w:zoom", '<w:defaultTabStop w:val="420"/><w:zoom'),
        "of a style": swapped(
            STYLES, '<w:name w:val="Normal"/>', '<w:qFormat/><w:name w:val="Normal"/>'
        ),
        "of a font": swapped(_FONTS, "<w:altName", '<w:family w:val="auto"/><w:altName'),
        "one twice": property_of("<w:keepNext/><w:keepNext/>"),
        "an unknown one": property_of("<w:keepAll/>"),
    },
    "no_element_has_children_of_another": {
        "a table in a paragraph": text_of("<w:tbl/>"),
        "a text outside its run": text_of("<w:t>字</w:t>"),
        "a run's look after its text": text_of("<w:r><w:t>字</w:t><w:rPr/></w:r>"),
        "a run in the body": swapped(DOCUMENT, "<w:body>", "<w:body><w:r/>"),
    },
    "no_letters_stand_between_elements": {
        "in a run": text_of("<w:r>字</w:r>"),
        "after a paragraph": swapped(DOCUMENT, "</w:p>", "</w:p>字"),
    },
    "every_cell_ends_in_a_paragraph": {
        "no paragraph": swapped(DOCUMENT, _CELL, "<w:tc><w:tcPr/></w:tc>" + _CELL),
        "a table last": swapped(DOCUMENT, "</w:tc>", "<w:tbl/></w:tc>"),
        "an empty footer": swapped(_FOOTER, "</w:ftr>", "<w:tbl/></w:ftr>"),
    },
    "every_table_has_rows_and_cells": {
        "no row": swapped(DOCUMENT, "<w:tbl>", "<w:tbl/><w:tbl>"),
        "no cell": swapped(DOCUMENT, "<w:tr>", "<w:tr/><w:tr>"),
    },
    "rows_fill_the_grid": {
        "a cell more": swapped(DOCUMENT, "<w:tc>", "<w:tc><w:p/></w:tc><w:tc>"),
        "a wider cell": swapped(DOCUMENT, 'gridSpan w:val="5"', 'gridSpan w:val="6"'),
        "a column more": swapped(DOCUMENT, "<w:gridCol", '<w:gridCol w:w="9"/><w:gridCol'),
    },
    "widths_of_cells_are_those_of_the_grid": {
        "of a cell": swapped(DOCUMENT, '<w:tcW w:w="', '<w:tcW w:w="9'),
        "of a table": swapped(DOCUMENT, '<w:tblW w:w="', '<w:tblW w:w="9'),
    },
    "merged_cells_begin_somewhere": {
        "no beginning": swapped(DOCUMENT, '<w:tcW w:w="8844" w:type="dxa"/>', _MERGED)
    },
    "tables_do_not_touch": {
        "two tables": swapped(DOCUMENT, "<w:tbl>", "<w:tbl/><w:tbl>"),
        "a table before the last section": swapped(
            DOCUMENT, "</w:body>", "<w:tbl/><w:sectPr/></w:body>"
        ),
    },
    "the_body_ends_in_its_section": {
        "no section": swapped(DOCUMENT, "</w:body>", "<w:p/></w:body>"),
        "no body": swapped(DOCUMENT, "<w:body>", '<w:body xmlns:w="urn:another">'),
        "two": swapped(DOCUMENT, "</w:body>", "<w:sectPr/></w:body>"),
    },
    "sections_have_room_and_one_footer_of_a_kind": {
        "no room": swapped(DOCUMENT, 'w:left="1588"', 'w:left="15880"'),
        "no size": swapped(DOCUMENT, 'w:h="16838"', ""),
        "two of a kind": swapped(DOCUMENT, 'w:type="even"', 'w:type="default"'),
        "even pages like odd ones": swapped(SETTINGS, "<w:evenAndOddHeaders/>", ""),
    },
    "fields_are_closed": {
        "no end": swapped(_FOOTER, '<w:fldChar w:fldCharType="end"/>', ""),
        "no beginning": swapped(_FOOTER, '<w:fldChar w:fldCharType="begin"/>', ""),
    },
    "blanks_at_the_ends_of_a_text_are_kept": {
        "in the body": text_of("<w:r><w:t> 字</w:t></w:r>"),
        "in a footer": swapped(_FOOTER, '<w:t xml:space="preserve">', "<w:t>"),
    },
    "texts_hold_no_tabs_or_line_ends": {
        "a tab": text_of("<w:r><w:t>甲\t乙</w:t></w:r>"),
        "a line end": text_of("<w:r><w:t>甲\n乙</w:t></w:r>"),
    },
    "styles_used_exist_and_fit": {
        "unknown": swapped(DOCUMENT, 'w:val="Title"', 'w:val="Titel"'),
        "of another kind": text_of('<w:r><w:rPr><w:rStyle w:val="Title"/></w:rPr></w:r>'),
        "based on nothing": swapped(STYLES, 'basedOn w:val="Normal"', 'basedOn w:val="Normale"'),
        "no styles": without(STYLES),
    },
    "styles_are_named_once_and_end": {
        "an id twice": swapped(STYLES, 'styleId="Seal"', 'styleId="Title"'),
        "a name twice": swapped(STYLES, 'name w:val="No List"', 'name w:val="normal"'),
        "a circle": swapped(
            STYLES, '<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:basedOn w:val="Title"/>'
        ),
        "no default": swapped(STYLES, 'w:type="paragraph" w:default="1"', 'w:type="paragraph"'),
    },
    "ids_used_are_relationships_of_the_right_kind": {
        "unknown": swapped(_RELATIONS, 'Id="rId6"', 'Id="rId60"'),
        "of another kind": swapped(_RELATIONS, '/footer"', '/header"'),
    },
    "ids_of_marks_are_unique_and_paired": {
        "no end": text_of('<w:bookmarkStart w:id="1" w:name="a"/>'),
        "an id twice": text_of(_BOOKMARK.format(1, "a", 1) + _BOOKMARK.format(1, "b", 1)),
        "a name twice": text_of(_BOOKMARK.format(1, "a", 1) + _BOOKMARK.format(2, "A", 2)),
        "a long name": text_of(_BOOKMARK.format(1, "a" * 41, 1)),
    },
    "sizes_are_those_word_takes": {
        "a size of letters": text_of('<w:r><w:rPr><w:sz w:val="3277"/></w:rPr></w:r>'),
        "half a half point": text_of('<w:r><w:rPr><w:sz w:val="31.5"/></w:rPr></w:r>'),
        "a high line": property_of('<w:spacing w:line="40000" w:lineRule="exact"/>'),
        "a row below nothing": swapped(
            DOCUMENT, '<w:trHeight w:val="760"', '<w:trHeight w:val="-1"'
        ),
        "64 columns": swapped(DOCUMENT, 'gridSpan w:val="5"', 'gridSpan w:val="64"'),
        "a wide page": swapped(DOCUMENT, 'w:w="11906"', 'w:w="31681"'),
    },
    "words_of_attributes_are_those_word_knows": {
        "alignment": property_of('<w:jc w:val="middle"/>'),
        "switch": property_of('<w:keepNext w:val="yes"/>'),
        "line": swapped(DOCUMENT, 'w:val="single"', 'w:val="solid"'),
    },
    "attributes_that_are_needed_are_there": {
        "zoom's": swapped(SETTINGS, '<w:zoom w:percent="100"/>', "<w:zoom/>"),
        "zoom": swapped(SETTINGS, '<w:zoom w:percent="100"/>', ""),
        "a column's": swapped(DOCUMENT, "<w:gridCol ", "<w:gridCol/><w:gridCol "),
    },
    "names_of_fonts_are_short": {
        "long": swapped(_FONTS, 'w:name="仿宋"', f'w:name="{"仿宋" * 16}"'),
        "none": swapped(STYLES, 'w:eastAsia="仿宋"', 'w:eastAsia=""'),
    },
    "texts_are_no_longer_than_a_parser_takes": {
        "in one piece": text_of(f"<w:r><w:t>{'字' * 3_400_000}</w:t></w:r>")
    },
    "no_namespace_is_a_stranger": {
        "element": text_of('<a:b xmlns:a="urn:a"/>'),
        "attribute": swapped(DOCUMENT, "<w:tbl>", '<w:tbl alt="">'),
    },
}
