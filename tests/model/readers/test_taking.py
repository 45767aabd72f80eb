"""A proposal taken into a draft: values, their origin, and what has no place."""

from model.draft.annotations import ORIGIN, UNPLACED
from model.draft.draft import Source, new_draft
from model.editing.session import Session
from model.editing.undo_report import undo_report
from model.readers.proposal import ImportProposal, ProposedValue, UnplacedText
from model.readers.taking import taken_values
from model.storage.codec import Stamp, decode, encode
from model.values.clock import now_utc

PROPOSAL = ImportProposal(
    (
        ProposedValue("cover.unit", "某某局", "封面"),
        ProposedValue("spending.final.total", "33", "第 4 个表格第 5 行第 2 列", "请核对"),
    ),
    (UnplacedText("一式两份。", "封面"), UnplacedText("附件", "文件中")),
)


def taken(session: Session, proposal: ImportProposal = PROPOSAL, file: str = "甲.docx") -> None:
    session.change(taken_values(session.draft, proposal, file), source=Source.FILE)


def test_values_come_from_the_file_and_say_where_they_stood() -> None:
    session = Session(new_draft(2020))
    taken(session)
    draft = session.draft
    assert (draft["cover.unit"], draft.source("cover.unit")) == ("某某局", Source.FILE)
    assert draft.annotation(ORIGIN, "spending.final.total") == (
        "甲.docx",
        "第 4 个表格第 5 行第 2 列",
        "请核对",
    )
    assert {key for key in draft.sources if "/" in key} == set()


def test_what_has_no_place_is_numbered_on_and_kept_once() -> None:
    session = Session(new_draft(2020))
    taken(session)
    more = ImportProposal((), (UnplacedText("附件", "文件中"), UnplacedText("落款", "文件中")))
    taken(session, more, "乙.docx")
    assert session.draft.annotations(UNPLACED) == {
        "0001": ("一式两份。", "封面", "甲.docx"),
        "0002": ("附件", "文件中", "甲.docx"),
        "0003": ("落款", "文件中", "乙.docx"),
    }


def test_taking_again_changes_nothing_and_one_undo_takes_all_back() -> None:
    session = Session(new_draft(2020))
    before = session.draft
    taken(session)
    values = taken_values(session.draft, PROPOSAL, "甲.docx")
    assert session.change(values, source=Source.FILE).keys == frozenset()
    change = session.undo()
    assert session.draft.values == before.values
    report = undo_report(before, session.draft, change.keys, redone=False)
    assert "/" not in report.key


def test_undoing_a_removed_text_names_it() -> None:
    session = Session(new_draft(2020))
    taken(session)
    before = session.draft
    session.change({"unplaced/0001": ()})
    change = session.undo()
    report = undo_report(before, session.draft, change.keys, redone=False)
    assert "没有放进表里的文字" in report.sentence


def test_a_saved_draft_keeps_origins_and_texts_without_a_place() -> None:
    session = Session(new_draft(2020))
    taken(session)
    data = encode(session.draft, Stamp("a" * 32, 1, now_utc()))[0]
    draft = decode(data).draft
    assert draft.values == session.draft.values
    assert draft.sources == session.draft.sources
    assert draft.extra == {}
