"""说明: the clerk's answer to a finding, and whether it still holds."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from model.draft.annotations import ANSWER, OTHER, annotation_key
from model.draft.draft import Draft, Value
from model.findings.finding import Finding, Level, Reply
from model.form import FORM
from model.values.characters import as_read
from resources.messages import findings as words

_LEAST = 5  # characters, form.md §4
_EMPTY_WORDS = re.compile(f"(?:{'|'.join(words.MEANINGLESS)})+")
_NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Explanation:
    """An answer: ``text`` as typed; with ``at``, the paragraph cited from the text at that key.
    ``figures`` are those of the finding when it was answered."""

    text: str
    at: str = ""
    figures: tuple[str, ...] = ()


def explanation_of(draft: Draft, finding: Finding) -> Explanation | None:
    """Return the answer to a finding, whether it holds or not; None without one."""
    match draft.annotation(ANSWER, finding.id):
        case (text, at, *figures):
            return Explanation(text, at, tuple(figures))
        case _:
            return None


def explanation_values(finding: Finding, text: str, at: str = "") -> Mapping[str, Value]:
    """Return the values to set for an answer; a blank text takes the answer back."""
    answer = (text, at, *finding.figures) if text.strip() else ()
    return {annotation_key(ANSWER, finding.id): answer}


def answered_with(draft: Draft, finding: Finding, like: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return a finding and the like ones that its answer is for: without one, or with its own."""
    own = explanation_of(draft, finding)
    given = {None, (own.text, own.at)} if own else {None}
    answers = ((one, explanation_of(draft, one)) for one in like)
    with_it = (one for one, has in answers if (has and (has.text, has.at)) in given)
    return (finding, *with_it)


def other_figure_values(finding: Finding) -> Mapping[str, Value]:
    """Return the values to set to dismiss a finding as 不是同一个数."""
    return {annotation_key(OTHER, finding.id): ("yes",)}


def explains(text: str) -> bool:
    """Whether a text can explain anything: five characters, and not 无 or 同上 (form.md §4)."""
    letters = _NOT_WORDS.sub("", text)
    meaningful = len(set(letters)) > 1 and not _EMPTY_WORDS.fullmatch(letters)
    return len(letters) >= _LEAST and meaningful


def with_reply(draft: Draft, finding: Finding) -> Finding | None:
    """Return the finding with its reply; None where the clerk dismissed it (不是同一个数)."""
    if finding.compared_key and draft.annotation(OTHER, finding.id):
        return None
    reply = _reply(draft, finding) if finding.level is Level.W else Reply.NONE
    return replace(finding, reply=reply) if reply is not Reply.NONE else finding


def _reply(draft: Draft, finding: Finding) -> Reply:
    answer = explanation_of(draft, finding)
    if answer is None:
        return Reply.NONE
    if answer.figures != finding.figures:
        return Reply.CHANGED
    if answer.at and not _is_still_in_text(draft, answer):
        return Reply.GONE
    return Reply.GIVEN if explains(answer.text) else Reply.POOR


def _is_still_in_text(draft: Draft, answer: Explanation) -> bool:
    text = as_read(draft.text(answer.at)) if answer.at in FORM else ""
    return f"\n{as_read(answer.text)}\n" in f"\n{text}\n"
