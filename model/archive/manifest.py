"""The list of checksums of an archive, 校验.txt: lines as sha256sum writes and checks them.

Lines that begin with # are for people; sha256sum passes over them.
"""

import re
from collections.abc import Mapping

from resources.messages.papers import archive as words

MANIFEST = words.MANIFEST_NAME
LARGEST_MANIFEST = 65_536  # bytes
_LINE = re.compile(r"([0-9a-fA-F]{64}) [ *](.+)")


def manifest_text(title: str, checksums: Mapping[str, str]) -> str:
    """Return the list: its title, how it is used, and a line for each file by its name."""
    comments = (title, *words.MANIFEST_HELP.splitlines())
    lines = [f"# {line}".rstrip() for line in comments]
    return "\n".join([*lines, *(f"{sha}  {name}" for name, sha in checksums.items()), ""])


def parse_manifest(data: bytes) -> dict[str, str]:
    """Return the checksums by file name; {} for what is no such list.

    Notepad may have saved it with a mark in front or with its own line ends. Names that lead out
    of the folder are passed over.
    """
    text = data.decode("utf-8-sig", "replace")
    found = (_LINE.fullmatch(line.strip()) for line in text.splitlines())
    pairs = {match[2].strip(): match[1].lower() for match in found if match}
    return {
        name: sha for name, sha in pairs.items() if not set(name) & set("/\\:") and name != ".."
    }
