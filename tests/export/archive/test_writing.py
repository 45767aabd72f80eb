"""An archive stands whole in its folder, or nothing of it does; whatever call fails."""

import errno
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from export.archive.leftovers import LOCK
from export.archive.papers import archive_papers, archive_title
from export.archive.writing import write_archive
from export.errors import ExportError, Reason
from export.file_names import free_folder_name, suggested_archive_name
from export.save import export_file
from model.archive.archive import open_archive
from model.archive.manifest import MANIFEST
from model.checking.check import check
from model.draft.facts import Facts
from model.draft.seal import sealed
from model.files import disk
from model.files.disk import Disk
from model.files.lock import Lock
from model.storage.codec import Stamp
from tests.export.papers import sample
from tests.faults.counted_disk import CountedDisk

AT = datetime(2020, 3, 1, 8, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk.Retry.__init__, "__defaults__", (lambda _seconds: None,))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return the folder archives go into."""
    folder = tmp_path / "报告"
    folder.mkdir()
    return folder


def small_papers() -> dict[str, Callable[[Path, Disk], object]]:
    """Return two papers that write a line each as exports do."""
    return {
        name: lambda path, on, text=text: export_file(path, lambda: text, disk=on)
        for name, text in (("甲.docx", "甲".encode()), ("乙.xlsx", "乙".encode()))
    }


def places() -> Iterator[tuple[str, int]]:
    """Return each call that an archive of two papers makes, by name and number."""
    with tempfile.TemporaryDirectory() as folder:
        counted = CountedDisk()
        write_archive(Path(folder) / "存档", "标题", small_papers(), disk=counted)
        for name, count in counted.calls.items():
            yield from ((name, number) for number in range(1, count + 1))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(("call", "at"), list(places()))
@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC])
def test_a_fault_at_any_call_leaves_a_whole_archive_or_none(
    call: str, at: int, number: int, place: Path
) -> None:
    (place / "别的.docx").write_bytes(b"old")
    target = place / "存档"
    try:
        write_archive(target, "标题", small_papers(), disk=CountedDisk(call, at, number))
    except ExportError as error:
        assert "{" not in str(error)
        assert "~" not in str(error)
        stray = [name for name in names(place) if name not in ("别的.docx", "存档")]
        assert not target.exists()
        # Only where removing itself fails may something stay, under a name that says what it is.
        assert not stray or call in ("names", "unlink", "rmdir")
    else:
        found = open_archive(target)
        assert all(found.read(name) for name in ("甲.docx", "乙.xlsx"))
        assert names(target) == sorted((*found.checksums, MANIFEST))
    assert (place / "别的.docx").read_bytes() == b"old"
    write_archive(place / "再来", "标题", small_papers())
    assert [name for name in names(place) if name.startswith("~")] == []


def test_an_archive_holds_every_paper_and_their_checksums(place: Path) -> None:
    checked = check(Facts(sample()))
    archived = sealed(sample(), AT, "存档")
    wrote: list[Path] = []
    others: Mapping[str, Callable[..., object]] = {
        ".pdf": lambda _draft, path, _disk: (path.write_bytes(b"%PDF"), wrote.append(path))
    }
    papers = archive_papers(checked, archived, Stamp("id", 3, AT), others)
    write_archive(place / "存档", archive_title(archived, AT), papers)
    found = open_archive(place / "存档")
    assert [Path(name).suffix for name in found.checksums] == [
        ".docx",
        ".pdf",
        ".docx",
        ".xlsx",
        ".jxzp",
    ]
    assert names(place / "存档") == sorted((*found.checksums, MANIFEST))
    text = (place / "存档" / MANIFEST).read_text(encoding="utf-8")
    assert text.startswith(
        "# 长沙市天心区示范服务中心 2019年度 绩效自评报告 定稿存档，修订 1，2020-03-01"
    )
    assert len(wrote) == 1


@pytest.mark.parametrize("unit", ["", "𠮷" * 90, "甲" * 300, ":" * 99, "\u202e", "a/b\nCON"])
def test_the_papers_of_any_unit_have_names_of_their_own(unit: str, place: Path) -> None:
    of = sample().with_values({"cover.unit": unit}, {})
    papers = archive_papers(check(Facts(of)), of, Stamp("id", 3, AT), {})
    assert len(papers) == 4
    assert suggested_archive_name(of, AT.date()).endswith("2019年度-2020-03-01")
    write_archive(place / "存档", "标题", papers)
    assert len(open_archive(place / "存档").checksums) == 4


def test_sha256sum_accepts_the_list(place: Path) -> None:
    write_archive(place / "存档", "标题", small_papers())
    asked = ["sha256sum", "--strict", "--check", MANIFEST]
    subprocess.run(asked, cwd=place / "存档", check=True, capture_output=True, timeout=20)


def test_a_paper_that_does_not_read_back_stops_the_archive(place: Path) -> None:
    def refuse(path: Path, _disk: Disk) -> None:
        raise ExportError(Reason.FIGURES_DIFFER, path)

    with pytest.raises(ExportError) as caught:
        write_archive(place / "存档", "标题", {**small_papers(), "丙.pdf": refuse})
    assert caught.value.reason is Reason.FIGURES_DIFFER
    assert names(place) == []


def test_a_paper_that_changes_after_it_was_written_is_found_out(place: Path) -> None:
    def spoil(path: Path, _disk: Disk) -> None:
        path.write_bytes(b"x")
        (path.parent / "甲.docx").write_bytes(b"y")

    with pytest.raises(ExportError):
        write_archive(place / "存档", "标题", {**small_papers(), "丙.pdf": spoil})
    assert names(place) == []


@pytest.mark.parametrize("asked", range(5))
def test_cancelling_at_any_step_leaves_nothing(asked: int, place: Path) -> None:
    answers = iter([False] * asked + [True])
    with pytest.raises(ExportError) as caught:
        write_archive(place / "存档", "标题", small_papers(), cancelled=lambda: next(answers))
    assert caught.value.reason is Reason.CANCELLED
    assert names(place) == []


def test_progress_is_told_step_by_step(place: Path) -> None:
    told: list[tuple[int, int, str]] = []
    write_archive(place / "存档", "标题", small_papers(), progress=lambda *step: told.append(step))
    assert [number for number, _, _ in told] == list(range(1, 6))
    assert {of for _, of, _ in told} == {5}
    assert all(words.startswith("正在") for *_, words in told)


def test_a_folder_that_is_there_is_never_written_into(place: Path) -> None:
    target = place / "存档"
    target.mkdir()
    with pytest.raises(ExportError):
        write_archive(target, "标题", small_papers())
    assert names(target) == []
    assert free_folder_name(place, "存档") == "存档-2"
    (place / "存档-2").touch()
    assert free_folder_name(place, "存档") == "存档-3"


def test_the_name_has_unit_year_and_date() -> None:
    name = suggested_archive_name(sample(), AT.date())
    assert name.startswith("定稿存档-")
    assert "2019" in name
    assert name.endswith("2020-03-01")


def test_a_folder_left_by_a_killed_program_is_removed_but_not_one_under_way(
    place: Path,
) -> None:
    dead, busy, foreign = (place / f"~定稿存档-{mark}.tmp" for mark in ("死", "活", "外"))
    for folder in (dead, busy):
        folder.mkdir()
        (folder / "甲.docx").write_bytes(b"half")
    foreign.mkdir()
    (foreign / "子").mkdir()
    lock = Lock.take(busy / LOCK)
    write_archive(place / "存档", "标题", small_papers())
    lock.release()
    assert not dead.exists()
    assert (busy / "甲.docx").exists()
    assert (foreign / "子").is_dir()


def test_a_missing_folder_is_said(place: Path) -> None:
    with pytest.raises(ExportError) as caught:
        write_archive(place / "没有" / "存档", "标题", small_papers())
    assert caught.value.reason is Reason.FOLDER_MISSING
