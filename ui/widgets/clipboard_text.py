"""The text of the clipboard or of a drag, or the reason why it cannot be pasted."""

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore, QtGui  # a class is built when first named: the start needs none

from model.product import EXTENSION
from resources.messages import editing as words

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QUrl

_FILE = re.compile(r"file:/\S", re.IGNORECASE)
_BESIDE = {"copy", "cut", "x-special/nautilus-clipboard"}  # headers of Linux file managers
_MOST_TAGS = 4_000  # of HTML without text: Qt's time grows with the square of what is nested
_PICTURE = "\ufffc"  # Qt's placeholder for a picture in a text


class ClipboardText(NamedTuple):
    """The text to paste, or why nothing is pasted; both "" for an empty clipboard."""

    text: str = ""
    why: str = ""


def read(source: "QMimeData | None") -> ClipboardText:
    """Return the text without formatting, or the reason why a file or picture is refused."""
    if source is None:
        return ClipboardText()
    if why := _of_files(source):
        return ClipboardText(why=why)
    text = source.text()
    if not text and source.hasHtml():
        html = source.html()
        if html.count("<") > _MOST_TAGS:
            return ClipboardText(why=words.ONLY_HTML)
        text = _words_of(html)
    if not text and source.hasImage():
        return ClipboardText(why=words.PICTURE)
    return ClipboardText(text)


def may_hold(source: "QMimeData | None") -> bool:
    """Whether a paste would insert something, or give a reason why not."""
    if source is None:  # nothing was ever copied
        return False
    return source.hasText() or source.hasHtml() or source.hasUrls() or source.hasImage()


def _words_of(html: str) -> str:
    """Return the text of copied HTML; its pictures are not loaded."""
    return QtGui.QTextDocumentFragment.fromHtml(html).toPlainText().replace(_PICTURE, "")


def _of_files(source: "QMimeData") -> str:
    """Return the message about copied files; "" where there are none."""
    urls = [url for url in source.urls() if url.scheme().lower() == "file"]
    urls = urls or _written(source.text())
    if not urls:
        return ""
    name = urls[0].fileName() or urls[0].path()
    if len(urls) == 1:
        form = words.REPORT if name.lower().endswith(EXTENSION) else words.FILE
        return form.format(name=name)
    return words.FILES.format(count=len(urls), name=name)


def _written(text: str) -> "list[QUrl]":
    """Return the files a text lists as file:// addresses; [] where it contains anything else."""
    if "file:/" not in text[:200].lower():
        return []
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    lines = [line for line in lines if line not in _BESIDE]
    files = [QtCore.QUrl(line) for line in lines if _FILE.match(line)]
    return files if len(files) == len(lines) else []
