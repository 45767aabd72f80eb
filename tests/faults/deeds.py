"""What the program does to files, each as one call on a disk, with what must then be so."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from export import save
from export.archive.papers import archive_papers
from export.archive.writing import write_archive
from export.audit import document as audit
from export.audit.document import Edition, audit_document, export_audit
from export.collection.summary import export_summary
from export.data_book import saving as data_book
from export.data_book.saving import export_data
from export.report.build import build
from export.save import export_word
from model.archive import archive, interrupted
from model.archive.archive import open_archive
from model.checking.check import check
from model.collection.reading import report_line
from model.collection.report_line import LineState
from model.draft.facts import Facts
from model.draft.seal import sealed
from model.files.disk import Disk
from model.files.errors import DraftError, Fault
from model.readers import read as readers
from model.readers.read import read_document, read_file
from model.storage import retention
from model.storage.codec import Stamp, encode
from model.storage.generations import path_of, read
from model.storage.kept_generations import KeptGenerations
from model.storage.open_draft import OpenDraft
from model.storage.store import ImportResult, Store
from tests.export.papers import sample
from tests.model.storage.stores import filled
from ui.paper import saving
from ui.paper.saving import export_pdf

AT = datetime(2020, 3, 1, 8, 30, tzinfo=UTC)
Work = Callable[[Disk], object]


@dataclass(frozen=True)
class Deed:
    """One thing done to files in a folder that was prepared for it."""

    prepare: Callable[[Path], Work]
    writes: str = ""  # the file or folder it makes or replaces, if any; nothing else may change


def _on_stick(folder: Path) -> Path:
    (folder / "u").mkdir(exist_ok=True)
    return folder / "u"


def _opening(folder: Path) -> Work:
    draft_id = _kept(folder)
    return lambda disk: Store(folder / "drafts", disk).open(draft_id).close()


def _looking(folder: Path) -> Work:
    draft_id = _kept(folder)
    return lambda disk: (
        Store(folder / "drafts", disk).cards(),
        Store(folder / "drafts", disk).peek(draft_id),
    )


def _kept(folder: Path) -> str:
    opened = Store(folder / "drafts").create(filled(1))
    opened.save(filled(2))
    opened.close()
    return opened.draft_id


def _bringing_in(folder: Path) -> Work:
    path = _on_stick(folder) / "甲.jxzp"
    path.write_bytes(encode(filled(3), Stamp("a" * 32, 3, AT))[0])
    _kept(folder)
    return lambda disk: Store(folder / "drafts", disk).import_file(path)


def _carrying_away(folder: Path, *, history: bool = False) -> Work:
    draft_id, path = _kept(folder), _old(folder, "甲.jxzp")

    def work(disk: Disk) -> None:
        opened = Store(folder / "drafts", disk).open(draft_id)
        try:
            opened.export_copy(path, history=history)
        finally:
            opened.close()

    return work


def _brought(folder: Path) -> Path:
    """Return a file on a stick that goes on from a draft that is here too."""
    path, store = _on_stick(folder) / "甲.jxzp", Store(folder / "drafts")
    path.write_bytes(encode(filled(1), Stamp("a" * 32, 3, AT))[0])
    opened = store.open(store.import_file(path).draft_id)
    path.write_bytes(encode(filled(2), opened.next_stamp(), _older_of(opened))[0])
    opened.close()
    return path


def _older_of(opened: OpenDraft) -> tuple[str, ...]:
    """Return the one earlier revision of a draft as a file brings it."""
    return (path_of(opened.folder, opened.rev).read_text(encoding="utf-8"),)


def _opening_brought(folder: Path) -> Work:
    path = _brought(folder)

    def work(disk: Disk) -> None:
        store = Store(folder / "drafts", disk)
        found = store.import_file(path).result
        assert found in (ImportResult.NEWER, ImportResult.NEW)  # NEW: told that nothing is here
        store.open("a" * 32).close()

    return work


def _bringing_history(folder: Path) -> Work:
    path = _brought(folder)
    return lambda disk: Store(folder / "home", disk).import_file(path)


def _taking_from_brought(folder: Path) -> Work:
    path = _brought(folder)

    def work(disk: Disk) -> None:
        opened = Store(folder / "drafts", disk).open("a" * 32)
        try:
            stored = read(disk, path)
            opened.pin(retention.IMPORT)
            opened.join(stored)
            opened.save(stored.draft)
        finally:
            opened.close()

    return work


def _taking_back(folder: Path) -> Work:
    """Prepare two revisions, of which the first is taken back."""
    _brought(folder)
    opened = Store(folder / "drafts").open("a" * 32)
    opened.save(filled(2))
    opened.close()

    def work(disk: Disk) -> None:
        opened = Store(folder / "drafts", disk).open("a" * 32)
        try:
            kept = KeptGenerations(opened.folder, disk)
            then = kept.draft(kept.all()[-1])
            opened.pin(retention.BACK)
            opened.save(then)
        finally:
            opened.close()

    return work


def _noting_archive(folder: Path) -> Work:
    """Prepare a draft whose archive is begun, looked for and known of."""
    drafts, target = folder / "drafts" / _kept(folder), folder / "u" / "存档"

    def work(disk: Disk) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(interrupted, "Disk", lambda: disk)
            interrupted.note_begun(drafts, target, AT)
            found = interrupted.interrupted(drafts, filled(2))
            assert found in (None, (target, None))
            interrupted.forget(drafts)

    return work


def _old(folder: Path, name: str) -> Path:
    path = _on_stick(folder) / name
    path.write_bytes(b"old")
    return path


def _paper(name: str, write: Callable[[Path, Disk], object]) -> Deed:
    """Return the deed of a paper that takes an older one's place."""

    def prepare(folder: Path) -> Work:
        path = _old(folder, name)
        return lambda disk: write(path, disk)

    return Deed(prepare, f"u/{name}")


