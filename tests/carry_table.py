"""Every field of a report made from last year's: carried, beside (last/KEY), or not placed.

``python -m tests.carry_table`` prints it for the real report of 2019, read from Word.
"""

from collections.abc import Iterator

from export.report.build import build
from export.word.document import write
from model.draft.annotations import LAST
from model.draft.carried import is_carried
from model.draft.draft import Draft, new_draft
from model.form import FORM
from model.form.spec import Field, ValueKind
from model.readers.read import read_document
from model.readers.review import report_after
from model.readers.taking import taken_values
from model.values.text import brief
from tests.seed import seed_values

CARRIED, BESIDE, BLANK, OWN, LOST = "carried", "beside", "blank last year", "its own", "not placed"
_OWN = (ValueKind.YEAR, ValueKind.CHOICE)  # of this report: year, and how money is added up


def after_word(before: Draft) -> Draft:
    """Return the report after one that was exported to Word and read back."""
    proposal = read_document(write(build(before)), "报告.docx")
    return report_after(taken_values(Draft(), proposal, "报告.docx"), before.text("year"))


def fates(before: Draft, after: Draft) -> Iterator[tuple[Field, str]]:
    """Yield each field of the form with what became of what the earlier report has there."""
    for field in FORM.fields:
        kept = after.annotation(LAST, field.key)
        if field.kind in _OWN or field.key == "region":
            yield field, OWN
        elif is_carried(after, field.key) and kept:
            yield field, CARRIED
        elif kept and not after.filled(field.key):
            yield field, BESIDE
        else:
            yield field, LOST if before.filled(field.key) else BLANK


def _print() -> None:
    before = new_draft(2019).with_values(seed_values(), {})
    after = after_word(before)
    for field, fate in fates(before, after):
        shown = brief(after.text(field.key).replace("\n", "⏎"))[:24]
        last = brief("⏎".join(after.annotation(LAST, field.key)).replace("\n", "⏎"))[:24]
        print("\t".join((field.key, field.place or field.label, fate, shown, last)))


if __name__ == "__main__":
    _print()
