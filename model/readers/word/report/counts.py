"""Counts and names of bodies out of clauses in any order, in words close to the form's."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from model.form.overview import BODIES, STAFF, UNITS
from model.form.spec import Field, ValueKind
from model.readers.proposal import ProposedValue
from model.readers.word.report.story import StoryLine
from model.values.name_list import split_names
from model.values.numerals import TO_TEN, read_numeral
from model.values.text import one_line
from model.values.width import half_width_figure

_CLAUSE = re.compile(r"[^，,；;。\n（）()]+")
_NUMBER = rf"(?:\d{{1,6}}|[{TO_TEN}两百]{{1,6}})"
_BEFORE = (
    "本部门|我部门|本单位|我单位|我局|我委|本局|年末|年底|单位|部门|核定|现有|实有|共有|全部|其中"
    "|包括|设有|下设|下属|所属|截[至止][0-9年月日底末 ]{0,14}|[总由及和与有共现设按:：\\s、.]"
)
_END_WORDS = r"(?:组成|构成|等)?\s*"
_LONGEST = 200  # characters of a clause with a count


def count_clauses(line: StoryLine) -> Iterator[ProposedValue]:
    """Yield the counts and names that clauses of a line say, and take those clauses.

    A clause with more in it than a known word and a number stays in the story.
    """
    listed = list(_lists(line))
    yield from listed
    clauses = chain.from_iterable(_CLAUSE.finditer(line.text, *gap) for gap in line.gaps)
    for clause in clauses:
        found = _counts(clause[0]) if len(clause[0]) <= _LONGEST else []
        if found or clause[0].strip() in _TITLES or _only_before().fullmatch(clause[0]):
            line.take(clause.start(), clause.end())
            yield from (ProposedValue(key, value, line.origin) for key, value in found)


def _counts(clause: str) -> list[tuple[str, str]]:
    """Return key and count of all that a clause says; [] where it says anything else."""
    found: list[tuple[str, str]] = []
    place = 0
    text = half_width_figure(clause)
    for match in _pattern().finditer(text):
        if match.start() != place:
            return []
        key = KEY_OF_NAME[match["staff"] or match["before"] or match["behind"]]
        written = match["n1"] or match["n2"] or match["n3"]
        value = written if written.isdecimal() else str(read_numeral(written) or "")
        if not value:
            return []
        found.append((key, value))
        place = match.end()
    return found if found and not text[place:].strip() else []


def _lists(line: StoryLine) -> Iterator[ProposedValue]:
    """Yield the names behind 行政单位具体为：, up to the next such words or the sentence's end."""
    marks = list(chain.from_iterable(_LISTS.finditer(line.text, *gap) for gap in line.gaps))
    starts = [*(mark.start() for mark in marks), len(line.text)]
    for mark, stop in zip(marks, starts[1:], strict=True):
        end = min((p for p in (line.text.find("。", mark.end()), stop) if p >= 0), default=stop)
        if names := names_of(line.text[mark.end() : end]):
            line.take(mark.start(), end)
            yield ProposedValue(_LIST_OF[mark[1] or mark[2]], names, line.origin)


def names_of(text: str) -> tuple[str, ...]:
    """Return the names in a clause, each on one line."""
    return tuple(filter(None, map(one_line, split_names(text))))


def _names(field: Field) -> tuple[str, ...]:
    return (field.label, *field.aliases)


_BODY_FIELDS = tuple(f for f in UNITS.fields if f.kind is ValueKind.COUNT)
KEY_OF_NAME = {name: f.key for f in (*STAFF.fields, *_BODY_FIELDS) for name in _names(f)}
_LIST_OF = {
    name: keys.names
    for keys, field in zip(BODIES.values(), _BODY_FIELDS, strict=True)
    for name in _names(field)
}
_TITLES = frozenset({STAFF.title, UNITS.title})


def _choice(fields: tuple[Field, ...]) -> str:
    names = sorted((name for f in fields for name in _names(f)), key=len, reverse=True)
    return "|".join(map(re.escape, names))


_LISTS = re.compile(
    rf"({_choice(_BODY_FIELDS)})(?:具体为|分别为|包括|具体是|分别是|为|是|有|名称)?\s*[:：]\s*"
    rf"|({_choice(_BODY_FIELDS)})(?:具体为|分别为|分别是|具体是|包括)\s*"
)


@lru_cache
def _only_before() -> re.Pattern[str]:
    return re.compile(rf"(?:{_BEFORE})++")


@lru_cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a count: known words, a field's name, a number and its unit.

    The words before are never tried a second way, so that no clause takes long.
    """
    staff, bodies, titles = _choice(STAFF.fields), _choice(_BODY_FIELDS), "|".join(_TITLES)
    before = rf"(?:(?:{titles})\s*[:：]?\s*)?(?:(?!{staff}|{bodies})(?:{_BEFORE}))*+"
    amount = r"\s*(?:总数|人数|数)?\s*(?:为|是|共有|共|有|计)?\s*[:：]?\s*"
    return re.compile(
        rf"{before}(?:(?P<staff>{staff}){amount}(?P<n1>{_NUMBER})\s*[人名个]?"
        rf"|(?P<n2>{_NUMBER})\s*个\s*(?P<before>{bodies}){_END_WORDS}"
        rf"|(?P<behind>{bodies}){amount}(?P<n3>{_NUMBER})\s*[个家]?{_END_WORDS})\s*[、和及]?\s*"
    )
