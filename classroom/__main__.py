"""`python -m classroom serve|open|moderator|reset|published|upgrade|backup|restore`: teach and discuss.

The store is a file beside the built site unless `--database-url`, or `CLASSROOM_DATABASE_URL` in the environment, names
another, such as `postgresql+psycopg://user:password@host/name`. In the environment no list of processes shows it.

`make class` is one server with one class. A school needs more: several servers share a database on PostgreSQL, and
nginx, Apache or whatever stands before them gives a request to any of them. Each is one process, called a worker:

    python -m classroom serve --no-room --host=127.0.0.1 --port=8871 --address=https://school.example/calcium/ [...]

- Start it as often as there are cores, by systemd, compose or the like, which also start again what was killed. All
  that counts is in the database (codes, cookies, brakes), so workers share no secret, one that is killed takes nothing
  along, and no browser has to stay with one. What changes on one reaches phones on the others by LISTEN and NOTIFY.
- `python -m classroom upgrade` goes before the first start of a version; a worker does it as well, one after the other.
- `python -m classroom open --address=https://school.example/calcium/` opens a class and shows the link of its teacher.
- `--address` is the front page as browsers know it: below its path the worker answers, and its host is known. Numbers
  and localhost are known as well; `--ClassroomApp.host_names=other.example` names another host, once for each. The
  proxy passes the name on (Host).
- Any further option goes to the server itself, such as `--Dashboard.out` for the folder of the built site.
- `GET health` says whether the publication can be read; a proxy goes by that. `GET class/api/health` answers 200 and
  `{"ok": true, "store": "ok", "listener": "ok"}` while the worker can write and hears the others, otherwise 503. Pages
  are still read then, and phones send their answers again; to take the worker out for that would help nobody.
- A worker has four connections to PostgreSQL. LISTEN needs one that lasts: a pooler that shares connections between
  transactions (PgBouncer in transaction mode) can't stand in between.
"""

from __future__ import annotations

import argparse
import json
import re
import sqlite3
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy.engine import make_url

from classroom.server.places import place
from classroom.store import NewerStore, Store, StoreFault
from classroom.store.alone import alone
from classroom.store.place import default_database, file_of, make_folder


def main(given: list[str] | None = None) -> int:
    """Run one command; returns 2 and says why in one line where it can't."""
    read = _parser()
    asked, options = read.parse_known_args(given)
    # A setting of the server has a dot in its name, so that what is only misspelt is found.
    wrong = [each for each in options if asked.command != "serve" or not re.match(r"--\w+\.\w+=", each)]
    if wrong:
        read.error(f"unrecognized arguments: {' '.join(wrong)}")
    asked.options = options
    try:
        COMMANDS[asked.command](asked)
    except (StoreFault, OSError, sqlite3.Error, ValueError) as fault:
        sys.stderr.write(f"{fault}\n")
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    read = argparse.ArgumentParser(prog="python -m classroom", description=(__doc__ or "").split("\n", maxsplit=1)[0])
    read.add_argument("--database-url", default=default_database())
    # It may stand behind the command as well.
    store = argparse.ArgumentParser(add_help=False)
    store.add_argument("--database-url", default=argparse.SUPPRESS)
    commands = read.add_subparsers(dest="command", required=True)

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, parents=[store], allow_abbrev=False)

    serve = command("serve", "serve the publication and one class; what else is given goes to the server")
    serve.add_argument("--port", type=int, help="8866 without this")
    serve.add_argument("--host", help="where to listen; 0.0.0.0, as it is without this, lets phones in")
    opened = command("open", "open a class on a server that runs already")
    for each in (serve, opened):
        each.add_argument("--address", help="the front page in a browser: https://example.org/calcium/")
        each.add_argument("--plan", help="a plan of the teaching kit, such as students-first.45")
    serve.add_argument("--no-room", action="store_true", help="open no class; `open` does, at any time")
    command("upgrade", "bring the store to the version of this code")
    moderator = command("moderator", "make a moderator of the discussion, or give one a new password")
    moderator.add_argument("name", help="the name that readers see; the password is asked for, or read from a pipe")
    reset = command("reset", "show a word, once, by which somebody who forgot a password chooses a new one")
    reset.add_argument("name", help="the name that readers see")
    files = {
        "backup": "write the store into a file",
        "restore": "put such a file in its place",
        "published": "write what is shown of the discussion into a file, for `python -m dashboard.site --discussion`",
    }
    for name, text in files.items():
        command(name, text).add_argument("file", type=Path)
    return read


def _serve(asked: argparse.Namespace) -> None:
    from classroom.server.command import serve, serve_with_a_class  # noqa: PLC0415 - the other commands need no server

    where = place(asked.address, asked.host, asked.port)
    if asked.no_room:
        serve(asked.database_url, where, asked.options)
    else:
        serve_with_a_class(asked.database_url, where, asked.options, asked.plan)


def _open(asked: argparse.Namespace) -> None:
    from classroom.server.command import open_class  # noqa: PLC0415 - as above

    open_class(asked.database_url, place(asked.address).here, asked.plan)


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
    make_folder(asked.database_url)
    with alone(asked.database_url):
        if file.exists():
            kept = file.with_name(f"{file.stem}-before-{time.strftime('%Y%m%d-%H%M%S')}{file.suffix}")
            # What a server that was killed had not yet put into the file stands beside it, and goes with it.
            for rest in ("-wal", "-shm", ""):
                with suppress(FileNotFoundError):
                    Path(f"{file}{rest}").replace(f"{kept}{rest}")
            sys.stdout.write(f"what was there is kept as {kept}\n")
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
    "open": _open,
    "moderator": _moderator,
    "reset": _reset,
    "published": _published,
    "upgrade": _upgrade,
    "backup": _backup,
    "restore": _restore,
}

if __name__ == "__main__":
    sys.exit(main())
