"""The findings that may be shown now: in the lists, at a field, under a row, in a text."""

from collections.abc import Iterable, Set

from model.findings.finding import Finding, Level

Placed = dict[str, list[tuple[Finding, bool]]]
"""The findings by their first place, worst first, each with whether it is shown."""


class VisibleFindings:
    """The findings on screen, and the field that has the cursor.

    A new finding at the field being filled in is held back until the field is left; one
    shown already stays, and disappears as soon as it is corrected.
    """

    def __init__(self, found: tuple[Finding, ...]) -> None:
        self.editing = ""  # the key of the field that has the cursor, "" for none
        self.is_typing = True  # False while undo and redo bring back what was shown before
        self.shown = found  # worst first
        self._visited: set[str] = set()
        self._placed = _placed((finding, True) for finding in found)

    def update(self, found: tuple[Finding, ...]) -> set[str]:
        """Take over the findings; return the keys of the fields at which something changed."""
        before = {_identity(finding) for finding in self.shown}
        pairs = [(finding, self._may_show(finding, before)) for finding in found]
        shown = tuple(finding for finding, may_show in pairs if may_show)
        if shown != self.shown:
            self.shown = shown
        old, self._placed = self._placed, _placed(pairs)
        return {key for key in old | self._placed if old.get(key) != self._placed.get(key)}

    def _may_show(self, finding: Finding, before: Set[tuple[str, str]]) -> bool:
        held = self.is_typing and self.editing in finding.places
        return not held or _identity(finding) in before

    def visit(self, keys: Iterable[str]) -> None:
        """Allow "blank" findings to be shown at these fields from now on."""
        self._visited.update(keys)

    def worst_at(self, key: str) -> Finding | None:
        """Return the worst visible finding of a field; None if there is none."""
        return next((finding for finding, shown in self._placed.get(key, ()) if shown), None)

    def at_field(self, key: str) -> Finding | None:
        """Return ``worst_at`` for a field; None for "blank" until the field was visited."""
        finding = self.worst_at(key)
        return None if finding and finding.missing and key not in self._visited else finding

    def between(self, key: str, other: str) -> Finding | None:
        """Return the worst visible finding that compares a figure with just one other, hints left
        out; None if there is none."""
        found = (finding for finding, shown in self._placed.get(key, ()) if shown)
        pairs = (finding for finding in found if finding.places == (key, other))
        return next((finding for finding in pairs if finding.level is not Level.H), None)

    def in_text(self, key: str) -> list[Finding]:
        """Return the findings about words of a text, underlined yet or not."""
        return [finding for finding, _ in self._placed.get(key, ()) if finding.spans]

    def may_underline(self, finding: Finding, caret: int | None, underlined: Set[str]) -> bool:
        """Whether a finding is underlined already, or the caret (None: no focus) is not at it."""
        if caret is None or finding.id in underlined or not self.is_typing:
            return True
        return not any(start <= caret <= end for start, end in finding.spans)


def _identity(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.places[0]


def _placed(pairs: Iterable[tuple[Finding, bool]]) -> Placed:
    placed: Placed = {}
    for finding, is_shown in pairs:
        placed.setdefault(finding.places[0], []).append((finding, is_shown))
    return placed
