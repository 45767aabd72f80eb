"""A cache by paragraph: after a key press one paragraph is read again, not the text."""

from collections.abc import Callable
from functools import lru_cache
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

# (longest paragraph, how many of them): together never more than some 20 MB, however long a
# clerk types in one paragraph.
_SIZES = ((400, 16_384), (4_000, 1_024), (40_000, 64))


def cached_by_paragraph(read: Callable[Concatenate[str, P], T]) -> Callable[Concatenate[str, P], T]:
    """Return the reader with a cache; of paragraphs above 40,000 characters it keeps two.

    What it is given besides the paragraph has to be hashable.
    """
    kept = [(longest, lru_cache(maxsize=most)(read)) for longest, most in _SIZES]
    last = lru_cache(maxsize=2)(read)
    shortest, short = kept[0]

    def again(paragraph: str, *more: P.args, **named: P.kwargs) -> T:
        length = len(paragraph)
        if length <= shortest:
            return short(paragraph, *more, **named)
        reader = next((reader for longest, reader in kept if length <= longest), last)
        return reader(paragraph, *more, **named)

    return again
