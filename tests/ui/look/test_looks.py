"""Colours and looks of findings stand in one place each."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from model.findings.finding import Finding, FindingKind, Level, Reply
from tests.shared import ROOT
from ui.look import colours, finding_looks
from ui.look.finding_looks import REPLY_STATES, TONES, look_of
from ui.look.theme import style_sheet

SHEET = ROOT / "resources" / "style.qss"
LITERAL = re.compile(r"#(?:[0-9a-fA-F]{3,4}){1,2}\b|\brgba?\(|\bhsv?l?a?\(")


def painters() -> list[Path]:
    """Return the modules of the window outside ui/look."""
    here = ROOT / "ui" / "look"
    return [path for path in sorted((ROOT / "ui").rglob("*.py")) if here not in path.parents]


def literal_colours(source: str) -> Iterator[str]:
    """Yield what makes a colour of its own: a #rrggbb, a QColor(…), a Qt.GlobalColor."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from LITERAL.findall(node.value)
        elif (isinstance(node, ast.Call) and ast.unparse(node.func).endswith("QColor")) or (
            isinstance(node, ast.Attribute) and node.attr == "GlobalColor"
        ):
            yield ast.unparse(node)


@pytest.mark.parametrize("line", ['x = "#1f57a8"', "QColor(1, 2, 3)", "Qt.GlobalColor.red"])
def test_a_literal_colour_is_seen(line: str) -> None:
    assert list(literal_colours(line))


def test_no_colour_is_written_outside_the_room_of_looks() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): colour
        for path in painters()
        for colour in literal_colours(path.read_text(encoding="utf-8"))
    }
    assert found == {}


def test_the_style_sheet_takes_every_colour_from_the_names() -> None:
    template = SHEET.read_text(encoding="utf-8")
    assert LITERAL.findall(template) == []
    assert "$" in template
    assert "$" not in style_sheet()


def test_every_colour_has_one_name_and_is_used() -> None:
    names = colours.names()
    assert len(set(names.values())) == len(names)
    files = [SHEET, ROOT / "ui/look/theme.py", ROOT / "ui/look/finding_looks.py", *painters()]
    used = "".join(path.read_text(encoding="utf-8") for path in files)
    assert [name for name in names if not re.search(rf"[$.]{name}\b|, {name}\b", used)] == []


def finding(kind: FindingKind) -> Finding:
    """Return an example of a kind."""
    level = {
        FindingKind.EXPLAIN: Level.W,
        FindingKind.EXPLAINED: Level.W,
        FindingKind.HINT: Level.H,
    }
    return Finding(
        rule="T01",
        level=level.get(kind, Level.E),
        places=("staff.at_post",),
        message="",
        missing=kind is FindingKind.BLANK,
        carried=kind is FindingKind.CARRIED,
        fault="raised" if kind is FindingKind.UNCHECKED else "",
        reply=Reply.GIVEN if kind is FindingKind.EXPLAINED else Reply.NONE,
    )


@pytest.mark.parametrize("kind", FindingKind)
def test_every_kind_has_a_sign_of_its_own_and_a_tone(kind: FindingKind) -> None:
    example = finding(kind)
    assert example.kind is kind
    look = look_of(example)
    assert look.tone in TONES
    assert [it.sign for it in finding_looks.KIND_LOOKS.values()].count(look.sign) == 1


def test_what_is_blank_or_explained_is_calm() -> None:
    blank, explained = look_of(finding(FindingKind.BLANK)), look_of(finding(FindingKind.EXPLAINED))
    assert blank.frame is explained.frame is None
    assert blank.cell_ink is None
    assert blank.bar is explained.bar is None
    assert explained.level is Level.H
    none = look_of(None)
    assert blank.cell_ground == explained.cell_ground == none.cell_ground
    assert blank.cursor_ground == explained.cursor_ground == none.cursor_ground


def test_an_error_is_red_wherever_it_is_a_reason_to_give_only_at_the_cursor() -> None:
    error, explain = look_of(finding(FindingKind.ERROR)), look_of(finding(FindingKind.EXPLAIN))
    none = look_of(None)
    assert error.cell_ground == error.cursor_ground != none.cell_ground
    assert explain.cell_ground == none.cell_ground != explain.cursor_ground
    assert None not in (error.bar, explain.bar)
    assert error.bar != explain.bar


def test_a_reply_and_a_finding_share_the_names_of_tones() -> None:
    assert set(REPLY_STATES.values()) <= {*TONES, "busy"}
