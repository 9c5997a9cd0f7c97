"""`python -m classroom.reading`: the publication for readers, with the discussion below its pages.

It starts as fast as the publication alone: the store is opened, and made, when somebody first asks for a discussion.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import traitlets
from tornado.web import Application

from classroom.server.lazily import HEADERS, Lazily
from content import library
from dashboard.app import Dashboard

ROOT = Path(__file__).parents[1]
UPGRADED_WITHIN_S = 120


class Reading(Dashboard):
    """Serve the publication and its discussion."""

    database = traitlets.Unicode(help="The address of the store; by default that of `python -m classroom`.").tag(
        config=True
    )
    host_names = traitlets.List(traitlets.Unicode(), help="Names besides numbers by which browsers reach it.").tag(
        config=True
    )
    approve = traitlets.Bool(default_value=True, help="Whether posts of the discussion wait for a moderator.").tag(
        config=True
    )
    discuss = traitlets.Bool(default_value=True, help="Whether there is a discussion.").tag(config=True)

    @property
    def open_to_discuss(self) -> bool:
        """Return whether there is a discussion; where a token is asked for everything, there is none."""
        return self.discuss and not self.identity_provider.token

    def init_settings(self) -> dict[str, Any]:
        """Let pages know that they can ask."""
        settings = super().init_settings()
        return {**settings, "headers": {**settings.get("headers", {}), **(HEADERS if self.discuss else {})}}

    def init_handlers(self) -> list[Any]:
        """Put the addresses of the discussion before the pages."""
        pages = super().init_handlers()
        if not self.open_to_discuss:
            return pages
        return [(rf"{re.escape(self.server_url)}discuss/api/.*", Lazily(self._open_discussion)), *pages]

    def _open_discussion(self) -> Application:
        """Open the store, of this version by then, and return who answers. Raises StoreFault."""
        from classroom.discussion.pages import pages_of  # noqa: PLC0415 - not before somebody asks
        from classroom.server.discussion import Discussion  # noqa: PLC0415 - as above
        from classroom.server.moderators import ADDRESSES  # noqa: PLC0415 - as above
        from classroom.store import OlderStore, Store, StoreFault  # noqa: PLC0415 - as above
        from classroom.store.place import default_database, make_folder  # noqa: PLC0415 - as above

        database = self.database or default_database()
        make_folder(database)
        self.store = store = Store(database)
        try:
            store.check()
        except OlderStore:
            # In a process of its own, which takes along what only it has loaded.
            environment = {**os.environ, "CLASSROOM_DATABASE_URL": database}
            command = [sys.executable, "-m", "classroom", "upgrade"]
            done = subprocess.run(  # noqa: S603 - our own module
                command, check=False, cwd=ROOT, env=environment, capture_output=True, timeout=UPGRADED_WITHIN_S
            )
            if done.returncode:
                raise StoreFault(done.stderr.decode(errors="replace").strip()) from None
            store.check()
        source = library()
        names = frozenset(name.lower() for name in self.host_names)
        room = Discussion(store, pages_of(source), source.language, names, self.base_url, self.approve)
        base = re.escape(self.server_url)
        return Application([(base + at, handler, {"discussion": room}) for at, handler in ADDRESSES])

    def stop(self) -> None:
        """Let go of the store too."""
        super().stop()
        if hasattr(self, "store"):
            self.store.close()


main = Reading.launch_instance

if __name__ == "__main__":
    main()
