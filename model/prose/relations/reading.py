"""What does not fit in the sentences of a paragraph (N12, N13, N14)."""

import re
from itertools import chain

from model.prose.figures import figures
from model.prose.relations.changes import wrong_changes
from model.prose.relations.contradiction import Contradiction
from model.prose.relations.parts import wrong_parts
from model.prose.relations.quantities import sentences
from model.prose.relations.rates import wrong_rates
from model.values.paragraph_cache import cached_by_block, cached_by_paragraph
from model.values.pieces import pieces_of
from model.values.width import half_width

_TRIGGER = re.compile("率|占|预算|计划|任务|比|较|[由从]|其中|含|包括|合计|共计|增|减|降|持平")
_MOST = 60  # figures; a sentence with more is a table that was pasted


@cached_by_block
def contradictions_in(block: str) -> tuple[tuple[int, str, Contradiction], ...]:
    """Return what contradicts itself in the paragraphs of a block, each with its place in it and
    the paragraph."""
    return tuple(
        (at, piece, found) for at, piece in pieces_of(block) for found in contradictions(piece)
    )


@cached_by_paragraph
def contradictions(paragraph: str) -> tuple[Contradiction, ...]:
    """Return what contradicts itself in a paragraph, left to right."""
    if not _TRIGGER.search(paragraph):
        return ()
    half = half_width(paragraph)
    found = (
        chain(wrong_rates(sentence), wrong_changes(sentence), wrong_parts(sentence))
        for sentence in sentences(half, figures(half))
        if len(sentence.quantities) <= _MOST and _TRIGGER.search(sentence.text)
    )
    unique = {(one.start, one.end): one for one in chain.from_iterable(found)}
    return tuple(unique[place] for place in sorted(unique))
