"""How much is open before 定稿, and what differs since, in words."""

from collections.abc import Sequence

from model.checking.grouping import FindingGroup
from model.checking.progress import kind_counts
from model.draft.annotations import is_annotation
from model.draft.seal import ArchivedDifference
from model.editing.undo_report import shown_place
from model.findings.finding import FindingKind
from model.form import FORM
from model.form.spec import ValueKind
from resources.messages.papers import archive as words

_MOST_NAMED = 8
_LONG = frozenset({ValueKind.TEXT, ValueKind.LIST})


def open_counts(groups: Sequence[FindingGroup]) -> str:
    """Return the number of errors, blanks, findings to explain and unchecked rules in words."""
    kinds = kind_counts(groups)
    counts = {
        words.OPEN_ERRORS: kinds[FindingKind.ERROR],
        words.OPEN_BLANKS: kinds[FindingKind.BLANK],
        words.OPEN_EXPLAIN: kinds[FindingKind.EXPLAIN],
        words.OPEN_UNCHECKED: kinds[FindingKind.UNCHECKED],
    }
    return "、".join(text.format(count=count) for text, count in counts.items() if count)


def differences_text(found: Sequence[ArchivedDifference]) -> str:
    """Return what differs from the archive, a line each; answers and settings are counted."""
    fields = [one for one in found if not is_annotation(one.key)]
    lines = [_line(one) for one in fields[:_MOST_NAMED]]
    if rest := len(fields) - _MOST_NAMED:
        lines += [words.MORE_FIELDS.format(count=rest)] if rest > 0 else []
    if settings := len(found) - len(fields):
        lines.append(words.SETTINGS_DIFFER.format(count=settings))
    return "\n".join(lines)


def _line(one: ArchivedDifference) -> str:
    place = shown_place(one.key)
    if FORM[one.key].kind in _LONG:
        return words.TEXT_DIFFERS.format(place=place)
    blank = words.NOTHING
    return words.FIELD_DIFFERS.format(
        place=place, archived=one.archived or blank, now=one.now or blank
    )
