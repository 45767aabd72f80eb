"""The program's sentences as a paper has them: Chinese quotation marks, no blanks round figures.

On screen a blank parts Chinese from figures; in print it gapes.
"""

import re
from collections.abc import Iterator

_QUOTES = re.compile("([「」])")
_WIDE = "\u2018-\u201f\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_BLANK = re.compile(f"(?<=[{_WIDE}]) +(?=\\S)|(?<=\\S) +(?=[{_WIDE}])")
_INSIDE = str.maketrans("“”", "‘’")


def on_paper(text: str) -> str:
    """Return a sentence as it is printed. What it quotes keeps its blanks."""
    return "".join(_pieces(text))


def _pieces(text: str) -> Iterator[str]:
    depth = 0
    for piece in _QUOTES.split(text):
        if piece == "「":
            depth += 1
            yield "“" if depth == 1 else "‘"
        elif piece == "」":
            yield "”" if depth <= 1 else "’"
            depth = max(depth - 1, 0)
        else:
            yield quoted(piece) if depth else _BLANK.sub("", piece)


def quoted(text: str) -> str:
    """Return a text to be put between quotation marks: its own become the inner ones."""
    return text.translate(_INSIDE)
