"""Documents that name places outside in every way their formats know, and what lies there."""

import ctypes
import os
import socket
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from export.report.build import build
from export.word.document import write
from model.draft.annotations import ORIGIN
from model.draft.draft import Draft, Value, is_list
from model.form import FORM
from model.form.spec import NUMERIC
from model.storage.codec import Stamp, encode
from tests.export.papers import parts, sample
from tests.word_files import run
from tests.xlsx_parts import rows, xlsx, zipped

UNC = r"\\bait\share\bait.png"
_OPENED, _FOLDER, _NON_BLOCKING = 0x20, 0x40000000, 0x800
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = (
    *("image", "attachedTemplate", "hyperlink", "oleObject", "subDocument", "frame", "aFChunk"),
    *("externalLinkPath", "connections", "settings", "styles", "header", "worksheet"),
)


def places(bait: Path, port: int) -> tuple[str, ...]:
    """Return every way to name a file outside, which lies there and waits to be opened."""
    file = bait / "bait.png"
    names = (str(file), f"file://{file}", f"file:{file}", f"..{file}", UNC, UNC.replace("\\", "/"))
    return *names, f"http://127.0.0.1:{port}/bait.png", "bait.png"


def spread(bait: Path) -> None:
    """Put the files there that the documents name; on Linux a UNC path is a name like any."""
    bait.mkdir()
    for name in ("bait.png", UNC):
        (bait / name).write_bytes(b"bait")


def documents(folder: Path, named: tuple[str, ...]) -> list[Path]:
    """Write the documents; return their paths."""
    made = {
        "报告.docx": _word(named), "财务.xlsx": _workbook(named), "网页.xls": _page(named),
        "表.csv": _csv(named), "草稿.jxzp": encode(hostile_draft(named), Stamp("b" * 32, 1))[0],
    }  # fmt: skip
    for name, data in made.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in made]


def hostile_draft(named: tuple[str, ...]) -> Draft:
    """Return a report whose texts, origins and notes are places outside."""
    text = "\n".join((*named, *(f'<img src="{name}"><link href="{name}">' for name in named)))
    texts = [
        field.key for field in FORM.fields if field.kind not in NUMERIC and field.key != "year"
    ]
    values: dict[str, Value] = {key: (*named,) if is_list(key) else text for key in texts}
    values |= {"cover.unit": named[0], f"{ORIGIN}/cover.unit": (named[0], named[4])}
    return sample().with_values(values, {})


def _relations(named: tuple[str, ...]) -> str:
    """Return relationships of every kind to every place, as external and as parts."""
    lines = "".join(
        f'<Relationship Id="bait{number}" Type="{_OFFICE}/{kind}" Target="{name}"{mode}/>'
        for number, (kind, name, mode) in enumerate(
            (kind, name, mode)
            for kind in KINDS
            for name in named
            for mode in ("", ' TargetMode="External"')
        )
    )
    return f"{lines}</Relationships>"


def _word(named: tuple[str, ...]) -> bytes:
    files: dict[str, str | bytes] = {**parts(write(build(sample())))}
    rels = "word/_rels/document.xml.rels"
    for name in (rels, "_rels/.rels"):
        files[name] = _text(files[name]).replace("</Relationships>", _relations(named))
    start = f'<Relationships xmlns="{_PACKAGE}">'
    files["word/_rels/settings.xml.rels"] = f"{start}{_relations(named)}"
    fields = "".join(
        f"<w:p><w:fldSimple w:instr='{code} \"{name}\"'>{run('甲')}</w:fldSimple></w:p>"
        for name in named
        for code in ("INCLUDEPICTURE", "INCLUDETEXT", "LINK Word.Document.8", "HYPERLINK")
    )
    document = _text(files["word/document.xml"])
    files["word/document.xml"] = document.replace("<w:sectPr", f"{fields}<w:sectPr", 1)
    return zipped(files)


def _text(data: str | bytes) -> str:
    return data if isinstance(data, str) else data.decode("utf-8")


def _workbook(named: tuple[str, ...]) -> bytes:
    cells = "".join(
        f'<c t="str"><f>\'{name}\'!A1</f><v>{name}</v></c><c><f>WEBSERVICE("{name}")</f></c>'
        for name in named
    )
    table = rows("项目|支出合计|基本支出|项目支出|政府专项", "部门决算数|2|1|1|0")
    sheet = table.replace("</sheetData>", f"<row>{cells}</row></sheetData>")
    links = f'<Relationships xmlns="{_PACKAGE}">{_relations(named)}'
    more: Mapping[str, str | bytes] = {
        "xl/worksheets/_rels/s1.xml.rels": links,
        "xl/externalLinks/externalLink1.xml": "<externalLink/>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": links,
    }
    return xlsx([sheet], parts=more)


def _page(named: tuple[str, ...]) -> bytes:
    tags = "".join(f'<img src="{name}"><iframe src="{name}"></iframe>' for name in named)
    cells = "<td>项目</td><td>支出合计</td></tr><tr><td>部门决算数</td><td>2</td>"
    return f"<html><body>{tags}<table><tr>{cells}</tr></table></body></html>".encode()


def _csv(named: tuple[str, ...]) -> bytes:
    lines = [f'"=HYPERLINK(""{name}"")",{name}' for name in named]
    return "\n".join(["项目,支出合计", "部门决算数,2", *lines]).encode()


@contextmanager
def listening() -> Iterator[socket.socket]:
    """Yield a socket that hears who calls."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.01)
        yield server


def called(server: socket.socket) -> bool:
    """Whether somebody called."""
    try:
        server.accept()[0].close()
    except TimeoutError:
        return False
    return True


class Watch:
    """Tells which files of a folder were opened, by whatever code: Python's, Qt's or lxml's."""

    def __init__(self, folder: Path) -> None:
        libc = ctypes.CDLL(None)
        self._handle = int(libc.inotify_init1(_NON_BLOCKING))
        assert libc.inotify_add_watch(self._handle, os.fsencode(folder), _OPENED) >= 0

    def opened(self) -> list[str]:
        """Return the names, and stop watching."""
        with os.fdopen(self._handle, "rb", buffering=0) as file:
            data = file.read(1 << 20) or b""
        names: list[str] = []
        while data:
            _, mask, _, size = struct.unpack_from("iIII", data)
            if not mask & _FOLDER:
                names.append(data[16 : 16 + size].rstrip(b"\0").decode())
            data = data[16 + size :]
        return names
