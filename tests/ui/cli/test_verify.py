"""The command verify, and the command set on an archived draft."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from export.archive.papers import archive_papers
from export.archive.writing import write_archive
from export.save import export_word
from main import main
from model.archive.manifest import MANIFEST
from model.checking.check import check
from model.draft.facts import Facts
from model.draft.seal import sealed, unlocked
from model.storage.codec import Stamp, decode, encode
from resources.messages import command as words
from tests.export.papers import sample

AT = datetime(2020, 3, 1, 8, 30, tzinfo=UTC)
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of an archive of the sample."""
    target = tmp_path / "存档"
    papers = archive_papers(
        check(Facts(sample())), sealed(sample(), AT, "存档"), Stamp("id", 3, AT), {}
    )
    write_archive(target, "标题", papers)
    return target


def verified(file: Path, folder: Path, *more: str) -> int:
    return main(["verify", str(file), "--archive", str(folder), *more])


def test_the_same_file_and_folder_give_0(folder: Path, capsys: Captured) -> None:
    report = next(folder.glob("*.docx"))
    assert verified(report, folder) == 0
    assert verified(folder, folder) == 0
    assert "一致" in capsys.readouterr().out


def test_another_figure_gives_1_and_is_named(
    folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    other = tmp_path / "改.docx"
    export_word(sample().with_values({"spending.final.total": "2468.76"}, {}), other)
    assert verified(other, folder) == 1
    assert "部门决算数·支出合计：存档是1853.89，这里是2468.76" in capsys.readouterr().out
    assert verified(other, folder, "--json") == 1
    (found,) = json.loads(capsys.readouterr().out)
    assert found["agreement"] == "differs"
    assert found["differences"][0]["found"] == "2468.76"


def test_what_cannot_be_read_gives_2(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04")
    assert verified(tmp_path / "坏.docx", folder) == 2
    assert verified(tmp_path / "没有.docx", folder) == 2
    assert verified(tmp_path / "坏.docx", tmp_path) == 2
    assert MANIFEST in capsys.readouterr().err
    assert main(["verify", str(folder)]) == 2


def test_an_archived_draft_is_not_set_until_it_is_unlocked(
    tmp_path: Path, capsys: Captured
) -> None:
    file, target = tmp_path / "定稿.jxzp", tmp_path / "改.jxzp"
    archived = sealed(sample(), AT, "存档")
    file.write_bytes(encode(archived, Stamp("id", 3, AT))[0])
    assert main(["set", str(file), "reasons=甲", "--to", str(target)]) == 2
    assert words.SEALED in capsys.readouterr().err
    assert not target.exists()
    file.write_bytes(encode(unlocked(archived, AT), Stamp("id", 4, AT))[0])
    assert main(["set", str(file), "reasons=甲", "--to", str(target)]) == 0
    assert decode(target.read_bytes()).draft["reasons"] == "甲"
