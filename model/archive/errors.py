"""Why nothing can be verified, with a sentence for the clerk."""


class ArchiveError(Exception):
    """A folder is no archive, or a file cannot be compared; ``str()`` is the sentence."""
