"""What Word refuses or silently changes of the markup: order, tables, cells, sections, texts.

ECMA-376 part 1 §17.2 to §17.6 and §17.16.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from lxml import etree

from tests.export.word.checks.order import MIXED, REPEATED, SEQUENCES
from tests.export.word.checks.word_file import DOCUMENT, SETTINGS, W, WordFile, local, number, value

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NO_CONTENT = frozenset({"t", "instrText"})


def children_stand_in_the_order_of_the_schema(file: WordFile) -> Iterator[str]:
    for name, element in file.elements(*SEQUENCES):
        known, children = SEQUENCES[local(element)], [local(child) for child in element]
        places = [known.index(child) if child in known else -1 for child in children]
        repeated = [c for c, n in Counter(children).items() if n > 1 and c not in REPEATED]
        if -1 in places or places != sorted(places) or repeated:
            yield f"{name}: {local(element)} has the children {' '.join(children)}"


def no_element_has_children_of_another(file: WordFile) -> Iterator[str]:
    for name, element in file.elements(*MIXED):
        first, others = MIXED[local(element)]
        children = [local(child) for child in element]
        while first and children:
            if children[0] == first[0]:
                children.pop(0)
            first = first[1:]
        if strange := set(children) - others:
            yield f"{name}: {local(element)} may not have {sorted(strange)} there"


def no_letters_stand_between_elements(file: WordFile) -> Iterator[str]:
    for name, root in file.words():
        for element in root.iter(f"{W}*"):
            loose = (element.text if local(element) not in _NO_CONTENT else "") or ""
            if (loose + (element.tail or "")).strip():
                yield f"{name}: letters in or after {local(element)}"


def every_cell_ends_in_a_paragraph(file: WordFile) -> Iterator[str]:
    for name, cell in file.elements("tc", "ftr", "hdr"):
        if not len(cell) or cell[-1].tag != f"{W}p":
            yield f"{name}: a {local(cell)} does not end in a paragraph"


def every_table_has_rows_and_cells(file: WordFile) -> Iterator[str]:
    for name, element in file.elements("tbl", "tr"):
        kind = {"tbl": "tr", "tr": "tc"}[local(element)]
        if element.find(W + kind) is None:
            yield f"{name}: a {local(element)} without {kind}"


def rows_fill_the_grid(file: WordFile) -> Iterator[str]:
    for name, table in file.elements("tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.iterfind(f"{W}tr"):
            if (taken := sum(_spans(row))) != columns:
                yield f"{name}: a row takes {taken} of {columns} columns"


def _spans(row: etree._Element) -> list[int]:
    return [number(cell.find(f"{W}tcPr/{W}gridSpan")) or 1 for cell in row.iterfind(f"{W}tc")]


def widths_of_cells_are_those_of_the_grid(file: WordFile) -> Iterator[str]:
    """Word goes by the cells, WPS by the grid: they must say the same."""
    for name, table in file.elements("tbl"):
        grid = [number(column, "w") for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        whole = value(table.find(f"{W}tblPr/{W}tblW"), "w")
        if not grid or whole != str(sum(grid)):
            yield f"{name}: a table of {whole}, its grid of {sum(grid)}"
        for row in table.iterfind(f"{W}tr"):
            place = 0
            for cell, span in zip(row.iterfind(f"{W}tc"), _spans(row), strict=True):
                width = value(cell.find(f"{W}tcPr/{W}tcW"), "w")
                if width != str(sum(grid[place : place + span])):
                    yield f"{name}: a cell of {width} over {grid[place : place + span]}"
                place += span


def merged_cells_begin_somewhere(file: WordFile) -> Iterator[str]:
    for name, table in file.elements("tbl"):
        open_columns: set[int] = set()
        for row in table.iterfind(f"{W}tr"):
            place, still_open = 0, set[int]()
            for cell, span in zip(row.iterfind(f"{W}tc"), _spans(row), strict=True):
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                if merge is not None:
                    still_open.add(place)
                    if value(merge) != "restart" and place not in open_columns:
                        yield f"{name}: a merged cell without a beginning"
                place += span
            open_columns = still_open


def tables_do_not_touch(file: WordFile) -> Iterator[str]:
    """Two tables with nothing between them become one, and one at the end has no paragraph."""
    for name, holder in file.elements("body", "tc", "ftr", "hdr"):
        for one, other in pairwise([local(child) for child in holder]):
            if one == "tbl" and other != "p":
                yield f"{name}: a table followed by {other}"


def the_body_ends_in_its_section(file: WordFile) -> Iterator[str]:
    root = file.trees.get(DOCUMENT)
    body = None if root is None else root.find(f"{W}body")
    if body is None or [local(child) for child in body].count("sectPr") != 1:
        yield "the document has no body with one last section"
    elif local(body[-1]) != "sectPr":
        yield "the last section does not stand last"


def sections_have_room_and_one_footer_of_a_kind(file: WordFile) -> Iterator[str]:
    settings = file.trees.get(SETTINGS)
    has_even = settings is not None and settings.find(f"{W}evenAndOddHeaders") is not None
    for name, section in file.elements("sectPr"):
        size, edge = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        for whole, before, after in (("w", "left", "right"), ("h", "top", "bottom")):
            if number(size, whole) <= number(edge, before) + number(edge, after):
                yield f"{name}: a page without room between {before} and {after}"
        found = section.iterfind(f"{W}footerReference")
        kinds = Counter(value(reference, "type") for reference in found)
        if any(count > 1 for count in kinds.values()) or ("even" in kinds and not has_even):
            yield f"{name}: footers {dict(kinds)}"


def fields_are_closed(file: WordFile) -> Iterator[str]:
    states = {"": {"begin": "begin"}, "begin": {"separate": "separate", "end": ""}}
    states["separate"] = {"end": ""}
    for name, paragraph in file.elements("p"):
        state: str | None = ""
        for mark in paragraph.iter(f"{W}fldChar"):
            state = states.get(state or "", {}).get(value(mark, "fldCharType"))
        if state != "":
            yield f"{name}: a field is not closed"


def blanks_at_the_ends_of_a_text_are_kept(file: WordFile) -> Iterator[str]:
    for name, text in file.elements("t", "instrText"):
        content = text.text or ""
        if content != content.strip(" \t\r\n") and text.get(_SPACE) != "preserve":
            yield f"{name}: blanks of {content[:20]!r} would go"


def texts_hold_no_tabs_or_line_ends(file: WordFile) -> Iterator[str]:
    for name, text in file.elements("t"):
        if set(text.text or "") & set("\t\r\n"):
            yield f"{name}: a tab or line end in {(text.text or '')[:20]!r}"


MARKUP_RULES = (
    children_stand_in_the_order_of_the_schema,
    no_element_has_children_of_another,
    no_letters_stand_between_elements,
    every_cell_ends_in_a_paragraph,
    every_table_has_rows_and_cells,
    rows_fill_the_grid,
    widths_of_cells_are_those_of_the_grid,
    merged_cells_begin_somewhere,
    tables_do_not_touch,
    the_body_ends_in_its_section,
    sections_have_room_and_one_footer_of_a_kind,
    fields_are_closed,
    blanks_at_the_ends_of_a_text_are_kept,
    texts_hold_no_tabs_or_line_ends,
)
