"""The server of a class, for tests that open their rooms themselves: `python -m tests.support.teaching`."""

from __future__ import annotations

from classroom.server.app import ClassroomApp

if __name__ == "__main__":
    ClassroomApp.launch_instance()
