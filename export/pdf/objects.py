"""The objects of a PDF file as Qt 6.8 writes it: one table of places, nothing packed or locked.

Our own, since pypdf alone is 0.76 MB packed and the whole program has 0.5 MB of room left.
"""

import re
import zlib

_HEAD = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
_PLACE = re.compile(rb"(\d{10}) \d{5} ([nf])")
_STREAM = re.compile(rb"\nstream\r?\n")


class PdfObjects:
    """A file's objects by number, each as the text between obj and endobj; 0 is none."""

    def __init__(self, data: bytes) -> None:
        table = data.rindex(b"\nxref\n")
        places = [int(place) for place, kind in _PLACE.findall(data, table) if kind == b"n"]
        ends = dict(zip(sorted(places), [*sorted(places)[1:], table + 1], strict=True))
        self._texts = [b"", *(_text(data[place : ends[place]]) for place in places)]
        self._trailer = data[data.index(b"<<", table) : data.rindex(b"startxref")].strip()

    def __getitem__(self, number: int) -> bytes:
        return self._texts[number]

    def __setitem__(self, number: int, text: bytes) -> None:
        self._texts[number] = text

    def add(self, text: bytes = b"") -> int:
        """Return the number of a new object."""
        self._texts.append(text)
        return len(self._texts) - 1

    @property
    def root(self) -> int:
        """The catalogue's number."""
        return reference(self._trailer, b"Root")

    @property
    def info(self) -> int:
        """The number of the document's properties."""
        return reference(self._trailer, b"Info")

    @property
    def pages(self) -> list[int]:
        """The numbers of the pages, in order."""
        tree = self[reference(self[self.root], b"Pages")]
        kids = tree[tree.index(b"[") + 1 : tree.index(b"]")]
        return [int(number) for number in re.findall(rb"(\d+) 0 R", kids)]

    def stream(self, number: int) -> bytes:
        """Return what a packed stream holds."""
        text = self[number]
        start = _STREAM.search(text)
        assert start
        return zlib.decompressobj().decompress(text[start.end() :])

    def set_stream(self, number: int, content: bytes) -> None:
        """Replace an object by a packed stream."""
        packed = zlib.compress(content)
        head = b"<<\n/Length %d\n/Filter /FlateDecode\n>>" % len(packed)
        self[number] = b"%s\nstream\n%s\nendstream" % (head, packed)

    def insert(self, number: int, entries: bytes) -> None:
        """Add entries to a dictionary."""
        text = self[number]
        end = text.rindex(b">>")
        self[number] = b"%s%s\n%s" % (text[:end], entries, text[end:])

    def data(self) -> bytes:
        """Return the file."""
        out, places = bytearray(_HEAD), list[int]()
        for number, text in enumerate(self._texts[1:], 1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, text)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        size = len(self._texts)
        trailer = re.sub(rb"/Size \d+", b"/Size %d" % size, self._trailer)
        end = b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, len(out))
        return bytes(out) + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (size, table, end)


def reference(text: bytes, name: bytes) -> int:
    """Return the number of the object that an entry of a dictionary names. Raises ValueError."""
    found = re.search(rb"/%s[ \n]*\[?(\d+) 0 R" % name, text)
    if not found:
        raise ValueError(name)
    return int(found[1])


def text_string(text: str) -> bytes:
    """Return a text as PDF writes it, whatever its characters."""
    return b"<FEFF%s>" % hexadecimal(text)


def hexadecimal(text: str) -> bytes:
    """Return a text's UTF-16 in hexadecimal digits."""
    return text.encode("utf-16-be", "surrogatepass").hex().upper().encode()


def _text(given: bytes) -> bytes:
    return given[given.index(b"obj") + 3 : given.rindex(b"endobj")].strip(b"\r\n")
