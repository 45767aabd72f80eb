"""What text may hold: the one place that cleans what is typed, pasted, loaded or exported.

XML 1.0 §2.2 knows no control characters, no lone surrogates and no U+FFFE/U+FFFF; Word
cannot store them and neither can UTF-8. Everything else, NBSP and U+3000 included, is kept.
"""

import re

_LINE_ENDS = re.compile("\r\n|[\r\v\u2028\u2029]")
_UNSTORABLE = re.compile("[\x00-\x08\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean_text(text: str) -> tuple[str, int]:
    """The text with ``\\n`` between lines and without what no file can hold.

    Returns the text and how many characters were dropped, so that the clerk can be told.
    Surrogates that form a pair are joined first: they are one rare character.
    """
    if text.isascii() and text.isprintable():
        return text, 0
    if _UNSTORABLE.search(text):
        text = _join_pairs(text)
    return _UNSTORABLE.subn("", _LINE_ENDS.sub("\n", text))


def _join_pairs(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
