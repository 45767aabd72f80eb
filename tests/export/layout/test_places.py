"""From a typed character to its place on paper and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.layout.layout import PageLayout
from export.layout.pages import PrintedPages, PrintedPlace
from export.report import measures
from export.report.build import build
from model.draft.draft import Draft
from tests.export.layout.laid_out import EM, text_of
from tests.export.layout.prose import report
from tests.export.layout.stand_ins import EvenMetrics
from tests.export.papers import filled, sample

BOX = measures.LEFT + measures.CELL_SIDE  # where a box's text begins on an odd page


def pages_of(draft: Draft) -> PrintedPages:
    return PageLayout(EvenMetrics()).lay_out(build(draft))


def place_of(pages: PrintedPages, key: str, paragraph: int = 0, offset: int = 0) -> PrintedPlace:
    place = pages.place(key, paragraph, offset)
    assert place is not None, key
    return place


def hit_at(pages: PrintedPages, place: PrintedPlace) -> tuple[str, int, int]:
    """Return what is hit at the caret's middle."""
    hit = pages.hit(place.page, place.x, place.top + place.height / 2)
    assert hit is not None
    return hit.key, hit.paragraph, hit.offset


def test_a_text_begins_two_characters_in() -> None:
    place = place_of(pages_of(sample()), "performance", 0, 0)
    assert place.x == BOX + 2 * EM
    assert place.height == measures.LINE


def test_blanks_typed_before_a_paragraph_are_counted_but_not_printed() -> None:
    pages = pages_of(filled(performance="第一段。\n\u3000\u3000第二段。"))
    first = place_of(pages, "performance", 1, 2)
    assert first == place_of(pages, "performance", 1, 0)
    assert place_of(pages, "performance", 1, 4).x == first.x + 2 * EM
    assert hit_at(pages, place_of(pages, "performance", 1, 4)) == ("performance", 1, 4)


def test_blank_lines_above_a_text_are_counted_as_typed() -> None:
    pages = pages_of(filled(performance="\n\n第一段。"))
    assert pages.place("performance", 0, 0) is None
    assert hit_at(pages, place_of(pages, "performance", 2, 1)) == ("performance", 2, 1)


def test_the_number_before_an_item_is_not_typed() -> None:
    pages = pages_of(filled(duties=("", " 负责工作。", "负责其他。")))
    assert place_of(pages, "duties", 1, 1).x == BOX + (2 + 3) * EM - EM / 2  # （1） is 2.5 wide
    assert place_of(pages, "duties", 1, 0) == place_of(pages, "duties", 1, 1)
    assert hit_at(pages, place_of(pages, "duties", 1, 3)) == ("duties", 1, 3)
    assert hit_at(pages, place_of(pages, "duties", 2, 2)) == ("duties", 2, 2)


def test_a_click_on_an_items_number_is_one_before_its_first_character() -> None:
    pages = pages_of(filled(duties=("负责工作。",)))
    place = place_of(pages, "duties", 0, 0)
    hit = pages.hit(place.page, place.x - 2 * EM, place.top + 10)
    assert hit is not None
    assert (hit.key, hit.paragraph, hit.offset) == ("duties", 0, 0)


@pytest.mark.parametrize("key", ["staff.authorised", "staff.retirees", "units.internal.count"])
def test_a_figure_in_a_sentence_is_found_by_its_own_field(key: str) -> None:
    draft = sample()
    pages = pages_of(draft)
    start, end = place_of(pages, key, 0, 0), place_of(pages, key, 0, 99)
    assert end.x - start.x >= len(draft.text(key)) * EM / 2
    assert hit_at(pages, start)[0] == hit_at(pages, end)[0] == key or start.x == end.x
    assert hit_at(pages, start) == (key, 0, 0)


def test_a_sentences_own_words_lead_to_the_field_they_speak_of() -> None:
    pages = pages_of(sample())
    place = place_of(pages, "staff.authorised")
    hit = pages.hit(place.page, place.x - 3 * EM, place.top + 10)
    assert hit is not None
    assert hit.key == "staff.authorised"


def test_a_figure_is_hit_anywhere_in_its_cell() -> None:
    pages = pages_of(sample().with_values({"spending.final.assets": ""}, {}))
    place = place_of(pages, "spending.final.total")
    for x, y in ((-650, 0), (-100, 350), (-100, -60)):
        hit = pages.hit(place.page, place.x + x, place.top + y)
        assert hit is not None
        assert (hit.key, hit.paragraph) == ("spending.final.total", 0)


def test_a_blank_cell_has_a_place_at_its_right() -> None:
    draft = sample().with_values({"spending.initial.project": ""}, {})
    place = place_of(pages_of(draft), "spending.initial.project")
    assert place.x == place_of(pages_of(sample()), "spending.initial.project", 0, 99).x


def test_the_covers_values_are_found_also_in_their_second_line() -> None:
    unit = "某某市某某区退役军人事务局服务中心和优抚安置工作领导小组办公室"
    pages = pages_of(filled(cover__unit=unit))
    first, last = place_of(pages, "cover.unit", 0, 0), place_of(pages, "cover.unit", 0, len(unit))
    assert first.page == last.page == 0
    assert last.top > first.top
    assert hit_at(pages, last) == ("cover.unit", 0, len(unit))


def test_what_is_not_printed_has_no_place() -> None:
    pages = pages_of(sample())
    assert pages.place("no.such.field") is None
    assert pages.place("performance", 9999) is None


def test_beside_every_field_nothing_is_hit() -> None:
    pages = pages_of(sample())
    for x, y in ((0, 0), (100, 5000), (6000, 16500), (6000, 2200)):
        assert pages.hit(1, x, y) is None


def test_a_click_beside_a_short_last_line_is_at_its_end() -> None:
    pages = pages_of(filled(performance="短。\n第二段。"))
    place = place_of(pages, "performance", 0, 2)
    hit = pages.hit(place.page, place.x + 3000, place.top + 10)
    assert hit is not None
    assert (hit.key, hit.paragraph, hit.offset) == ("performance", 0, 2)


@given(st.integers(0, 19), st.data())
def test_every_place_is_hit_again(number: int, data: st.DataObject) -> None:
    draft = report(number)
    key = data.draw(st.sampled_from(["performance", "problems", "reasons", "funds"]))
    lines = draft.text(key).split("\n")
    paragraph = data.draw(st.integers(0, len(lines) - 1))
    offset = data.draw(st.integers(0, len(lines[paragraph])))
    pages = pages_of(draft)
    place = place_of(pages, key, paragraph, offset)
    assert hit_at(pages, place) == (key, paragraph, offset)
    assert any(
        line.top == place.top and line.line.key == key and line.line.paragraph == paragraph
        for line in pages[place.page].lines
    )


def test_the_words_before_a_place_are_those_typed_before_it() -> None:
    draft = filled(performance="全年受理群众来信来访。")
    pages = pages_of(draft)
    place = place_of(pages, "performance", 0, 4)
    line = next(one for one in pages[place.page].lines if "全年" in text_of(one))
    piece = line.line.texts[0]
    assert round((place.x - line.x - piece.x) / EM) == 4


@pytest.mark.parametrize("blanks", ["\t\t", "  ", " \t", "\u3000\u3000"])
def test_blanks_inside_an_item_of_a_list_are_counted_as_typed(blanks: str) -> None:
    pages = pages_of(filled(duties=(f"负责{blanks}工作。",)))
    place = place_of(pages, "duties", 0, 4)
    assert place_of(pages, "duties", 0, 5).x == place.x + EM
    assert hit_at(pages, place) == ("duties", 0, 4)
