"""Annotations: what a draft holds beside the form's values, set by the clerk about its checks.

An annotation is a value of the draft like any other, so undo, saving and keeping unknown values
of newer programs hold for it too. It is a tuple of strings under a key with slashes, which no
field's key has; () means there is none.

    answer/RULE/PLACE/SUBJECT   text, key of the paragraph cited, figures explained…
    other/RULE/PLACE/SUBJECT    "yes": the figure in the text is not the one of the table
    off/RULE                    reason
    limit/RULE                  figure, reason
    link/PASSAGE/BEFORE         key of the figure, figure as it was put behind the words BEFORE
    last/KEY                    last year's figure, as typed; its line or text; the items of a list
    origin/KEY                  file a value was read from, where in it, why to look at it or ""
    unplaced/NUMBER             text of such a file that no field has, where in it, the file
    archive/state               "sealed" or "unlocked", number of the archive it is about, time
    archive/NUMBER              time of the archive (定稿存档), name of its folder
    archived/KEY                checksum of the value last archived, the value as a line tells it
"""

ANSWER, OTHER, OFF, LIMIT, LINK, LAST = "answer", "other", "off", "limit", "link", "last"
ORIGIN, UNPLACED = "origin", "unplaced"
ARCHIVE, ARCHIVED = "archive", "archived"
ANNOTATIONS = (ANSWER, OTHER, OFF, LIMIT, LINK, LAST, ORIGIN, UNPLACED, ARCHIVE, ARCHIVED)

Annotation = tuple[str, ...]


def is_annotation(key: str) -> bool:
    """Whether a key of a draft is that of an annotation."""
    return "/" in key


def annotation_key(kind: str, about: str) -> str:
    """Return the key of an annotation: its kind, and the rule, finding or field it is about."""
    return f"{kind}/{about}"
