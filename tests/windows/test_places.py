"""Started anywhere, by anybody: sticks, read-only folders, Chinese names, code page 936."""

import contextlib
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from handout.places import EXE, FOLDER
from handout.wine import python as windows_python
from handout.wine.prefix import Windows, path, windows
from model.product import ID
from resources.messages import command as words
from tests.windows.clerk import Clerk
from tests.windows.conftest import PICTURES
from tests.windows.samples import sample_file
from tests.windows.waiting import LONGEST, processes, wait_for

LISTENS = """
import socket, time
with socket.socket() as listening:
    listening.bind(("127.0.0.1", 0))
    listening.listen()
    time.sleep(600)
"""
FRONT = """
import ctypes
text = ctypes.create_unicode_buffer(256)
ctypes.windll.user32.GetWindowTextW(ctypes.windll.user32.GetForegroundWindow(), text, 256)
print(text.value)
"""


@pytest.fixture
def stick(own_folders: Path) -> Path:
    """The folder copied to where a clerk may copy it."""
    target = own_folders / "U 盘 （一）" / "绩效 自评"
    shutil.copytree(FOLDER, target)
    return target


def test_from_a_stick_with_chinese_and_spaces(
    wine: Windows, stick: Path, own_folders: Path
) -> None:
    clerk = Clerk(wine, own_folders / "数 据", stick / EXE.name)
    draft = stick.parent / "草稿 一.jxzp"
    shutil.copy(sample_file(own_folders), draft)
    clerk.open(path(draft))
    wait_for(clerk.drafts, "the draft is taken in")
    clerk.close()
    assert clerk.drafts()[0]["year"] == "2019"


def in_front(wine: Windows) -> str:
    """The title of the window that Windows has in front."""
    python = windows_python.provide() / "python.exe"
    return wine.run(path(python), "-X", "utf8", "-c", FRONT).text.strip()


def test_a_second_start_brings_the_first_to_the_front(clerk: Clerk, own_folders: Path) -> None:
    first = clerk.open()
    other = clerk.run("notepad")
    wait_for(lambda: "Notepad" in in_front(clerk.wine), "another program is in front")
    second = clerk.start(path(sample_file(own_folders)))
    assert second.wait(LONGEST) == 0
    wait_for(lambda: "示范服务中心" in clerk.title(), "the first window opens the file")
    wait_for(lambda: "示范服务中心" in in_front(clerk.wine), "it is in front")
    other.kill()
    assert len(clerk.windows()) == 1
    assert first.poll() is None
    assert clerk.start().wait(LONGEST) == 0
    assert len(clerk.windows()) == 1
    clerk.focus()
    clerk.close()


def test_a_window_killed_keeps_nobody_out(clerk: Clerk) -> None:
    clerk.open()
    clerk.kill()
    clerk.open()
    clerk.close()


def test_it_says_so_on_a_windows_that_is_too_old(clerk: Clerk) -> None:
    key = rf"HKCU\Software\Wine\AppDefaults\{EXE.name}"
    clerk.wine.run("reg", "add", key, "/v", "Version", "/d", "win81", "/f")
    try:
        program = clerk.start()
        wait_for(clerk.windows, "the message")
        clerk.shot(PICTURES / "too-old.png")
        clerk.focus()
        clerk.press("Return")
        assert program.wait(LONGEST) == 3
    finally:
        clerk.wine.run("reg", "delete", key, "/f")


def test_it_never_opens_a_socket(clerk: Clerk, own_folders: Path, documents: Path) -> None:
    """Neither the program nor Wine's server, which would hold it for the program."""
    clerk.open(path(sample_file(own_folders)))
    clerk.turn_to("finish")
    clerk.press("space")
    wait_for(lambda: list(documents.glob("*.docx")), "the report")
    running = processes(clerk.wine)
    assert str(clerk.programs[0].pid) in {process.name for process in running}
    assert [internet(process) for process in running if internet(process)] == []
    clerk.close()


