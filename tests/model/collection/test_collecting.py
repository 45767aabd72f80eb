"""Many reports at once: whatever lies among them, each costs one line."""

import errno
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from export.report.build import build
from export.word.document import write
from model.checking.check import check
from model.collection.reading import report_line
from model.collection.report_line import LineState, ReportLine, with_duplicates
from model.collection.sources import matching, once, reports_in
from model.collection.sums import figure_sums
from model.draft.draft import Draft, Value
from model.draft.facts import Facts
from model.files.disk import Disk
from model.findings.explanations import explanation_values
from model.findings.finding import Level
from model.product import NAME
from model.readers.errors import ReadingCancelled
from model.rules import RULES
from model.storage.codec import Stamp, encode
from resources.messages.papers import workbook as words
from tests.builders import draft, figures_2019, found_in, spending

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def report(unit: str = "甲局", **more: Value) -> Draft:
    return draft({**figures_2019(), "cover.unit": unit, **more})


def kept(folder: Path, name: str, of: Draft) -> Path:
    path = folder / name
    path.write_bytes(write(build(of)) if name.endswith(".docx") else encode(of, Stamp("a" * 32))[0])
    return path


def lines(paths: Sequence[Path]) -> tuple[ReportLine, ...]:
    return with_duplicates(report_line(path) for path in paths)


def test_a_draft_gives_the_counts_and_the_first_error_of_the_command_check(tmp_path: Path) -> None:
    of = report()
    line = report_line(kept(tmp_path, "甲.jxzp", of))
    found = check(Facts(of)).findings
    assert (line.state, line.unit, line.year) == (LineState.READ, "甲局", "2019")
    assert [line.count(level) for level in Level] == [
        sum(finding.level is level for finding in found) for level in Level
    ]
    assert line.first_error == f"{found[0].place}：{found[0].message}"
    assert not line.is_good


def test_a_word_report_gives_the_line_of_its_draft(tmp_path: Path) -> None:
    of = report()
    word, own = kept(tmp_path, "甲.docx", of), kept(tmp_path, "甲.jxzp", of)
    read, drafted = report_line(word), report_line(own)
    assert read.findings == drafted.findings
    assert read.figures == drafted.figures


def test_an_explanation_that_holds_stands_with_its_finding(tmp_path: Path) -> None:
    of = report()
    asked = next(finding for finding in found_in(of) if finding.level is Level.W)
    answered = of.with_values(explanation_values(asked, "上级年中追加了专项资金"), {})
    listed = report_line(kept(tmp_path, "甲.jxzp", answered)).findings
    assert [one.explanation for one in listed if one.explanation] == ["上级年中追加了专项资金"]


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("空.docx", b"", "空的"),
        ("空.jxzp", b"", "空的"),
        ("坏.docx", b"PK\x03\x04 and no zip", "坏了"),
        ("坏.jxzp", b'{"format": 2, "draft_id": "x", "data": {}, "sha256": "0"}', "校验码"),
        ("旧.doc", _OLE + "WordDocument".encode("utf-16-le"), ".doc"),
        ("图.pdf", b"%PDF-1.7", "PDF"),
        ("名单.csv", "姓名,电话\n张某,1\n".encode(), "没有找到表"),
    ],
)
def test_a_file_that_is_no_report_costs_one_line(
    tmp_path: Path, name: str, data: bytes, why: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    line = report_line(path)
    assert line.state is LineState.UNREADABLE
    assert why in line.fault
    assert line.fault.endswith("。")
    assert not line.is_good


def test_a_missing_file_and_a_folder_cost_one_line(tmp_path: Path) -> None:
    assert "找不到文件「没有.docx」" in report_line(tmp_path / "没有.docx").fault
    (tmp_path / "各局").mkdir()
    assert "这是文件夹" in report_line(tmp_path / "各局").fault


class Vanishing(Disk):
    """A stick pulled out while it is read."""

    def read(self, path: Path, limit: int) -> bytes:
        path.unlink()
        return super().read(path, limit)


def test_a_file_that_vanishes_meanwhile_costs_one_line(tmp_path: Path) -> None:
    path = kept(tmp_path, "甲.docx", report())
    assert "找不到文件" in report_line(path, disk=Vanishing()).fault


def test_a_rule_that_raises_does_not_cost_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Facts) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("model.findings.rule.Rule.findings", broken)
    line = report_line(kept(tmp_path, "甲.jxzp", report()))
    assert line.state is LineState.READ
    assert len(line.unchecked) == len(RULES)
    assert not line.is_good


