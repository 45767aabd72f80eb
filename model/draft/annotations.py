"""What a draft holds beside the form's own values: what the clerk said of its checks.

A remark is a value of the draft like any other, so undo, saving and carrying unknown values
through older programs hold for it too: a tuple of strings under a key with slashes, which no
field's key has. An empty tuple is no remark.

    answer/RULE/PLACE/SUBJECT   text, key it is said at already, figures answered…
    other/RULE/PLACE/SUBJECT    "yes": the figure in the text is not the one of the table
    off/RULE                    reason
    limit/RULE                  figure, reason
    link/PASSAGE/BEFORE         key of the figure, figure as it was put behind the words BEFORE
    last/KEY                    last year's figure, as typed
"""

ANSWER, OTHER, OFF, LIMIT, LINK, LAST = "answer", "other", "off", "limit", "link", "last"
ANNOTATIONS = (ANSWER, OTHER, OFF, LIMIT, LINK, LAST)

Annotation = tuple[str, ...]


def is_annotation(key: str) -> bool:
    return "/" in key


def annotation_key(kind: str, about: str) -> str:
    """The key of a remark of this kind about a rule, a finding or a field."""
    return f"{kind}/{about}"
