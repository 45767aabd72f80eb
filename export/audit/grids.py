"""The tables of the 审核情况说明: what was found, what was set aside, what passed."""

from collections.abc import Iterable, Iterator

from export.audit.outcome import Verdicts
from export.audit.replies import reply
from export.report import measures
from export.report.nodes import Grid, GridCell, GridRow, Paragraph, RowKind, Run, Style
from model.checking.checked import Verdict
from model.draft.annotations import LIMIT, OFF
from model.draft.draft import Draft
from model.findings.finding import Finding
from model.form import FORM
from model.values.numbers import plain
from model.values.text import clean_text
from resources.messages import audit as words

_LONG = 150  # characters; what is longer has a row of its own, which may break across pages
_REST = measures.TEXT_WIDTH - measures.RULE_WIDTH
_HALF = (_REST - measures.PLACE_WIDTH) // 2
_PLACED = (measures.RULE_WIDTH, measures.PLACE_WIDTH)
_ANSWERED = (*_PLACED, _HALF, _REST - measures.PLACE_WIDTH - _HALF)

Texts = tuple[str, ...]


def stamp_grid(pairs: tuple[tuple[str, str], ...]) -> Grid:
    """What the sheet is about, label by label; the first pair has a row of its own."""
    (label, text), *rest = pairs
    whole = _row((_cell(label, Style.COLUMN), _cell(text, span=3)), RowKind.FIGURES)
    lines = [rest[start : start + 2] for start in range(0, len(rest), 2)]
    rows = (_row(_stamps(line), RowKind.FIGURES) for line in lines)
    return Grid(4, (whole, *rows), measures.STAMP_WIDTHS)


def _stamps(line: list[tuple[str, str]]) -> tuple[GridCell, ...]:
    styles = (Style.COLUMN, Style.LABEL)
    return tuple(
        _cell(text, style) for pair in line for text, style in zip(pair, styles, strict=True)
    )


def errors_grid(found: tuple[Finding, ...]) -> Grid | None:
    """What must be mended."""
    heads = (words.RULE, words.PLACE, words.FOUND)
    rows = ((finding.rule, finding.place, finding.message) for finding in found)
    return _grid(heads, rows, (*_PLACED, _REST - measures.PLACE_WIDTH))


def asked_grid(draft: Draft, found: tuple[Finding, ...]) -> Grid | None:
    """What needs a 说明, each with its own."""
    heads = (words.RULE, words.PLACE, words.FOUND, words.ANSWER)
    rows = ((f.rule, f.place, f.message, reply(draft, f)) for f in found)
    return _grid(heads, rows, _ANSWERED)


def others_grid(found: tuple[Finding, ...]) -> Grid | None:
    """Figures in a text of which the clerk said that they are not those of the table."""
    heads = (words.RULE, words.PLACE, words.FOUND, words.RULED)
    rows = (
        (f.rule, f.place, f.message, words.NOT_THE_SAME.format(place=FORM.place(f.held_against)))
        for f in found
    )
    return _grid(heads, rows, _ANSWERED)


def settings_grid(draft: Draft, off: Verdicts, moved: Verdicts) -> Grid | None:
    """Rules switched off and thresholds moved, each with its reason."""
    heads = (words.RULE, words.SENTENCE, words.CHANGED, words.REASON)
    return _grid(heads, (*_switched_rows(draft, off), *_moved_rows(draft, moved)), _ANSWERED)


def passed_grid(passed: Verdicts) -> Grid | None:
    """The rules that found nothing to mend or to explain."""
    heads = (words.RULE, words.SENTENCE, words.RESULT)
    rows = ((of.rule.id, of.rule.sentence, _result(of)) for of in passed)
    result = measures.RESULT_WIDTH
    return _grid(heads, rows, (measures.RULE_WIDTH, _REST - result, result))


def away_grid(away: Verdicts) -> Grid | None:
    """The rules about what this report has not."""
    rows = ((of.rule.id, of.rule.sentence) for of in away)
    return _grid((words.RULE, words.SENTENCE), rows, (measures.RULE_WIDTH, _REST))


def _switched_rows(draft: Draft, off: Verdicts) -> Iterator[Texts]:
    for verdict in off:
        rule, count = verdict.rule, verdict.suppressed
        changed = words.OFF_UNHEARD.format(count=count) if count else words.OFF
        yield rule.id, rule.sentence, changed, draft.annotation(OFF, rule.id)[0]


def _moved_rows(draft: Draft, moved: Verdicts) -> Iterator[Texts]:
    for verdict in moved:
        rule, limit, now = verdict.rule, verdict.rule.limit, verdict.threshold
        if limit and now is not None:
            figures = {"default": plain(limit.default), "now": plain(now), "unit": limit.unit}
            changed = words.MOVED.format(what=limit.what, **figures)
            yield rule.id, rule.sentence, changed, draft.annotation(LIMIT, limit.rule)[1]


def _result(verdict: Verdict) -> str:
    counts = {words.HINTS: len(verdict.found), words.OTHERS_OF: verdict.dismissed}
    more = "、".join(text.format(count=count) for text, count in counts.items() if count)
    return words.GOOD_WITH.format(more=more) if more else words.GOOD


def _grid(heads: Texts, rows: Iterable[Texts], widths: tuple[int, ...]) -> Grid | None:
    """A table under its heads; None when it would have no rows."""
    records = tuple(row for texts in rows for row in _records(texts))
    head = _row((_cell(text, Style.COLUMN) for text in heads), RowKind.HEAD, keep=True)
    return Grid(len(widths), (head, *records), widths) if records else None


def _records(texts: Texts) -> Iterator[GridRow]:
    """A row of words; a long last text stands in a row below, across the table."""
    *others, last = texts
    if len(last) <= _LONG:
        yield _row(map(_cell, texts), RowKind.RECORD)
    else:
        yield _row(map(_cell, (*others, words.BELOW)), RowKind.RECORD, keep=True)
        yield _row((_cell(last, span=len(texts)),), RowKind.TEXT)


def _row(cells: Iterable[GridCell], kind: RowKind, *, keep: bool = False) -> GridRow:
    return GridRow(kind, tuple(cells), keep)


def _cell(text: str, style: Style = Style.LABEL, span: int = 1) -> GridCell:
    lines = clean_text(text)[0].split("\n")
    return GridCell(tuple(Paragraph(style, (Run(line),)) for line in lines), span)
