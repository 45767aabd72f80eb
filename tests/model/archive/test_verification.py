"""核验: a file is what was archived, or what differs is named."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from export.archive.papers import archive_papers
from export.archive.writing import write_archive
from export.audit.document import Edition, export_audit
from export.data_book.saving import export_data
from export.save import export_word
from model.archive.archive import Archive, open_archive
from model.archive.errors import ArchiveError
from model.archive.manifest import MANIFEST, parse_manifest
from model.archive.verification import Agreement, Verification, verify
from model.checking.check import check
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.draft.seal import sealed
from model.files.errors import DraftError
from model.form import FORM
from model.form.spec import ValueKind
from model.storage.codec import Stamp, encode
from tests.builders import draft
from tests.export.papers import sample

AT = datetime(2020, 3, 1, 8, 30, tzinfo=UTC)
CHANGED = {"spending.final.total": "2468.76", "problems": "没有问题。"}
PLACE = "部门决算数·支出合计"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Return an archive of the sample, with a PDF beside."""
    folder = tmp_path_factory.mktemp("报告") / "存档"
    archived_in(folder, sample())
    return open_archive(folder)


def archived_in(folder: Path, of: Draft) -> None:
    """Archive a draft in a folder."""
    others = {".pdf": lambda _draft, path, _disk: path.write_bytes(b"%PDF-1.7 archived")}
    papers = archive_papers(check(Facts(of)), sealed(of, AT, "存档"), Stamp("id", 3, AT), others)
    write_archive(folder, "标题", papers)


def one(path: Path, archive: Archive) -> Verification:
    (found,) = verify(path, archive)
    return found


def places(found: Verification) -> list[str]:
    return [difference.place for difference in found.differences]


def changed() -> Draft:
    return sample().with_values(CHANGED, {})


def write_draft(of: Draft, path: Path) -> None:
    path.write_bytes(encode(of, Stamp("id", 4, AT))[0])


def test_each_archived_file_and_the_whole_folder_are_the_same(archive: Archive) -> None:
    for name in archive.checksums:
        found = one(archive.folder / name, archive)
        assert (found.agreement, found.counterpart) == (Agreement.SAME, name)
    for path in (archive.folder, archive.folder / MANIFEST):
        whole = verify(path, archive)
        assert [each.agreement for each in whole] == [Agreement.SAME] * len(archive.checksums)


def test_a_copy_under_another_name_is_the_same(archive: Archive, tmp_path: Path) -> None:
    name = archive.named(".docx")[0]
    shutil.copy(archive.folder / name, tmp_path / "别的名字.docx")
    found = one(tmp_path / "别的名字.docx", archive)
    assert (found.agreement, found.counterpart) == (Agreement.SAME, name)


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".jxzp"])
def test_a_changed_file_names_its_figures_and_texts(
    suffix: str, archive: Archive, tmp_path: Path
) -> None:
    path = tmp_path / f"改{suffix}"
    writers = {".docx": export_word, ".xlsx": export_data, ".jxzp": write_draft}
    writers[suffix](changed(), path)
    found = one(path, archive)
    assert found.agreement is Agreement.DIFFERS
    assert (found.differences[0]) == (PLACE, "1853.89", "2468.76")
    assert "1853.89" in found.differences[0].sentence
    assert all(place.startswith("问题与措施") for place in places(found)[1:])
    assert str(len(found.differences)) in found.sentence


def test_a_file_saved_again_with_the_same_words_says_so(archive: Archive, tmp_path: Path) -> None:
    write_draft(sample(), tmp_path / "再存.jxzp")
    assert one(tmp_path / "再存.jxzp", archive).agreement is Agreement.SAME_CONTENT


