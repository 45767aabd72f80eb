"""Any draft exports without raising, and its figures come back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from export.report.build import build
from export.word.document import write
from export.word.read_back import compare
from model.draft.draft import Draft, Value, new_draft
from model.form import FORM
from model.form.spec import Field, ValueKind
from model.values.text import clean_text
from tests.export.papers import filled, parts, squeezed

# Control characters, lone surrogates, emoji, rare characters of Extension B, marks of XML.
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
PLAIN = st.sampled_from(
    ["", "0", "12.5", "1,234.50", "约三", "人", "四\n五", "年度", "{year}", "。"]
)
TEXT = st.one_of(ANY_TEXT, PLAIN, st.text(alphabet="一、（）。1. \n\t𠮷😀\ud800", max_size=60))


def values_of(item: Field) -> st.SearchStrategy[Value]:
    if item.kind is ValueKind.LIST:
        return st.lists(TEXT, max_size=4).map(tuple)
    if item.choices:
        return st.one_of(st.sampled_from([choice.value for choice in item.choices]), TEXT)
    return TEXT


DRAFTS = st.fixed_dictionaries(
    {}, optional={item.key: values_of(item) for item in (*FORM.fields, *FORM.options)}
).map(lambda values: Draft().with_values(values, {}))


@given(DRAFTS)
def test_any_draft_exports_and_its_figures_come_back(draft: Draft) -> None:
    assert compare(draft, write(build(draft))) == ()


@given(TEXT)
def test_any_text_comes_back_word_for_word(text: str) -> None:
    draft = filled(problems=text)
    document = etree.fromstring(parts(write(build(draft)))["word/document.xml"])
    printed = "".join(map(str, document.itertext()))
    assert squeezed(clean_text(text)[0]) in squeezed(printed)


@pytest.mark.parametrize("letter", ["字", "😀", "\x00", "\ud800", "𠮷", "\n", "&", " "])
def test_a_million_characters_in_any_field_export(letter: str) -> None:
    long = letter * 1_000_000
    for item in ("cover.unit", "year", "staff.at_post", "spending.final.total", "performance"):
        draft = new_draft(2019).with_values({item: long}, {})
        assert compare(draft, write(build(draft))) == ()
