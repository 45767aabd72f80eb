"""The template in the tree is the one its maker makes."""

from export.report.figures import GAP
from export.report.measures import LINE, NOT_FIRST, NOT_LAST, TEXT_HEIGHT
from tests.export.papers import parts
from tests.export.word.template import PATH, template


def test_template_and_maker_agree_part_by_part() -> None:
    kept, made = parts(PATH.read_bytes()), parts(template())
    assert kept.keys() == made.keys()
    for name, content in made.items():
        assert kept[name].decode() == content.decode(), (
            f"{name}: python -m tests.export.word.template"
        )


def test_the_maker_makes_the_same_every_day() -> None:
    assert template() == template()


def test_22_lines_fill_a_page_and_one_twip_more_would_not() -> None:
    assert 22 * LINE <= TEXT_HEIGHT < 22 * (LINE + 1)


def test_the_template_names_nobody_and_no_theme_font() -> None:
    for name, content in parts(PATH.read_bytes()).items():
        text = content.decode()
        assert "python-docx" not in text, name
        assert "2013-" not in text, name
        assert "asciiTheme" not in text, name
        assert "eastAsiaTheme" not in text, name


def test_dashes_dots_and_gaps_are_torn_nowhere_and_word_takes_both_lists() -> None:
    settings = parts(PATH.read_bytes())["word/settings.xml"].decode()
    for pair in ("——", "……", "‥‥", GAP):
        assert pair[1] in NOT_FIRST
        assert pair[1] in settings
    most_first, most_last = 100, 50  # characters of Word's own lists (MS-DOC, DopTypography)
    assert len({*NOT_FIRST}) == len(NOT_FIRST) <= most_first
    assert len({*NOT_LAST}) == len(NOT_LAST) <= most_last
