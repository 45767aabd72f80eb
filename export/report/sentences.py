"""The form's sentences and lists with the clerk's values filled in."""

from export.report.figures import in_sentence, printed
from export.report.nodes import Paragraph, Run, Style
from model.draft.facts import Facts
from model.form.form import PLACEHOLDER, placeholders
from model.form.spec import Field, Group
from model.values.text import clean_text, one_line

_BLANK = str.maketrans("\t\n", "  ")  # each by itself: the caret counts characters


def sentence_runs(facts: Facts, sentence: str) -> tuple[Run, ...]:
    """Return a sentence of the form as runs; each value is a run that names its field."""
    pieces = enumerate(PLACEHOLDER.split(sentence))
    found = (Run(in_sentence(facts, p), p) if number % 2 else Run(p) for number, p in pieces)
    return tuple(run for run in found if run.text)


def sentence_text(facts: Facts, sentence: str) -> str:
    """Return a sentence of the form with its values, as a string."""
    return "".join(run.text for run in sentence_runs(facts, sentence))


def literals(sentence: str) -> tuple[str, ...]:
    """Return the text around a sentence's placeholders, one piece more than there are."""
    return tuple(PLACEHOLDER.split(sentence)[::2])


def group_paragraphs(facts: Facts, group: Group) -> tuple[Paragraph, ...]:
    """Return a group's sentence, or its title and the items of its lists, one a paragraph."""
    if not group.sentence:
        title = Paragraph(Style.BODY, (Run(f"{group.title}："),), group.fields[0].key)
        return (title, *(item for field in group.fields for item in _items(facts, field)))
    sentence = (*sentence_runs(facts, group.sentence), *_clauses(facts, group))
    return (Paragraph(Style.BODY, sentence, group.fields[0].key),)


def _clauses(facts: Facts, group: Group) -> tuple[Run, ...]:
    """Return the clauses whose list holds something, joined by ； and closed by 。"""
    filled = [c for c in group.clauses if any(printed(facts, key) for key in placeholders(c))]
    found: list[Run] = []
    for number, clause in enumerate(filled, 1):
        found += [*sentence_runs(facts, clause), Run("；" if number < len(filled) else "。")]
    return tuple(found)


def _items(facts: Facts, field: Field) -> tuple[Paragraph, ...]:
    """Return the items of a list that are not blank, numbered where the field is."""
    texts = ((place, item) for place, item in enumerate(facts.items(field.key)))
    filled = [(place, item) for place, item in texts if one_line(item)]
    return tuple(_item(field, n, place, item) for n, (place, item) in enumerate(filled, 1))


def _item(field: Field, number: int, place: int, typed: str) -> Paragraph:
    mark = (Run(f"（{number}）"),) if field.numbered else ()
    text = clean_text(typed)[0].strip().translate(_BLANK)
    runs = (*mark, Run(text, field.key))
    return Paragraph(Style.BODY, runs, field.key, place, len(typed) - len(typed.lstrip()))
