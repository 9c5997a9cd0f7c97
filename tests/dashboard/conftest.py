"""A server for the session that allows one kernel, and a kernel that ends with its test."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from tests.support.server import EXPLORER, Server


class Kernel(NamedTuple):
    """A kernel that runs a chapter, and the models that stand for those of the page."""

    id: str
    models: list[str]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start the real server; one kernel at once makes its limit easy to reach."""
    running = Server(tmp_path_factory.mktemp("server") / "log", "--Dashboard.most_kernels=1")
    yield running
    running.stop()


@pytest.fixture
def kernel(server: Server) -> Iterator[Kernel]:
    """Start a kernel for the chapter with the cause explorer, and end it."""
    answer = server.ask(EXPLORER, "POST")
    assert answer.status == 200, answer
    found = json.loads(answer.body)
    yield Kernel(found["kernel"], found["models"])
    server.ask(f"/kernels/end/{found['kernel']}", "POST")
