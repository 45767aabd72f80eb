"""Caches by paragraph and by block: after a key press one is read again, not the text.

What no cache holds is read in turns, where somebody waits (model.turns).
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Concatenate, ParamSpec, TypeVar

from model.turns import go_on, has_read

P = ParamSpec("P")
T = TypeVar("T")

# (longest, how many of them): together never more than some 20 MB, however long a
# clerk types in one paragraph.
_PARAGRAPHS = ((400, 16_384), (4_000, 1_024), (40_000, 64))
_BLOCKS = ((10_000, 256), (40_000, 16))  # as many as a million characters have, and a few long ones


def cached_by_paragraph(read: Callable[Concatenate[str, P], T]) -> Callable[Concatenate[str, P], T]:
    """Return the reader with a cache; of paragraphs above 40,000 characters it keeps two.

    What it is given besides the paragraph has to be hashable.
    """
    return _cached(read, _PARAGRAPHS)


def cached_by_block(read: Callable[Concatenate[str, P], T]) -> Callable[Concatenate[str, P], T]:
    """Return a reader of blocks (model.values.blocks) with a cache."""
    return _cached(read, _BLOCKS)


def _cached(
    read: Callable[Concatenate[str, P], T], sizes: tuple[tuple[int, int], ...]
) -> Callable[Concatenate[str, P], T]:
    def read_now(paragraph: str, *more: P.args, **named: P.kwargs) -> T:
        go_on()
        found = read(paragraph, *more, **named)
        has_read()
        return found

    kept = [(longest, lru_cache(maxsize=most)(read_now)) for longest, most in sizes]
    last = lru_cache(maxsize=2)(read_now)
    shortest, short = kept[0]

    def again(paragraph: str, *more: P.args, **named: P.kwargs) -> T:
        length = len(paragraph)
        if length <= shortest:
            return short(paragraph, *more, **named)
        reader = next((reader for longest, reader in kept if length <= longest), last)
        return reader(paragraph, *more, **named)

    return again
