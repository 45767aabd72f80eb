"""The window never dies, whatever is done in it: walks in a process of their own."""

from pathlib import Path

from tests.long_runs import LongRun
from tests.walks.run_walk import walk


def test_any_walk_through_the_pages_leaves_the_window_standing(
    long_run: LongRun, tmp_path: Path
) -> None:
    steps = long_run.rounds(100, 4000)
    for seed in range(long_run.rounds(1, 10)):
        result = walk("pages", seed, steps, tmp_path / str(seed))
        long_run.tell(seed=seed, result=result)


def test_whatever_is_pressed_and_clicked_nothing_breaks_and_nothing_is_lost(
    long_run: LongRun, tmp_path: Path
) -> None:
    steps = long_run.rounds(100, 1000)
    for seed in range(long_run.rounds(1, 200)):
        result = walk("monkey", seed, steps, tmp_path / str(seed))
        long_run.tell(seed=seed, result=result)


def test_words_let_go_of_over_a_long_text_do_not_kill_the_window(
    long_run: LongRun, tmp_path: Path
) -> None:
    walk("dragging", 1, long_run.rounds(60, 150), tmp_path / "dragged")


def test_with_the_keys_alone_the_focus_is_always_in_sight(
    long_run: LongRun, tmp_path: Path
) -> None:
    steps = long_run.rounds(100, 2000)
    for seed in range(long_run.rounds(1, 10)):
        result = walk("keys", seed, steps, tmp_path / str(seed))
        long_run.tell(seed=seed, result=result)


def test_however_files_come_and_go_while_one_works_nothing_breaks_and_nothing_is_lost(
    long_run: LongRun, tmp_path: Path
) -> None:
    steps = long_run.rounds(80, 1000)
    for seed in range(1, long_run.rounds(2, 40)):
        result = walk("imports", seed, steps, tmp_path / str(seed))
        long_run.tell(seed=seed, result=result)


def test_a_program_killed_while_one_types_has_lost_five_seconds_at_most(
    long_run: LongRun, tmp_path: Path
) -> None:
    result = walk("killed", 417, long_run.rounds(3, 100), tmp_path / "killed")
    long_run.tell(seed=417, result=result)
