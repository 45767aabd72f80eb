"""The archived draft in the place of an archived document that is lost or was changed."""

from dataclasses import replace

from model.archive.content import FileContent
from model.draft.draft import Draft, Value
from model.draft.facts import Facts
from model.form import FORM
from model.form.spec import NUMERIC, ValueKind
from model.values.numbers import read


def stand_in(draft: Draft, found: FileContent) -> FileContent:
    """Return what a document of a draft would hold, as far as ``found`` can be compared with it:
    totals added up, choices left out, values that say the same written as there."""
    facts = Facts(draft)
    values = {
        field.key: _as_written(facts, field.key, found.values)
        for field in FORM.fields
        if field.kind is not ValueKind.CHOICE
    }
    return replace(found, values=Draft().with_values(values, {}), lines=())


def _as_written(facts: Facts, key: str, found: Draft) -> Value:
    """Return a value of the draft, in the words of ``found`` where they say the same."""
    value, other = facts.draft[key], found[key]
    if FORM[key].kind in NUMERIC:
        number = facts.number(key)
        same = number.value == read(FORM[key], found.text(key)).value
        return other if same else number.shown
    return other if _words(value) == _words(other) else value


def _words(value: Value) -> list[str]:
    """Return the lines of a value without blanks around them; blank lines are none."""
    text = value if isinstance(value, str) else "\n".join(value)
    return [line.strip() for line in text.split("\n") if line.strip()]
