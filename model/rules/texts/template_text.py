"""Template text left in the report (B05)."""

from collections.abc import Iterator

from model.draft.draft import Value
from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.form import FORM
from model.form.spec import ValueKind as FieldKind
from model.prose.rewriting import replaced
from model.rules.scan.matches import TEXTS, Spans, matches_by_words, subject
from model.rules.scan.patterns import MatchKind, paragraph_matches
from resources.messages import findings as words

_SHORT = tuple(
    f.key for f in FORM.fields if f.kind in {FieldKind.LINE, FieldKind.PHONE, FieldKind.LIST}
)
_MOST_ITEMS, _MOST_CHARACTERS = 1_000, 2_000  # checked of a list and of each item; no form has more
_EMPTY = "（(《"  # empty brackets can be deleted; a blank must be filled in by the clerk


def _template_text(facts: Facts) -> Iterator[Finding]:
    for key in TEXTS:
        yield from facts.once(_in_text, key)
    for key in _SHORT:
        yield from facts.once(_in_field, key)


def _in_text(facts: Facts, key: str) -> tuple[Finding, ...]:
    found = matches_by_words(facts, MatchKind.TEMPLATE, key).items()
    return tuple(_finding(key, one, _cut(facts, key, one, spans), spans) for one, spans in found)


def _cut(facts: Facts, key: str, found: str, spans: Spans) -> str | None:
    return replaced(facts.text(key), spans, "") if found[0] in _EMPTY else None


def _in_field(facts: Facts, key: str) -> tuple[Finding, ...]:
    found = _in_items(facts.items(key))
    return tuple(_finding(key, one, _without(facts, key, one)) for one in found)


def _in_items(items: tuple[str, ...]) -> dict[str, None]:
    begun = (paragraph_matches(item[:_MOST_CHARACTERS]) for item in items[:_MOST_ITEMS])
    return dict.fromkeys(match.words for read in begun for match in read.of(MatchKind.TEMPLATE))


def _without(facts: Facts, key: str, found: str) -> Value | None:
    if found[0] not in _EMPTY:
        return None
    items = tuple(item.replace(found, "") for item in facts.items(key))
    return items if FORM[key].kind is FieldKind.LIST else items[0]


def _finding(key: str, found: str, without: Value | None, spans: Spans = ()) -> Finding:
    shown = subject(found)
    taken = Correction(words.LEFTOVER_DELETE.format(words=shown), ((key, without or ""),))
    return Finding(
        (key,),
        words.LEFTOVER.format(words=shown),
        actual=shown,
        corrections=() if without is None else (taken,),
        subject=shown,
        spans=spans,
    )


RULES = (
    Rule(
        "B05",
        Level.W,
        "没有留下「（封面）」、××、待填、待核实、空括号、“占 %”等模板文字",
        _template_text,
        passes={"cover.unit": "某某局", "performance": "完成率为98%（含续建项目），3×5共15件。"},
        fails={"cover.unit": "××局", "performance": "完成率为 %（ ），详见附表。"},
        why="模板里的提示语留在报告里，说明这一处还没有写完，公开后很难看",
    ),
)
