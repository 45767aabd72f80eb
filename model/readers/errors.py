"""Why a document could not be read, with a sentence for the clerk."""


class UnreadableDocument(Exception):
    """An expected refusal; ``str()`` says what the file is and what to do, without its text."""
