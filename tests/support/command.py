"""Run a command line of ours the way a reader does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
BAD_INPUT = 2


def run(module: str, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run `python -m MODULE ARGUMENTS` to its end."""
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, cwd=ROOT, check=False, timeout=60)


def refusal(done: subprocess.CompletedProcess[bytes]) -> str:
    """Return the one line in which a command refuses its input, after checking that it is just that."""
    lines = done.stderr.decode().splitlines()
    assert done.returncode == BAD_INPUT, done
    assert done.stdout == b"", done
    assert len(lines) == 1, done
    assert "Traceback" not in lines[0]
    return lines[0]
