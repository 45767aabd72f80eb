"""Which figures of the form a noun and a row can mean."""

from collections.abc import Sequence

from model.form.overview import BODIES, STAFF
from model.form.spending import SPENDING, THREE_PUBLIC
from model.prose.figures import Figure, Unit

ROWS = ("initial", "adjusted", "final")
GROUPS = ("government_employees", "technical", "contract")
POSTS_OF_A_KIND = "posts_of_a_kind"  # 事业编制: some of the posts
PEOPLE = tuple(field.key.partition(".")[2] for field in STAFF.fields)
_POSTS = "staff.authorised"
SPENT = ("total", "basic", "project", "earmarked")
PUBLIC = ("three_public", "overseas", "vehicles", "receptions")
PARTS = ("staff_costs", "goods", "capital", "other_part")  # of project money
_PARTS_OF = {
    "total": ("basic", "project", "earmarked"),
    "project": ("earmarked", "assets", *PARTS),
    "money": PARTS,
    "three_public": PUBLIC[1:],
}
_POSSIBLE_ROWS = {"": ROWS[::-1], "budget": ROWS[:2], **{row: (row,) for row in ROWS}}
"""The rows of （一） that a row's word can mean, the likeliest first."""


def candidates(role: str, row: str, parent: str = "") -> tuple[str, ...]:
    """Return the keys a figure of this role may repeat, the likeliest first; () for none.

    ``parent`` is the noun it is a part of, "" where none is said.
    """
    if role == POSTS_OF_A_KIND:
        return (_POSTS,)
    if role in PEOPLE:
        return (f"staff.{role}",)
    if role in BODIES:
        return (BODIES[role].count,)
    if role in SPENT:
        return tuple(SPENDING.cell(name, role) for name in _POSSIBLE_ROWS[row])
    if role in PUBLIC:
        return _three_public("total" if role == PUBLIC[0] else role, row)
    return _assets(row, parent) if role == "assets" else ()


def _three_public(column: str, row: str) -> tuple[str, ...]:
    if row == "adjusted":  # its table has no such row
        return ()
    rows = {"": ("final", "budget"), "final": ("final",)}.get(row, ("budget",))
    return tuple(THREE_PUBLIC.cell(name, column) for name in rows)


def _assets(row: str, parent: str) -> tuple[str, ...]:
    if row not in ("", "final"):
        return ()
    columns = (parent,) if parent in ("basic", "project") else ("total", "project")
    return tuple(SPENDING.cell("assets", column) for column in columns)


def narrowed(nouns: Sequence[str]) -> tuple[str, ...]:
    """Return the nouns, but of a whole and its part (“三公”经费中公务接待费) only the part."""
    match tuple(dict.fromkeys(nouns)):
        case ("three_public", "total" | "grand_total") | (
            "total",
            "three_public",
        ):  # “三公”经费支出合计
            return ("three_public",)
        case (whole, part) if part in _PARTS_OF.get(whole, ()):
            return (part,)
        case others:
            return others


def fits(role: str, figure: Figure) -> bool:
    """Whether a figure's unit can be that of the role."""
    if role in PEOPLE or role == POSTS_OF_A_KIND:
        of_posts = _POSTS in candidates(role, "")
        return figure.unit is Unit.PEOPLE or (of_posts and figure.mark == "个")
    if role in BODIES:
        return figure.mark in ("个", "家")
    return figure.unit is (Unit.PERCENT if role == "rate" else Unit.MONEY)
