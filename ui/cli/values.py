"""values, keys, new, set: the flat keys of a draft file and what stands under them."""

import json

from model.draft.draft import Draft, Value, new_draft
from model.editing.session import Change, Session
from model.form import FORM
from model.values.characters import replacement_note
from model.values.text import brief
from model.values.years import FIRST, LAST, year_meant
from resources.messages import command as words
from ui.cli.arguments import Arguments, UsageError
from ui.cli.files import load, write_new, write_next
from ui.cli.given_values import given_values
from ui.cli.output import answer, complain


def show(given: Arguments) -> int:
    """Every key of the form and its value as typed; blank is "" or []."""
    values = _values(load(given.file).draft)
    if given.json:
        return _json(values, given)
    lines = [f"{key}={_one_line(value)}\n" for key, value in values.items()]
    answer("".join(lines), given.to)
    return 0


def keys(given: Arguments) -> int:
    """Key, label, kind and page of every field."""
    fields = [
        {"key": item.key, "label": item.label, "kind": item.kind.value, "page": page.key}
        for page in FORM.pages
        for item in page.fields
    ]
    if given.json:
        return _json(fields, given)
    answer("".join("\t".join(field.values()) + "\n" for field in fields), given.to)
    return 0


def new(given: Arguments) -> int:
    """An empty report, with the form's defaults."""
    typed = given.need("--year")
    if not (year := year_meant(typed)):
        raise UsageError(words.YEAR_ODD.format(year=brief(typed), first=FIRST, last=LAST))
    session = Session(new_draft(year))
    if region := given.options.get("--region"):
        _tell_of(session.change({"region": region}))
    write_new(session.draft, given.target)
    return 0


def change(given: Arguments) -> int:
    """Set values through the same door as the window and write the next revision."""
    target = given.target
    values = given_values(given.plain[1:], given.options.get("--from"))
    before = load(given.file)
    session = Session(before.draft)
    done = session.change(values)
    _tell_of(done)
    write_next(session.draft, before, given.file, target)
    return 0


def _tell_of(change: Change) -> None:
    """What was taken out of the values given."""
    if change.dropped:
        complain(words.DROPPED.format(count=change.dropped))
    if change.replaced or change.hidden:
        complain(f"{replacement_note(change.replaced, change.hidden)}。")


def _values(draft: Draft) -> dict[str, Value]:
    return {item.key: draft[item.key] for item in FORM.fields}


def _one_line(value: Value) -> str:
    text = value if isinstance(value, str) else "\n".join(value)
    return text.replace("\n", "\\n")


def _json(found: object, given: Arguments) -> int:
    answer(json.dumps(found, ensure_ascii=False, indent=1) + "\n", given.to)
    return 0
