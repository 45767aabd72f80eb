"""Whatever is typed: all of it is printed, once, and nothing stands outside the text area."""

import unicodedata
from collections import Counter
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from export.layout.kinsoku import extends
from export.layout.layout import PageLayout
from export.layout.pages import Font, PlacedLine, PrintedPage
from export.report import measures
from export.report.build import build
from export.report.nodes import Grid, Paragraph, Report
from model.draft.draft import Draft, Value
from model.form import FORM
from model.form.options import LAYOUT, LETTER
from model.form.spec import Field, ValueKind
from tests.export.layout.laid_out import body_lines
from tests.export.papers import filled

_ODD = (
    *("字", "，", "。", "（", "“", "——", "1", "9.5", "word", " ", "\u3000", "\t", "\n", "—…", "(", "/"),
    *("👨‍👩‍👧", "👍🏽", "❤️", "🇨🇳", "e\u0301", "\u0301\u0302", "\u0903", "\u200b", "\u200d", "\u2060"),
    *("\u00a0", "𠮷", "\U000e1234", "\u202e", "אב ג", "سلام", "हिन्दी", "한글", "ﷺ", "①", "㎡", "\u00ad"),
)
_RUNS = st.builds(lambda one, count: one * count, st.sampled_from(_ODD), st.integers(1, 700))
_TEXTS = st.lists(st.one_of(st.sampled_from(_ODD), _RUNS), max_size=12).map("".join)
_SHORT = st.text(st.sampled_from("".join(_ODD)), max_size=30)  # the cover has one page
_COVER = ("cover.", "year", "region")
_CLOSE = 1  # twips


class MarksWithoutWidth:
    """Marks take no room, tabs and all others half an em, wide ones a whole."""

    def advance(self, character: str, font: Font) -> float:
        if extends(character) and unicodedata.category(character) != "Mc":
            return 0
        return 1 if unicodedata.east_asian_width(character) in "WFA" else 0.5


def values_of(field: Field) -> st.SearchStrategy[Value]:
    if field.key.startswith(_COVER):
        return _SHORT
    if field.kind is ValueKind.LIST:
        return st.lists(_TEXTS.map(lambda text: text.replace("\n", " ")), max_size=4).map(tuple)
    return _TEXTS


_FIELDS = {field.key: values_of(field) for field in FORM.fields}
_DRAFTS = st.one_of(
    st.fixed_dictionaries({}, optional=_FIELDS).map(Draft),
    st.dictionaries(st.sampled_from([*_FIELDS]), st.none(), min_size=1, max_size=4).flatmap(
        lambda keys: st.fixed_dictionaries({key: _FIELDS[key] for key in keys}).map(
            lambda values: filled(**values)
        )
    ),
)


def paragraphs(report: Report) -> Iterator[Paragraph]:
    for block in (block for part in report.parts for block in part.blocks):
        cells = [c for row in block.rows for c in row.cells] if isinstance(block, Grid) else []
        yield from (paragraph for cell in cells for paragraph in cell.paragraphs)
        if isinstance(block, Paragraph):
            yield block


def left_of(page: PrintedPage) -> int:
    return measures.RIGHT if page.number and page.number % 2 == 0 else measures.LEFT


def edges(placed: PlacedLine) -> Iterator[float]:
    """Yield where each piece of a line starts and ends, blanks at the line's end left out."""
    widths = MarksWithoutWidth()
    for piece in placed.line.texts:
        shown = piece.text.rstrip(" \u3000")
        ems = sum(widths.advance(one, piece.font) for one in shown)
        yield placed.x + piece.x
        if shown:
            gaps = piece.spacing * (len(shown) - 1)
            yield placed.x + piece.x + ems * piece.font.points * 20 + gaps


@given(_DRAFTS, st.booleans())
def test_all_is_printed_once_and_within_the_text_area(draft: Draft, is_letter: bool) -> None:
    report = build(draft.with_values({LAYOUT: LETTER}, {}) if is_letter else draft)
    pages = [*PageLayout(MarksWithoutWidth()).lay_out(report)]
    printed: Counter[str] = Counter()
    for page in pages:
        left, foot = left_of(page) - _CLOSE, measures.TOP + measures.TEXT_HEIGHT + _CLOSE
        for line in body_lines(page):
            assert measures.TOP <= line.top and line.top + line.height <= foot
            assert all(
                left <= edge <= left + measures.TEXT_WIDTH + 2 * _CLOSE for edge in edges(line)
            )
            if line.line.key and page.number:
                printed.update("".join(piece.text for piece in line.line.texts))
        for rule in page.rules:
            assert left <= rule.x <= left + measures.TEXT_WIDTH + 20 and rule.y <= foot + 60
    typed = Counter("".join(one.text for one in paragraphs(report) if one.key))
    assert printed == Counter({one: n for one, n in typed.items() if one not in "\t\n"})
