"""定稿存档, 解锁 and 核验 on the page 打印与导出, and the read-only form."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QRadioButton

from export.save import export_word
from model.archive.manifest import MANIFEST
from model.draft.seal import revision, seal_of
from model.files.disk import Disk
from model.findings.finding import Correction
from model.storage.store import Store
from resources.messages import screen
from resources.messages.papers import archive as words
from tests.driver import Driver, process, wait_for
from tests.final_report import final_report
from tests.ui.conftest import Open
from ui.archive.card import ArchiveCard
from ui.table.view import TableView


@pytest.fixture
def final(open_window: Open, store: Store) -> Driver:
    """Return a window with a report that can be archived, at its last page."""
    store.create(final_report()).close()
    driver = open_window()
    driver.open_card()
    driver.go_to_page(driver.workspace.wizard.last)
    return driver


def card_in(driver: Driver) -> ArchiveCard:
    (card,) = driver.export_page.findChildren(ArchiveCard)
    return card


def card_of(driver: Driver, place: Path) -> ArchiveCard:
    """Return the card, archives going to a folder of the test."""
    driver.export_page.path.setText(str(place / "报告.docx"))
    return card_in(driver)


def archived(driver: Driver, place: Path) -> Path:
    """Archive the draft; return the folder."""
    card = card_of(driver, place)
    driver.click(card.archive_button)
    driver.click_button(words.BEGIN, card)
    wait_for(lambda: driver.workspace.session.is_sealed, "the draft is sealed")
    process()
    seal = seal_of(driver.workspace.session.draft)
    assert seal is not None
    return place / seal.folder


def test_what_is_open_is_told_and_led_to(sample: Driver, tmp_path: Path) -> None:
    sample.go_to_page(sample.workspace.wizard.last)
    card = card_of(sample, tmp_path)
    assert "1 处错误" in card.state.text()
    sample.click(card.archive_button)
    assert "1 处错误、" in card.prompt_bar.text
    sample.click_button(words.GO_TO_OPEN, card)
    assert sample.page != sample.workspace.wizard.last
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("定稿")]


def test_an_archive_is_written_and_the_draft_is_read_only(final: Driver, tmp_path: Path) -> None:
    folder = archived(final, tmp_path)
    assert sorted(path.suffix for path in folder.iterdir()) == sorted(
        [".docx", ".docx", ".pdf", ".xlsx", ".jxzp", ".txt"]
    )
    card = card_in(final)
    assert str(folder) in card.prompt_bar.text
    assert screen.OPEN_FOLDER in final.buttons(card)
    assert folder.name in card.state.text()
    assert not card.archive_button.isVisible()
    assert "已定稿" in final.workspace.head.seal.text()


def test_a_key_in_a_line_a_cell_or_a_text_changes_nothing_and_says_why(
    final: Driver, tmp_path: Path
) -> None:
    archived(final, tmp_path)
    before = final.workspace.session.draft
    bar = final.workspace.prompt_bar
    for key in ("cover.unit", "spending.final.basic", "duties", "performance", "staff.at_post"):
        QGuiApplication.clipboard().setText("7")
        for typed in ("5", "Backspace", "Ctrl+V"):
            bar.clear()
            final.show(key)
            final.go_to(key)
            final.press(typed)
            assert "已定稿存档" in bar.text, (key, typed)
            assert words.UNLOCK in final.buttons(bar)
    assert final.workspace.session.draft is before


def test_a_double_click_on_a_cell_of_an_archived_draft_says_why(
    final: Driver, tmp_path: Path
) -> None:
    archived(final, tmp_path)
    final.workspace.prompt_bar.clear()
    final.show("spending.final.basic")
    final.click(final.shown(TableView)[0].viewport(), double=True)
    assert "已定稿存档" in final.workspace.prompt_bar.text


def test_the_access_key_gives_the_focus_as_a_click_does(final: Driver, tmp_path: Path) -> None:
    final.press("Ctrl+8")
    card = card_of(final, tmp_path)
    final.press("Alt+F")
    assert words.BEGIN in final.buttons(card)
    assert card.archive_button.hasFocus()


def test_corrections_pastes_choices_and_answers_are_refused(final: Driver, tmp_path: Path) -> None:
    archived(final, tmp_path)
    session, bar = final.workspace.session, final.workspace.prompt_bar
    before = session.draft
    fixed: list[bool] = []
    session.fixed.connect(lambda: fixed.append(True))
    final.go_to("spending.final.basic")
    table = final.table("spending.final.basic")
    attempts: tuple[Callable[[], object], ...] = (
        lambda: session.apply(Correction("改", (("reasons", "乙"),))),
        lambda: session.set({"answer/P05/staff.at_post/": ("说明够长",)}),
        lambda: table.blocks.fill("7"),
        lambda: final.press("Delete"),
        lambda: final.press("F2"),
        lambda: final.paste("1\t2\n3\t4"),
    )
    for number, refuse in enumerate(attempts):
        bar.clear()
        refuse()
        process()
        assert "已定稿存档" in bar.text, number
    assert session.draft is before
    assert not fixed
    assert not session.model.can_undo


def test_a_choice_that_was_refused_shows_the_old_answer(final: Driver, tmp_path: Path) -> None:
    archived(final, tmp_path)
    answers = final.shown(QRadioButton, final.export_page)
    chosen = [one for one in answers if one.isChecked()]
    final.click(next(one for one in answers if one not in chosen))
    assert [one for one in answers if one.isChecked()] == chosen
    assert "已定稿存档" in final.workspace.prompt_bar.text


def test_unlocking_makes_the_next_revision_and_says_what_differs(
    final: Driver, tmp_path: Path
) -> None:
    archived(final, tmp_path)
    card = card_in(final)
    final.click(card.unlock_button)
    assert words.UNLOCKED.format(revision=2) == card.prompt_bar.text
    assert final.workspace.head.seal.text() == words.HEAD_UNLOCKED.format(revision=2)
    final.put("cover.preparer", "李四")
    final.workspace.session.settle()
    assert final.workspace.head.seal.text() == words.HEAD_DIFFERS.format(count=1)
    final.click(final.workspace.head.seal)
    assert final.page == final.workspace.wizard.last
    assert "李四" in card.differing.text()
    final.put("cover.preparer", "王敏")
    final.go_to_page(final.workspace.wizard.last)
    assert card.differing.text() == ""


def test_a_second_archive_goes_beside_the_first(final: Driver, tmp_path: Path) -> None:
    first = archived(final, tmp_path)
    final.click(card_in(final).unlock_button)
    second = archived(final, tmp_path)
    assert second.name == f"{first.name}-2"
    assert first.is_dir()
    assert revision(final.workspace.session.draft) == 2


def test_the_state_is_kept_when_the_draft_is_opened_again(final: Driver, tmp_path: Path) -> None:
    archived(final, tmp_path)
    final.wait_saved()
    final.back_to_drafts()
    assert "已定稿" in final.texts(final.window.start)
    final.open_card()
    assert final.workspace.session.is_sealed
    assert final.line("cover.unit").isReadOnly()


def test_what_is_typed_while_the_archive_is_written_is_kept(final: Driver, tmp_path: Path) -> None:
    card, session = card_of(final, tmp_path), final.workspace.session
    card.flow.write(tmp_path / "存档")
    session.set({"cover.preparer": "李四"})
    wait_for(lambda: seal_of(session.draft), "the archive is told")
    process()
    assert not session.is_sealed
    assert session.draft["cover.preparer"] == "李四"
    assert words.ARCHIVED_BUT_CHANGED.format(path=tmp_path / "存档") == card.prompt_bar.text


def test_a_full_disk_leaves_no_half_archive_and_says_so(
    final: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_disk: Disk, _handle: int, _data: memoryview) -> int:
        return 0

    final.wait_saved()
    place = tmp_path / "盘"
    place.mkdir()
    card = card_of(final, place)
    with monkeypatch.context() as patched:
        patched.setattr(Disk, "write", full)
        card.flow.write(place / "存档")
        wait_for(lambda: screen.TRY_AGAIN in final.buttons(card), "the failure is told")
    assert "磁盘满了" in card.prompt_bar.text
    assert list(place.iterdir()) == []
    assert not final.workspace.session.is_sealed
    assert card.archive_button.isEnabled()


def test_cancelling_leaves_nothing(
    final: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clicked, mkdir = Event(), Disk.mkdir

    def wait_and_make(disk: Disk, path: Path) -> None:
        clicked.wait(10)
        mkdir(disk, path)

    place = tmp_path / "盘"
    place.mkdir()
    card = card_of(final, place)
    monkeypatch.setattr(Disk, "mkdir", wait_and_make)
    card.flow.write(place / "存档")
    final.click_button(screen.CANCEL, card)
    clicked.set()
    wait_for(lambda: card.prompt_bar.text == words.NOT_ARCHIVED, "the end of it")
    assert list(place.iterdir()) == []
    assert not final.workspace.session.is_sealed


def test_a_changed_file_is_verified_and_what_differs_is_listed(
    final: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = archived(final, tmp_path)
    other = tmp_path / "改.docx"
    changed = final.workspace.session.draft.with_values({"spending.final.basic": "1030"}, {})
    export_word(changed, other)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    card = card_in(final)
    final.click(card.verify_button)
    wait_for(card.result.isVisible, "the result")
    assert "部门决算数·基本支出：存档是1029.69，这里是1030" in card.result.toPlainText()
    assert "不一致" in card.prompt_bar.text
    listed = folder / MANIFEST
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(listed), ""))
    final.click(card.verify_button)
    wait_for(lambda: card.prompt_bar.text == words.VERIFIED_ALL.format(count=5), "all the same")
    assert card.result.toPlainText().count("一致") == 5
    final.click(card.unlock_button)
    assert not card.result.isVisible()


def test_a_folder_that_is_no_archive_is_told(
    final: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "甲.docx").write_bytes(b"x")
    chosen = str(tmp_path / "甲.docx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    card = card_in(final)
    final.click(card.verify_button)
    wait_for(lambda: words.OTHER_FILE in final.buttons(card), "the refusal")
    assert MANIFEST in card.prompt_bar.text
