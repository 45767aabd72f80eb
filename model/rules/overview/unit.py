"""The unit's name: on the cover, among the administrative units, in the texts (B02, N07)."""

import re
from collections.abc import Iterator

from model.draft.facts import Facts
from model.findings.finding import Correction, Finding, Level
from model.findings.rule import Rule
from model.form.overview import BODIES
from model.prose.rewriting import replaced
from model.rules.scan.matches import TEXTS, Spans, matches_by_words, subject
from model.rules.scan.patterns import MatchKind
from model.values.name_list import split_names
from resources.messages import findings as words

_LISTS = tuple(body.names for body in BODIES.values())
_OF_NONE = re.compile(
    "[我本全各该此由与和对在为]|下属|所属|[区市县省]委|党中央|国家|上级|主管|财政|有关|相关|其他"
)
_COVER, _LISTED = "cover.unit", BODIES["administrative"].names
_ITSELF = re.compile(r"[（(](?:本级|机关|本部|本身)[）)]$")  # 某某局（本级） is 某某局
_KINDS = {"办": ("办", "室"), "校": ("校", "小学", "中学"), "街道": ("街道", "街办")}
_LEAST_ALIKE = 4  # common characters at the end of two names of one unit


def _bare(name: str) -> str:
    return _ITSELF.sub("", "".join(name.split()).strip("。"))


def _one_name(facts: Facts) -> Iterator[Finding]:
    cover = _bare(facts.text(_COVER))
    listed = [name for name in facts.names(_LISTED) if name]
    if not cover or not listed or cover in map(_bare, listed):
        return
    nearest = max(listed, key=lambda name: _common_ending(cover, _bare(name)))
    other = _bare(nearest)
    close = other and _common_ending(cover, other) >= _LEAST_ALIKE
    yield Finding(
        (_COVER, _LISTED),
        words.NAMES_DIFFER.format(cover=subject(cover), listed=subject(other)),
        actual=subject(cover),
        expected=subject(other),
        corrections=tuple(_agreeing(facts, cover, nearest)) if close else (),
        cause=_cause(cover, other),
    )


def _common_ending(one: str, other: str) -> int:
    """Return the length of the common ending of two names."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _cause(cover: str, listed: str) -> str:
    if cover.endswith(listed):
        return words.NAME_SHORT.format(words=subject(cover.removesuffix(listed)))
    if listed.endswith(cover):
        return words.COVER_SHORT.format(words=subject(listed.removesuffix(cover)))
    return ""


def _agreeing(facts: Facts, cover: str, nearest: str) -> Iterator[Correction]:
    other, itself = _bare(nearest), _ITSELF.search(nearest)
    full = cover + (itself[0] if itself else "")
    listed = tuple(full if name == nearest else name for name in facts.names(_LISTED))
    if len(split_names(cover)) == 1:
        yield Correction(words.LISTED_TO.format(name=subject(cover)), ((_LISTED, listed),))
    yield Correction(words.COVER_TO.format(name=subject(other)), ((_COVER, other),))


def _another_unit(facts: Facts) -> Iterator[Finding]:
    unit = _bare(facts.text(_COVER))
    if not unit:
        return
    for key in TEXTS:
        for found, spans in matches_by_words(facts, MatchKind.OURS, key).items():
            if not _may_call_itself(unit, found.removeprefix("我")):
                ours = replaced(facts.text(key), spans, words.OUR_UNIT)
                correction = Correction(words.OURS_TO, ((key, ours),))
                yield _another(key, found, spans, unit, (correction,))
        for kind in (MatchKind.NAMED, MatchKind.ACTING):
            for found, spans in matches_by_words(facts, kind, key).items():
                own = kind is MatchKind.ACTING and _is_of_the_unit(facts, found)
                above = found[0] in "省市" and ("区" in unit or found[0] not in unit)
                if not (own or above or _is_named(unit, found)):
                    yield _another(key, subject(found), spans, unit)


def _may_call_itself(unit: str, kind: str) -> bool:
    """Whether a unit of this name may call itself 我局, 我校… with this word."""
    return any(word in unit for word in _KINDS.get(kind, (kind,)))


def _is_of_the_unit(facts: Facts, found: str) -> bool:
    """Whether a name is that of one of the unit's own bodies, or of none in particular."""
    bodies = (_bare(name) for key in _LISTS for name in facts.names(key))
    return bool(_OF_NONE.match(found)) or any(
        name and (name in found or found in name) for name in bodies
    )


def _is_named(unit: str, found: str) -> bool:
    """Whether a name in the text may be the unit's, shortened or with its district."""
    return found in unit or unit in found or _common_ending(unit, found) >= _LEAST_ALIKE


def _another(
    key: str, found: str, spans: Spans, unit: str, corrections: tuple[Correction, ...] = ()
) -> Finding:
    return Finding(
        (key, _COVER),
        words.ANOTHER_UNIT.format(words=found, unit=subject(unit)),
        actual=found,
        corrections=corrections,
        cause=words.FROM_ANOTHER,
        subject=found,
        spans=spans,
    )


RULES = (
    Rule(
        "B02",
        Level.W,
        "封面单位名称与所列行政单位名称一致",
        _one_name,
        passes={_COVER: "某区某某局", _LISTED: ("某区某某局（本级）",)},
        fails={_COVER: "某市某区某某局", _LISTED: ("某区某某局",)},
        why="名称要与公章一致；两处写法不同，汇总时会被当成两个单位",
    ),
    Rule(
        "N07",
        Level.W,
        "文字里没有别的单位的名称",
        _another_unit,
        passes={_COVER: "某区某某局", "performance": "我局完成各项任务。"},
        fails={_COVER: "某区某某中心", "performance": "我局完成各项任务。"},
        why="借用别家的稿子最容易漏改单位名，看的人会怀疑整份内容的真实性",
    ),
)
