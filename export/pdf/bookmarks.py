"""The bookmarks beside the pages: the report's headings."""

from collections.abc import Sequence
from dataclasses import dataclass

from export.pdf.objects import PdfObjects, text_string
from export.report.measures import PAGE_HEIGHT

_UNITS = 20  # twips to a unit of a PDF


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading at ``top`` (twips) of a page (from 0); ``level`` 0 is the outermost."""

    title: str
    level: int
    page: int
    top: float


@dataclass(slots=True)
class _Entry:
    """A bookmark's object with those around it, 0 for none."""

    number: int
    level: int
    parent: int
    before: int = 0
    after: int = 0
    first: int = 0
    last: int = 0
    count: int = 0


def put_bookmarks(objects: PdfObjects, bookmarks: Sequence[Bookmark]) -> None:
    """Add the bookmarks, all levels open, and let readers show them."""
    if not bookmarks:
        return
    top = _Entry(objects.add(), -1, 0)
    pages = objects.pages
    entries = _linked(objects, top, bookmarks)
    for entry, bookmark in zip(entries, bookmarks, strict=True):
        height = (PAGE_HEIGHT - bookmark.top) / _UNITS
        target = b"/Dest [%d 0 R /XYZ null %.1f null]" % (pages[bookmark.page], height)
        title = b"/Title " + text_string(bookmark.title)
        objects[entry.number] = _dictionary(title, target, _links(entry))
    objects[top.number] = _dictionary(b"/Type /Outlines", _links(top))
    objects.insert(objects.root, b"/Outlines %d 0 R\n/PageMode /UseOutlines" % top.number)


def _linked(objects: PdfObjects, top: _Entry, bookmarks: Sequence[Bookmark]) -> list[_Entry]:
    """Return the entries; a level that skips one stands under the last that is higher."""
    above, entries = [top], list[_Entry]()
    last_under: dict[int, _Entry] = {}
    for bookmark in bookmarks:
        while above[-1].level >= bookmark.level:
            above.pop()
        parent = above[-1]
        entry = _Entry(objects.add(), bookmark.level, parent.number)
        if before := last_under.get(parent.number):
            before.after, entry.before = entry.number, before.number
        parent.first, parent.last = parent.first or entry.number, entry.number
        for ancestor in above:
            ancestor.count += 1
        last_under[parent.number] = entry
        above.append(entry)
        entries.append(entry)
    return entries


def _links(entry: _Entry) -> bytes:
    named = {
        b"Parent": entry.parent,
        b"Prev": entry.before,
        b"Next": entry.after,
        b"First": entry.first,
        b"Last": entry.last,
    }
    links = [b"/%s %d 0 R" % (name, number) for name, number in named.items() if number]
    return b"\n".join([*links, b"/Count %d" % entry.count] if entry.count else links)


def _dictionary(*entries: bytes) -> bytes:
    return b"<<\n%s\n>>" % b"\n".join(entries)
