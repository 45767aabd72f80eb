"""The manual as Markdown: one source for its window in the program and for the Word file."""

import re
from pathlib import Path

from resources.messages.help import MANUAL_FILES

FOLDER = Path(__file__).parents[1] / "docs"
"""Where the Markdown and the folder of its pictures are, also in the frozen program."""

SOURCES = tuple(FOLDER / name for name in MANUAL_FILES)
_PICTURE = re.compile(r"!\[.*?\]\((.+?)\)")


def blocks(text: str) -> list[str]:
    """Return the text split at empty lines, the lines of a paragraph or list item joined."""
    found: list[str] = []
    for part in re.split(r"\n\s*\n", text.strip()):
        if part.startswith("|"):
            found.append(part)
        else:
            items = re.split(r"\n(?=- |#)", part)
            found += [re.sub(r"\s*\n\s*", "", item) for item in items]
    return found


def picture_of(block: str) -> str:
    """Return the path of the picture that a block is, from FOLDER; "" for any other block."""
    picture = _PICTURE.fullmatch(block)
    return picture[1] if picture else ""


def pictures() -> list[str]:
    """Return the paths of all pictures of the manual, from FOLDER. Raises OSError."""
    return [name for block in blocks(markdown()) if (name := picture_of(block))]


def markdown() -> str:
    """Return the whole manual, one block a paragraph. Raises OSError."""
    texts = (source.read_text(encoding="utf-8") for source in SOURCES)
    return "\n\n".join(block for text in texts for block in blocks(text))