def test_another_audit_is_compared_line_by_line(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / "审核.docx"
    export_audit(check(Facts(changed())), Edition("4:abc", AT), path)
    found = one(path, archive)
    assert "审核情况说明" in found.counterpart
    assert found.agreement is Agreement.DIFFERS
    assert all(place.startswith("正文第") for place in places(found))


def test_another_pdf_differs_by_its_checksum_alone(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "改.pdf").write_bytes(b"%PDF-1.7 other")
    found = one(tmp_path / "改.pdf", archive)
    assert (found.agreement, found.differences) == (Agreement.DIFFERS, ())
    assert found.counterpart == archive.named(".pdf")[0]
    assert found.sentence.startswith("不一致")
    assert "不能逐项比较" in found.sentence


@pytest.mark.parametrize("data", [b"", b"\0\xff" * 50, b"PK\x03\x04 torn", b'{"format": 99}', b"{"])
def test_what_cannot_be_read_is_said_and_not_called_the_same(
    data: bytes, archive: Archive, tmp_path: Path
) -> None:
    (tmp_path / "坏.docx").write_bytes(data)
    found = one(tmp_path / "坏.docx", archive)
    assert found.agreement is Agreement.UNKNOWN
    assert found.sentence


def test_a_folder_names_what_was_changed_lost_or_added(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "拷贝"
    shutil.copytree(archive.folder, folder)
    report = archive.named(".docx")[0]
    export_word(changed(), folder / report)
    (folder / archive.named(".xlsx")[0]).unlink()
    (folder / "多.txt").touch()
    found = {each.name: each for each in verify(folder, archive)}
    assert places(found[report])[0] == PLACE
    assert found[archive.named(".xlsx")[0]].agreement is Agreement.DIFFERS
    assert found["多.txt"].agreement is Agreement.UNKNOWN
    assert found[archive.named(".pdf")[0]].agreement is Agreement.SAME


def test_a_report_changed_in_the_archive_itself_is_held_against_its_draft(
    archive: Archive, tmp_path: Path
) -> None:
    folder = tmp_path / "拷贝"
    shutil.copytree(archive.folder, folder)
    report = archive.named(".docx")[0]
    export_word(changed(), folder / report)
    found = verify(folder, open_archive(folder))[0]
    assert found.counterpart == archive.named(".jxzp")[0]
    assert places(found)[0] == PLACE
    assert all(place.startswith("问题与措施") for place in places(found)[1:])


def test_where_nothing_is_left_to_compare_with_it_is_said(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "拷贝"
    folder.mkdir()
    shutil.copy(archive.folder / MANIFEST, folder)
    write_draft(changed(), tmp_path / "改.jxzp")
    with pytest.raises(ArchiveError):
        verify(tmp_path / "改.jxzp", open_archive(folder))
    with pytest.raises(DraftError):
        verify(tmp_path / "没有.docx", archive)


def test_a_folder_without_checksums_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="校验"):
        open_archive(tmp_path)
    (tmp_path / MANIFEST).write_text("# 空\n", encoding="utf-8")
    with pytest.raises(ArchiveError, match="校验"):
        open_archive(tmp_path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_list_that_notepad_saved_is_read(encoding: str, end: str) -> None:
    text = f"# 标题{end}{'a' * 64}  甲.docx{end}{'B' * 64} *乙 丙.pdf{end}不是{end}"
    assert parse_manifest(text.encode(encoding)) == {"甲.docx": "a" * 64, "乙 丙.pdf": "b" * 64}


@pytest.mark.parametrize("name", ["../外.docx", "..", "C:\\外.docx", "a\\b", "/etc/x"])
def test_a_list_leads_to_no_file_outside(name: str) -> None:
    assert parse_manifest(f"{'a' * 64}  {name}\n".encode()) == {}


WORDY = [field.key for field in FORM.fields if field.kind is ValueKind.TEXT]
FIGURES = [field.key for field in FORM.fields if field.kind is ValueKind.MONEY]
WORDS = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=30)
MONEY = st.decimals("0", "99999", places=2).map(str)


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(FIGURES), MONEY), WORDS, st.sampled_from(FIGURES))
def test_any_archived_draft_verifies_and_one_changed_field_is_named(
    tmp_path_factory: pytest.TempPathFactory, figures: dict[str, str], words: str, key: str
) -> None:
    folder = tmp_path_factory.mktemp("任意")
    of = draft({**figures, **dict.fromkeys(WORDY, words)})
    archived_in(folder / "存档", of)
    archive = open_archive(folder / "存档")
    assert {each.agreement for each in verify(archive.folder, archive)} == {Agreement.SAME}
    other = of.with_values({key: "123456.78", "reasons": f"{words}改"}, {})
    write_draft(other, folder / "改.jxzp")
    export_word(other, folder / "改.docx")
    for name in ("改.jxzp", "改.docx"):
        found = one(folder / name, archive)
        assert FORM.place(key) in places(found)
        assert any(place.startswith("（三）") for place in places(found))
