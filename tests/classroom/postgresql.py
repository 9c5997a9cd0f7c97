"""A real PostgreSQL from the packages of the system, run as the user that it asks for."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

# Debian keeps the programs of each version in a folder of its own, out of the way of the shell.
PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
# It stands where only root looks for commands.
RUNUSER = shutil.which("runuser", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
WANTED = "PostgreSQL is not here: apt-get install postgresql runs these tests too"


def _as_its_user(*command: str) -> list[str]:
    """Return a command for the user of PostgreSQL where we are root, whom it refuses."""
    return [str(RUNUSER), "-u", "postgres", "--", *command] if os.geteuid() == 0 else list(command)


class PostgreSQL:
    """A server on a port of its own, which can go and come back."""

    def __init__(self, programs: Path, home: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"postgresql+psycopg://postgres@127.0.0.1:{self.port}/postgres"
        self._programs, self._home = programs, home

    def create(self) -> None:
        """Make its files."""
        self._run("initdb", "-U", "postgres", "-A", "trust")

    def start(self) -> None:
        """Start it, and wait until it answers."""
        places = f"-c listen_addresses=127.0.0.1 -c unix_socket_directories={self._home}"
        self._run("pg_ctl", "-w", "-l", str(self._home / "log"), "-o", f"-p {self.port} {places} -c fsync=off", "start")

    def stop(self) -> None:
        """End it at once, as when its machine fails: what it has not written down yet it has to find again."""
        self._run("pg_ctl", "-m", "immediate", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        command = _as_its_user(str(self._programs / program), "-D", str(self._home / "data"), *arguments)
        subprocess.run(command, check=True, capture_output=True, cwd=self._home)


@contextmanager
def run_postgresql() -> Iterator[PostgreSQL]:
    """Run a server until it is not needed any more."""
    if not PROGRAMS or (os.geteuid() == 0 and RUNUSER is None):
        pytest.skip(WANTED)
    home = Path(tempfile.mkdtemp(prefix="postgresql-"))
    if os.geteuid() == 0:
        shutil.chown(home, "postgres")
    server = PostgreSQL(PROGRAMS[-1], home)
    server.create()
    server.start()
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def database(server: str) -> Iterator[str]:
    """Make an empty database, and take it away again."""
    name = f"class_{uuid4().hex}"
    plain = server.replace("postgresql+psycopg", "postgresql")
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    try:
        yield server.rsplit("/", 1)[0] + f"/{name}"
    finally:
        with suppress(psycopg.Error), psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
