"""The texts beside the exe: 请先看我.txt and the manual."""

from pathlib import Path

from handout import manual
from handout.places import FOLDER, INSTALLER, SUMS
from model.product import EXTENSION, ID, NAME, VERSION
from resources.messages import handout as words

DRAFTS = rf"%LOCALAPPDATA%\{ID}\drafts"


def readme() -> str:
    """Return the text that a clerk reads first."""
    return words.README.format(
        name=NAME,
        version=VERSION,
        installer=INSTALLER.name,
        extension=EXTENSION,
        manual=words.MANUAL_NAME,
        drafts=DRAFTS,
        sums=SUMS.name,
    )


def add(folder: Path = FOLDER) -> list[str]:
    """Write both into the folder; return the manual's pictures that are missing."""
    # With the mark and the line ends by which even an old Notepad knows it.
    text = folder / words.README_NAME
    text.write_text(readme(), encoding="utf-8-sig", newline="\r\n")
    return manual.write(folder / words.MANUAL_NAME)
