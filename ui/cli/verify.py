"""The command verify: a file, or a folder, held against an archive (定稿存档).

The readers load only for it.
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from resources.messages import command as words
from ui.cli.arguments import Arguments
from ui.cli.output import write_output

if TYPE_CHECKING:
    from model.archive.verification import Verification

ARCHIVE = "--archive"
_SAME, _DIFFERS, _UNREADABLE = 0, 1, 2


def run(arguments: Arguments) -> int:
    """Print how the file stands; return 0 where it is the same, 1 where it differs, 2 where it
    cannot be read. A file saved again with the same content is another file: 1.

    Raises UsageError, DraftError, ArchiveError.
    """
    from model.archive.archive import open_archive
    from model.archive.verification import verify

    archive = open_archive(Path(arguments.required(ARCHIVE)))
    found = verify(arguments.file, archive)
    text = _as_json(found) if arguments.json else "".join(f"{_as_text(one)}\n" for one in found)
    write_output(text, arguments.output_path)
    return _code(found)


def _code(found: "tuple[Verification, ...]") -> int:
    from model.archive.verification import Agreement

    agreements = {one.agreement for one in found}
    if agreements <= {Agreement.SAME}:
        return _SAME
    return _UNREADABLE if agreements == {Agreement.UNKNOWN} else _DIFFERS


def _as_text(one: "Verification") -> str:
    told = (f"  {difference.sentence}" for difference in one.differences)
    return "\n".join((words.VERIFIED.format(name=one.name, sentence=one.sentence), *told))


def _as_json(found: "tuple[Verification, ...]") -> str:
    told = [
        {
            "name": one.name,
            "agreement": one.agreement.value,
            "counterpart": one.counterpart,
            "sentence": one.sentence,
            "differences": [difference._asdict() for difference in one.differences],
        }
        for one in found
    ]
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
