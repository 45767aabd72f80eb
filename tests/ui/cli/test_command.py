"""The command line: what scripts and helpers rely on, word for word."""

import json
import os
import subprocess
import sys
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from main import main
from model.form import FORM
from model.form.spec import ValueKind
from model.storage.codec import decode
from model.storage.migrations import FORMAT
from model.storage.store import ImportResult, Store
from tests.shared import ROOT

Captured = pytest.CaptureFixture[str]

T01 = {
    "spending.final.total": "1853.89",
    "spending.final.basic": "1029.69",
    "spending.final.project": "824.20",
    "spending.final.earmarked": "614.87",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a new draft file of 2019."""
    path = tmp_path / "甲局.jxzp"
    assert main(["new", "--year", "2019", "--to", str(path)]) == 0
    return path


def put(file: Path, *pairs: str, to: Path | None = None) -> None:
    assert main(["set", str(file), *pairs, "--to", str(to or file)]) == 0


def values_of(file: Path, capsys: Captured) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["values", str(file), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def refused(words: list[str], capsys: Captured) -> str:
    """Run a command that cannot be done; give the sentence, which is all it may say."""
    capsys.readouterr()
    assert main(words) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.count("\n") == 1
    assert any("\u4e00" <= letter <= "\u9fff" for letter in output.err)
    return output.err


def test_a_new_report_has_its_year_and_region(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "a.jxzp"
    assert main(["new", "--year=2020", "--region", "岳麓区", "--to", str(path)]) == 0
    values = values_of(path, capsys)
    assert (values["year"], values["region"], values["earmarked"]) == ("2020", "岳麓区", "added")


def test_values_lists_every_key_blank_or_not(file: Path, capsys: Captured) -> None:
    values = values_of(file, capsys)
    assert list(values) == [item.key for item in (*FORM.fields, *FORM.options)]
    for item in FORM.fields:
        if item.key not in ("year", "region", "earmarked"):
            assert values[item.key] == ([] if item.kind is ValueKind.LIST else "")


def test_what_is_set_is_kept_as_typed(file: Path, capsys: Captured) -> None:
    put(file, "spending.final.total=８２４.2 万元", "cover.unit= 甲局=本级 ", "staff.at_post=abc")
    values = values_of(file, capsys)
    assert values["spending.final.total"] == "８２４.2 万元"
    assert values["cover.unit"] == " 甲局=本级 "
    assert values["staff.at_post"] == "abc"


def test_texts_and_lists_take_line_breaks(file: Path, capsys: Captured) -> None:
    put(file, "reasons=一\\n二\n三", "duties=甲\\n乙\r\n丙\n", "units.internal.names=办公室")
    values = values_of(file, capsys)
    assert values["reasons"] == "一\n二\n三"
    assert values["duties"] == ["甲", "乙", "丙"]
    assert values["units.internal.names"] == ["办公室"]
    put(file, "reasons=", "duties=")
    values = values_of(file, capsys)
    assert (values["reasons"], values["duties"]) == ("", [])


def test_values_of_a_json_file_keep_their_digits(
    file: Path, tmp_path: Path, capsys: Captured
) -> None:
    source = tmp_path / "v.json"
    source.write_text(
        '{"spending.final.total": 824.20, "staff.at_post": 42, "problems": null,'
        ' "duties": ["甲", 2.50], "reasons": "一\\n二", "units.internal.names": "甲\\n乙"}',
        encoding="utf-8-sig",
    )
    put(file, "--from", str(source), "staff.at_post=43")
    values = values_of(file, capsys)
    assert values["spending.final.total"] == "824.20"
    assert values["staff.at_post"] == "43"
    assert values["duties"] == ["甲", "2.50"]
    assert values["units.internal.names"] == ["甲", "乙"]
    assert values["reasons"] == "一\n二"


def test_what_values_prints_can_be_set_again(file: Path, tmp_path: Path, capsys: Captured) -> None:
    put(file, "reasons=一\\n二", "duties=甲\\n乙", "cover.unit=某局")
    before = values_of(file, capsys)
    source, other = tmp_path / "v.json", tmp_path / "b.jxzp"
    assert main(["values", str(file), "--json", "--to", str(source)]) == 0
    assert main(["new", "--year", "1999", "--to", str(other)]) == 0
    put(other, "--from", str(source))
    assert values_of(other, capsys) == before
    assert main(["values", str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    put(other, "reasons=", "duties=", to=other)
    put(other, *lines)
    assert values_of(other, capsys) == before


def test_text_that_no_file_can_hold_is_dropped_and_told(file: Path, capsys: Captured) -> None:
    put(file, "problems=a\x01b")
    assert "1 个字符" in capsys.readouterr().err
    assert values_of(file, capsys)["problems"] == "ab"


def test_setting_goes_on_from_the_revision_before(file: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / "drafts")
    draft_id = store.import_file(file).draft_id
    put(file, "cover.unit=某局")
    assert decode(file.read_bytes()).stamp.rev == 2
    done = store.import_file(file)
    assert (done.result, done.draft_id) == (ImportResult.NEWER, draft_id)


def test_the_findings_come_as_data(file: Path, capsys: Captured) -> None:
    put(file, *(f"{key}={value}" for key, value in T01.items()))
    capsys.readouterr()
    assert main(["check", str(file), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    (one,) = [finding for finding in found if finding["rule"] == "T01" and finding["level"] == "E"]
    assert list(one) == [
        "rule", "level", "places", "place", "figure", "message",
        "expected", "actual", "difference", "corrections",
    ]  # fmt: skip
    assert (one["level"], one["place"]) == ("E", "部门决算数·支出合计")
    assert one["places"][0] == "spending.final.total"
    assert (one["expected"], one["actual"], one["difference"]) == ("2468.76", "1853.89", "-614.87")
    assert {"spending.final.total": "2468.76"} in one["corrections"]


def test_the_findings_come_as_lines(file: Path, capsys: Captured) -> None:
    capsys.readouterr()
    assert main(["check", str(file)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("E ")
    assert lines[-1].startswith("错误 ")


def test_every_key_is_listed(capsys: Captured) -> None:
    assert main(["keys", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [item["key"] for item in found] == [item.key for item in (*FORM.fields, *FORM.options)]
    assert found[-4] == {"key": "layout", "label": "版式", "kind": "choice", "page": "finish"}
    assert found[2] == {"key": "cover.unit", "label": "单位名称", "kind": "line", "page": "cover"}
    assert main(["keys"]) == 0
    assert "cover.unit\t单位名称\tline\tcover" in capsys.readouterr().out.splitlines()


def test_a_report_is_exported(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "报告.docx"
    assert main(["export", str(file), "--to", str(out)]) == 0
    assert out.read_bytes().startswith(b"PK")


def test_answers_go_to_a_file_where_there_is_no_console(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    out = tmp_path / "out.json"
    assert main(["check", str(file), "--json", "--to", str(out)]) == 1
    assert json.loads(out.read_text(encoding="utf-8"))
    assert main(["check", str(file)]) == 1
    assert main(["check", str(tmp_path / "none.jxzp")]) == 2
    assert main(["--help"]) == 0


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["values", "{file}", "{file}"],
        ["check", "{file}", "--jsn"],
        ["check", "{file}", "--to"],
        ["check", "{folder}"],
        ["check", "{folder}/none.jxzp"],
        ["check", "{file}", "--to", "{folder}/none/out.txt"],
        ["set", "{file}", "cover.unit=x"],
        ["set", "{file}", "cover.unti=x", "--to", "{file}"],
        ["set", "{file}", "cover.unit", "--to", "{file}"],
        ["set", "{file}", "earmarked=perhaps", "--to", "{file}"],
        ["set", "{file}", "--from", "{folder}/none.json", "--to", "{file}"],
        ["set", "{file}", "--from", "{file}", "--to", "{file}"],
        ["set", "{file}", "--from", "{folder}", "--to", "{file}"],
        ["set", "{file}", "cover.unit=x", "--to", "{folder}"],
        ["set", "{file}", "cover.unit=x", "--to", "{folder}/none/a.jxzp"],
        ["new", "--to", "{folder}/b.jxzp"],
        ["new", "--year", "19", "--to", "{folder}/b.jxzp"],
        ["new", "--year", "2019"],
        ["export", "{file}"],
        ["export", "{file}", "--to", "{folder}/none/a.docx"],
        ["audit", "{file}"],
        ["audit", "{file}", "--to", "{folder}/none/a.docx"],
        ["keys", "extra"],
        ["--nonsense"],
        ["nonsense", "words"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    words: list[str], file: Path, tmp_path: Path, capsys: Captured
) -> None:
    before = file.read_bytes()
    message = refused([word.format(file=file, folder=tmp_path) for word in words], capsys)
    assert "窗口" not in message and "directory" not in message  # there is none; in Chinese
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [file.name]


@pytest.mark.parametrize(
    "text",
    ['{"a"', "[1]", '{"year": "1", "year": "2"}', '{"year": {}}', '{"year": true}',
     '{"duties": [[]]}', '{"duties": {}}', '{"cover.unit": ["x"]}', "[" * 100_000],
)  # fmt: skip
def test_a_file_of_values_that_is_none_is_refused(
    text: str, file: Path, tmp_path: Path, capsys: Captured
) -> None:
    source = tmp_path / "v.json"
    source.write_text(text, encoding="utf-8")
    refused(["set", str(file), "--from", str(source), "--to", str(file)], capsys)


@pytest.mark.parametrize(
    "data", [b"", b"{", b"PK\x03\x04", b'{"format": 99, "data": {}}'], ids=range(4)
)
@pytest.mark.parametrize("command", ["check", "values", "set", "export", "audit"])
def test_a_file_that_is_no_draft_is_refused_and_left_alone(
    command: str, data: bytes, tmp_path: Path, capsys: Captured
) -> None:
    path, out = tmp_path / "a.jxzp", tmp_path / "out"
    path.write_bytes(data)
    refused([command, str(path), "--to", str(out)], capsys)
    assert path.read_bytes() == data
    assert not out.exists()


def test_a_newer_draft_is_named_as_such(file: Path, capsys: Captured) -> None:
    text = file.read_text(encoding="utf-8").replace(f'"format": {FORMAT}', '"format": 9')
    file.write_text(text, encoding="utf-8")
    assert "较新版本" in refused(["check", str(file)], capsys)


def test_a_new_report_over_a_filled_one_keeps_the_filled_one(file: Path, tmp_path: Path) -> None:
    filled = file.read_bytes()
    assert main(["new", "--year", "2020", "--to", str(file)]) == 0
    assert (tmp_path / f"{file.name}.bak").read_bytes() == filled


def test_a_folder_that_takes_nothing_is_told(
    file: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_disk: object, _path: Path) -> int:
        raise PermissionError(13, "denied")

    monkeypatch.setattr("model.files.disk.Disk.create", refuse)
    message = refused(["set", str(file), "cover.unit=x", "--to", str(file)], capsys)
    assert "权限" in message


def test_the_audit_is_written_as_a_word_file_of_its_own(file: Path, tmp_path: Path) -> None:
    put(file, "cover.unit=某局")
    out = tmp_path / "说明.docx"
    assert main(["audit", str(file), "--to", str(out)]) == 0
    with zipfile.ZipFile(out) as package:
        text = package.read("word/document.xml").decode()
    rev, checksum = decode(file.read_bytes()).mark.split(":")
    day = datetime.now().astimezone()
    expected = ("审核情况说明", "某局", rev, checksum, f"{day.year}年{day.month}月")
    assert [word for word in expected if word not in text] == []


def run(*words: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, str(ROOT / "main.py"), *words]
    return subprocess.run(command, env=os.environ | env, capture_output=True, check=False)


def test_the_answer_is_utf_8_in_any_locale_and_needs_no_qt(file: Path) -> None:
    done = run("check", str(file), PYTHONIOENCODING="gbk", LC_ALL="C", PYTHONPROFILEIMPORTTIME="1")
    assert done.returncode == 1
    assert "单位名称" in done.stdout.decode("utf-8")
    assert b"PySide6" not in done.stderr
    assert b"docx" not in done.stderr


def test_a_sentence_on_stderr_is_utf_8_in_any_locale(tmp_path: Path) -> None:
    done = run("check", str(tmp_path / "没有.jxzp"), PYTHONIOENCODING="ascii", LC_ALL="C")
    assert done.returncode == 2
    assert "找不到文件" in done.stderr.decode("utf-8")
    assert done.stdout == b""
