"""Cleaning of the values of a change: characters no file holds, look-alikes, hidden ones."""

from collections.abc import Callable

from model.draft.annotations import is_annotation
from model.draft.draft import Draft, Value, is_list
from model.form import FORM
from model.form.spec import NUMERIC, ValueKind
from model.values.characters import normalized
from model.values.text import clean_text, common_ends


class Cleaner:
    """Cleans the values of one change, and counts the characters it took out.

    While a field is being typed in (``typed_in`` is the draft before), only what is new in it is
    put into ordinary characters: what stood there before is for the clerk to mend (rule N15),
    and the caret stays in its place.
    """

    def __init__(self, typed_in: Draft | None) -> None:
        self._typed_in = typed_in
        self.dropped = self.replaced = self.hidden = 0

    def cleaned(self, key: str, value: Value) -> Value:
        """Return the value as it goes into the draft."""
        items = value if isinstance(value, tuple) else (value,)
        texts = _each(items, self._storable, lambda text: clean_text(text)[0])
        if not is_annotation(key):
            texts = self._without_look_alikes(key, texts)
        listed = () if texts == ("",) else texts
        return listed if is_list(key) else _text(key, "\n".join(texts))

    def _storable(self, text: str) -> str:
        text, dropped = clean_text(text)
        self.dropped += dropped
        return text

    def _without_look_alikes(self, key: str, texts: tuple[str, ...]) -> tuple[str, ...]:
        if self._typed_in is None:
            return _each(texts, self._normalized, lambda text: normalized(text).text)
        old, new = "\n".join(self._typed_in.items(key)), "\n".join(texts)
        start, end = common_ends(old, new)
        typed = new[start : len(new) - end]
        put_in = self._normalized(typed)
        if put_in == typed:
            return texts
        return tuple((new[:start] + put_in + new[len(new) - end :]).split("\n"))

    def _normalized(self, text: str) -> str:
        text, replaced, hidden = normalized(text)
        self.replaced += replaced
        self.hidden += hidden
        return text


def _each(
    texts: tuple[str, ...], cleaned: Callable[[str], str], preview: Callable[[str], str]
) -> tuple[str, ...]:
    """Return each text cleaned. All are tried together first, for most are clean."""
    together = "\n".join(texts)
    return texts if preview(together) == together else tuple(map(cleaned, texts))


def _text(key: str, text: str) -> str:
    """Return the text with line ends only where the form has paragraphs.

    Excel copies a cell with a line end behind it. One between two figures becomes a tab, for a
    blank might group their digits.
    """
    kind = FORM[key].kind
    if kind is ValueKind.TEXT:
        return text
    return text.strip("\n").replace("\n", "\t" if kind in NUMERIC else " ")
