"""Errors of a draft's file, each with a sentence for the clerk."""

from enum import Enum

from resources.messages import drafts as words


class Fault(Enum):
    """Why a draft could not be read or saved."""

    TRUNCATED = "truncated"
    DAMAGED = "damaged"
    FOREIGN = "foreign"  # not a draft at all
    NEWER = "newer"  # a format this version does not know
    HUGE = "huge"
    MISSING = "missing"
    UNREADABLE = "unreadable"  # the disk would not give it
    BUSY = "busy"  # another program holds it
    FULL = "full"
    DENIED = "denied"
    GONE = "gone"  # the folder or the stick
    REPLACED = "replaced"  # another wrote into the folder
    NOT_SAME = "not_same"  # read back differently
    FAILED = "failed"


class DraftFileError(Exception):
    """An expected failure; ``str()`` is the sentence shown, without any text of the report."""

    def __init__(self, code: Fault, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


class DraftError(DraftFileError):
    """A draft could not be read."""


class SaveError(DraftFileError):
    """A draft could not be saved; what was saved before is untouched."""


class InUseError(DraftFileError):
    """The draft is open elsewhere, or may be: a lock is never broken on doubt.

    ``may_be_sure``: only the clerk can tell whether it still is open on another PC.
    """

    def __init__(self, owner: str = "", sentence: str = "", *, may_be_sure: bool = False) -> None:
        in_use = words.IN_USE.format(owner=owner or words.OWNER_UNKNOWN)
        super().__init__(Fault.BUSY, sentence or in_use)
        self.may_be_sure = may_be_sure
