"""What `serve` and `open` do: start one server, and open a class for whoever teaches it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import closing

from classroom.rooms import Room, forget_expired, open_room
from classroom.server.app import ClassroomApp
from classroom.server.base import now_ms
from classroom.server.places import Place
from classroom.store import NewerStore, OlderStore, Store, StoreFault
from classroom.store.alone import alone
from classroom.store.place import make_folder
from classroom.store.upgrade import upgrade


def serve(database: str, where: Place, options: Sequence[str]) -> None:
    """Serve the publication, and the classes that `open_class` opens, until the process is ended.

    Where the database can't be reached the publication is served meanwhile. Raises StoreFault for a store that this
    code can't use, or that another server has.
    """
    make_folder(database)
    with alone(database):
        try:
            _prepare(database)
        except (OlderStore, NewerStore):
            raise
        except StoreFault as fault:
            sys.stderr.write(f"{fault}\nThe publication is served until it is back.\n")
        _launch(database, where, options)


def serve_with_a_class(database: str, where: Place, options: Sequence[str], plan: str | None) -> None:
    """Serve the publication and open a class, whose link the terminal shows once. Raises StoreFault."""
    make_folder(database)
    with alone(database):
        _prepare(database)
        room = _opened(database, plan)
        alone_here = "" if where.front else ", on this computer only"
        here = [f"{each}class/" for each in where.fronts]
        page = f"Your page{alone_here}: {where.here}class/open?key={room.key}"
        _tell(page, f"The class joins with the code {room.code} at {' or '.join(here)}")
        _launch(database, where, options)


def open_class(database: str, address: str, plan: str | None) -> None:
    """Open a class on servers that run already, and show the link of its teacher once. Raises StoreFault."""
    room = _opened(database, plan)
    base = f"{address.rstrip('/')}/class/"
    _tell(f"Your page: {base}open?key={room.key}", f"The class joins with the code {room.code} at {base}")


def _prepare(database: str) -> None:
    """Bring the store to this version, and delete what is over."""
    with closing(Store(database)) as store:
        upgrade(store)
        with store.writing() as db:
            forget_expired(db, now_ms())


def _opened(database: str, plan: str | None) -> Room:
    with closing(Store(database)) as store:
        store.check()
        with store.writing() as db:
            return open_room(db, now_ms(), plan=plan)


def _tell(*lines: str) -> None:
    sys.stdout.write("\n" + "\n".join(lines) + "\n\n")
    sys.stdout.flush()


def _launch(database: str, where: Place, options: Sequence[str]) -> None:
    ClassroomApp.launch_instance([*where.options(), f"--ClassroomApp.database={database}", *options])
