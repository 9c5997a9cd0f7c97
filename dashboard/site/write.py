"""Write files so that whoever reads them meanwhile sees an old one or a new one whole, never a half."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # not on Windows
    fcntl = None  # type: ignore[assignment]

PATIENCE = 120.0
CHECK_INTERVAL = 0.1


class Busy(RuntimeError):
    """Another build is under way and does not come to an end."""


def write(path: Path, body: bytes) -> bool:
    """Put bytes into a file, unless they stand there already; return whether anything changed."""
    if path.is_file() and path.stat().st_size == len(body) and path.read_bytes() == body:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".writing-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(body)
        # A temporary file is for its maker alone; a site is for everybody.
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    return True


@contextmanager
def alone(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Let one build at a time write to a folder; another one waits. Raises Busy when that takes too long.

    The lock goes with the process that holds it, however that ends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        deadline = time.monotonic() + patience
        while not _taken(lock.fileno()):
            if time.monotonic() > deadline:
                raise Busy(f"another build is writing to {folder}")
            time.sleep(CHECK_INTERVAL)
        yield


def _taken(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except AttributeError:  # on Windows nothing can be locked this way
        return True
    except BlockingIOError:
        return False
    return True
