"""How the 说明 of a finding reads in the 审核情况说明."""

from export.audit.wording import quoted
from model.draft.draft import Draft
from model.findings.explanations import Explanation, explanation_of
from model.findings.finding import Finding, Reply
from model.form import FORM
from model.values.characters import as_read
from resources.messages.papers import audit as words

_START = 30  # characters of a cited paragraph: enough to find it
_UNEXPLAINED = {
    Reply.POOR: words.UNEXPLAINED_POOR,
    Reply.CHANGED: words.UNEXPLAINED_CHANGED,
    Reply.GONE: words.UNEXPLAINED_GONE,
}


def reply(draft: Draft, finding: Finding) -> str:
    """Return the 说明 where it holds; else that it is due, why, and what was written."""
    answer = explanation_of(draft, finding)
    if answer is None:
        return words.UNEXPLAINED
    text = _cited(draft, answer) if answer.at else answer.text
    if finding.reply is Reply.GIVEN:
        return text
    return "\n".join((_UNEXPLAINED[finding.reply], words.WRITTEN_BEFORE.format(text=text)))


def _cited(draft: Draft, answer: Explanation) -> str:
    """Return text and number of a cited paragraph; only its text where it is gone."""
    start = _start(answer.text)
    if answer.at not in FORM:  # a text that only another version of the program has
        return start
    place = FORM.place(answer.at)
    if number := _number(as_read(draft.text(answer.at)), as_read(answer.text)):
        return words.CITED.format(place=quoted(place), number=number, start=quoted(start))
    return words.CITED_GONE.format(place=quoted(place), start=quoted(start))


def _number(text: str, paragraph: str) -> int:
    """Return the number of the paragraph, from 1, blank ones not counted; 0 for none."""
    before, found, _ = f"\n{text}\n".partition(f"\n{paragraph}\n")
    return sum(bool(line.strip()) for line in before.split("\n")) + 1 if found else 0


def _start(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _START else f"{line[:_START]}……"
