"""The commands values, keys, new and set: the keys of a draft file and their values."""

import json

from model.draft.draft import Draft, Value, new_draft
from model.editing.session import Change, Session
from model.form import FORM
from model.values.characters import replacement_note
from model.values.text import brief
from model.values.years import FIRST, LAST, read_year
from resources.messages import command as words
from ui.cli.arguments import Arguments, UsageError
from ui.cli.files import load, write_new_draft, write_next_revision
from ui.cli.given_values import parse_values
from ui.cli.output import print_error, write_output


def show(arguments: Arguments) -> int:
    """Print every key of the form and its value as typed, options last; blank is "" or []."""
    values = _values(load(arguments.file).draft)
    if arguments.json:
        return _json(values, arguments)
    lines = [f"{key}={_on_one_line(value)}\n" for key, value in values.items()]
    write_output("".join(lines), arguments.output_path)
    return 0


def keys(arguments: Arguments) -> int:
    """Print key, label, kind and page of every field; options stand on the page finish."""
    pages = {item.key: page.key for page in FORM.pages for item in page.fields}
    fields = [
        {
            "key": item.key,
            "label": item.label,
            "kind": item.kind.value,
            "page": pages.get(item.key, "finish"),
        }
        for item in (*FORM.fields, *FORM.options)
    ]
    if arguments.json:
        return _json(fields, arguments)
    write_output(
        "".join("\t".join(field.values()) + "\n" for field in fields), arguments.output_path
    )
    return 0


def new(arguments: Arguments) -> int:
    """Write an empty report, with the form's defaults."""
    typed = arguments.required("--year")
    if not (year := read_year(typed)):
        raise UsageError(words.YEAR_INVALID.format(year=brief(typed), first=FIRST, last=LAST))
    session = Session(new_draft(year))
    if region := arguments.options.get("--region"):
        report_replaced(session.change({"region": region}))
    write_new_draft(session.draft, arguments.output_file)
    return 0


def change(arguments: Arguments) -> int:
    """Set values through ``Session.change`` and write the next revision."""
    target = arguments.output_file
    values = parse_values(arguments.positional[1:], arguments.options.get("--from"))
    before = load(arguments.file)
    session = Session(before.draft)
    changed = session.change(values)
    if changed.refused:
        raise UsageError(words.SEALED)
    report_replaced(changed)
    write_next_revision(session.draft, before, arguments.file, target)
    return 0


def report_replaced(change: Change) -> None:
    """Print how many characters of the given values were dropped or replaced."""
    if change.dropped:
        print_error(words.DROPPED.format(count=change.dropped))
    if change.replaced or change.hidden:
        print_error(f"{replacement_note(change.replaced, change.hidden)}。")


def _values(draft: Draft) -> dict[str, Value]:
    return {item.key: draft[item.key] for item in (*FORM.fields, *FORM.options)}


def _on_one_line(value: Value) -> str:
    text = value if isinstance(value, str) else "\n".join(value)
    return text.replace("\n", "\\n")


def _json(found: object, arguments: Arguments) -> int:
    write_output(json.dumps(found, ensure_ascii=False, indent=1) + "\n", arguments.output_path)
    return 0
