"""Whether a figure is spoken of something else than the unit as a whole."""

from model.facts import Facts
from model.prose.figures import Figure
from model.prose.heads import speaks_of_others
from model.prose.keys import SPENT
from model.prose.names import lexicon
from model.prose.passages import Place, Said
from model.prose.topics import ends_with_item, is_topic

_OF_SPENDING = {"", *SPENT}
_HEADING = 40  # characters; a longer paragraph is none
_LISTS = ("units.subordinate.names", "units.internal.names")


def of_another_body(facts: Facts, place: Place, figure: Figure) -> bool:
    """Whether a subordinate body is named before the figure or in the heading above it."""
    heading, own = _heading_above(facts, place), facts.text("cover.unit").strip()
    before = _before(facts, place, figure) + heading
    before = before.replace(own, "") if own else before
    named = any(name in before for name in _bodies(facts))
    return named or speaks_of_others(heading, lexicon(own))


def under_another_heading(facts: Facts, said: Said) -> bool:
    """Whether the heading above names a functional item, or a kind of spending and the figure
    has no noun of its own: 行政运行（项）。 and below it 年初预算…，支出决算…"""
    place, statement = said
    if statement.role not in _OF_SPENDING:
        return False
    heading = _heading_above(facts, place)
    return ends_with_item(heading) or (not statement.role and is_topic(heading))


def _before(facts: Facts, place: Place, figure: Figure) -> str:
    """What stands before the figure in its paragraph, in the whole of it."""
    text, end = facts.text(place.passage), place.offset + figure.start
    return text[text.rfind("\n", 0, place.offset) + 1 : end]


def _bodies(facts: Facts) -> list[str]:
    return [name for key in _LISTS for name in facts.names(key) if len(name) > 1]


def _heading_above(facts: Facts, place: Place) -> str:
    above = [text for offset, text in facts.paragraphs(place.passage) if offset < place.offset]
    return next(filter(_is_heading, reversed(above)), "")


def _is_heading(text: str) -> bool:
    return 0 < len(text.strip()) <= _HEADING or ends_with_item(text)
