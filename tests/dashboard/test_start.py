"""The server starts wherever Python does, and ends when it is told to, also while it is starting."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # publishes no types
import pytest

from dashboard.watch import CHECK_INTERVAL
from tests.support.notebook import notebook
from tests.support.publication import publication
from tests.support.server import PATIENCE, ROOT, Server, free_port

pytestmark = pytest.mark.slow

ENDLESS = "while True: pass"
STARTS_WITHIN = 30


def starting(root: Path, *options: str) -> subprocess.Popen[bytes]:
    """Start a server that still builds, and wait until its first chapter runs."""
    began = root / "began"
    notebook(root / "notebooks" / "one.ipynb", "# Title", f"open({str(began)!r}, 'w').close()", ENDLESS)
    command = [sys.executable, "-m", "dashboard", f"--port={free_port()}", f"--Dashboard.publication={root}", *options]
    with (root / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT)
    deadline = time.monotonic() + STARTS_WITHIN
    while not began.exists():
        assert time.monotonic() < deadline, (root / "log").read_text()
        assert process.poll() is None, (root / "log").read_text()
        time.sleep(0.02)
    return process


def still_there(processes: list[psutil.Process]) -> list[psutil.Process]:
    """Return the processes that do not end; one that nobody has asked for its exit code yet has ended too."""
    _, alive = psutil.wait_procs(processes, timeout=PATIENCE)
    return [process for process in alive if process.is_running() and process.status() != psutil.STATUS_ZOMBIE]


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT], ids=lambda how: how.name)
def test_a_server_that_still_builds_ends_at_once_and_leaves_no_half_page(how: signal.Signals, root: Path) -> None:
    process = starting(root)
    process.send_signal(how)
    assert process.wait(timeout=PATIENCE) != 0
    assert not list((root / "build" / "site").rglob("*.html"))
    said = (root / "log").read_text()
    assert "Traceback" not in said
    assert "AttributeError" not in said


def test_nothing_that_it_started_outlives_a_server_that_still_builds(root: Path) -> None:
    process = starting(root)
    children = psutil.Process(process.pid).children(recursive=True)
    assert children
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=PATIENCE)
    assert still_there(children) == []


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT], ids=lambda how: how.name)
def test_a_running_server_ends_politely_with_all_that_it_started(how: signal.Signals, root: Path) -> None:
    server = Server(root / "log", f"--Dashboard.publication={root}")
    server.ask("/")
    children = server.children()
    assert server.stop(how) == 0
    assert still_there(children) == []


def test_a_server_that_is_killed_leaves_no_builder_behind(root: Path) -> None:
    server = Server(root / "log", f"--Dashboard.publication={root}")
    notebook(root / "notebooks" / "one.ipynb", "# Title", "'edited'")
    time.sleep(CHECK_INTERVAL)
    assert "edited" in server.ask("/one/").text
    children = server.children()
    assert children
    server.stop(signal.SIGKILL)
    assert still_there(children) == []


def test_what_is_on_the_python_path_of_the_shell_is_there_for_a_chapter(root: Path, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "module_of_the_shell.py").write_text("words = 'from the shell'")
    notebook(root / "notebooks" / "one.ipynb", "# Title", "import module_of_the_shell\nmodule_of_the_shell.words")
    path = os.pathsep.join([str(ROOT), str(tmp_path / "more")])
    server = Server(root / "log", f"--Dashboard.publication={root}", env={"PYTHONPATH": path})
    try:
        assert "from the shell" in server.ask("/one/").text
        notebook(root / "notebooks" / "one.ipynb", "# Title", "import module_of_the_shell as m\nm.words.upper()")
        time.sleep(CHECK_INTERVAL)
        assert "FROM THE SHELL" in server.ask("/one/").text
    finally:
        server.stop()


def test_a_long_folder_for_temporary_files_changes_nothing(root: Path, tmp_path: Path) -> None:
    long = tmp_path / ("a-long-name-of-a-job-on-a-cluster/" * 4)
    long.mkdir(parents=True)
    assert len(str(long)) > 120
    server = Server(root / "log", f"--Dashboard.publication={root}", env={"TMPDIR": str(long)})
    try:
        assert "shown in one" in server.ask("/one/").text
    finally:
        server.stop()


def test_where_a_limit_can_not_be_changed_the_server_starts(root: Path, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import resource\ndef refuse(*_): raise ValueError('not allowed to raise maximum limit')\n"
        "resource.setrlimit = refuse\n"
    )
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    server = Server(root / "log", f"--Dashboard.publication={root}", env={"PYTHONPATH": path})
    try:
        assert server.ask("/one/").status == 200
    finally:
        server.stop()


def test_a_checkout_that_is_not_installed_serves(tmp_path: Path) -> None:
    checkout = tmp_path / "check out"
    skip = shutil.ignore_patterns("__pycache__", "*.pyc")
    for name in ("content", "dashboard", "widgets", "NOTICE"):
        source = ROOT / name
        shutil.copytree(source, checkout / name, ignore=skip) if source.is_dir() else shutil.copy(source, checkout)
    root = publication(tmp_path / "publication", "one")
    code = "from widgets.symptom_checklist import SymptomChecklist as S\nimport widgets, content, dashboard\n"
    shown = "[module.__file__ for module in (widgets, content, dashboard)]"
    notebook(root / "notebooks" / "one.ipynb", "# Title", code + shown)
    # What the environment of the tests has installed points at this checkout; these folders go before it.
    env = {"PYTHONPATH": "", "PYTHONSAFEPATH": ""}
    server = Server(root / "log", f"--Dashboard.publication={root}", env=env, cwd=checkout)
    try:
        page = server.ask("/one/").text
        assert str(checkout / "widgets") in page
        assert str(checkout / "dashboard") in page
        assert str(ROOT) not in page.replace(str(checkout), "")
    finally:
        server.stop()


@pytest.mark.parametrize("started_in", ["/", "~"])
def test_it_does_not_matter_where_it_is_started(started_in: str, root: Path) -> None:
    where = Path(started_in).expanduser()
    env = {"PYTHONPATH": str(ROOT)}
    server = Server(root / "log", f"--Dashboard.publication={root}", env=env, cwd=where)
    try:
        assert "shown in one" in server.ask("/one/").text
    finally:
        server.stop()
