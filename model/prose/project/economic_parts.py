"""人员经费, 商品和服务支出 and 资本性支出 of all spending, not of the project money."""

import re
from collections.abc import Sequence
from decimal import Decimal

from model.draft.facts import Facts
from model.prose.candidates import PARTS
from model.prose.texts import Mention, sentence_around

_ALL, _PROJECTS = "spending.final.total", "spending.final.project"
_MOST_OF_ALL = Decimal("1.05")
_OF_PROJECTS = re.compile("项目|专项")


def without_parts_of_all(facts: Facts, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions without the parts that a sentence divides all spending into."""
    sentences = [_sentence(one) for one in mentions]
    parts = [one.statement.role in PARTS for one in mentions]
    of_all = {
        sentence for sentence in {*sentences}
        if _divides_all(facts, sentence, [
            one.figure.value for one, own, is_part in zip(mentions, sentences, parts, strict=True)
            if is_part and own == sentence
        ])
    }  # fmt: skip
    return tuple(
        one for one, own, is_part in zip(mentions, sentences, parts, strict=True)
        if not (is_part and own in of_all)
    )  # fmt: skip


def _sentence(mention: Mention) -> tuple[str, int]:
    """Return the words of a sentence, with those of the one before 其中, and where they begin."""
    text = mention.place.paragraph
    start, end = sentence_around(text, mention.figure.start)
    if start and text.startswith("其中", start):
        start, _ = sentence_around(text, start - 1)
    return text[start:end], start


def _divides_all(facts: Facts, sentence: tuple[str, int], parts: Sequence[Decimal]) -> bool:
    """Whether the parts of a sentence that names no project are together nearer to all spending
    than to the project spending, or one of them is more than that."""
    total, projects, of_all = sum(parts, Decimal(0)), facts.amount(_PROJECTS), facts.amount(_ALL)
    if not parts or not projects or total > of_all * _MOST_OF_ALL:
        return False
    nearer = abs(total - of_all) < abs(total - projects)
    return (nearer or max(parts) > projects) and not _OF_PROJECTS.search(sentence[0])
