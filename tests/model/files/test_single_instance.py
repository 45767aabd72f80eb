"""One window for one user: the second start rings, the first hears."""

import threading
from pathlib import Path

from model.files.single_instance import SingleInstance


def answering(first: SingleInstance, heard: list[str]) -> threading.Thread:
    """The first window, looking until something was asked."""

    def look() -> None:
        while not heard:
            wanted = first.request()
            if wanted is not None:
                heard.append(wanted)

    thread = threading.Thread(target=look)
    thread.start()
    return thread


def test_the_second_hands_its_file_to_the_first(tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path / "数据"), SingleInstance(tmp_path / "数据")
    heard: list[str] = []
    assert first.keep()
    assert not second.keep()
    thread = answering(first, heard)
    assert second.ring(tmp_path / "草稿 1.jxzp")
    thread.join()
    assert heard == [str(tmp_path / "草稿 1.jxzp")]
    first.leave()


def test_without_a_file_only_the_window_is_asked_for(tmp_path: Path) -> None:
    first, heard = SingleInstance(tmp_path), list[str]()
    assert first.keep()
    assert first.request() is None
    thread = answering(first, heard)
    assert SingleInstance(tmp_path).ring(None)
    thread.join()
    assert heard == [""]
    first.leave()


def test_a_window_that_hangs_keeps_nobody_out(tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.keep()
    assert not second.ring(None, seconds=0.2)
    assert first.request() is None
    first.leave()


def test_a_request_that_nobody_heard_is_forgotten_by_the_next_window(tmp_path: Path) -> None:
    (tmp_path / "window.request").write_text("old", encoding="utf-8")
    first = SingleInstance(tmp_path)
    assert first.keep()
    assert first.request() is None
    first.leave()
    assert SingleInstance(tmp_path).keep()


def test_a_folder_that_cannot_be_made_keeps_nobody_out(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    instance = SingleInstance(tmp_path / "file" / "folder")
    assert instance.keep()
    assert not instance.ring(None, seconds=0.1)
    instance.leave()
