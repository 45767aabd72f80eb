"""The command import: a Word report as a new draft or as data."""

import json
from pathlib import Path

import pytest

from export.report.build import build
from export.word.document import write
from main import main
from model.draft.annotations import ORIGIN, UNPLACED
from model.draft.draft import Source
from model.form import FORM
from model.readers.size import MOST_BYTES
from model.storage.codec import decode
from tests.export.papers import sample
from tests.model.readers.word.reports import EXPECTED, PROBLEMS, TITLE, report
from tests.word_files import docx, p, table
from tests.xlsx_parts import rows, xlsx

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "去年的报告.docx"
    path.write_bytes(report(title=TITLE + p("一式两份。")))
    return path


def test_a_report_becomes_a_new_draft(file: Path, tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "新.jxzp"
    assert main(["import", str(file), "--to", str(target)]) == 0
    draft = decode(target.read_bytes()).draft
    assert {key: draft[key] for key in EXPECTED} == EXPECTED
    assert {draft.source(key) for key in EXPECTED} == {Source.FILE}
    assert (draft["earmarked"], draft.source("earmarked")) == ("added", Source.TYPED)
    assert draft.annotations(UNPLACED) == {"0001": ("一式两份。", "封面", "去年的报告.docx")}
    assert draft.annotation(ORIGIN, "cover.unit") == ("去年的报告.docx", "封面", "")
    assert "1 处文字" in capsys.readouterr().err
    assert draft.extra == {}


def test_a_report_comes_as_flat_keys_and_what_is_said_of_them(
    file: Path, tmp_path: Path, capsys: Captured
) -> None:
    target = tmp_path / "读.json"
    assert main(["import", str(file), "--json", "--to", str(target)]) == 0
    found = json.loads(target.read_text(encoding="utf-8"))
    expected = json.loads(json.dumps(EXPECTED))
    assert {key: found[key] for key in expected} == expected
    assert found.keys() == {*(f.key for f in FORM.fields), "unplaced", "sources", "doubts", "notes"}
    assert found["unplaced"] == ["一式两份。"]
    assert found["sources"].keys() == expected.keys()
    assert found["doubts"] == {}
    assert main(["import", str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == found


LINES = ("2018年“三公”经费", "项目|批复数|决算数", "公务接待费|40|20.3", "合计|43|0")


@pytest.mark.parametrize("name", ["三公.xlsx", "三公.docx"])
def test_of_a_workbook_come_only_the_keys_found_with_where_why_and_what_is_left(
    name: str, tmp_path: Path
) -> None:
    file, target = tmp_path / name, tmp_path / "读.json"
    is_word = name.endswith("docx")
    title, *lines = LINES
    body = p(title) + table(*(line.split("|") for line in lines))
    file.write_bytes(docx(body) if is_word else xlsx([rows(*LINES)], names=["表"]))
    assert main(["import", str(file), "--json", "--to", str(target)]) == 0
    found = json.loads(target.read_text(encoding="utf-8"))
    total, receptions = "three_public.final.total", "three_public.final.receptions"
    where = "第 1 个表格第 2 行第 3 列" if is_word else "表!C3"
    left = [title] if is_word else []
    assert {key: found[key] for key in found if "." in key} == {receptions: "20.3", total: "0"}
    assert found.keys() == {receptions, total, "unplaced", "sources", "doubts", "notes"}
    assert found["unplaced"] == [*left, "公务接待费 批复数：40", "合计 批复数：43"]
    assert found["sources"].keys() == {receptions, total}
    assert (found["sources"][receptions], found["doubts"]) == (where, {})


def test_the_workbook_of_a_draft_goes_round(tmp_path: Path) -> None:
    draft, book, again = (tmp_path / name for name in ("甲.jxzp", "数据.xlsx", "乙.jxzp"))
    given = ["spending.initial.basic=1,075.20", "cover.unit==甲局", "problems=-一\n+二"]
    assert main(["new", "--year", "2021", "--to", str(draft)]) == 0
    assert main(["set", str(draft), *given, "--to", str(draft)]) == 0
    assert main(["export", str(draft), "--to", str(book)]) == 0
    assert main(["import", str(book), "--to", str(again)]) == 0
    values = [decode(path.read_bytes()).draft for path in (draft, again)]
    assert len({tuple(draft[field.key] for field in FORM.fields) for draft in values}) == 1


def test_our_own_export_goes_round(tmp_path: Path) -> None:
    path, target = tmp_path / "报告.docx", tmp_path / "读.json"
    path.write_bytes(write(build(sample())))
    assert main(["import", str(path), "--json", "--to", str(target)]) == 0
    found = json.loads(target.read_text(encoding="utf-8"))
    for item in FORM.fields:
        value = sample()[item.key]
        assert found[item.key] == (value if isinstance(value, str) else list(value)), item.key
    assert found["unplaced"] == []


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "空的"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "另存为"),
        (docx(p("关于召开会议的通知")), "不是部门整体支出绩效自评报告"),
        (docx(p("甲"))[:200], "坏了"),
        (b"PK" + b"0" * MOST_BYTES, "超过 20 MB"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(
    data: bytes, sentence: str, tmp_path: Path, capsys: Captured
) -> None:
    path, target = tmp_path / "文件.docx", tmp_path / "新.jxzp"
    path.write_bytes(data)
    assert main(["import", str(path), "--to", str(target)]) == 2
    error = capsys.readouterr().err
    assert sentence in error
    assert error.count("\n") == 1
    assert not target.exists()


def test_a_missing_file_and_a_missing_target_are_told(tmp_path: Path, capsys: Captured) -> None:
    assert main(["import", str(tmp_path / "没有.docx"), "--to", str(tmp_path / "a.jxzp")]) == 2
    assert main(["import", str(tmp_path / "没有.docx")]) == 2
    assert "--to" in capsys.readouterr().err


def test_look_alike_characters_are_replaced_and_told(tmp_path: Path, capsys: Captured) -> None:
    path, target = tmp_path / "报告.docx", tmp_path / "新.jxzp"
    path.write_bytes(report(problems=PROBLEMS + p("⽤好资金。")))
    assert main(["import", str(path), "--to", str(target)]) == 0
    assert str(decode(target.read_bytes()).draft["problems"]).endswith("\n用好资金。")
    assert "1" in capsys.readouterr().err
