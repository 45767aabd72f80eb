"""Puts a figure of the form into a text, linked to where it came from, with its unit."""

from model.form import FORM
from model.prose.links import inserted
from ui.session.window_session import WindowSession


def insert_figure(session: WindowSession, passage: str, span: tuple[int, int], figure: str) -> int:
    """Put the figure with this key in place of characters [start, end) of a text.

    One step of undo. Returns the character behind it; ``start`` where there is no figure.
    """
    start, end = span
    text = session.draft.text(passage)
    around = text[:start] + text[end:]
    values = inserted(session.draft.with_values({passage: around}, {}), passage, start, figure)
    if not values:
        return start
    put = str(values[passage])
    behind = start + len(put) - len(around)
    unit = missing(FORM[figure].unit, put[start:behind], put[behind:])
    session.set({**values, passage: put[:behind] + unit + put[behind:]})
    return behind + len(unit)


def missing(unit: str, figure: str, after: str) -> str:
    """What of a unit does not stand behind the figure already: 万 where 元 does."""
    if figure.endswith(unit):
        return ""
    there = next(start for start in range(len(unit) + 1) if after.startswith(unit[start:]))
    return unit[:there]
