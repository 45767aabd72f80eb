"""The tables of the 审核情况说明: what was found, what was set aside, what passed."""

from collections.abc import Iterable, Iterator

from export.audit.outcome import Verdicts
from export.audit.replies import reply
from export.audit.wording import on_paper, quoted
from export.report import measures
from export.report.nodes import Grid, GridCell, GridRow, Paragraph, RowKind, Run, Style
from model.checking.checked import Verdict
from model.draft.annotations import LIMIT, OFF
from model.draft.draft import Draft
from model.findings.finding import Finding
from model.form import FORM
from model.values.numbers import decimal_text
from model.values.text import clean_text
from resources.messages.papers import audit as words

_LONG = 150  # characters; a longer text gets a row of its own, which may break across pages
_REST = measures.TEXT_WIDTH - measures.RULE_WIDTH
_HALF = (_REST - measures.PLACE_WIDTH) // 2
_PLACED = (measures.RULE_WIDTH, measures.PLACE_WIDTH)
_ANSWERED = (*_PLACED, _HALF, _REST - measures.PLACE_WIDTH - _HALF)

Texts = tuple[str, ...]


def stamp_grid(pairs: tuple[tuple[str, str], ...]) -> Grid:
    """Return the table of (label, text) pairs; the first pair has a row of its own."""
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


def findings_grid(found: tuple[Finding, ...]) -> Grid | None:
    """Return findings that need no answer; None without any."""
    headings = (words.RULE, words.PLACE, words.FOUND)
    rows = (_said(finding) for finding in found)
    return _grid(headings, rows, (*_PLACED, _REST - measures.PLACE_WIDTH))


def warnings_grid(draft: Draft, found: tuple[Finding, ...]) -> Grid | None:
    """Return the findings of level W, each with its 说明; None without any."""
    headings = (words.RULE, words.PLACE, words.FOUND, words.ANSWER)
    rows = ((*_said(finding), reply(draft, finding)) for finding in found)
    return _grid(headings, rows, _ANSWERED)


def dismissed_grid(found: tuple[Finding, ...]) -> Grid | None:
    """Return the findings that the clerk dismissed as 不是同一个数; None without any."""
    headings = (words.RULE, words.PLACE, words.FOUND, words.CONFIRMED)
    places = (on_paper(FORM.place(finding.compared_key)) for finding in found)
    rulings = (words.NOT_THE_SAME.format(place=quoted(place)) for place in places)
    rows = ((*_said(finding), ruling) for finding, ruling in zip(found, rulings, strict=True))
    return _grid(headings, rows, _ANSWERED)


def settings_grid(draft: Draft, switched_off: Verdicts, moved: Verdicts) -> Grid | None:
    """Return the rules switched off and thresholds moved, with reasons; None without any."""
    headings = (words.RULE, words.SENTENCE, words.CHANGED, words.REASON)
    return _grid(
        headings, (*_switched_rows(draft, switched_off), *_moved_rows(draft, moved)), _ANSWERED
    )


def passed_grid(passed: Verdicts) -> Grid | None:
    """Return the rules that found neither E nor W; None without any."""
    headings = (words.RULE, words.SENTENCE, words.RESULT)
    rows = ((*_ruled(of), _result(of)) for of in passed)
    result = measures.RESULT_WIDTH
    return _grid(headings, rows, (measures.RULE_WIDTH, _REST - result, result))


def inapplicable_grid(inapplicable: Verdicts) -> Grid | None:
    """Return the rules that do not apply to this report; None without any."""
    rows = (_ruled(of) for of in inapplicable)
    return _grid((words.RULE, words.SENTENCE), rows, (measures.RULE_WIDTH, _REST))


def signature_grid() -> Grid:
    """Return the table in which the paper is signed, sealed and dated, on one page."""
    third = measures.TEXT_WIDTH // 3
    signers = _row((_cell(who, Style.COLUMN) for who in words.SIGNERS), RowKind.FIGURES, keep=True)
    blank = tuple(_cell("", Style.COLUMN) for _ in words.SIGNERS)
    room = GridRow(RowKind.FIGURES, blank, keep=True, height=measures.SIGNATURE_HEIGHT)
    lines = (Paragraph(Style.SEAL, (Run(text),)) for text in (words.SEAL, words.SIGNED_ON))
    seal = GridCell(tuple(lines), len(words.SIGNERS))
    rows = (signers, room, GridRow(RowKind.FIGURES, (seal,), height=measures.SEAL_HEIGHT))
    return Grid(3, rows, (third, third, measures.TEXT_WIDTH - 2 * third))


def _said(finding: Finding) -> Texts:
    """Return rule, place and message of a finding."""
    return finding.rule, on_paper(finding.place), on_paper(finding.message)


def _ruled(verdict: Verdict) -> Texts:
    """Return a rule's id and what it says."""
    return verdict.rule.id, on_paper(verdict.rule.sentence)


def _switched_rows(draft: Draft, switched_off: Verdicts) -> Iterator[Texts]:
    for verdict in switched_off:
        rule, count = verdict.rule, verdict.suppressed
        changed = words.OFF_WITH_SUPPRESSED.format(count=count) if count else words.OFF
        yield *_ruled(verdict), changed, draft.annotation(OFF, rule.id)[0]


def _moved_rows(draft: Draft, moved: Verdicts) -> Iterator[Texts]:
    for verdict in moved:
        limit, now = verdict.rule.limit, verdict.threshold
        if limit and now is not None:
            default, moved_to = decimal_text(limit.default), decimal_text(now)
            names = {"what": limit.what, "default": default, "now": moved_to, "unit": limit.unit}
            changed = words.MOVED.format(**names)
            yield *_ruled(verdict), changed, draft.annotation(LIMIT, limit.rule)[1]


def _result(verdict: Verdict) -> str:
    counts = {words.HINTS_COUNT: len(verdict.found), words.OTHER_FIGURES_COUNT: verdict.dismissed}
    more = "、".join(text.format(count=count) for text, count in counts.items() if count)
    return words.GOOD_WITH.format(more=more) if more else words.GOOD


def _grid(headings: Texts, rows: Iterable[Texts], widths: tuple[int, ...]) -> Grid | None:
    """Return a table under its column heads; None where it would have no rows."""
    records = tuple(row for texts in rows for row in _records(texts))
    head = _row((_cell(text, Style.COLUMN) for text in headings), RowKind.HEAD, keep=True)
    return Grid(len(widths), (head, *records), widths) if records else None


def _records(texts: Texts) -> Iterator[GridRow]:
    """Yield a row of texts; a long last one gets a row below, across the table."""
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
