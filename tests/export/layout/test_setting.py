"""How a line's characters stand between its edges."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.layout.breaker import LineRoom, broken
from export.layout.layout import PageLayout
from export.layout.pages import Font, PlacedLine, TextPiece
from export.layout.setting import SetLine
from export.report.build import build
from export.report.looks import Alignment
from export.report.nodes import Face, Paragraph, Report, ReportFonts, Run, Style
from tests.export.layout.laid_out import EM, body_lines, box, boxed, measured, pages_of, text_of
from tests.export.layout.stand_ins import EvenMetrics
from tests.export.papers import sample

ROOM = 8 * EM


def set_line(text: str, alignment: Alignment, line: int = 0) -> SetLine:
    return SetLine(broken(measured(text), LineRoom(ROOM)), line, alignment)


def ends(piece: TextPiece) -> float:
    """Return where the last character of a piece ends."""
    widths = [EvenMetrics().advance(one, piece.font) * EM for one in piece.text]
    return piece.x + sum(widths) + piece.spacing * (len(piece.text) - 1)


def test_a_full_line_is_spread_to_both_edges_and_the_last_is_not() -> None:
    text = "一二三四五六七。（八九十）"
    first, last = (set_line(text, Alignment.JUSTIFIED, line) for line in (0, 1))
    assert ends(first.pieces()[-1]) == pytest.approx(ROOM)
    assert first.places[0] == 0
    assert [piece.spacing for piece in last.pieces()] == [0]


def test_a_line_before_a_break_is_not_spread() -> None:
    assert set_line("一二三\n四", Alignment.JUSTIFIED).spacing == 0


def test_numbers_and_words_are_not_spread() -> None:
    pieces = set_line("截至2019年末共ABCDE单位", Alignment.JUSTIFIED).pieces()
    spread = {piece.text: piece.spacing for piece in pieces}
    assert spread["2019"] == 0
    assert spread["截至"] > 0


def test_blanks_at_a_lines_end_take_no_room() -> None:
    line = set_line("一二三四五六七\u3000\u3000\u3000八九", Alignment.JUSTIFIED)
    assert line.places[7] - EM == pytest.approx(ROOM - EM)


@pytest.mark.parametrize(
    ("alignment", "start", "end"),
    [
        (Alignment.LEFT, 0, 2 * EM),
        (Alignment.CENTER, 3 * EM, 5 * EM),
        (Alignment.RIGHT, 6 * EM, 8 * EM),
        (Alignment.DISTRIBUTED, 0, 8 * EM),
    ],
)
def test_a_short_line_stands_where_its_paragraph_says(
    alignment: Alignment, start: float, end: float
) -> None:
    line = set_line("甲乙", alignment)
    assert line.places[0] == start
    assert line.places[1] + EM == end


def test_an_accent_stays_on_its_letter_in_a_spread_line() -> None:
    line = set_line("一二三e\u0301四五六七八九", Alignment.JUSTIFIED)
    assert line.places[4] - line.places[3] == EM / 2
    assert any(piece.text == "e\u0301" and piece.spacing == 0 for piece in line.pieces())


def test_what_stands_before_a_tab_is_not_spread() -> None:
    line = set_line("一\t二三四五六。七八九", Alignment.JUSTIFIED)
    assert line.places[0] == 0
    assert line.places[2] == 420
    assert next(piece.text for piece in line.pieces()) == "一"


@given(st.text("中文2019abc ，。（）\u0301\t\n", max_size=120), st.sampled_from(Alignment))
def test_pieces_hold_each_character_once_from_left_to_right(
    text: str, alignment: Alignment
) -> None:
    found = broken(measured(text), LineRoom(ROOM))
    for number in range(len(found.starts)):
        line = SetLine(found, number, alignment)
        pieces = line.pieces()
        shown = text[line.start : line.end].translate({9: None, 10: None})
        assert "".join(piece.text for piece in pieces) == shown
        for one, other in itertools.pairwise(pieces):
            assert one.x <= other.x
        assert line.places == sorted(line.places)


def test_the_words_of_a_heading_in_its_paragraph_have_their_own_font() -> None:
    runs = (
        Run("（一）预算执行。", "text", Face.KAI),
        Run("全年支出", "text"),
        Run("12万元。", "text"),
    )
    (page,) = pages_of(box(Paragraph(Style.BODY, runs, "text")))
    pieces = next(body_lines(page)).line.texts
    assert [piece.font.family for piece in pieces] == ["楷体", "仿宋"]
    assert pieces[1].text == "全年支出12万元。"


def test_a_very_long_word_leaves_its_paragraph_ragged() -> None:
    text = "网址是" + "https://example.invalid/" + "a" * 30 + "请各单位按时登录填报相关情况说明"
    for line in body_lines(pages_of(boxed(text))[0]):
        assert all(piece.spacing == 0 for piece in line.line.texts)


def test_a_figures_own_size_is_kept() -> None:
    draft = sample().with_values({"spending.final.basic": "1234567890123456789.25"}, {})
    lines = [
        line for page in PageLayout(EvenMetrics()).lay_out(build(draft)) for line in page.lines
    ]
    (line,) = (line for line in lines if text_of(line) == "1234567890123456789.25")
    assert 0 < line.line.texts[0].font.points < 12
    assert line.x + line.line.texts[0].x >= line.x


def titles(report: Report) -> list[Font]:
    return [piece.font for line in _first_lines(report) for piece in line.line.texts]


def _first_lines(report: Report) -> list[PlacedLine]:
    pages = PageLayout(EvenMetrics()).lay_out(report)
    return [*pages[1].lines[:2]]


def test_titles_are_bold_unless_the_report_chooses_a_font_for_them() -> None:
    report = build(sample())
    assert set(titles(report)) == {Font("宋体", 22, bold=True)}
    chosen = replace(report, fonts=ReportFonts(title="方正小标宋简体", body="仿宋_GB2312"))
    assert set(titles(chosen)) == {Font("方正小标宋简体", 22)}


def test_a_layout_takes_the_fonts_a_report_chooses_anew() -> None:
    layout, report = PageLayout(EvenMetrics()), build(sample())
    _ = [*layout.lay_out(report)]
    chosen = replace(report, fonts=ReportFonts(body="仿宋_GB2312"))
    families = {
        piece.font.family
        for page in layout.lay_out(chosen)
        for line in page.lines
        for piece in line.line.texts
    }
    assert "仿宋_GB2312" in families
    assert "仿宋" not in families


def in_sight(text: str, alignment: Alignment = Alignment.LEFT) -> str:
    """Return the characters of a line from left to right, as they are seen."""
    pieces = sorted(set_line(text, alignment).pieces(), key=lambda piece: piece.x)
    return "".join(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("甲שלום乙", "甲םולש乙"),
        ("אב גד 7", "דג בא 7"),
        ("אב12.5גד", "דג12.5בא"),
        ("בֹא a אב", "אבֹ a בא"),
    ],
)
def test_letters_of_scripts_from_right_to_left_stand_so(typed: str, seen: str) -> None:
    assert in_sight(typed) == seen
    assert set_line(typed, Alignment.LEFT).places == sorted(set_line(typed, Alignment.LEFT).places)


def test_a_spread_line_keeps_its_words_from_right_to_left_within_its_edges() -> None:
    pieces = sorted(set_line("一二אב גד三四五六七八", Alignment.JUSTIFIED).pieces())
    assert "".join(piece.text for piece in pieces) == "一二דג בא三四五"
    assert ends(pieces[-1]) == pytest.approx(ROOM)
    daleth, gimel = pieces[1:3]
    assert gimel.x == daleth.x + EM / 2
