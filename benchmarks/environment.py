"""The environment of the competitors: `.venv-bench`, made from the pinned list when that is needed."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK = Path(__file__).parent / "requirements.lock"
FOLDER = ROOT / ".venv-bench"
PYTHON = FOLDER / "bin" / "python"


def prepare() -> Path:
    """Make the environment if need be and return its interpreter."""
    stamp = FOLDER / ".lock"
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if not (stamp.exists() and stamp.read_text(encoding="ascii") == wanted):
        sys.stderr.write("Preparing .venv-bench from benchmarks/requirements.lock (some minutes, once) ...\n")
        _run(sys.executable, "-m", "venv", str(FOLDER))
        # Git and the checks of the project leave a folder alone that ignores itself.
        (FOLDER / ".gitignore").write_text("*\n", encoding="ascii")
        _run(str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(LOCK))
        stamp.write_text(wanted, encoding="ascii")
    return PYTHON


def _run(*command: str) -> None:
    subprocess.run(command, check=True, cwd=ROOT)  # noqa: S603 - our own commands
