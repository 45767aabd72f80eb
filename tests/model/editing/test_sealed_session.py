"""An archived draft in its session: nothing changes it but unlocking."""

from datetime import UTC, datetime

from model.draft.draft import Draft
from model.draft.seal import differences, is_sealed, revision, sealed
from model.editing.session import Change, Session
from model.findings.finding import Correction
from tests.builders import draft, figures_2019

AT = datetime(2020, 3, 1, tzinfo=UTC)
REFUSED = Change(frozenset(), refused=True)


def archived() -> Session:
    """Return a session whose draft was archived after a change."""
    session = Session(draft(figures_2019()))
    session.change({"reasons": "甲"})
    session.seal(sealed(session.draft, AT, "存档"))
    return session


def test_every_change_is_refused_and_nothing_is_saved_or_told() -> None:
    session = archived()
    before, told, saved = session.draft, list[Change](), list[Draft]()
    session.subscribe(told.append)
    session.save_with(saved.append)
    assert session.change({"reasons": "乙"}) == REFUSED
    assert session.change({"reasons": "乙"}, merge=True) == REFUSED
    assert session.change({"answer/P05/staff.at_post/": ("说明够长",)}) == REFUSED
    assert session.apply(Correction("改", (("reasons", "乙"),))) == REFUSED
    assert session.draft is before
    assert told == saved == []


def test_a_value_that_stands_there_already_is_no_change_to_refuse() -> None:
    assert not archived().change({"reasons": "甲"}).refused


def test_undo_does_not_go_back_over_the_seal() -> None:
    session = archived()
    assert not session.can_undo
    assert session.undo() == Change(frozenset())
    session.unlock()
    assert not session.can_undo
    session.change({"reasons": "乙"})
    session.undo()
    assert session.draft["reasons"] == "甲"
    assert not session.can_undo
    assert revision(session.draft) == 2


def test_unlocking_is_saved_told_and_lets_changes_in() -> None:
    session = archived()
    told, saved = list[Change](), list[Draft]()
    session.subscribe(told.append)
    session.save_with(saved.append)
    session.unlock()
    assert saved == [session.draft]
    assert told == [Change(frozenset({"archive/state"}))]
    assert session.change({"reasons": "乙"}).keys == {"reasons"}
    assert [one.key for one in differences(session.draft)] == ["reasons"]


def test_what_was_typed_while_the_archive_was_written_is_kept_as_the_next_revision() -> None:
    session = Session(draft(figures_2019()))
    written = sealed(session.draft, AT, "存档")
    session.change({"reasons": "乙"})
    session.seal(written)
    assert session.draft["reasons"] == "乙"
    assert not is_sealed(session.draft)
    assert revision(session.draft) == 2
    assert [one.key for one in differences(session.draft)] == ["reasons"]


def test_unlocking_a_draft_that_is_not_archived_does_nothing() -> None:
    session = Session(draft(figures_2019()))
    session.change({"reasons": "乙"})
    assert session.unlock() == Change(frozenset())
    assert session.can_undo
