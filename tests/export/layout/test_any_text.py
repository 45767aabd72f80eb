"""Whatever is typed: all of it is printed, once, and nothing stands outside the text area."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from random import Random

import pytest

from export.layout.kinsoku import extends
from export.layout.layout import PageLayout
from export.layout.pages import Font, PlacedLine, PrintedPage
from export.report import measures
from export.report.build import build
from model.draft.draft import Draft, Value
from model.form import FORM
from model.form.options import LAYOUT, LETTER
from model.form.spec import Field, ValueKind
from tests.export.layout.laid_out import body_lines, text_of
from tests.export.papers import filled, paragraphs

_ODD = (
    *(
        "字",
        "，",
        "。",
        "（",
        "“",
        "——",
        "1",
        "9.5",
        "word",
        " ",
        "\u3000",
        "\t",
        "\n",
        "—…",
        "(",
        "/",
    ),
    *(
        "👨‍👩‍👧",
        "👍🏽",
        "❤️",
        "🇨🇳",
        "e\u0301",
        "\u0301\u0302",
        "\u0903",
        "\u200b",
        "\u200d",
        "\u2060",
    ),
    *(
        "\u00a0",
        "𠮷",
        "\U000e1234",
        "\u202e",
        "אב ג",
        "سلام",
        "हिन्दी",
        "한글",
        "ﷺ",
        "①",
        "㎡",
        "\u00ad",
    ),
)
_COVER = ("cover.", "year", "region")
_CLOSE = 1  # twips


class MarksWithoutWidth:
    """Marks take no room, tabs and all others half an em, wide ones a whole."""

    def advance(self, character: str, font: Font) -> float:
        if extends(character) and unicodedata.category(character) != "Mc":
            return 0
        return 1 if unicodedata.east_asian_width(character) in "WFA" else 0.5


def text(random: Random, most: int = 700) -> str:
    """Return some odd characters, a few of them very often."""
    pieces = random.choices(_ODD, k=random.randint(0, 12))
    return "".join(p * random.choice((1, 1, 2, random.randint(1, most))) for p in pieces)


def value(random: Random, field: Field) -> Value:
    if field.key.startswith(_COVER):
        return text(random, 1)[:30]  # the cover has one page
    if field.kind is ValueKind.LIST:
        return tuple(text(random).replace("\n", " ") for _ in range(random.randint(0, 4)))
    return text(random)


def draft(seed: int) -> Draft:
    """Return an empty form where the seed is 0, else one with odd values here and there."""
    random = Random(seed)
    chosen = (
        random.sample(list(FORM.fields), random.choice((1, 3, len(FORM.fields)))) if seed else []
    )
    layout = {LAYOUT.key: LETTER} if seed % 3 == 1 else {}
    return filled(**{field.key: value(random, field) for field in chosen}, **layout)


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


@pytest.mark.parametrize("seed", range(40))
def test_all_is_printed_once_and_within_the_text_area(seed: int) -> None:
    report = build(draft(seed))
    printed: Counter[str] = Counter()
    for page in PageLayout(MarksWithoutWidth()).lay_out(report):
        left, foot = left_of(page) - _CLOSE, measures.TOP + measures.TEXT_HEIGHT + _CLOSE
        right = left + measures.TEXT_WIDTH + 2 * _CLOSE
        for line in body_lines(page):
            assert line.top >= measures.TOP and line.top + line.height <= foot
            assert all(left <= edge <= right for edge in edges(line)), text_of(line)
            if line.line.key and page.number:
                printed.update(text_of(line))
        assert all(left <= rule.x <= right + rule.width for rule in page.rules)
    typed = Counter("".join(one.text for one in paragraphs(report) if one.key))
    assert printed == Counter({one: n for one, n in typed.items() if one not in "\t\n"})
