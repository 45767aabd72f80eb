"""What stands blank on the command line is said to be so, or blanks what it names."""

from pathlib import Path

import pytest

from export.errors import ExportError, Reason
from model.files.disk import Disk
from model.storage.generations import read
from ui.cli.commands import run


def test_null_blanks_a_list_as_it_blanks_a_text(tmp_path: Path) -> None:
    draft, values = tmp_path / "d.json", tmp_path / "v.json"
    assert run(["new", "--year", "2019", "--to", str(draft)]) == 0
    assert run(["set", str(draft), "duties=甲", "cover.unit=乙", "--to", str(draft)]) == 0
    values.write_text('{"duties": null, "cover.unit": null}', encoding="utf-8")
    assert run(["set", str(draft), "--from", str(values), "--to", str(draft)]) == 0
    kept = read(Disk(), draft).draft
    assert (kept.items("duties"), kept.text("cover.unit")) == ((), "")


@pytest.mark.parametrize("name", ["", " "])
def test_a_blank_file_name_is_said_to_be_missing(
    name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", name]) == 2
    assert "缺少草稿文件名" in capfd.readouterr().err


def test_the_root_of_a_drive_is_named_as_it_was_typed() -> None:
    root = Path(Path.cwd().anchor)
    assert f"「{root}」是一个文件夹" in str(ExportError(Reason.IS_FOLDER, root))
