"""All that is printed in a document is in a value, left over for the clerk, or the form's own."""

import re
from collections import Counter
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.report.build import build
from export.report.sentences import literals
from export.word.document import write
from model.form import FORM
from model.readers.proposal import ImportProposal
from model.readers.read import read_document
from tests.export.papers import sample
from tests.model.readers.word.reports import PARTS, read, report
from tests.word_files import W, docx, lines, p, table, unpacked

_SAID = re.compile(r"[^\W_]")


def form_words() -> set[str]:
    """The characters of the form's own words, labels and aliases."""
    tables = [item for t in FORM.tables for item in (*t.rows, *t.columns)]
    texts = [
        FORM.title,
        *FORM.inner_title,
        FORM.seal,
        FORM.unit_note,
        "天心区截至年末现有实有共为名组成个人家",
    ]
    texts += [text for page in FORM.pages for text in (page.heading, *page.aliases)]
    texts += [text for item in (*FORM.fields, *tables) for text in (item.label, *item.aliases)]
    groups = FORM.groups.values()
    texts += [text for g in groups for text in (g.title, g.sentence, *g.clauses, *g.aliases)]
    texts += [word for t in FORM.tables for word in (*literals(t.caption), t.corner)]
    return set("".join(texts))


OWN = form_words()


def printed(document: bytes) -> Counter[str]:
    """What is printed in the body, letters and figures, by an eye of its own."""
    root = ElementTree.fromstring(unpacked(document)["word/document.xml"])
    return letters("".join(one.text or "" for one in root.iter(f"{{{W}}}t")))


def letters(text: str) -> Counter[str]:
    return Counter(_SAID.findall(text))


def accounted(proposal: ImportProposal) -> Counter[str]:
    values = [v.value if isinstance(v.value, str) else "".join(v.value) for v in proposal.values]
    return letters("".join([*values, *(one.text for one in proposal.unplaced)]))


def lost(document: bytes) -> Counter[str]:
    """What went nowhere and is in no word of the form; numbers of years and items apart."""
    gone = printed(document) - accounted(read_document(document, "报告.docx"))
    return Counter(
        {one: count for one, count in gone.items() if one not in OWN and not one.isdigit()}
    )


STRANGE = st.text(st.characters(categories=["Lo", "Lu", "Nd"], max_codepoint=0x9FFF), max_size=30)
PLACES = st.tuples(st.sampled_from(sorted(PARTS)), STRANGE, st.booleans())


@given(st.lists(PLACES, max_size=5))
def test_a_paragraph_or_table_put_in_anywhere_is_found_again(
    places: list[tuple[str, str, bool]],
) -> None:
    parts = dict(PARTS)
    for name, text, in_table in places:
        parts[name] += table([text, "又"], ["另", text]) if in_table else lines(text)
    assert lost(docx("".join(parts.values()))) == Counter()


@given(st.permutations(sorted(PARTS)), STRANGE)
def test_parts_in_another_order_lose_nothing(order: list[str], text: str) -> None:
    body = "".join(PARTS[name] for name in order) + p(text)
    assert lost(docx(body)) == Counter()


@pytest.mark.parametrize("document", [report(), write(build(sample()))], ids=["typed", "ours"])
def test_the_reports_of_these_tests_are_read_whole(document: bytes) -> None:
    assert lost(document) == Counter()
    assert read(document).unplaced == ()
