"""The values given to the command set: KEY=VALUE words and a JSON file."""

from collections.abc import Iterable
from pathlib import Path
from typing import cast

from model.draft.draft import Value
from model.files.json_reader import LARGEST, loads
from model.files.os_errors import read_error
from model.form import FORM
from model.form.spec import Field, ValueKind
from model.values.text import clean_text
from resources.messages import command as words
from ui.cli.arguments import UsageError


def parse_values(pairs: Iterable[str], file: str | None) -> dict[str, Value]:
    """Return key → value; words win over the file. Raises UsageError, DraftError."""
    values = {key: _value(key, item) for key, item in _from_file(file).items()}
    for word in pairs:
        key, equals, text = word.partition("=")
        if not equals:
            raise UsageError(words.NO_EQUALS.format(word=word))
        values[key] = _value(key, text.replace("\\n", "\n"))
    return values


def _from_file(file: str | None) -> dict[str, object]:
    if file is None:
        return {}
    try:
        with Path(file).open("rb") as stream:
            found = loads(stream.read(LARGEST + 1))
    except OSError as error:
        raise read_error(error, Path(file)) from error
    except (ValueError, RecursionError) as error:
        raise UsageError(words.NOT_VALUES.format(path=file)) from error
    if not isinstance(found, dict):
        raise UsageError(words.NOT_VALUES.format(path=file))
    return cast("dict[str, object]", found)


def _value(key: str, given: object) -> Value:
    if key not in FORM:
        raise UsageError(words.UNKNOWN_KEY.format(key=key))
    field = FORM[key]
    if field.kind is ValueKind.LIST:
        return _items(field, given)
    if not isinstance(given, str | None):
        raise UsageError(words.NOT_A_TEXT.format(key=key))
    return _checked_choice(field, given or "")


def _items(field: Field, given: object) -> tuple[str, ...]:
    """Return the items of a list: a string holds one a line, null and "" blank it."""
    if given is None or isinstance(given, str):
        given = clean_text(given)[0].rstrip("\n").split("\n") if given else []
    items = cast("list[object]", given) if isinstance(given, list) else [given]
    if not all(isinstance(item, str) for item in items):
        raise UsageError(words.NOT_A_LIST.format(key=field.key))
    return tuple(str(item) for item in items)


def _checked_choice(field: Field, text: str) -> str:
    choices = [choice.value for choice in field.choices]
    if text and choices and text not in choices:
        names = "、".join(choices)
        raise UsageError(words.NOT_A_CHOICE.format(key=field.key, choices=names, value=text))
    return text
