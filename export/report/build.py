"""The tree of a draft's report: every word comes from the form or from the clerk."""

from itertools import groupby

from export.report.boxed import boxed
from export.report.figures import printed
from export.report.nodes import (
    Cover,
    Grid,
    Line,
    Paragraph,
    Part,
    Report,
    ReportFonts,
    Run,
    Style,
)
from export.report.sentences import sentence_text
from export.report.titles import cover_title, inner_title
from export.report.unboxed import unboxed
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.form import FORM
from model.form.options import BODY_FONT, LAYOUT, LETTER, TITLE_FONT
from model.form.spec import Block, Field, Group, Page

# Word wants a paragraph behind the last table. Behind each one, because LibreOffice leaves a
# heading alone on its page where it stands directly between a table and one longer than a page.
_TABLE_END = Paragraph(Style.TABLE_END, ())


def build(draft: Draft) -> Report:
    """Return the report of a draft, in whatever state the draft is (form.md §1). Never raises."""
    facts = Facts(draft)
    inner = groupby((page for page in FORM.pages if page.heading), lambda page: page.heading)
    return Report(
        name=sentence_text(facts, "".join(FORM.inner_title)),
        cover=_cover(facts),
        title=inner_title(facts),
        parts=tuple(_part(facts, heading, tuple(pages)) for heading, pages in inner),
        fonts=ReportFonts(_font(facts, BODY_FONT), _font(facts, TITLE_FONT)),
    )


def _font(facts: Facts, option: Field) -> str:
    """Return the name of the font chosen; "" for the usual one."""
    chosen = facts.choice(option.key)
    names = {choice.value: choice.label for choice in option.choices}
    return "" if chosen == option.default else names[chosen]


def _cover(facts: Facts) -> Cover:
    pages = (page for page in FORM.pages if not page.heading)
    fields = (field for page in pages for block in _printed(page) for field in block.fields)
    return Cover(
        title=cover_title(facts),
        lines=tuple(Line(f.label, Run(printed(facts, f.key), f.key)) for f in fields),
        seal=Paragraph(Style.SEAL, (Run(FORM.seal),)),
    )


def _printed(page: Page) -> tuple[Block, ...]:
    return tuple(b for b in page.blocks if not isinstance(b, Group) or b.printed)


def _part(facts: Facts, heading: str, pages: tuple[Page, ...]) -> Part:
    blocks = tuple(block for page in pages for block in _printed(page))
    made = unboxed if facts.choice(LAYOUT.key) == LETTER else boxed
    body = made(facts, blocks, heading)
    end = (_TABLE_END,) if isinstance(body[-1], Grid) else ()
    return Part(Paragraph(Style.HEADING, (Run(heading),)), (*body, *end))
