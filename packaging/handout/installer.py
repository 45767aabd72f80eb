"""The installer for one user, without administrator's rights, by NSIS."""

import os
import shutil
from pathlib import Path

from handout import icon
from handout.frozen.moment import moment
from handout.places import BUILD, FOLDER, HERE, INSTALLER, ROOT, SUMS, WINDOWS, size
from handout.steps import run
from model.product import EXTENSION, ID, NAME, OLDEST_BUILD, VERSION
from resources.messages import handout as words

SCRIPT = HERE.parent / "setup.nsi"
_PLACES = [Path(r"C:\Program Files (x86)\NSIS"), Path(r"C:\Program Files\NSIS")]


def compiler() -> str | None:
    """Return the path of makensis; None where this system has none."""
    found = shutil.which("makensis")
    installed = (str(place / "makensis.exe") for place in _PLACES if place.exists())
    return found or next(installed, None)


def names() -> dict[str, object]:
    """Return the values that the script is given, by name."""
    return {
        "NAME": NAME,
        "ID": ID,
        "VERSION": VERSION,
        "EXTENSION": EXTENSION,
        "OLDEST": OLDEST_BUILD,
        "FOLDER": FOLDER,
        "KILOBYTES": size(FOLDER) // 1024,
        "OUT": INSTALLER,
        "ICON": ROOT / "resources" / "app.ico",
        "TITLE": words.SETUP_TITLE,
        "WELCOME": _lines(words.SETUP_WELCOME),
        "FINISHED": _lines(
            words.SETUP_FINISHED.format(extension=EXTENSION, manual=words.MANUAL_NAME)
        ),
        "TOO_OLD": words.SETUP_OLD,
        "RUNNING": words.SETUP_RUNNING.format(name=NAME),
        "HELD": words.SETUP_HELD,
        "OLDER_SETUP": words.SETUP_OLDER.format(name=NAME, version=VERSION),
        "LEAVING": words.SETUP_LEAVING,
        "NEW": words.NEWER,
        "OLDER": words.OLDER,
        "GONE": words.GONE,
        "DRAFT": words.SETUP_DRAFT,
        "UNINSTALL": words.UNINSTALL,
        "MAKER": words.MAKER,
        "COPYRIGHT": words.COPYRIGHT,
        "LICENCES": words.LICENCES,
        "SUMS": SUMS.name,
        "README": words.README_NAME,
        "MANUAL": words.MANUAL_NAME,
    }


def _lines(text: str) -> str:
    """Return a text of several lines as NSIS writes it."""
    return text.replace("\n", r"$\r$\n")


def side() -> Path:
    """Return the path of the picture beside the first page and the last."""
    BUILD.mkdir(parents=True, exist_ok=True)
    target = BUILD / "side.bmp"
    if not icon.installer_side().save(str(target)):
        raise SystemExit(f"could not write {target}")
    os.utime(target, (moment(), moment()))  # the installer keeps the time of every file
    return target


def make(**other: object) -> bool:
    """Write the installer; return False where there is no NSIS."""
    if (tool := compiler()) is None:
        return False
    sign = "/D" if WINDOWS else "-D"
    quiet = "/V2" if WINDOWS else "-V2"
    charset = ["/INPUTCHARSET" if WINDOWS else "-INPUTCHARSET", "UTF8"]
    given = {**names(), "SIDE": side(), **other}
    defined = [f"{sign}{name}={value}" for name, value in given.items()]
    run(tool, quiet, *charset, *defined, SCRIPT)
    return True
