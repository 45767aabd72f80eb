"""Findings about a figure in a text that differs from one of a table."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding
from model.form import FORM
from model.prose.figures import Figure, Unit
from model.prose.links import StaleLink, renewed
from model.prose.rewriting import Span, replaced, written_like
from model.prose.texts import Mention
from model.rules.evidence.funds_text import within_funds
from model.rules.evidence.neighbours import far_above, row_label, row_sum, table_of
from model.rules.evidence.slips import slip
from model.values.numbers import decimal_text, tidy
from model.values.text import words_at_end
from resources.messages import findings
from resources.messages import prose as words

_MAGNIFIED = 1_000  # times: 元 typed for 万元
_SLIPPED = 100  # times, with the same digits: a point slipped by two places
_TEN = 10
_APART, _APART_SLIPPED = 9, 5  # times the other rows of its column
_WORDS = 20  # characters before a figure by which it is named
_SHOWN = 30  # of them shown
_MEMO = "其中："
_MARKS = "，,、；;：:（()） \u3000和及与"


def span(mention: Mention) -> Span:
    """Return where the figure's digits stand in the whole text."""
    place, figure = mention.place, mention.figure
    return place.offset + figure.start, place.offset + figure.end


def digits(mention: Mention) -> str:
    """Return the figure's digits as typed."""
    place, figure = mention.place, mention.figure
    return place.paragraph[figure.start : figure.end]


def quoted(mention: Mention) -> str:
    """Return a figure with its unit and the words before it, as they stand in the text."""
    place, statement = mention.place, mention.statement
    start, figure = statement.start, statement.figure
    before = place.paragraph[start : figure.start].lstrip(_MARKS)
    return before[-_WORDS:] + place.paragraph[figure.start : figure.stop]


def _in_whole_words(mention: Mention) -> str:
    """Return more of what ``quoted`` does, cut between words."""
    paragraph, figure = mention.place.paragraph, mention.figure
    before = paragraph[mention.statement.start : figure.start].lstrip(_MARKS)
    return words_at_end(before, _SHOWN) + paragraph[figure.start : figure.stop]


def difference_as_written(figure: Figure, expected: str) -> Decimal:
    """Return the figure minus ``expected``, both in the unit of the text."""
    return figure.value.scaleb(-figure.scale) - Decimal(expected.replace(",", ""))


def differs_from_table(facts: Facts, same: Sequence[Mention], key: str, template: str) -> Finding:
    """Return a finding about a figure that is not the table's.

    ``same`` are all mentions in the same words. The template names words, label, expected,
    direction and difference.
    """
    first = same[0]
    figure, reading = first.figure, facts.number(key)
    value = reading.value or Decimal(0)
    expected = written_like(figure, value)
    difference = difference_as_written(figure, expected)
    return Finding(
        (first.place.passage, key),
        template.format(
            words=_in_whole_words(first),
            label=FORM.place(key).removeprefix(_MEMO),
            expected=_in_form_units(figure, expected, value),
            direction=findings.MORE if difference > 0 else findings.LESS,
            difference=_in_form_units(
                figure, decimal_text(abs(difference)), abs(figure.value - value)
            ),
        ),
        expected=expected,
        actual=digits(first),
        difference=decimal_text(difference),
        corrections=tuple(_corrections(facts, same, key, expected)),
        cause=slip(figure.value, value) or _elsewhere(facts, figure, key),
        subject=quoted(first),
        spans=tuple(map(span, same)),
        compared_key=key,
    )


def _in_form_units(figure: Figure, own: str, value: Decimal) -> str:
    """Return ``own``, the value as the text writes it; in 万元 for another unit of money."""
    other = figure.unit is Unit.MONEY and figure.scale
    return words.IN_WAN.format(value=decimal_text(tidy(value))) if other else own


def _elsewhere(facts: Facts, figure: Figure, key: str) -> str:
    """Return a sentence naming the cell of the same row or column with this figure, or ""."""
    table = table_of(key)
    for field in table.fields if table and figure.value else ():
        same_line = {*field.key.split(".")} & {*key.split(".")[1:]}
        if same_line and facts.number(field.key).value == figure.value:
            return words.ELSEWHERE.format(label=FORM.place(field.key))
    return ""


def figure_changed(
    facts: Facts, same: Sequence[Mention], value: str, label: str, reasons: str = ""
) -> Correction:
    """Return the correction that replaces the digits of a figure in all its mentions."""
    passage = same[0].place.passage
    text = replaced(facts.text(passage), map(span, same), value)
    return Correction(label, ((passage, text),), reasons)


def _corrections(
    facts: Facts, same: Sequence[Mention], key: str, expected: str
) -> Iterator[Correction]:
    """Yield the text's figure for the table where the row then adds up, and the table's for it."""
    figure, label = same[0].figure, row_label(key)
    sums = row_sum(facts, key, figure.value)
    if sums > 0 and facts.typed(key).is_number:
        value, why = decimal_text(tidy(figure.value)), findings.ADDS_UP.format(label=label)
        yield Correction(words.TABLE_TO.format(value=value), ((key, value),), why)
    if facts.amount(key) and not _is_of_another_unit(facts, key, figure):
        row = findings.ROW_RIGHT.format(label=label) if sums < 0 else ""
        reasons = "；".join(filter(None, (row, within_funds(facts, same[0], facts.amount(key)))))
        label = words.USE_TABLE.format(value=expected)
        yield figure_changed(facts, same, expected, label, reasons)


def _is_of_another_unit(facts: Facts, key: str, figure: Figure) -> bool:
    """Whether the table's figure was likely typed in another unit than 万元."""
    value, written = facts.amount(key), figure.value
    times = value / written if written else Decimal(0)
    slipped = times >= _TEN and bool(slip(value, written))
    apart = _APART_SLIPPED if slipped else _APART
    stands_out = far_above(facts, key, value, apart) and not far_above(facts, key, written, apart)
    return times >= (_SLIPPED if slipped else _MAGNIFIED) or stands_out


def stale_link_finding(facts: Facts, stale: StaleLink) -> Finding:
    """Return the finding about a figure inserted from the form, where it has changed since."""
    difference = Decimal(stale.old.replace(",", "")) - Decimal(stale.new.replace(",", ""))
    correction = Correction(words.USE_TABLE.format(value=stale.new), renewed(facts, stale))
    unlikely = far_above(facts, stale.key, facts.amount(stale.key))
    return Finding(
        (stale.passage, stale.key),
        words.LINKED.format(
            words=stale.before + stale.old,
            label=FORM.place(stale.key),
            expected=stale.new,
            direction=findings.MORE if difference > 0 else findings.LESS,
            difference=decimal_text(abs(difference)),
        ),
        expected=stale.new,
        actual=stale.old,
        difference=decimal_text(difference),
        corrections=() if unlikely else (correction,),
        subject=stale.before + stale.old,
        spans=stale.spans,
        compared_key=stale.key,
    )
