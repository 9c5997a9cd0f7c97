"""A live class for tests: left out on a machine that is in no network, and no script of its pages fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.looks import lesson
from tools.looks.lesson import KEPT, ask, now, send

__all__ = ["KEPT", "Lesson", "ask", "now", "send"]


class Lesson(lesson.Lesson):
    """A class that is served for one test."""

    def __init__(self, folder: Path, plan: str = "", database: str = "") -> None:
        try:
            super().__init__(folder, plan, database)
        except OSError as fault:
            pytest.skip(str(fault))

    def stop(self) -> None:
        """End the server, and fail if a script failed."""
        super().stop()
        assert self.faults == []
