"""What every test may use: a copy of the content to break, a tiny publication, and a cache of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support.server import free_port
from tests.support.tiny import tiny, write

ROOT = Path(__file__).parents[1]
# The same examples in every run: a test that fails by luck teaches people to run it twice.
settings.register_profile("short", max_examples=60, deadline=None, derandomize=True, database=None)
settings.load_profile("short")


def pytest_configure(config: pytest.Config) -> None:
    """Keep the tests, and the processes they start, away from the reader's cache."""
    os.environ["CALCIUM_CACHE"] = tempfile.mkdtemp(prefix="calcium-test-cache-")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing behind."""
    shutil.rmtree(os.environ.pop("CALCIUM_CACHE", ""), ignore_errors=True)


@pytest.fixture
def copy_of_content(tmp_path: Path) -> Path:
    """Return a copy of the real content that a test may break."""

    def other_files(folder: str, names: list[str]) -> set[str]:
        kept = (".yaml", ".json", ".svg")
        return {name for name in names if not name.endswith(kept) and not (Path(folder) / name).is_dir()}

    return shutil.copytree(ROOT / "content", tmp_path / "copy", ignore=other_files)


@pytest.fixture
def tiny_content(tmp_path: Path) -> Path:
    """Return a content folder with one of everything and no fault."""
    return write(tmp_path / "tiny", tiny())


@pytest.fixture(scope="session")
def plain_voila() -> Iterator[str]:
    """Serve the notebooks with Voilà itself, and return its address."""
    port = free_port()
    command = [sys.executable, "-m", "voila", "notebooks", f"--port={port}", "--no-browser", "--Voila.ip=127.0.0.1"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/voila/static/voila.js", timeout=2).close()
                break
            except OSError:
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
        process.terminate()
