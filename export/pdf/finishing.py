"""The pass over a PDF that Qt has written."""

from collections.abc import Sequence

from export.pdf.bookmarks import Bookmark, put_bookmarks
from export.pdf.drawn_text import DrawnRun, put_text
from export.pdf.objects import PdfObjects
from export.pdf.pdf_a import put_right
from export.pdf.properties import PdfProperties, put_properties


def finish(
    data: bytes,
    pages: Sequence[Sequence[DrawnRun]],
    bookmarks: Sequence[Bookmark],
    properties: PdfProperties,
) -> bytes:
    """Return the file with what Qt leaves out; ``pages`` are the characters as drawn."""
    objects = PdfObjects(data)
    put_text(objects, pages)
    put_right(objects)
    put_bookmarks(objects, bookmarks)
    put_properties(objects, properties)
    return objects.data()
