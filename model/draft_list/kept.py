"""The summary kept beside a draft, so that its card needs neither the draft nor the rules.

The first line is a checksum over the rest, over number and first lines of the draft's newest file
and over the version of the program, whose rules have counted. Where it does not fit, nothing is
believed and the draft is read; what it proves is still taken for no more than what a card shows.
"""

from typing import cast

from model.draft.draft import Draft, Value, is_list
from model.draft_list.summary import Summary, shown_part
from model.files.canonical_json import canonical_json, checksum
from model.files.errors import DraftError
from model.files.json_reader import parse
from model.product import APP
from model.storage.draft_cards import DraftCard, DraftLocation, State
from model.values.text import clean_text

LARGEST = 1 << 13  # bytes
_MOST = 10**6  # of whatever is counted
_SUMMED = b'"sha256": "'  # only what names the checksum of its data tells one draft from another
_COUNTED = Summary._field_defaults.keys() - {"fault", "found"}


def written(found: Summary, state: State | None) -> bytes:
    """Return the file of a summary counted at a state of its draft; b"" where none is to be kept:
    another file was read, or something went wrong."""
    card = found.card
    if not card.draft or found.fault or found.unchecked or not state or card.rev != state[0]:
        return b""
    if card.crashed or _SUMMED not in state[1]:
        return b""
    kept = {name: getattr(found, name) for name in _COUNTED}
    body = canonical_json({**kept, "values": dict(card.draft.values)})
    return _proof(state, body) + b"\n" + body


def read(data: bytes, place: DraftLocation) -> Summary | None:
    """Return the summary in such a file; None where it is not that of the draft as it is now."""
    proof, _, body = data.partition(b"\n")
    if not place.state or len(data) > LARGEST or proof != _proof(place.state, body):
        return None
    try:
        return _summary(parse(body), place, place.state[0])
    except (DraftError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _proof(state: State, body: bytes) -> bytes:
    rev, head = state
    return checksum(b"%d %s\n%s\n%s" % (rev, APP.encode(), head, body)).encode()


def _summary(found: dict[str, object], place: DraftLocation, rev: int) -> Summary:
    values = cast("dict[str, object]", found["values"])
    read = {key: _value(key, value) for key, value in values.items()}
    draft = shown_part(Draft().with_values(read, {}))
    counts = {name: _count(name, found[name]) for name in _COUNTED}
    card = DraftCard(place.draft_id, place.folder, draft, rev, place.saved)
    return Summary(card)._replace(**counts)


def _value(key: str, value: object) -> Value:
    if not is_list(key):
        return _text(value)
    if not isinstance(value, list):
        raise TypeError(key)
    return tuple(map(_text, cast("list[object]", value)))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value))
    return clean_text(value)[0]


def _count(name: str, value: object) -> int:
    """Return a number, or a yes or no, as a field of the summary has it."""
    if type(value) is not type(Summary._field_defaults[name]):
        raise TypeError(name)
    if not isinstance(value, int) or not 0 <= value <= _MOST:
        raise ValueError(name)
    return value
