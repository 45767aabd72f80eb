"""Look-alike and invisible characters, of which text copied from PDF files is full.

⽤ (U+2F64) looks like 用 and is another character, and a zero-width space inside a word parts
it: no search finds such words, no rule knows them. form.md §3 lists the ranges.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from resources.messages import pasting as words

HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_HIDDEN_ONE = re.compile(f"[{HIDDEN}]")
_UNUSUAL = re.compile(f"[{HIDDEN}\u2e80-\u2fd5\uf900-\ufaff]")

# Radicals to which Unicode gives no mapping of compatibility but names the equivalent character
# (EquivalentUnifiedIdeograph, Unicode 14): read as that, offered, never replaced unasked.
_RADICALS = dict(
    zip(
        "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻"
        "⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲",
        "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿"
        "肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀",
        strict=True,
    )
)


class NormalizedText(NamedTuple):
    """A text in ordinary characters; how many were replaced, how many invisible ones removed."""

    text: str
    replaced: int = 0
    hidden: int = 0


def normalized(text: str) -> NormalizedText:
    """Return a text for a draft: look-alikes replaced where Unicode maps them, invisible removed.

    The same object where it holds none.
    """
    if text.isascii() or not _UNUSUAL.search(text):
        return NormalizedText(text)
    shown, hidden = _HIDDEN_ONE.subn("", text)
    plain = _UNUSUAL.sub(lambda found: _mapped(found[0]), shown)
    replaced = sum(one != other for one, other in zip(shown, plain, strict=True))
    return NormalizedText(plain, replaced, hidden)


def replacement_note(replaced: int, hidden: int) -> str:
    """Return what became of such characters, for the clerk; "" where there were none."""
    pairs = (words.REPLACED, replaced), (words.HIDDEN, hidden)
    return words.BETWEEN.join(text.format(count=count) for text, count in pairs if count)


def as_read(text: str) -> str:
    """Return the text as rules read it, in ordinary characters only.

    The same object where it holds no other, so that a caller sees this at no cost.
    """
    if text.isascii() or not _UNUSUAL.search(text):
        return text
    return _UNUSUAL.sub(lambda found: intended_character(found[0]), _HIDDEN_ONE.sub("", text))


def intended_character(character: str) -> str:
    """Return the ordinary character of a look-alike; itself where Unicode names none."""
    return _RADICALS.get(character) or _mapped(character)


def _mapped(character: str) -> str:
    """Return the character Unicode maps a look-alike to: always a single one, as the tests show.

    NFKC, not width.py: radicals and compatibility ideographs have no other table.
    """
    return unicodedata.normalize("NFKC", character)


class UnusualCharacter(NamedTuple):
    """A look-alike, "" for an invisible character, and its place in the text as read."""

    character: str
    place: int


def unusual_characters(text: str) -> Iterator[UnusualCharacter]:
    """Yield the look-alike and invisible characters of a text, in order."""
    hidden = 0
    for found in _UNUSUAL.finditer(text) if not text.isascii() else ():
        is_hidden = _HIDDEN_ONE.match(found[0]) is not None
        yield UnusualCharacter("" if is_hidden else found[0], found.start() - hidden)
        hidden += is_hidden


def places_as_typed(text: str) -> list[int]:
    """Return the place in the text of each character of the text as read, and of its end."""
    shown = (place for place, one in enumerate(text) if not _HIDDEN_ONE.match(one))
    return [*shown, len(text)]
