"""The PC goes to sleep while somebody types: Windows says so, and what was typed is on disk."""

import time
from pathlib import Path
from subprocess import Popen

from handout.wine import python as windows_python
from handout.wine.prefix import path
from tests.windows.clerk import Clerk
from tests.windows.samples import sample_file
from tests.windows.waiting import LONGEST, wait_for

TYPED = "abcdefghijklmnopqrstuvwxyz" * 4  # takes 5 seconds
BEFORE = 2.5  # seconds of typing before it sleeps: longer than a pause, shorter than a save waits
PAUSE = 80  # ms from key to key: the draft is saved 0.7 s after the last, 4.5 s after the first

# Windows tells every window; SendMessage comes back once the window has done what it wants to.
SLEEP = """
import ctypes, pathlib, sys, time
user = ctypes.windll.user32
user.FindWindowW.restype = ctypes.c_void_p
window = user.FindWindowW(None, sys.argv[1])
pathlib.Path(sys.argv[2]).write_text(str(window), "ascii")
while not pathlib.Path(sys.argv[3]).exists():
    time.sleep(0.005)
user.SendMessageTimeoutW(ctypes.c_void_p(window), 0x218, 4, 0, 0, 5000, None)
pathlib.Path(sys.argv[4]).touch()
"""


def test_what_is_typed_is_on_disk_before_the_pc_sleeps(clerk: Clerk, own_folders: Path) -> None:
    clerk.open(path(sample_file(own_folders)))
    clerk.turn_to("problems")
    clerk.press("ctrl+a", "Delete")
    clerk.wait_saved("problems", "")
    script, ready, now, done = (own_folders / f"sleep.{end}" for end in ("py", "ready", "go", "ok"))
    script.write_text(SLEEP, encoding="ascii")
    python = windows_python.provide() / "python.exe"
    words = (path(script), clerk.title(), path(ready), path(now), path(done))
    clerk.run(path(python), *words)
    wait_for(lambda: ready.exists() and ready.read_text("ascii") not in ("", "None"), "its window")

    typing = Popen(["xdotool", "type", "--delay", str(PAUSE), TYPED])
    time.sleep(BEFORE)
    now.touch()
    wait_for(done.exists, "the window has answered")
    saved = str(clerk.drafts()[0]["problems"])
    assert typing.poll() is None, "nothing was being typed any more"
    assert TYPED.startswith(saved) and len(saved) > 10
    assert typing.wait(LONGEST) == 0
    clerk.wait_saved("problems", TYPED)
    clerk.close()
