"""What a figure is of, from the words before it and from its context."""

from dataclasses import dataclass, replace

from model.form.overview import BODIES
from model.prose.candidates import GROUPS, PEOPLE, PUBLIC, ROWS, SPENT, candidates, narrowed
from model.prose.context import THEIRS, Context
from model.prose.figures import Unit
from model.prose.lexer import Segment
from model.prose.vocabulary import (
    ALL,
    CURRENT,
    DONE,
    HAS,
    ORGAN,
    OWN,
    SOURCE,
    SUM,
    THIS,
    WHOLE_YEAR,
    WordClass,
)

_STAFF = {"retired_total", "retired_veterans", "authorised", "on_payroll", "at_post"}
_LEAVING = {"retired_total", "retirees", "retired_veterans"}
_MAY_BE_EVENTS = {"retired_total", "retirees"}  # or those who retired this year
_POSTS = ("", "authorised", "on_payroll", "at_post")
_RETIRED = ("retired_total", *_POSTS)
_WITHOUT_FIELD = {"staff_costs", "goods", "capital", "other_part", "other"}  # no field of the form


@dataclass(frozen=True, slots=True)
class Meaning:
    """A role, its row ("" for none) and keys; see binding.Statement.

    ``ambiguous``: it may as well be of something similar, so only a slip makes a finding.
    """

    role: str
    row: str = ""
    keys: tuple[str, ...] = ()
    sure: bool = True
    ambiguous: bool = False


def meaning_of(segment: Segment, context: Context) -> Meaning | None:
    """Return what the figure of a segment is of; None where that is not clear."""
    nouns, rows = _nouns(segment) or _counted(segment, context), _rows(segment)
    if not nouns and _are_those_there(segment, context):
        return Meaning("on_payroll", "", candidates("on_payroll", ""), sure=False)
    if len(nouns) > 1 or len(rows) > 1:
        return None
    row = rows[0] if rows else ""
    if row and (
        segment.has(WordClass.IN) or (row == "budget" and DONE in segment.values(WordClass.PASS))
    ):
        return None  # 收入预算; 完成预算 is money spent
    if nouns:
        return _of_noun(nouns[0], row, segment, context)
    return _of_row(row, segment, context) if row else _of_verb(segment, context)


def meanings_of_each(segment: Segment, context: Context) -> tuple[Meaning, ...]:
    """Return what the figures behind 分别 are of, in their order; () where there is no 分别."""
    nouns, rows = _nouns(segment), _rows(segment)
    if not segment.has(WordClass.EACH) or (len(nouns) > 1) == (len(rows) > 1):
        return ()
    if len(rows) > 1:
        named = nouns or context.nouns[-1:]
        role = named[0] if named else "total"
        return tuple(Meaning(role, row, candidates(role, row)) for row in rows)
    row = rows[0] if rows else context.row
    return tuple(Meaning(role, row, candidates(role, row)) for role in nouns)


def _nouns(segment: Segment) -> tuple[str, ...]:
    return narrowed(segment.values(WordClass.NOUN))


def _counted(segment: Segment, context: Context) -> tuple[str, ...]:
    """Return the noun behind its count where 由, 现有 or 设有 stands before it; () for none."""
    known = segment.noun_after in PEOPLE or segment.noun_after in BODIES
    return (segment.noun_after,) if known and context.names_existing else ()


def _are_those_there(segment: Segment, context: Context) -> bool:
    """Whether 实有53名 stands behind the posts: 编制56名，实有53名."""
    people = segment.figure is not None and segment.figure.unit is Unit.PEOPLE
    plain = all(word.kind is WordClass.PASS for word in segment.words)
    there = HAS in segment.values(WordClass.PASS) and context.nouns[-1:] == ["authorised"]
    return people and plain and there and not (context.group or segment.noun_after)


def _rows(segment: Segment) -> tuple[str, ...]:
    """Return the rows named; without 安排 where another row is named too."""
    rows = segment.values(WordClass.ROW)
    return tuple(row for row in rows if row != "budget") if len(rows) > 1 else rows


def _of_noun(role: str, row: str, segment: Segment, context: Context) -> Meaning | None:
    if role == "outside":  # 编外人员 may hold others too
        found = _of_people("contract", segment, context)
        return replace(found, sure=False) if found else None
    if role in PEOPLE or role in BODIES:
        return _of_people(role, segment, context)
    return _of_spending(role, row, segment, context)


