"""The next underlined figure, in this text or the next one that has any."""

from model.form import FORM
from ui.session.window_session import WindowSession
from ui.text.marks.mark import TextMark, TextMarks

_TEXTS = [passage.key for passage in FORM.passages]


def next_mark(session: WindowSession, key: str, place: int, step: int) -> TextMark | None:
    """Return the first mark behind a place of a text (``step`` −1: the last one before it).

    After the last of a text come those of the next text, after the last text the first; None
    where no text has a mark.
    """
    here = _TEXTS.index(key)
    for number in range(len(_TEXTS) + 1):
        text = _TEXTS[(here + step * number) % len(_TEXTS)]
        marks = TextMarks(session.visible.in_text(text)).all[::step]
        beyond = [mark for mark in marks if number or (mark.start - place) * step > 0]
        if beyond:
            return beyond[0]
    return None
