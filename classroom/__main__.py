"""`python -m classroom serve|moderator|reset|published|upgrade|backup|restore`: teach, discuss, keep what is written.

The store is a file beside the built site unless `--database-url` names another, such as
`postgresql+psycopg://user:password@host/name`.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import make_url

from classroom.rooms import forget_expired, open_room
from classroom.server.base import now_ms
from classroom.store import NewerStore, Store, StoreFault
from classroom.store.place import default_database, file_of, make_folder


def main(given: list[str] | None = None) -> int:
    """Run one command; returns 2 and says why in one line where it can't."""
    read = argparse.ArgumentParser(prog="python -m classroom", description=(__doc__ or "").split("\n", maxsplit=1)[0])
    read.add_argument("--database-url", default=default_database())
    commands = read.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", help="serve the publication and one class")
    serve.add_argument("--port", type=int, default=8866)
    serve.add_argument("--host", default="0.0.0.0", help="0.0.0.0 lets phones in")  # noqa: S104 - phones come from outside
    serve.add_argument("--plan", help="a plan of the teaching kit, such as students-first.45")
    commands.add_parser("upgrade", help="bring the store to the version of this code")
    moderator = commands.add_parser("moderator", help="make a moderator of the discussion, or give one a new password")
    moderator.add_argument("name", help="the name that readers see; the password is asked for, or read from a pipe")
    reset = commands.add_parser("reset", help="show a word, once, by which somebody who forgot a password chooses one")
    reset.add_argument("name", help="the name that readers see")
    files = {
        "backup": "write the store into a file",
        "restore": "put such a file in its place",
        "published": "write what is shown of the discussion into a file, for `python -m dashboard.site --discussion`",
    }
    for name, text in files.items():
        commands.add_parser(name, help=text).add_argument("file", type=Path)
    asked = read.parse_args(given)
    try:
        COMMANDS[asked.command](asked)
    except (StoreFault, OSError, sqlite3.Error, ValueError) as fault:
        sys.stderr.write(f"{fault}\n")
        return 2
    return 0


def _serve(asked: argparse.Namespace) -> None:
    from classroom.server.app import ClassroomApp  # noqa: PLC0415 - the other commands need no server
    from classroom.server.places import addresses  # noqa: PLC0415 - as above

    _upgrade(asked)
    store = Store(asked.database_url)
    with store.writing() as db:
        forget_expired(db, now_ms())
        room = open_room(db, now_ms(), plan=asked.plan)
    store.close()
    here = addresses(asked.port)
    sys.stdout.write(f"\nYour page, on this computer only: http://localhost:{asked.port}/class/open?key={room.key}\n")
    sys.stdout.write(
        f"The class joins with the code {room.code} at {' or '.join(f'{each}class/' for each in here)}\n\n"
    )
    sys.stdout.flush()
    arguments = [f"--port={asked.port}", f"--Voila.ip={asked.host}", f"--ClassroomApp.database={asked.database_url}"]
    ClassroomApp.launch_instance(arguments)


def _upgrade(asked: argparse.Namespace) -> None:
    from classroom.store.upgrade import upgrade  # noqa: PLC0415 - Alembic takes long to load

    make_folder(asked.database_url)
    with closing(Store(asked.database_url)) as store:
        upgrade(store)


def _moderator(asked: argparse.Namespace) -> None:
    from classroom.discussion.command import make_moderator  # noqa: PLC0415 - the other commands need no passwords

    _upgrade(asked)
    with closing(Store(asked.database_url)) as store:
        sys.stdout.write(f"{make_moderator(store, asked.name)}\n")


def _reset(asked: argparse.Namespace) -> None:
    from classroom.discussion.command import offer_reset  # noqa: PLC0415 - the other commands need no passwords

    _upgrade(asked)
    with closing(Store(asked.database_url)) as store:
        sys.stdout.write(f"{offer_reset(store, asked.name)}\n")


def _published(asked: argparse.Namespace) -> None:
    from classroom.discussion.posts import published  # noqa: PLC0415 - the other commands need no discussion

    with closing(Store(asked.database_url)) as store:
        store.check()
        with store.reading() as db:
            asked.file.write_text(json.dumps(published(db), ensure_ascii=False, indent=1), encoding="utf-8")


def _backup(asked: argparse.Namespace) -> None:
    """Write a copy that is whole, also while a class goes on."""
    file = _sqlite(asked.database_url, "pg_dump")
    if asked.file.exists():
        raise ValueError(f"{asked.file} is there already; give another name")
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as source, _new(asked.file) as target:
        source.backup(target)


def _restore(asked: argparse.Namespace) -> None:
    """Put a backup in the place of the store, and keep what was there beside it."""
    file = _sqlite(asked.database_url, "pg_restore")
    with closing(Store(f"sqlite:///{asked.file.resolve(strict=True)}")) as offered:
        try:
            offered.check()
        except NewerStore:
            raise
        except StoreFault as fault:
            if "run `python -m classroom upgrade`" not in str(fault) or "version none" in str(fault):
                raise ValueError(f"{asked.file} is no backup of a classroom") from fault
    if file.exists():
        kept = file.with_name(f"{file.stem}-before-{time.strftime('%Y%m%d-%H%M%S')}{file.suffix}")
        file.replace(kept)
        for rest in ("-wal", "-shm"):
            Path(f"{file}{rest}").unlink(missing_ok=True)
        sys.stdout.write(f"what was there is kept as {kept}\n")
    file.parent.mkdir(parents=True, exist_ok=True)
    with _new(asked.file) as source, _new(file) as target:
        source.backup(target)


def _new(file: Path) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(file))


def _sqlite(url: str, instead: str) -> Path:
    file = file_of(url)
    if file is None:
        raise ValueError(f"{make_url(url).get_backend_name()} brings a command of its own for this: {instead}")
    return file


COMMANDS = {
    "serve": _serve,
    "moderator": _moderator,
    "reset": _reset,
    "published": _published,
    "upgrade": _upgrade,
    "backup": _backup,
    "restore": _restore,
}

if __name__ == "__main__":
    sys.exit(main())