def test_what_raises_beside_the_rules_costs_one_line_without_the_reports_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise ValueError("张某的电话")

    monkeypatch.setattr("model.collection.reading.check", broken)
    line = report_line(kept(tmp_path, "甲.jxzp", report()))
    assert line.fault.startswith("程序出错")
    assert "张某" not in line.fault


def test_reading_can_be_given_up(tmp_path: Path) -> None:
    def stop(_: float) -> None:
        raise ReadingCancelled

    with pytest.raises(ReadingCancelled):
        report_line(kept(tmp_path, "甲.docx", report()), stop)


def test_a_summary_among_the_reports_is_passed_over(tmp_path: Path) -> None:
    book, data = Workbook(), BytesIO()
    book.properties.title, book.properties.creator = words.SUMMARY, NAME
    book.save(data)
    (tmp_path / "改了名.xlsx").write_bytes(data.getvalue())
    line = report_line(tmp_path / "改了名.xlsx")
    assert (line.state, line.findings) == (LineState.SKIPPED, ())
    assert "审核汇总" in line.fault


def test_two_reports_of_one_unit_and_year_name_each_other(tmp_path: Path) -> None:
    found = lines(
        [
            kept(tmp_path, "一.jxzp", report(" 甲局")),
            kept(tmp_path, "二.docx", report("甲局")),
            kept(tmp_path, "三.jxzp", report("甲局", year="2020")),
            kept(tmp_path, "四.jxzp", report("")),
            kept(tmp_path, "五.jxzp", report("")),
        ]
    )
    assert found[0].notes == ("和「二.docx」同单位、同年度，两表的数也相同",)
    assert found[1].notes == ("和「一.jxzp」同单位、同年度，两表的数也相同",)
    assert [line.notes for line in found[2:]] == [(), (), ()]


def test_sums_tell_blank_from_zero_and_leave_out_what_is_no_figure(tmp_path: Path) -> None:
    cells = [("0.1", "0.1", "", ""), ("0.2", "0.2", "0", "不详"), ("", "", "", "")]
    units = [report(f"{n}局", **spending("initial", row)) for n, row in enumerate(cells)]
    paths = [kept(tmp_path, f"{n}.jxzp", of) for n, of in enumerate(units)]
    sums = figure_sums(lines([*paths, tmp_path / "没有.docx"]))
    total = sums["spending.initial.total"]
    assert (total.total, total.filled, total.unreadable) == (Decimal("0.3"), 2, 0)
    project = sums["spending.initial.project"]
    assert (project.total, project.filled) == (Decimal(0), 1)
    earmarked = sums["spending.initial.earmarked"]
    assert (earmarked.total, earmarked.filled, earmarked.unreadable) == (None, 0, 1)


def test_stars_find_files_by_name_but_not_what_word_keeps_beside_them(tmp_path: Path) -> None:
    for name in ("乙[1].docx", "甲.docx", "~$甲.docx", "丙.jxzp"):
        (tmp_path / name).touch()
    assert [path.name for path in matching(str(tmp_path / "*.docx"))] == ["乙[1].docx", "甲.docx"]
    assert [path.name for path in matching(str(tmp_path / "乙[1].*"))] == ["乙[1].docx"]
    assert matching(str(tmp_path / "*.xlsx")) == ()
    assert matching(str(tmp_path / "没有.docx")) == (tmp_path / "没有.docx",)


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "甲.docx"
    assert once([path, tmp_path / "x" / ".." / "甲.docx", tmp_path / "乙.docx"]) == (
        tmp_path / "x" / ".." / "甲.docx",
        tmp_path / "乙.docx",
    )


def test_a_folder_holds_what_may_be_a_report_also_in_folders(tmp_path: Path) -> None:
    (tmp_path / "各局").mkdir()
    for name in ("各局/甲.docx", "乙.jxzp", "丙.doc", "照片.jpg", "~$乙.docx"):
        (tmp_path / name).touch()
    names = [path.relative_to(tmp_path).as_posix() for path in reports_in(tmp_path)]
    assert names == ["丙.doc", "乙.jxzp", "各局/甲.docx"]


class Denying(Disk):
    """Lets nobody look into a folder."""

    def names(self, folder: Path) -> list[str]:
        raise PermissionError(errno.EACCES, "denied", str(folder))


def test_a_folder_without_rights_is_a_line(tmp_path: Path) -> None:
    assert "没有权限" in report_line(tmp_path, disk=Denying()).fault


def test_a_name_no_other_file_can_hold_is_shown_without_it() -> None:
    assert ReportLine(Path("甲\udcff局\u202e\n.docx")).name == "甲局 .docx"