def test_a_socket_would_be_seen(clerk: Clerk) -> None:
    clerk.run(path(windows_python.provide() / "python.exe"), "-c", LISTENS)
    wait_for(lambda: any(map(internet, processes(clerk.wine))), "the socket of another program")


def internet(process: Path) -> set[str]:
    """The internet sockets that a process holds; Wine's own are of the kind unix."""
    known: set[str] = set()
    held: set[str] = set()
    for kind in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        with contextlib.suppress(OSError):  # no IPv6 here, or the process has ended
            lines = (process / "net" / kind).read_text("ascii").splitlines()
            known |= {line.split()[9] for line in lines[1:]}
    with contextlib.suppress(OSError):
        for handle in (process / "fd").iterdir():
            with contextlib.suppress(OSError):
                held.add(str(handle.readlink()).removeprefix("socket:[").removesuffix("]"))
    return known & held


# Zhang San: a Chinese name, code page 936, no rights but to the own folders.


@pytest.fixture(scope="module")
def zhangsan(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    """His Windows, made anew."""
    folder = tmp_path_factory.mktemp("zhangsan")
    locale = folder / "locales" / "zh_CN.UTF-8"
    locale.parent.mkdir()
    command = ["localedef", "-i", "zh_CN", "-f", "UTF-8", str(locale)]
    subprocess.run(command, check=True, timeout=LONGEST)
    chinese = {"LC_ALL": "zh_CN.UTF-8", "LOCPATH": str(locale.parent)}
    names = {"USER": "张三", "LOGNAME": "张三"}
    with windows(folder / "windows", plain=True, **chinese, **names) as made:
        yield made
    made.remove()


@pytest.fixture
def locked(stick: Path) -> Iterator[Path]:
    """The program's folder, read-only, with all that is in it."""
    places = [stick, *stick.rglob("*")]
    for place in places:
        place.chmod(0o555)
    yield stick
    for place in places:
        place.chmod(0o755)


def test_zhang_san_on_code_page_936_from_a_read_only_folder(
    zhangsan: Windows, locked: Path, own_folders: Path
) -> None:
    python = windows_python.provide() / "python.exe"
    asked = "import ctypes; print(ctypes.windll.kernel32.GetACP())"
    assert zhangsan.run(path(python), "-c", asked).text.strip() == "936"
    data = zhangsan.c / "users" / "张三" / "AppData" / "Local" / ID
    clerk = Clerk(zhangsan, data, locked / EXE.name, set_home=False)
    draft = sample_file(own_folders)
    clerk.command("export", path(draft), "--to", path(locked / "x.docx"), code=2)
    report = own_folders / "自检.txt"
    clerk.command("--self-test", path(report))
    assert report.read_text(encoding="utf-8").splitlines()[-1] == words.VERDICT_GOOD
    clerk.open(path(draft))
    wait_for(clerk.drafts, "the draft is taken in")
    clerk.turn_to("finish")
    clerk.shot(PICTURES / "zhangsan.png")
    clerk.close()
    assert clerk.drafts()[0]["year"] == "2019"
    assert sorted(p.name for p in locked.iterdir()) == sorted(p.name for p in FOLDER.iterdir())


def test_without_a_standard_output(clerk: Clerk, own_folders: Path) -> None:
    """Started as from the desktop; from a shell there would be one."""
    draft = sample_file(own_folders)
    from_a_shell = clerk.wine.run(path(EXE), "values", path(draft))
    assert "示范服务中心" in from_a_shell.text
    done = clerk.wine.run("start", "/wait", "/unix", EXE, "values", path(draft))
    assert done.code == 0
    assert done.text == ""
    assert clerk.wine.run("start", "/unix", EXE, path(draft)).code == 0
    clerk.take()
    wait_for(clerk.drafts, "the draft is taken in")
    clerk.close()
