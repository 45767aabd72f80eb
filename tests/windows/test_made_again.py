"""Two releases of one commit are the same bytes. Collected only with --windows --long."""

from pathlib import Path

from handout.frozen.again import make_again


def test_a_release_made_elsewhere_at_another_time_is_the_same_bytes(tmp_path: Path) -> None:
    assert make_again(tmp_path / "另 一处") == []
