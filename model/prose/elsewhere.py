"""Whether a figure is spoken of another body than the unit that reports."""

import re

from model.facts import Facts
from model.prose.context import FOREIGN
from model.prose.figures import Figure
from model.prose.passages import Place

_HEADING = 40  # characters; a longer paragraph is none
_SPLIT = re.compile("[、；;\n]")
_LISTS = ("units.subordinate.names", "units.internal.names")


def of_another_body(facts: Facts, place: Place, figure: Figure) -> bool:
    """Whether a subordinate body is named before the figure or in the heading above it."""
    own = facts.text("cover.unit").strip()
    heading = _heading_above(facts, place)
    before = place.paragraph[: figure.start] + heading
    if own:
        before, heading = before.replace(own, ""), heading.replace(own, "")
    return any(name in before for name in _bodies(facts)) or bool(FOREIGN.search(heading))


def _bodies(facts: Facts) -> list[str]:
    names = (name.strip() for key in _LISTS for text in facts.items(key) for name in _SPLIT.split(text))
    return [name for name in names if len(name) > 1]


def _heading_above(facts: Facts, place: Place) -> str:
    above = [text for offset, text in facts.paragraphs(place.passage) if offset < place.offset]
    return next((text for text in reversed(above) if 0 < len(text.strip()) <= _HEADING), "")
