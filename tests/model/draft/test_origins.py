"""What a draft remembers of the files its values were read from."""

from model.draft.draft import Source, new_draft
from model.draft.origins import KeptText, kept_texts, most_read, origin_sentence
from model.draft.rollover import next_year
from model.editing.session import Session
from model.readers.proposal import ImportProposal, ProposedValue, UnplacedText
from model.readers.taking import taken_values
from model.storage.codec import Stamp, decode, encode

TOTAL, BASIC, UNIT = "spending.final.total", "spending.final.basic", "cover.unit"
PROPOSAL = ImportProposal(
    (
        ProposedValue(TOTAL, "33", "Z01!E17"),
        ProposedValue(BASIC, "30", "Z01!F17", "表上没有写单位"),
    ),
    (UnplacedText("附件", "Z01!A40"), UnplacedText("上缴上级：3", "Z01!E30")),
)


def session_after(file: str = "决算.xlsx") -> Session:
    session = Session(new_draft(2020))
    values = taken_values(session.draft, PROPOSAL, file)
    session.change(values, source=Source.FILE)
    return session


def test_a_figure_says_the_file_the_sheet_and_the_cell_it_was_read_from() -> None:
    draft = session_after().draft
    assert origin_sentence(draft, TOTAL) == "取自 决算.xlsx，Z01!E17"
    assert origin_sentence(draft, BASIC) == "取自 决算.xlsx，Z01!F17。表上没有写单位"
    assert origin_sentence(draft, UNIT) == ""


def test_a_figure_typed_over_says_so_until_the_undo() -> None:
    session = session_after()
    session.change({BASIC: "31"})
    assert origin_sentence(session.draft, BASIC) == "取自 决算.xlsx，Z01!F17，后来改过"
    session.undo()
    assert origin_sentence(session.draft, BASIC).endswith("表上没有写单位")


def test_a_figure_that_was_cleared_says_nothing() -> None:
    session = session_after()
    session.change({TOTAL: ""})
    assert origin_sentence(session.draft, TOTAL) == ""


def test_a_long_name_of_a_file_keeps_its_beginning_and_its_end() -> None:
    name = "某某市某某区某某局本级及所属单位部门决算报表（定稿）.xlsx"
    said = origin_sentence(session_after(name).draft, TOTAL)
    assert said == "取自 某某市某某区某某局本…（定稿）.xlsx，Z01!E17"


def test_an_origin_of_another_program_that_is_cut_short_is_still_told() -> None:
    draft = new_draft(2020).with_values({TOTAL: "1", f"origin/{TOTAL}": ("甲.xlsx",)}, {})
    assert origin_sentence(draft, TOTAL) == "取自 甲.xlsx，后来改过"


def test_the_file_that_most_values_came_from_is_named() -> None:
    session = session_after()
    assert most_read(session.draft) == "决算.xlsx"
    other = ImportProposal((ProposedValue(UNIT, "某局", "封面"),))
    session.change(taken_values(session.draft, other, "去年.docx"), source=Source.FILE)
    assert most_read(session.draft) == "决算.xlsx"
    assert most_read(new_draft(2020)) == ""


def test_a_text_without_a_field_is_taken_away_and_comes_back_by_one_undo() -> None:
    session = session_after()
    first, second = kept_texts(session.draft)
    assert first == KeptText("unplaced/0001", "附件", "Z01!A40", "决算.xlsx")
    session.change({first.key: ()})
    assert kept_texts(session.draft) == (second,)
    session.undo()
    assert kept_texts(session.draft) == (first, second)
    session.redo()
    assert kept_texts(session.draft) == (second,)


def test_a_text_taken_away_stays_away_in_the_saved_draft() -> None:
    session = session_after()
    session.change({"unplaced/0001": ()})
    again = decode(encode(session.draft, Stamp())[0]).draft
    assert kept_texts(again) == kept_texts(session.draft)
    assert origin_sentence(again, TOTAL) == origin_sentence(session.draft, TOTAL) != ""


def test_the_report_of_the_year_after_begins_without_the_origins_of_this_years_figures() -> None:
    assert most_read(next_year(session_after().draft)) == ""
