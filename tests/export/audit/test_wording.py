"""How the program's sentences read in the 审核情况说明, with all rules of the form."""

import re
from datetime import UTC, datetime

import pytest

from export.audit.document import Edition, audit_sheet
from export.audit.wording import on_paper
from export.report.nodes import Grid
from model.checking.check import check
from model.draft.draft import Draft, new_draft
from model.draft.facts import Facts
from tests.builders import draft
from tests.export.papers import grid_paragraphs, sample

EDITION = Edition("", datetime(2026, 3, 2, tzinfo=UTC))


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("支出合计 5，三项相加 6，少 1", "支出合计5，三项相加6，少1"),
        ("写「“三公”经费 17 万元」，表中 18", "写“‘三公’经费 17 万元”，表中18"),
        ("“三公” 部门决算数·合计", "“三公”部门决算数·合计"),
        ("绩效自评填报 1.0 beta 版", "绩效自评填报1.0 beta版"),
        ("比「甲「乙」丙」多 3", "比“甲‘乙’丙”多3"),
        ("多出的」和少的「", "多出的”和少的“"),
        ("", ""),
    ],
)
def test_sentences_are_printed_as_papers_have_them(said: str, printed: str) -> None:
    assert on_paper(said) == printed


@pytest.mark.parametrize("made", [new_draft(2019), draft(), sample()], ids=range(3))
def test_no_figure_stands_between_blanks_and_no_corner_brackets_are_printed(made: Draft) -> None:
    blocks = audit_sheet(check(Facts(made)), EDITION).blocks[4:]
    said = [
        line.text
        for block in blocks
        for line in (grid_paragraphs(block) if isinstance(block, Grid) else [block])
    ]
    assert len(said) > 50
    assert not [text for text in said if re.search("[「」]|[^!-~] +[0-9]|[0-9] +[^!-~]", text)]
