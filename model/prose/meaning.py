"""What a figure is of, from the words before it and from what was said earlier."""

from collections.abc import Iterator
from dataclasses import dataclass

from model.form.overview import BODIES
from model.prose.candidates import GROUPS, PEOPLE, PUBLIC, SPENT, candidates, narrowed
from model.prose.context import THEIRS, Context
from model.prose.lexer import Segment
from model.prose.vocabulary import CURRENT, DONE, SOURCE, WordClass

_STAFF = {"retired_total", "retired_veterans", "authorised", "on_payroll", "at_post"}
_LEAVING = {"retired_total", "retirees", "retired_veterans"}  # or those who retired this year
_POSTS = ("", "authorised", "on_payroll", "at_post")
_RETIRED = ("retired_total", *_POSTS)
_KEPT_NOWHERE = {"staff_costs", "goods", "capital", "other_part", "other"}  # no field of the form
_ROWS_OF_ITS_OWN = ("initial", "adjusted", "final")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A role, the row it is said of ("" for none), and the keys; see binding.Statement.

    ``faint`` says that it may as well be of something like it: only a slip is worth a word.
    """

    role: str
    row: str = ""
    keys: tuple[str, ...] = ()
    sure: bool = True
    faint: bool = False


def meaning_of(head: Segment, context: Context) -> Meaning | None:
    """What the figure behind a head is of; None when that is not clear."""
    nouns, rows = _nouns(head) or _counted(head, context), _rows(head)
    if len(nouns) > 1 or len(rows) > 1:
        return None
    row = rows[0] if rows else ""
    if row and (head.has(WordClass.IN) or (row == "budget" and DONE in head.says(WordClass.PASS))):
        return None  # 收入预算; 完成预算 is money spent
    if nouns:
        return _of_noun(nouns[0], row, head, context)
    return _of_row(row, head, context) if row else _of_verb(head, context)


def meanings_of_each(head: Segment, context: Context) -> tuple[Meaning, ...]:
    """What the figures behind 分别 are of, in their order; () where it is not said."""
    nouns, rows = _nouns(head), _rows(head)
    if not head.has(WordClass.EACH) or (len(nouns) > 1) == (len(rows) > 1):
        return ()
    if len(rows) > 1:
        named = nouns or context.nouns[-1:]
        role = named[0] if named else "total"
        return tuple(Meaning(role, row, candidates(role, row)) for row in rows)
    row = rows[0] if rows else context.row
    return tuple(Meaning(role, row, candidates(role, row)) for role in nouns)


def _nouns(head: Segment) -> tuple[str, ...]:
    return narrowed(head.says(WordClass.NOUN))


def _counted(head: Segment, context: Context) -> tuple[str, ...]:
    """The noun behind its count, where the sentence says what there is: 由, 现有, 设有."""
    known = head.behind in PEOPLE or head.behind in BODIES
    return (head.behind,) if known and context.has else ()


def _rows(head: Segment) -> tuple[str, ...]:
    """The rows named; 安排 beside a budget that is named says no more."""
    rows = head.says(WordClass.ROW)
    return tuple(row for row in rows if row != "budget") if len(rows) > 1 else rows


def _of_noun(role: str, row: str, head: Segment, context: Context) -> Meaning | None:
    if role in PEOPLE or role in BODIES:
        return _of_people(role, head, context)
    if role == "money":
        return _of_project_money(row, head)
    if role in ("special", *PUBLIC) and head.has(WordClass.IN):
        return None
    if role == "grand_total":
        return _of_grand_total(row, head, context)
    if role in SPENT and _is_qualified(row, head):
        return None
    sure = True
    if not row and role in (*SPENT, *PUBLIC):
        row, sure = _row_before(head, context)
    parent = context.nouns[-1] if context.nouns else ""
    faint = role in SPENT and CURRENT in head.says(WordClass.PASS)
    return Meaning(role, row, candidates(role, row, parent), sure, faint)


def _of_grand_total(row: str, head: Segment, context: Context) -> Meaning | None:
    """支出总计 mostly holds what was carried over, as 收入支出总计 always does."""
    if head.has(WordClass.IN) or context.income:
        return None
    return Meaning("total", row, candidates("total", row), sure=False, faint=True)


def _is_qualified(row: str, head: Segment) -> bool:
    """Whether it is only what was paid from one source: 财政拨款基本支出, 下达项目支出."""
    source = SOURCE in head.says(WordClass.PASS) and row not in _ROWS_OF_ITS_OWN
    return source or head.has(WordClass.IN)


def _of_project_money(row: str, head: Segment) -> Meaning:
    """项目资金 that came or went; its budget is likely that of 项目支出, 政府专项 or not."""
    if row in ("", "final"):
        return Meaning(_moved(head) or "money")
    return Meaning("project", row, candidates("project", row), sure=False)


def _of_people(role: str, head: Segment, context: Context) -> Meaning | None:
    """A head count, unless it is of those who came, left or are a part of others."""
    if head.has(WordClass.OUT, WordClass.IN, WordClass.ROW):
        return None
    among = next((noun for noun in reversed(context.nouns) if noun in PEOPLE), "")
    wholes = _RETIRED if role in _LEAVING else _POSTS
    if head.has(WordClass.PART) and (role in BODIES or among not in wholes):
        return None
    if (role in _STAFF or role in _LEAVING) and _is_of_a_group(role, context):
        return None
    sure = role not in _LEAVING or context.has or not _STAFF.isdisjoint(context.nouns)
    return Meaning(role, "", candidates(role, ""), sure and not _may_be_of_a_group(role, context))


def _may_be_of_a_group(role: str, context: Context) -> bool:
    """Whether a group or body was named before whose people these may be."""
    if role in GROUPS or role in BODIES:
        return False
    return bool(context.group) and (role in _POSTS or context.group not in GROUPS)


def _is_of_a_group(role: str, context: Context) -> bool:
    """政府雇员4人，在岗4人; 二级机构3个，编制12名: counted is what was just named."""
    if context.apart:
        return False
    of_people = context.group in GROUPS and role in _POSTS
    return of_people or context.group in ("subordinate", THEIRS)


def _row_before(head: Segment, context: Context) -> tuple[str, bool]:
    """The row that still holds: the one said before, or 决算 for money that was spent."""
    if head.has(WordClass.OUT):
        return "final", True
    mixed = context.rows > 1 and not head.has(WordClass.PART)
    if mixed or (context.bare and context.row):
        return "", False
    return context.row, True


def _of_row(row: str, head: Segment, context: Context) -> Meaning | None:
    """A row without a noun is of the noun before it, or of the whole."""
    whole = any(word.whole for word in head.words)
    named = [noun for noun in context.nouns if noun in (*SPENT, *PUBLIC)]
    of_no_field = bool(context.nouns) and context.nouns[-1] in _KEPT_NOWHERE
    if not whole and (of_no_field or (context.topic and not named)):
        return None
    if not named:
        keys = candidates("total", row) + (() if whole else candidates("project", row))
        return Meaning("total" if whole else "", row, keys, sure=whole)
    if context.part or (whole and named[-1] != "total"):
        return Meaning(named[-1], row, tuple(_any_of(named, row)), sure=False)
    return Meaning(named[-1], row, candidates(named[-1], row))


def _any_of(nouns: list[str], row: str) -> Iterator[str]:
    for noun in dict.fromkeys([*nouns[::-1], "total"]):
        yield from candidates(noun, row)


def _of_verb(head: Segment, context: Context) -> Meaning | None:
    """Money that came or went, without a noun."""
    moved, of_projects = _moved(head), _of_projects(context)
    row = "final" if moved == "spent" else ""
    if not moved or of_projects:
        return Meaning(moved, row) if moved else None
    named = [noun for noun in context.nouns if noun in (*SPENT, *PUBLIC)]
    if moved == "received" or not named:
        return Meaning("out", row) if row else None
    sure = len(set(named)) == 1 and not context.aside
    return Meaning(named[-1], "final", candidates(named[-1], "final"), sure)


def _of_projects(context: Context) -> bool:
    return not {"money", "received"}.isdisjoint(context.nouns)


def _moved(head: Segment) -> str:
    if head.has(WordClass.IN):
        return "" if head.has(WordClass.OUT) else "received"
    return "spent" if head.has(WordClass.OUT) else ""
