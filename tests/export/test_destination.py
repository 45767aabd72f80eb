"""Where a file goes that somebody typed, pasted or chose."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.destination import destination
from export.errors import ExportError, Reason

NAME = "某局-2019年度绩效自评报告.docx"


@pytest.fixture
def proposed(tmp_path: Path) -> Path:
    folder = tmp_path / "文档"
    for name in ("报告夹", "夹.docx"):
        (folder / name).mkdir(parents=True)
    return folder / NAME


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("{folder}/报告.docx", "报告.docx"),
        ('"{folder}/报告.docx"', "报告.docx"),
        ("“{folder}/报告.docx”", "报告.docx"),
        ('{folder}/报告.docx"', "报告.docx"),
        (' "{folder}/报告.docx " ', "报告.docx"),
        ("\u202a{folder}/报告.docx", "报告.docx"),
        ("file://{folder}/%E6%8A%A5%E5%91%8A.docx", "报告.docx"),
        ("file://{folder}/%00%E6%8A%A5%E5%91%8A%0A.docx", "报告 .docx"),
        ("报告甲", "报告甲.docx"),
        ("报告\n甲\n", "报告 甲.docx"),
        ("报告.docx.", "报告.docx"),
        ("报告.docx  ", "报告.docx"),
        ("报告.DOCX", "报告.DOCX"),
        ("报告2024.12", "报告2024.12.docx"),
        (".报告", ".报告.docx"),
        ("报告夹/甲", "报告夹/甲.docx"),
        ("报告夹\\甲.docx", "报告夹/甲.docx"),
        ("{folder}", NAME),
        ("{folder}/", NAME),
        ('"{folder}/报告夹"', f"报告夹/{NAME}"),
        ("报告夹", f"报告夹/{NAME}"),
        (".", NAME),
        ("./", NAME),
        ("...", NAME),
        (".docx", NAME),
        ("..", f"../{NAME}"),
        ("../甲", "../甲.docx"),
    ],
)
def test_a_path_is_taken_as_it_was_meant(typed: str, where: str, proposed: Path) -> None:
    found = destination(typed.format(folder=proposed.parent), proposed)
    assert found.path == Path(os.path.normpath(proposed.parent / where))
    assert found.message == ""


def test_the_root_and_the_home_take_the_proposed_name(proposed: Path, own_folders: Path) -> None:
    assert destination("/", proposed).path == Path("/") / NAME
    assert destination("~", proposed).path == own_folders / NAME
    assert destination("~/甲", proposed).path == own_folders / "甲.docx"


@pytest.mark.parametrize("other", [".doc", ".pdf", ".WPS", ".docx.doc"])
def test_of_another_ending_it_is_said_what_is_written(other: str, proposed: Path) -> None:
    found = destination(f"报告{other}", proposed)
    assert found.path == proposed.with_name("报告.docx")
    assert "报告.docx" in found.message
    assert other.rpartition(".")[2] in found.message


@pytest.mark.parametrize(
    ("typed", "reason", "message"),
    [
        ("", Reason.NO_PLACE, "位置"),
        (" \u200b", Reason.NO_PLACE, "位置"),
        ('""', Reason.NO_PLACE, "位置"),
        ("E:\\", Reason.FOLDER_MISSING, "E:\\"),
        ("E:", Reason.FOLDER_MISSING, "E:"),
        ('"D:\\x\\报告.docx"', Reason.FOLDER_MISSING, "D:\\x"),
        ("file:///D:/x/报告.docx", Reason.FOLDER_MISSING, "D:"),
        ("\\\\server\\share\\x.docx", Reason.FOLDER_MISSING, "server"),
        ("没有/报告.docx", Reason.FOLDER_MISSING, "没有"),
        ("没有/", Reason.FOLDER_MISSING, "没有"),
        ("夹.docx", Reason.IS_FOLDER, "夹.docx"),
        ("夹", Reason.IS_FOLDER, "夹.docx"),
        ("x/" * 3000, Reason.PATH_TOO_LONG, "太长"),
    ],
)
def test_what_is_no_place_is_said(typed: str, reason: Reason, message: str, proposed: Path) -> None:
    with pytest.raises(ExportError) as caught:
        destination(typed, proposed)
    assert caught.value.reason is reason
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("con.docx", "_con.docx"),
        ("NUL", "_NUL.docx"),
        ("a:b", "a：b.docx"),
        ("a?b*", "a？b＊.docx"),
        ("某<b>局", "某＜b＞局.docx"),
        ("长" * 90, "长" * 78 + ".docx"),
    ],
)
def test_for_a_name_windows_refuses_another_is_offered(
    typed: str, other: str, proposed: Path
) -> None:
    with pytest.raises(ExportError) as caught:
        destination(typed, proposed)
    assert caught.value.suggestion == other
    assert destination(other, proposed).path == proposed.with_name(other)


def test_a_long_name_is_told_how_long_it_may_be(proposed: Path) -> None:
    with pytest.raises(ExportError, match=r"95 个字.*83 个字以内"):
        destination("长" * 90, proposed)


def test_a_link_to_nowhere_is_a_place_and_a_pipe_is_none(proposed: Path) -> None:
    proposed.with_name("链.docx").symlink_to("/nowhere/甲.docx")
    assert destination("链", proposed).path == proposed.with_name("链.docx")
    os.mkfifo(proposed.with_name("管.docx"))
    with pytest.raises(ExportError) as caught:
        destination("管", proposed)
    assert caught.value.reason is Reason.NO_FILE


def test_a_folder_one_may_not_enter_is_named(
    proposed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(path: Path, **_: bool) -> os.stat_result:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", denied)
    monkeypatch.setattr(Path, "lstat", denied)
    with pytest.raises(ExportError, match="报告夹") as caught:
        destination("报告夹/甲.docx", proposed)
    assert caught.value.reason is Reason.FOLDER_REFUSED


def test_a_file_of_any_ending_may_be_named_where_that_is_asked_for(proposed: Path) -> None:
    assert destination("甲.json", proposed, "").path == proposed.with_name("甲.json")
    assert destination("甲", proposed, ".jxzp").path == proposed.with_name("甲.jxzp")
    assert destination("甲.docx", proposed, ".jxzp").path == proposed.with_name("甲.jxzp")


UNUSUAL = ["/", "\\", ":", ".", "..", "~", '"', "“", "”", " ", "\n", "\0", "\u202a", "报告"]
UNUSUAL += [
    "长" * 50,
    "con",
    ".docx",
    ".doc",
    "*",
    "E:",
    "file:",
    "//",
    "a",
    "%41",
    "\ud800",
    "<",
    "🎋",
]


@given(st.lists(st.sampled_from(UNUSUAL), max_size=8).map("".join), st.sampled_from([".docx", ""]))
def test_whatever_is_typed_gives_a_place_or_a_sentence(typed: str, suffix: str) -> None:
    try:
        path = destination(typed, Path(NAME).absolute(), suffix).path
    except ExportError as error:
        assert str(error).endswith("。")
    else:
        assert path.is_absolute()
        assert path.name
        assert "\n" not in str(path)


def test_a_drive_with_a_folder_right_behind_it_is_none(proposed: Path) -> None:
    with pytest.raises(ExportError) as caught:
        destination("E:甲/乙.docx", proposed)
    assert caught.value.reason is Reason.FOLDER_MISSING
