"""What is written is there whole or not at all, and by one build at a time."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from dashboard.site.builder import Builder
from dashboard.site.write import Busy, alone, write
from tests.dashboard.test_builder import full

pytestmark = pytest.mark.slow


def test_a_file_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a" / "b.txt"
    assert write(path, b"one")
    assert not write(path, b"one")
    assert write(path, b"two")
    assert path.stat().st_mode & 0o777 == 0o644
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write(path, b"three")
    assert path.read_bytes() == b"two"
    assert [each.name for each in path.parent.iterdir()] == ["b.txt"]


def test_two_builds_at_once_wait_for_each_other(builder: Builder, tmp_path: Path) -> None:
    builder.build()
    order: list[str] = []
    with alone(builder.out.parent):
        other = threading.Thread(target=lambda: (builder.build(), order.append("built")))
        other.start()
        other.join(timeout=1)
        assert other.is_alive()
        order.append("done")
    other.join(timeout=60)
    assert order == ["done", "built"]


def test_a_build_that_never_gets_its_turn_says_so(tmp_path: Path) -> None:
    with alone(tmp_path), pytest.raises(Busy, match="another build"), alone(tmp_path, patience=0.0):
        pass
    with alone(tmp_path, patience=0.0):
        pass
