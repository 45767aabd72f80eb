"""Where the values of a draft were read, as it remembers, and the texts that have no field."""

from collections import Counter
from typing import NamedTuple

from model.draft.annotations import ORIGIN, UNPLACED, annotation_key
from model.draft.draft import Draft, Source
from resources.messages import readers as words

_NAME = 20  # characters of a file's name in a line; a longer one keeps its end, which says .xlsx
_END = 9


class KeptText(NamedTuple):
    """A text of a file that no field has; ``key`` is that of its annotation."""

    key: str
    text: str
    where: str
    file: str


def origin_sentence(draft: Draft, key: str, *, doubted: bool = True) -> str:
    """Return where a value was read, why to look at it (``doubted``), or that it was changed
    since; "" for a blank and for what was never read from a file."""
    if not (read := draft.annotation(ORIGIN, key)) or not draft.filled(key):
        return ""
    file, where, doubt = (*read, "", "", "")[:3]
    said = words.ORIGIN.format(
        place=words.ORIGIN_JOIN.join(filter(None, (short_name(file), where)))
    )
    if draft.source(key) is not Source.FILE:
        return words.ORIGIN_CHANGED.format(origin=said)
    return words.ORIGIN_DOUBT.format(origin=said, doubt=doubt) if doubt and doubted else said


def most_read(draft: Draft) -> str:
    """Return the name of the file that most values were read from; "" for none."""
    files = Counter(origin[0] for origin in draft.annotations(ORIGIN).values() if origin[0])
    return next((file for file, _ in files.most_common(1)), "")


def kept_texts(draft: Draft) -> tuple[KeptText, ...]:
    """Return the texts without a field, in the order in which they were read."""
    found = draft.annotations(UNPLACED).items()
    return tuple(KeptText(annotation_key(UNPLACED, n), *(*one, "", "")[:3]) for n, one in found)


def short_name(name: str) -> str:
    """Return the name of a file, a long one without its middle."""
    return name if len(name) <= _NAME else f"{name[: _NAME - _END - 1]}…{name[-_END:]}"