def _of_spending(role: str, row: str, segment: Segment, context: Context) -> Meaning | None:
    if role == "money":
        return _of_project_money(row, segment)
    if role == "grand_total":
        return _of_grand_total(row, segment, context)
    came_in = role in ("special", *PUBLIC) and segment.has(WordClass.IN)
    if came_in or (role in SPENT and _is_qualified(row, segment)):
        return None
    return _of_row_before(role, row, segment, context)


def _of_row_before(role: str, row: str, segment: Segment, context: Context) -> Meaning:
    """Return a noun of spending, in the row named before where its own words name none."""
    if not row and _is_of_assets(role, segment, context):
        return Meaning("assets", "final", candidates("assets", "final", role), sure=False)
    sure = True
    two = role == PUBLIC[0] and len(segment.values(WordClass.NOUN)) > 1
    if not row and role in PUBLIC and (two or any(word.whole for word in segment.words)):
        row = "final"  # “三公”经费支出合计, “三公”经费财政拨款支出
    if not row and role in (*SPENT, *PUBLIC):
        row, sure = _row_before(segment, context)
    parent = context.nouns[-1] if context.nouns else ""
    ambiguous = role in SPENT and CURRENT in segment.values(WordClass.PASS)
    return Meaning(role, row, candidates(role, row, parent), sure, ambiguous)


def _is_of_assets(role: str, segment: Segment, context: Context) -> bool:
    """Whether it is a column of them: 资产购置支出46.80万元，其中基本支出12.30万元."""
    part = segment.has(WordClass.PART) or context.names_part
    whole = next((one for one in reversed(context.nouns) if one not in SPENT), "")
    return part and whole == "assets" and role in ("basic", "project")


def _of_grand_total(row: str, segment: Segment, context: Context) -> Meaning | None:
    """Return 支出总计 as ambiguous: it holds carried-over money too; None for 收入支出总计."""
    if not {"money", "received"}.isdisjoint(context.nouns):
        return Meaning("spent", "final")  # 项目资金总收入…，总支出…
    if segment.has(WordClass.IN) or context.names_income:
        return None
    return Meaning("total", row, candidates("total", row), sure=False, ambiguous=True)


def _is_qualified(row: str, segment: Segment) -> bool:
    """Whether it is only what was paid from one source: 财政拨款基本支出, 下达项目支出."""
    source = SOURCE in segment.values(WordClass.PASS) and row not in ROWS
    return source or segment.has(WordClass.IN)


def _of_project_money(row: str, segment: Segment) -> Meaning:
    """Return 项目资金 as received or spent; its budget as that of 项目支出, not for sure."""
    if row in ("", "final"):
        return Meaning(_moved(segment) or "money")
    return Meaning("project", row, candidates("project", row), sure=False)


def _of_people(role: str, segment: Segment, context: Context) -> Meaning | None:
    """Return a head count; None for those who came, left or are a part of others."""
    if segment.has(WordClass.OUT, WordClass.IN, WordClass.ROW):
        return None
    among = next((noun for noun in reversed(context.nouns) if noun in PEOPLE), "")
    wholes = _RETIRED if role in _LEAVING else _POSTS
    if segment.has(WordClass.PART) and (role in BODIES or among not in wholes):
        return None
    if (role in _STAFF or role in _LEAVING) and _is_of_a_group(role, context):
        return None
    existing = HAS in segment.values(WordClass.PASS) or ALL in segment.values(WordClass.PASS)
    if role in _MAY_BE_EVENTS and segment.has(WordClass.YEAR) and not existing:
        return None  # 本年退休3人
    sure = (
        role not in _MAY_BE_EVENTS
        or any(word.whole for word in segment.words)
        or ALL in segment.values(WordClass.PASS)
        or context.names_existing
        or not _STAFF.isdisjoint(context.nouns)
    )
    sure = sure and ORGAN not in segment.values(WordClass.PASS)
    of_group = _may_be_of_a_group(role, context) or ORGAN in segment.values(WordClass.PASS)
    return Meaning(role, "", candidates(role, ""), sure and not of_group, of_group)


def _may_be_of_a_group(role: str, context: Context) -> bool:
    """Whether a group or body was named before whose people these may be."""
    if role in GROUPS or role in BODIES:
        return False
    return bool(context.group) and (role in _POSTS or context.group not in GROUPS)


