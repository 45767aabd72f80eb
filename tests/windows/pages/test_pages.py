"""Every page at the scales of a clerk's screen; the pictures are for people to look at."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from handout.wine.prefix import Windows, path
from tests.windows.clerk import PAGES, Clerk, tool
from tests.windows.conftest import PICTURES
from tests.windows.samples import UNIT, sample_file

DESKTOP = r"HKCU\Control Panel\Desktop"
PIXELS = 96  # to an inch, at 100 %


@pytest.fixture(params=[100, 125, 150], ids="{}%".format)
def scale(request: pytest.FixtureRequest, wine: Windows) -> Iterator[int]:
    """The screen's scale, of which Windows learns at its start."""
    set_scale(wine, request.param)
    yield request.param
    set_scale(wine, 100)


def set_scale(wine: Windows, percent: int) -> None:
    pixels = ["/v", "LogPixels", "/t", "REG_DWORD", "/d", PIXELS * percent // 100]
    wine.run("reg", "add", DESKTOP, *pixels, "/f")
    wine.restart()


def fits_the_screen(window: str) -> bool:
    """Whether nothing of it lies outside."""
    width, height = map(int, tool("xdotool", "getdisplaygeometry").split())
    rows = [
        row.split("=") for row in tool("xdotool", "getwindowgeometry", "--shell", window).split()
    ]
    at = {name: int(value) for name, value in rows}
    right, below = at["X"] + at["WIDTH"], at["Y"] + at["HEIGHT"]
    return at["X"] >= 0 and at["Y"] >= 0 and right <= width and below <= height


def test_every_page_can_be_seen(scale: int, clerk: Clerk, own_folders: Path) -> None:
    folder = PICTURES / f"{scale}%"
    pictures = [folder / "0-start.png"]
    clerk.open()
    clerk.shot(pictures[0])
    clerk.close()
    clerk.open(path(sample_file(own_folders, sound=False)))
    assert UNIT in clerk.title()
    assert fits_the_screen(clerk.windows()[0])
    for number, name in enumerate(PAGES, 1):
        clerk.turn_to(name)
        pictures.append(folder / f"{number}-{name}.png")
        clerk.shot(pictures[-1])
    assert len({picture.read_bytes() for picture in pictures}) == len(PAGES) + 1
    assert min(picture.stat().st_size for picture in pictures) > 20_000, "a page is empty"
    clerk.close()
