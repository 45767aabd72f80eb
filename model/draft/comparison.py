"""Two drafts field by field, and two texts sentence by sentence; what it takes to have one field,
or all, as in the other draft."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from model.draft.annotations import ARCHIVE, ARCHIVED, LINK, ORIGIN, annotation_key, is_annotation
from model.draft.draft import Draft, Source, Value
from model.form import FORM

Entry = tuple[Value, Source]
"""What a draft holds at a key."""

_SENTENCE = re.compile("\n|[^。！？\n]*[。！？]+[”’」』）》]*|[^。！？\n]+")
_WITH_A_VALUE = frozenset({LINK, ORIGIN})  # annotations that come and go with a value
_NEVER_TAKEN = frozenset({ARCHIVE, ARCHIVED})  # of the seal, over which nothing goes back


class SentenceChange(NamedTuple):
    """Sentences that gave way to others, and those before them that both texts have; a line end
    counts as a sentence of its own."""

    same_before: tuple[str, ...]
    removed: tuple[str, ...]
    added: tuple[str, ...]


def differing_keys(old: Draft, new: Draft) -> tuple[str, ...]:
    """Return the keys with another value or source: fields in the form's order, then annotations
    of their own; not those that come and go with a value, nor the seal's."""
    keys = {key for key in old.values.keys() | new.values.keys() if _differs(old, new, key)}
    own = [key for key in keys if _kind(key) not in _WITH_A_VALUE]
    order = FORM.order
    return tuple(sorted(own, key=lambda key: (order.get(key, len(order)), key)))


def entries_to_take(wanted: Draft, present: Draft, key: str | None = None) -> dict[str, Entry]:
    """Return what to set in a draft to have a field as another draft has it, with the annotations
    that go with its value; None: all but the seal."""
    keys = wanted.values.keys() | present.values.keys()
    if key is not None:
        links = annotation_key(LINK, key) + "/"
        own = {key, annotation_key(ORIGIN, key)}
        keys = {one for one in keys if one in own or one.startswith(links)}
    differing = (one for one in keys if _differs(wanted, present, one))
    return {one: (wanted[one], wanted.source(one)) for one in differing}


def _differs(one: Draft, other: Draft, key: str) -> bool:
    if not (key in FORM or is_annotation(key)) or _kind(key) in _NEVER_TAKEN:
        return False
    return one[key] != other[key] or one.source(key) is not other.source(key)


def _kind(key: str) -> str:
    """Return the kind of an annotation; a field's key as it is."""
    return key.partition("/")[0]


def sentence_changes(old: str, new: str) -> tuple[SentenceChange, ...]:
    """Return where two texts differ. Takes time in proportion to their length, whatever they
    hold: sentences that either has once only are found in the other, the rest lies between."""
    before, after = _SENTENCE.findall(old), _SENTENCE.findall(new)
    found: list[SentenceChange] = []
    same = i = j = 0  # from where on the texts are the same, and how far they were looked through
    for stop, end in (*_anchors(before, after), (len(before), len(after))):
        start, rest = _trimmed(before[i:stop], after[j:end])
        removed, added = before[i + start : stop - rest], after[j + start : end - rest]
        if removed or added:
            unchanged = tuple(before[same : i + start])
            found.append(SentenceChange(unchanged, tuple(removed), tuple(added)))
            same = stop - rest
        i, j = stop, end
    return tuple(found)


def _trimmed(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Return how many items are the same at the start and, beyond that, at the end."""
    most = min(len(old), len(new))
    start = next((n for n in range(most) if old[n] != new[n]), most)
    rest = most - start
    end = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    return start, end


def _anchors(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of sentences that stand once in either text, as many as are in the same
    order in both."""
    counts, others = Counter(old), Counter(new)
    places = {sentence: place for place, sentence in enumerate(new)}
    pairs = [(i, places[s]) for i, s in enumerate(old) if counts[s] == others[s] == 1]
    ends: list[int] = []  # the smallest place in which a chain of each length ends
    chains: list[tuple[int, int] | None] = []  # that pair
    before: dict[tuple[int, int] | None, tuple[int, int] | None] = {}
    for pair in pairs:
        length = bisect(ends, pair[1])
        before[pair] = chains[length - 1] if length else None
        ends[length : length + 1] = [pair[1]]
        chains[length : length + 1] = [pair]
    found: list[tuple[int, int]] = []
    last = chains[-1] if chains else None
    while last is not None:
        found.append(last)
        last = before[last]
    yield from reversed(found)
