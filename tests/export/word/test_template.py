"""The template in the tree is the one its maker makes."""

from export.report.measures import LINE, TEXT_HEIGHT
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
