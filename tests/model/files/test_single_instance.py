"""One window for one user: the second start rings, the first hears."""

import threading
from pathlib import Path

from model.files.lock import host_name
from model.files.single_instance import SingleInstance


def answering(first: SingleInstance, received: list[str]) -> threading.Thread:
    """The first window, looking until something was asked."""

    def look() -> None:
        while not received:
            wanted = first.take_request()
            if wanted is not None:
                received.append(wanted)

    thread = threading.Thread(target=look)
    thread.start()
    return thread


def test_the_second_hands_its_file_to_the_first(tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path / "数据"), SingleInstance(tmp_path / "数据")
    received: list[str] = []
    assert first.become_first()
    assert not second.become_first()
    thread = answering(first, received)
    assert second.ask_first(tmp_path / "草稿 1.jxzp")
    thread.join()
    assert received == [str(tmp_path / "草稿 1.jxzp")]
    first.release()


def test_without_a_file_only_the_window_is_asked_for(tmp_path: Path) -> None:
    first, received = SingleInstance(tmp_path), list[str]()
    assert first.become_first()
    assert first.take_request() is None
    thread = answering(first, received)
    assert SingleInstance(tmp_path).ask_first(None)
    thread.join()
    assert received == [""]
    first.release()


def test_a_window_that_hangs_keeps_nobody_out(tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.become_first()
    assert not second.ask_first(None, seconds=0.2)
    assert first.take_request() is None
    first.release()


def test_a_request_that_nobody_heard_is_forgotten_by_the_next_window(tmp_path: Path) -> None:
    (tmp_path / f"window.{host_name()}.request").write_text("old", encoding="utf-8")
    first = SingleInstance(tmp_path)
    assert first.become_first()
    assert first.take_request() is None
    first.release()
    assert SingleInstance(tmp_path).become_first()


def test_a_folder_that_cannot_be_made_keeps_nobody_out(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    instance = SingleInstance(tmp_path / "file" / "folder")
    assert instance.become_first()
    assert not instance.ask_first(None, seconds=0.1)
    instance.release()