def _is_of_a_group(role: str, context: Context) -> bool:
    """Whether the group just named is counted: 政府雇员4人，在岗4人; 二级机构3个，编制12名."""
    if context.group_ended:
        return False
    of_people = context.group in GROUPS and role in _POSTS
    return of_people or context.group in ("subordinate", THEIRS)


def _row_before(segment: Segment, context: Context) -> tuple[str, bool]:
    """Return the row named before, 决算 for money spent, and whether that is sure."""
    if segment.has(WordClass.OUT):
        return "final", True
    mixed = context.row_count > 1 and not segment.has(WordClass.PART)
    if mixed or (context.without_row and context.row):
        return "", False
    return context.row, True


def _of_row(row: str, segment: Segment, context: Context) -> Meaning | None:
    """Return a row without a noun as one of the noun before it, or of the whole; None in doubt."""
    whole = any(word.whole for word in segment.words)
    named = [noun for noun in context.nouns if noun in (*SPENT, *PUBLIC)]
    if segment.has(WordClass.EACH) and len(set(named)) > 1:
        return None  # 决算数分别为…和…: of which noun each is, is not said here
    of_no_field = bool(context.nouns) and context.nouns[-1] in _WITHOUT_FIELD
    if not whole and (of_no_field or (context.topic and not named)):
        return None
    if not named:
        keys = candidates("total", row) + (() if whole else candidates("project", row))
        return Meaning("total" if whole else "", row, keys, sure=whole)
    if context.names_part or (whole and named[-1] != "total"):
        nouns = dict.fromkeys([*named[::-1], "total"])
        keys = tuple(key for noun in nouns for key in candidates(noun, row))
        return Meaning(named[-1], row, keys, sure=False)
    doubtful = named[-1] == "project" and (context.not_understood or bool(context.headed))
    return Meaning(named[-1], row, candidates(named[-1], row), not doubtful)


def _of_verb(segment: Segment, context: Context) -> Meaning | None:
    """Return money received or spent, where no noun is named; None for neither."""
    bare = bool(segment.words) and all(word.kind is WordClass.PASS for word in segment.words)
    if segment.has(WordClass.TARGET) or (bare and context.compared):
        return _of_target(segment, context)
    if bare and not {SUM, ALL}.isdisjoint(segment.values(WordClass.PASS)):
        return _of_sum(context)
    moved, of_projects = _moved(segment), not {"money", "received"}.isdisjoint(context.nouns)
    row = "final" if moved == "spent" else ""
    if not moved or of_projects:
        return Meaning(moved, row) if moved else None
    named = [noun for noun in context.nouns if noun in (*SPENT, *PUBLIC)]
    if moved == "spent" and not named and context.row:
        return _of_row(row, segment, context)
    if moved == "received" or not named:
        return _of_all(row, segment, context) if row else None
    sure = len(set(named)) == 1 and not context.not_understood
    return Meaning(named[-1], "final", candidates(named[-1], "final"), sure)


def _of_all(row: str, segment: Segment, context: Context) -> Meaning:
    """Return money spent of nothing named: by the unit in the whole year likely all of it."""
    passed, years = segment.values(WordClass.PASS), segment.values(WordClass.YEAR)
    whole = not {OWN, WHOLE_YEAR}.isdisjoint(passed) or THIS in years
    likely = whole and not (context.nouns or context.topic)
    return Meaning("out", row, candidates("total", row) if likely else (), sure=False)


def _of_sum(context: Context) -> Meaning | None:
    """Return 合计 behind its parts: 基本支出…、项目支出…，合计2431.18万元."""
    for whole, parts, of in (
        ("total", {"basic", "project"}, SPENT),
        (PUBLIC[0], {"vehicles", "receptions"}, PUBLIC),
    ):
        others = Unit.MONEY in context.unbound_units or {*context.nouns}.difference(of)
        if parts.issubset(context.nouns) and not others:
            return Meaning(whole, context.row, candidates(whole, context.row), sure=False)
    return None


def _of_target(segment: Segment, context: Context) -> Meaning | None:
    """Return what 由12.60万元降至11.28万元 came to: the noun before, its row where one is named."""
    named = [noun for noun in context.nouns if noun in (*SPENT, *PUBLIC, "on_payroll")]
    if not named:
        return _of_row(context.row, segment, context) if context.row else None
    return Meaning(named[-1], context.row, candidates(named[-1], context.row), sure=False)


def _moved(segment: Segment) -> str:
    if segment.has(WordClass.IN):
        return "" if segment.has(WordClass.OUT) else "received"
    return "spent" if segment.has(WordClass.OUT) else ""
