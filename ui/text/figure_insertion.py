"""Insertion of a figure of the form into a text, with its unit and a link to its field."""

from model.form import FORM
from model.prose.links import inserted
from ui.session.window_session import WindowSession


def insert_figure(session: WindowSession, passage: str, span: tuple[int, int], figure: str) -> int:
    """Replace characters [start, end) of a text by the figure with this key.

    One step of undo. Return the offset behind it; ``start`` if the field has no figure.
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
    """Return the part of a unit still to be written: 万 of 万元 before 元, "" if none."""
    if figure.endswith(unit):
        return ""
    there = next(start for start in range(len(unit) + 1) if after.startswith(unit[start:]))
    return unit[:there]
