"""The version before goes once the new one has started: it alone, and never half for a whole."""

import os
import sys
from pathlib import Path
from threading import Thread

import pytest

from model.product import NAME
from resources.messages import handout as words
from tests.shared import ROOT
from ui import older_version
from ui.older_version import PARTS, forget, forget_older


def put_aside(folder: Path) -> Path:
    """Put a whole version aside, as the installer does; return its folder."""
    older = folder / words.OLDER
    (older / "_internal" / "深" / "的").mkdir(parents=True)
    (older / words.LICENCES).mkdir()
    for name in ("_internal/深/的/一.dll", f"{words.LICENCES}/a.txt", *PARTS[2:]):
        (older / name).write_bytes(b"old")
    return older


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program in a folder with a Chinese name."""
    folder = tmp_path / "程序 在这里"
    folder.mkdir()
    (folder / f"{NAME}.exe").write_bytes(b"new")
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_all_of_it_goes_and_nothing_else(program: Path) -> None:
    put_aside(program)
    (program / "自己的").mkdir()
    forget(program)
    assert names(program) == sorted([f"{NAME}.exe", "自己的"])


def test_what_the_clerk_put_there_stays(program: Path) -> None:
    older = put_aside(program)
    (older / "我的草稿.jxzp").write_bytes(b"mine")
    for _ in range(2):
        forget(program)
    assert names(program / words.GONE) == ["我的草稿.jxzp"]
    assert not older.exists()
    put_aside(program)
    forget(program)  # of the next version, while that folder is still there
    assert (program / words.GONE / "我的草稿.jxzp").read_bytes() == b"mine"


@pytest.mark.parametrize("place", [f"{words.OLDER}/_internal/link", f"{words.OLDER}/_internal"])
def test_no_link_in_it_is_followed(program: Path, tmp_path: Path, place: str) -> None:
    own = tmp_path / "文档"
    own.mkdir()
    (own / "报告.docx").write_bytes(b"mine")
    older = put_aside(program)
    if place.endswith("_internal"):
        (older / "_internal").rename(tmp_path / "aside")
    (program / place).symlink_to(own, target_is_directory=True)
    forget(program)
    assert (own / "报告.docx").read_bytes() == b"mine"
    assert names(program) == [f"{NAME}.exe"]


def test_a_link_in_its_place_is_left_alone(program: Path, tmp_path: Path) -> None:
    own = put_aside(tmp_path)
    (program / words.OLDER).symlink_to(own, target_is_directory=True)
    forget(program)
    assert set(PARTS) == set(names(own))
    assert (program / words.OLDER).is_symlink()


def test_what_is_held_stays_whole_until_the_next_start(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = put_aside(program)

    def held(_path: Path, _target: Path) -> Path:
        raise PermissionError(13, "held")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", held)
        forget(program)
    assert set(names(older)) == set(PARTS)
    forget(program)
    assert names(program) == [f"{NAME}.exe"]


def test_a_power_cut_in_the_middle_leaves_no_half_version_to_put_back(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = put_aside(program)

    def cut(*_words: object, **_named: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(older_version, "rmtree", cut)
        with pytest.raises(KeyboardInterrupt):
            forget(program)
    assert not older.exists()
    put_aside(program)  # of the version after, whose installer came before the next start
    forget(program)
    assert names(program) == [f"{NAME}.exe"]


def test_write_protected_files_go_too(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Windows has it, where such a file cannot be deleted."""
    put_aside(program)
    protected = {"一.dll", words.README_NAME}
    unlink = os.unlink

    def refuse(path: "os.PathLike[str] | str", *, dir_fd: int | None = None) -> None:
        if Path(path).name in protected:
            raise PermissionError(13, "protected")
        unlink(path, dir_fd=dir_fd)

    def allow(path: Path, _mode: int) -> None:
        protected.discard(path.name)

    monkeypatch.setattr(os, "unlink", refuse)
    monkeypatch.setattr(Path, "chmod", allow)
    forget(program)
    assert names(program) == [f"{NAME}.exe"]


def test_two_starts_at_once_do_not_disturb_each_other(program: Path) -> None:
    put_aside(program)
    threads = [Thread(target=forget, args=(program,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    forget(program)
    assert names(program) == [f"{NAME}.exe"]


def test_only_the_installed_program_deletes(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older = put_aside(program)
    monkeypatch.setattr(sys, "executable", str(program / f"{NAME}.exe"))
    forget_older()
    assert set(names(older)) == set(PARTS)


def test_the_installer_names_the_same_parts() -> None:
    script = (ROOT / "packaging" / "setup.nsi").read_text("utf-8")
    listed = script.partition("!macro EachName")[2].partition("!macroend")[0]
    assert listed.count("!insertmacro ${DO}") == len(PARTS)
