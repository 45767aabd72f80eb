"""Next year's report from this year's: what stays the same is carried over and marked so."""

from model.draft.annotations import LAST, annotation_key
from model.draft.draft import Draft, Source, Value, new_draft
from model.draft.facts import Facts
from model.form import FORM
from model.form.spec import NUMERIC, ValueKind
from model.form.spending import EARMARKED
from model.values.years import year_after

_SETTINGS = (EARMARKED.key, *(option.key for option in FORM.options))
_WORDS = frozenset({ValueKind.LINE, ValueKind.PHONE, ValueKind.LIST, ValueKind.TEXT})


def next_year(draft: Draft) -> Draft:
    """Return a new report of the year after: cover, staff, units, duties and texts carried over.

    How it is added up and printed stays. Figures of money start empty; what this year's report
    says becomes annotations LAST. A draft whose year is no number gives a report without a year.
    """
    new_report = new_draft(year_after(draft.text("year")), draft.text("region"))
    printed = (field for group in FORM.groups.values() if group.printed for field in group.fields)
    texts = (passage.field for passage in FORM.passages)
    values = {f.key: draft[f.key] for f in (*printed, *texts) if draft.filled(f.key)}
    carried = new_report.with_values(values, dict.fromkeys(values, Source.CARRIED))
    last = {**_figures(draft), **_words(draft)}
    kept = {key: draft[key] for key in _SETTINGS if draft.filled(key)}
    return carried.with_values({**kept, **last}, {})


def _figures(draft: Draft) -> dict[str, Value]:
    """Return every figure as an annotation, blank totals added up; invalid numbers are left out."""
    facts = Facts(draft)
    readings = {f.key: facts.number(f.key) for f in FORM.fields if f.kind in NUMERIC}
    return {annotation_key(LAST, key): (r.shown,) for key, r in readings.items() if r.is_number}


def _words(draft: Draft) -> dict[str, Value]:
    """Return every line, list and text that is filled in as an annotation."""
    keys = [f.key for p in FORM.pages for b in p.body for f in b.fields if f.kind in _WORDS]
    return {annotation_key(LAST, key): draft.items(key) for key in keys if draft.filled(key)}
