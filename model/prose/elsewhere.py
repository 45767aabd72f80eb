"""Whether a figure is spoken of another body than the unit that reports."""

from model.facts import Facts
from model.name_list import names_in
from model.prose.figures import Figure
from model.prose.heads import speaks_of_others
from model.prose.names import lexicon
from model.prose.passages import Place

_HEADING = 40  # characters; a longer paragraph is none
_LISTS = ("units.subordinate.names", "units.internal.names")


def of_another_body(facts: Facts, place: Place, figure: Figure) -> bool:
    """Whether a subordinate body is named before the figure or in the heading above it."""
    heading, own = _heading_above(facts, place), facts.text("cover.unit").strip()
    before = _before(facts, place, figure) + heading
    before = before.replace(own, "") if own else before
    named = any(name in before for name in _bodies(facts))
    return named or speaks_of_others(heading, lexicon(own))


def _before(facts: Facts, place: Place, figure: Figure) -> str:
    """What stands before the figure in its paragraph, in the whole of it."""
    text, end = facts.text(place.passage), place.offset + figure.start
    return text[text.rfind("\n", 0, place.offset) + 1 : end]


def _bodies(facts: Facts) -> list[str]:
    names = (name for key in _LISTS for name in names_in(facts.items(key)))
    return [name for name in names if len(name) > 1]


def _heading_above(facts: Facts, place: Place) -> str:
    above = [text for offset, text in facts.paragraphs(place.passage) if offset < place.offset]
    return next((text for text in reversed(above) if 0 < len(text.strip()) <= _HEADING), "")
