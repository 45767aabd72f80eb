"""What lies beside the exe: 请先看我.txt, the manual, the licences, the checksums."""

from pathlib import Path

from handout import bundle, manual
from handout.frozen.moment import stamp
from handout.legal import papers
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
        licences=words.LICENCES,
    )


def add(folder: Path = FOLDER) -> list[str]:
    """Write what lies beside the exe; return the missing pictures of the manual."""
    # With BOM and CRLF, which an old Notepad needs.
    text = folder / words.README_NAME
    text.write_text(readme(), encoding="utf-8-sig", newline="\r\n")
    missing = manual.write(folder / words.MANUAL_NAME)
    papers.add(folder)
    bundle.write_sums_inside(folder)
    stamp(folder)
    return missing