def _audit(path: Path, disk: Disk) -> None:
    export_audit(check(Facts(sample())), EDITION, path, disk=disk)


def _summary(path: Path, disk: Disk) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(save, "Disk", lambda: disk)
        export_summary((), path, AT)


def _document(folder: Path) -> Work:
    path = _on_stick(folder) / "去年.docx"
    export_word(sample(), path)

    def work(disk: Disk) -> object:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(readers, "Disk", lambda: disk)
            return read_document(read_file(path), path.name).values

    return work


def _many(folder: Path) -> Work:
    path = _on_stick(folder) / "甲.jxzp"
    path.write_bytes(encode(sample(), Stamp("a" * 32, 3, AT))[0])

    def work(disk: Disk) -> None:
        line = report_line(path, disk=disk)
        if line.state is not LineState.READ:
            raise DraftError(Fault.FAILED, line.fault)

    return work


def _archiving(folder: Path) -> Work:
    of = sealed(sample(), AT, "存档")
    papers = archive_papers(check(Facts(sample())), of, Stamp("id", 3, AT), {})
    return lambda disk: write_archive(_on_stick(folder) / "存档", "标题", papers, disk=disk)


def _checking_archive(folder: Path) -> Work:
    _archiving(folder)(Disk())

    def work(disk: Disk) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(archive, "Disk", lambda: disk)
            found = open_archive(folder / "u" / "存档")
            for name in found.checksums:
                found.read(name)

    return work


PDF = b"%PDF-1.4" + bytes(90_000) + b"%%EOF"
EDITION = Edition("", AT)
DEEDS: Mapping[str, Deed] = {
    "open a draft": Deed(_opening),
    "list drafts": Deed(_looking),
    "take in a draft file": Deed(_bringing_in, "drafts/" + "a" * 32),
    "copy a draft to a stick": Deed(_carrying_away, "u/甲.jxzp"),
    "copy it with its history": Deed(partial(_carrying_away, history=True), "u/甲.jxzp"),
    "open a brought file": Deed(_opening_brought, f"drafts/{'a' * 32}/draft."),
    "take in a file with its history": Deed(_bringing_history, "home/" + "a" * 32),
    "take from a brought file": Deed(_taking_from_brought, f"drafts/{'a' * 32}/draft."),
    "take back a revision": Deed(_taking_back, f"drafts/{'a' * 32}/draft."),
    "note an archive": Deed(_noting_archive, "drafts/"),
    "Word": _paper("甲.docx", lambda path, disk: export_word(sample(), path, disk=disk)),
    "audit": _paper("审核.docx", _audit),
    "workbook": _paper("数据.xlsx", lambda path, disk: export_data(sample(), path, disk=disk)),
    "summary": _paper("汇总.xlsx", _summary),
    "PDF": _paper("甲.pdf", lambda path, disk: export_pdf(sample(), path, disk=disk)),
    "read a Word report": Deed(_document),
    "read one of many": Deed(_many),
    "archive": Deed(_archiving, "u/存档"),
    "look at an archive": Deed(_checking_archive),
}


def render_once(patch: pytest.MonkeyPatch) -> None:
    """Have each paper made once for all faults: what fails is the disk."""
    word, book = save.write(build(sample())), data_book.write(sample())
    patch.setattr(save, "write", lambda _: word)
    patch.setattr(data_book, "write", lambda _: book)
    made = audit_document(check(Facts(sample())), EDITION)
    patch.setattr(audit, "audit_document", lambda *_: made)
    patch.setattr(saving, "pdf", lambda *_: PDF)
