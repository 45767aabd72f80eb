"""Whether the cover leaves the seal its room."""

from export.report import measures
from export.report.cover_sheet import CoverSheet
from resources.messages.papers import cover as words


def under_seal(sheet: CoverSheet) -> tuple[str, ...]:
    """Return the labels of the fields on which a round seal of 42 mm would lie.

    Its centre is that of the words of the seal, and the rules of the fields cross the middle of
    the sheet. No field, unless very long ones have taken all room.
    """
    top, found = sheet.fields_top, list[str]()
    circle = sheet.seal_top + measures.LINE / 2 - measures.SEAL_DIAMETER / 2
    for field in sheet.fields:
        top += field.height
        if top > circle:
            found.append(field.label)
    return tuple(found)


def seal_note(sheet: CoverSheet) -> str:
    """Return for the clerk that the seal would lie on fields; "" where it does not."""
    found = under_seal(sheet)
    return words.UNDER_SEAL.format(fields="、".join(found)) if found else ""
