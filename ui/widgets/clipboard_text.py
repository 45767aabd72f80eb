"""What the clipboard or a drag holds for a field: a text, or why there is none."""

import re
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QTextDocumentFragment

from model.product import EXTENSION
from resources.messages import pasting as words

_FILE = re.compile(r"file:/\S", re.IGNORECASE)
_BESIDE = {"copy", "cut", "x-special/nautilus-clipboard"}  # what Linux puts above the files
_PICTURE = "\ufffc"  # where one stood among words


class ClipboardText(NamedTuple):
    """``text`` goes in; ``why`` is said where something was there and nothing goes in."""

    text: str = ""
    why: str = ""


def read(source: QMimeData | None) -> ClipboardText:
    """The text that was copied, without its looks. A file is never taken for its name."""
    if source is None:
        return ClipboardText()
    if why := _of_files(source):
        return ClipboardText(why=why)
    text = source.text() if source.hasText() else _words_of(source)
    if not text and source.hasImage():
        return ClipboardText(why=words.PICTURE)
    return ClipboardText(text)


def may_hold(source: QMimeData | None) -> bool:
    """Whether a paste would put in something, or say why not."""
    if source is None:  # nothing was ever copied
        return False
    return source.hasText() or source.hasHtml() or source.hasUrls() or source.hasImage()


def _words_of(source: QMimeData) -> str:
    """The words of a page that was copied without them; its pictures are not loaded."""
    text = QTextDocumentFragment.fromHtml(source.html()).toPlainText() if source.hasHtml() else ""
    return text.replace(_PICTURE, "")


def _of_files(source: QMimeData) -> str:
    """What is said of files; "" where there are none."""
    urls = [url for url in source.urls() if url.scheme().lower() == "file"]
    urls = urls or _written(source.text())
    if not urls:
        return ""
    name = urls[0].fileName() or urls[0].path()
    if len(urls) == 1:
        said = words.REPORT if name.lower().endswith(EXTENSION) else words.FILE
        return said.format(name=name)
    return words.FILES.format(count=len(urls), name=name)


def _written(text: str) -> list[QUrl]:
    """Files by their addresses, where nothing else is written there."""
    if "file:/" not in text[:200].lower():
        return []
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    lines = [line for line in lines if line not in _BESIDE]
    files = [QUrl(line) for line in lines if _FILE.match(line)]
    return files if len(files) == len(lines) else []
