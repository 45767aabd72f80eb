"""A rule: its entry in form.md §4, its check, and a passing and a failing example."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from model.draft.annotations import LAST
from model.draft.draft import Value
from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule_settings import Threshold
from model.form import FORM
from model.form.spec import NUMERIC
from model.values.characters import places_as_typed

Check = Callable[[Facts], Iterable[Finding]]


def with_last_year(facts: Facts) -> bool:
    """Whether there are figures of last year to compare with."""
    kept = facts.annotations(LAST)
    return any(key in FORM and FORM[key].kind in NUMERIC for key in kept)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of form.md §4.

    The rule sets ``id`` and ``level`` on the findings that ``check`` yields. ``level`` is that
    of its usual finding; one within tolerance is only a hint (尾差). ``passes`` and ``fails``
    are values over an empty form for which the rule finds nothing, or something. ``why`` says
    in one line why it matters. ``limit`` is the threshold that a report may move. ``answered_in``
    is the key of the text that is to give the reasons its findings ask for, "" for none. Where
    ``applies`` is false the rule neither finds anything nor passes (the – of form.md §4).
    """

    id: str
    level: Level
    sentence: str
    check: Check
    passes: Mapping[str, Value]
    fails: Mapping[str, Value]
    why: str
    limit: Threshold | None = None
    answered_in: str = ""
    applies: Callable[[Facts], bool] = lambda _: True

    def findings(self, facts: Facts) -> tuple[Finding, ...] | None:
        """Return what the check finds, under this rule's id; None where it does not apply."""
        if not self.applies(facts):
            return None
        return tuple(self._stamped(facts, finding) for finding in self.check(facts))

    def _stamped(self, facts: Facts, finding: Finding) -> Finding:
        return replace(
            finding,
            rule=self.id,
            level=finding.own_level or self.level,
            answered_in=self.answered_in,
            spans=_spans_as_typed(facts, finding),
        )

    @property
    def home(self) -> str:
        """Key of a field it is about: the last one its failing example fills in."""
        return next((key for key in reversed([*self.fails]) if key in FORM), FORM.fields[0].key)


def _spans_as_typed(facts: Facts, finding: Finding) -> tuple[tuple[int, int], ...]:
    """Return the spans in the text as typed: rules read it without invisible characters."""
    key = finding.places[0]
    typed = facts.text_as_typed(key) if finding.spans else ""
    if not finding.spans or len(typed) == len(facts.text(key)):
        return finding.spans
    places = places_as_typed(typed)
    return tuple(
        (places[start], places[end - 1] + 1 if end > start else places[end])
        for start, end in finding.spans
    )
