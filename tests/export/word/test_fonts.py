"""The fonts a report chose, in its styles and its table of fonts."""

import re

import pytest

from export.report.build import build
from export.report.looks import FAMILIES, LOOKS, Typeface, family, is_bold
from export.report.nodes import ReportFonts, Style
from export.word.document import write
from model.draft.draft import Draft
from tests.export.papers import parts, sample

GB, XIAOBIAOSONG = "仿宋_GB2312", "方正小标宋简体"


def chosen(**fonts: str) -> Draft:
    return sample().with_values({f"fonts.{name}": value for name, value in fonts.items()}, {})


def fonts_of(draft: Draft, style: Style) -> set[str]:
    """Give the names of fonts in a style, and b for bold."""
    text = parts(write(build(draft)))["word/styles.xml"].decode()
    [found] = re.findall(rf'w:styleId="{style.value}">.*?</w:style>', text)
    names = set(re.findall(r'w:(?:ascii|hAnsi|eastAsia|cs)="([^"]+)"', found))
    return names | ({"b"} if "<w:b/>" in found else set())


def test_without_a_choice_titles_are_song_in_bold_and_the_text_fang_song() -> None:
    assert build(Draft()).fonts == build(sample()).fonts == ReportFonts()
    assert fonts_of(sample(), Style.TITLE) == fonts_of(sample(), Style.COVER_TITLE) == {"宋体", "b"}
    assert fonts_of(sample(), Style.BODY) == {"仿宋"}


def test_a_choice_changes_its_own_styles_and_no_other() -> None:
    draft = chosen(title="xiaobiaosong", body="fang_gb")
    assert fonts_of(draft, Style.TITLE) == fonts_of(draft, Style.COVER_TITLE) == {XIAOBIAOSONG}
    assert fonts_of(draft, Style.BODY) == fonts_of(draft, Style.FIGURE) == {GB}
    assert fonts_of(draft, Style.LEVEL_1) == {"黑体"}
    styles = parts(write(build(draft)))["word/styles.xml"].decode()
    assert f'"{FAMILIES[Typeface.FANG]}"' not in styles
    assert f'"{FAMILIES[Typeface.SONG]}"' in styles  # of the page numbers


@pytest.mark.parametrize(("option", "value", "name", "usual"), [
    ("title", "xiaobiaosong", XIAOBIAOSONG, "宋体"), ("body", "fang_gb", GB, "仿宋"),
])  # fmt: skip
def test_the_table_of_fonts_names_what_stands_in_for_the_one_chosen(
    option: str, value: str, name: str, usual: str
) -> None:
    table = parts(write(build(chosen(**{option: value}))))["word/fontTable.xml"].decode()
    assert f'<w:font w:name="{name}"><w:altName w:val="{usual}"/>' in table
    assert (
        f'<w:font w:name="{name}">'
        not in parts(write(build(sample())))["word/fontTable.xml"].decode()
    )


def test_layout_and_word_are_told_the_same_fonts() -> None:
    fonts = build(chosen(title="xiaobiaosong")).fonts
    title = LOOKS[Style.TITLE]
    assert (family(title.typeface, fonts), is_bold(title, fonts)) == (XIAOBIAOSONG, False)
    assert (family(title.typeface), is_bold(title)) == ("宋体", True)
    assert family(Typeface.FANG, fonts) == "仿宋"


def test_a_choice_the_form_does_not_know_is_the_usual_font() -> None:
    assert build(chosen(body="comic")).fonts == ReportFonts()
