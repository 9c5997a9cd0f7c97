"""The process from which kernels are forked: `python -m dashboard.fork.nursery SOCKET LIFELINE NOTEBOOK...`.

It imports everything and runs every chapter once, then listens on a Unix socket. One request a connection, a line of
JSON each way:

- `{"ask": "runs"}` gives what the chapters showed (`ChapterRun`), a line for each;
- `{"ask": "fork", "connection": {...}, "env": {...}}` gives `{"pid": ...}` when the new kernel listens.

It stays single-threaded and opens no ZeroMQ context: both would be broken in a fork.
"""

from __future__ import annotations

import contextlib
import gc
import os
import random
import select
import signal
import socket
import sys
from pathlib import Path
from typing import Any

import msgspec

from dashboard.chapters import ChapterRun, run_chapter
from dashboard.fork.kernel import WidgetComm, WidgetKernel, end_with, use_widget_comms

LONGEST_REQUEST = 1_000_000


def main() -> None:
    """Run the chapters, then fork a kernel for each request until the server is gone."""
    place, lifeline, *notebooks = sys.argv[1:]
    # Widgets that echo every change back would double the messages; our pages know what they sent.
    os.environ["JUPYTER_WIDGETS_ECHO"] = "0"
    listener = socket.socket(socket.AF_UNIX)
    # The address appears when somebody listens there already.
    listener.bind(f"{place}.new")
    Path(f"{place}.new").chmod(0o600)
    listener.listen(128)
    Path(f"{place}.new").rename(place)
    use_widget_comms()
    try:
        runs = [_run(Path(name)) for name in notebooks]
    except Exception as error:
        # A cell that fails is part of a run; this is a notebook that can't be read at all.
        connection, _ = listener.accept()
        _line(connection)
        connection.sendall(msgspec.json.encode({"failed": f"{type(error).__name__}: {error}"}))
        raise
    # Forked kernels are reaped by the system; nobody waits for them here.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.collect()
    # What exists now is never looked at by the collector again, so its pages stay shared with every fork.
    gc.freeze()
    serve(listener, int(lifeline), runs)


def serve(listener: socket.socket, lifeline: int, runs: list[ChapterRun]) -> None:
    """Answer requests until the other end of the lifeline is closed."""
    while True:
        ready, _, _ = select.select([listener.fileno(), lifeline], [], [])
        if lifeline in ready:
            return
        connection, _ = listener.accept()
        with connection, contextlib.suppress(OSError, msgspec.DecodeError):
            connection.settimeout(5)
            request = msgspec.json.decode(_line(connection))
            if request["ask"] == "runs":
                connection.sendall(b"".join(msgspec.json.encode(run) + b"\n" for run in runs))
            elif request["ask"] == "fork":
                sys.stdout.flush()
                sys.stderr.flush()
                if os.fork() == 0:
                    _be_a_kernel(request, connection, listener, lifeline)


def _run(notebook: Path) -> ChapterRun:
    WidgetComm.begin(notebook.stem)
    return run_chapter(notebook)


def _line(connection: socket.socket) -> bytes:
    """Return the first line that comes, refusing one that is absurdly long."""
    received = b""
    while not received.endswith(b"\n") and len(received) < LONGEST_REQUEST:
        part = connection.recv(65536)
        if not part:
            break
        received += part
    return received


def _be_a_kernel(request: dict[str, Any], connection: socket.socket, listener: socket.socket, lifeline: int) -> None:
    """Turn this fork into a kernel; never returns."""
    status = 1
    try:
        listener.close()
        os.setsid()
        _forget_the_nursery(request.get("env", {}))
        kernel = WidgetKernel(request["connection"])
        end_with(lifeline)
        connection.sendall(msgspec.json.encode({"pid": os.getpid()}) + b"\n")
        connection.close()
        kernel.serve()
        status = 0
    finally:
        # Not sys.exit: the exit handlers of the nursery are not this process's to run.
        os._exit(status)


def _forget_the_nursery(env: dict[str, str]) -> None:
    """Make what must differ between readers differ: random state, environment, signals."""
    os.environ.update(env)
    random.seed()
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        numpy.random.seed()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.umask(0o077)


if __name__ == "__main__":
    main()
