"""The texts beside the exe: 请先看我.txt and the manual."""

from pathlib import Path

from handout import manual
from handout.places import FOLDER, INSTALLER, SUMS
from model.product import EXTENSION, ID, NAME, VERSION
from resources.messages import handout as words

DRAFTS = rf"%LOCALAPPDATA%\{ID}\drafts"


def readme() -> str:
    """Return the text of 请先看我.txt."""
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
    """Write both texts into the folder; return the missing pictures of the manual."""
    # With BOM and CRLF, which an old Notepad needs.
    text = folder / words.README_NAME
    text.write_text(readme(), encoding="utf-8-sig", newline="\r\n")
    return manual.write(folder / words.MANUAL_NAME)
