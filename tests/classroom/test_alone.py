"""A store in a file has one server, and needs nothing of what several servers need."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from classroom.__main__ import main
from classroom.store import StoreFault
from classroom.store.alone import alone
from tests.support.publication import publication
from tests.support.server import ROOT

HOLDS = """
import sys, time
from classroom.store.alone import alone
with alone(sys.argv[1]):
    print("holds", flush=True)
    time.sleep(600)
"""
STARTS = """
import asyncio, json, sys
from contextlib import closing
from classroom.server.app import ClassroomApp
from classroom.store import Store
from classroom.store.upgrade import upgrade
with closing(Store(sys.argv[2])) as store:
    upgrade(store)
async def start():
    app = ClassroomApp()
    app.initialize([f"--Dashboard.publication={sys.argv[1]}", f"--ClassroomApp.database={sys.argv[2]}", "--no-browser"])
    app.setup_template_dirs()
    app.init_settings()
    app.init_handlers()
    app.listen_to_others()
    await asyncio.sleep(0.2)
    print(json.dumps({"loaded": sorted(sys.modules), "hears": app.live.hears}))
asyncio.run(start())
"""


def test_a_second_server_on_the_same_file_is_told_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address, other = f"sqlite:///{tmp_path / 'class.db'}", f"sqlite:///{tmp_path / 'other.db'}"
    with alone(address), alone(other):
        for command in (["serve"], ["serve", "--no-room"]):
            assert main([*command, "--database-url", address]) == 2
            said = capsys.readouterr().err
            assert str(tmp_path / "class.db") in said
            assert "PostgreSQL" in said
    with alone(address):
        pass
    # Several servers can share one of these.
    with alone("postgresql+psycopg://nobody@127.0.0.1:1/class"), alone("postgresql+psycopg://nobody@127.0.0.1:1/class"):
        pass


def test_a_server_that_is_killed_lets_go_of_the_file(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'class.db'}"
    command = [sys.executable, "-c", HOLDS, address]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "holds\n"
        with pytest.raises(StoreFault, match="another server"), alone(address):
            pass
        holder.send_signal(signal.SIGKILL)
    with alone(address):
        pass


def test_a_store_in_a_file_loads_and_starts_nothing_of_several_servers(tmp_path: Path) -> None:
    root, database = publication(tmp_path / "root", "one"), f"sqlite:///{tmp_path / 'class.db'}"
    command = [sys.executable, "-c", STARTS, str(root), database]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=200)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert "classroom.server.app" in told["loaded"]
    assert not {"psycopg", "classroom.server.listener"} & set(told["loaded"])
    assert told["hears"] is None


@pytest.mark.parametrize("command", [["upgrade", "--plan=x"], ["open", "--Voila.port=1"]])
def test_what_no_command_knows_is_refused(command: list[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--database-url", f"sqlite:///{tmp_path / 'class.db'}", *command])
    assert ended.value.code == 2
