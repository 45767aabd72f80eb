"""Text without what no file can hold: for all that is typed, pasted, loaded or exported.

XML 1.0 §2.2 knows no control characters, no lone surrogates and no U+FFFE/U+FFFF; Word
cannot store them and neither can UTF-8. Everything else, NBSP and U+3000 included, is kept.
"""

import re

ANY_BLANK = " \t\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff"  # in a pattern: blanks, seen or not
_MOST_QUOTED = 60  # characters
_OTHER_ENDS = "\r\v\u2028\u2029"
_LINE_ENDS = re.compile("\r\n|[\r\v\u2028\u2029]")
_BLANKS = re.compile(r"\s+")
_WORD_ENDS = re.compile("年度?|月份?|日|[的”）》，：；、]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_UNSTORABLE = re.compile("[\x00-\x08\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean_text(text: str) -> tuple[str, int]:
    """Return the text without what no file can hold, and how many characters were dropped.

    Lines are parted by ``\\n``. Surrogates that form a pair are joined first: they are one rare
    character.
    """
    if text.isascii() and text.isprintable():
        return text, 0
    if any(end in text for end in _OTHER_ENDS):  # much faster than to look for a pattern
        text = _LINE_ENDS.sub("\n", text)
    if not _UNSTORABLE.search(text):
        return text, 0
    return _UNSTORABLE.subn("", _PAIR.sub(_joined, text))


def _joined(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def words_at_end(text: str, most: int) -> str:
    """Return the end of a text, some characters at most, whole words as far as can be told; …
    shows where words before it are left out."""
    if len(text) <= most:
        return text
    tail = text[-most:]
    end = _WORD_ENDS.search(tail, 0, most // 2)
    return f"…{tail[end.end() if end else 0 :]}"


def xml_escaped(text: str) -> str:
    """Return clean text as XML has it between tags; html and xml.sax bring 50 KB for this."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def one_line(text: str) -> str:
    """Return clean text on one line; spaces at its ends are dropped, those inside are kept."""
    cleaned = clean_text(text)[0].strip()
    return _BLANKS.sub(" ", cleaned) if any(mark in cleaned for mark in "\n\t") else cleaned


def brief(typed: str) -> str:
    """Return a typed text cut to 60 characters, as far as a sentence can quote it."""
    return typed if len(typed) <= _MOST_QUOTED else f"{typed[: _MOST_QUOTED - 1]}…"


def common_ends(old: str, new: str) -> tuple[int, int]:
    """Return how many characters two texts share at the start and, beyond that, at the end."""
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    return start, end


def _shared(one: str, other: str) -> int:
    """Return the length of the common beginning, by halving: comparing slices is fast."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
