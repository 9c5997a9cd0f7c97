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


@contextmanager
def run_postgresql() -> Iterator[str]:
    """Run a server on a port of its own, and give its address."""
    if not PROGRAMS or (os.geteuid() == 0 and RUNUSER is None):
        pytest.skip(WANTED)
    programs = PROGRAMS[-1]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = Path(tempfile.mkdtemp(prefix="postgresql-"))
    if os.geteuid() == 0:
        shutil.chown(home, "postgres")
    data = str(home / "data")

    def run(program: str, *arguments: str) -> None:
        command = _as_its_user(str(programs / program), "-D", data, *arguments)
        subprocess.run(command, check=True, capture_output=True, cwd=home)

    run("initdb", "-U", "postgres", "-A", "trust")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={home} -c fsync=off"
    run("pg_ctl", "-w", "-l", str(home / "log"), "-o", options, "start")
    try:
        yield f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"
    finally:
        run("pg_ctl", "-m", "immediate", "stop")
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
