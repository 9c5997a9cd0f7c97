"""A kernel whose reader is gone without a word ends after a while; one that has a reader, or just lost it, does not."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from dashboard.kernels import DESERTED_AFTER, ChapterKernels

from dashboard import kernels


class Manager:
    """Kernels by id with the number of their connections."""

    def __init__(self, connections: dict[str, int]) -> None:
        self.connections = connections

    def list_kernel_ids(self) -> list[str]:
        return list(self.connections)

    def kernel_model(self, kernel_id: str) -> dict[str, Any]:
        return {"connections": self.connections[kernel_id]}

    def __contains__(self, kernel_id: str) -> bool:
        return kernel_id in self.connections

    async def shutdown_kernel(self, kernel_id: str, *, now: bool) -> None:
        assert now
        del self.connections[kernel_id]


def test_only_a_kernel_that_stays_alone_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    manager = Manager({"deserted": 0, "read": 1, "back": 0})
    given: Any = ChapterKernels(manager, store=None, most=9)  # type: ignore[arg-type]  # the store is not looked at
    clock = [100.0]
    monkeypatch.setattr(kernels.time, "monotonic", lambda: clock[0])
    asyncio.run(given.end_deserted())
    clock[0] += DESERTED_AFTER / 2
    manager.connections["back"] = 1
    asyncio.run(given.end_deserted())
    manager.connections["back"] = 0
    clock[0] += DESERTED_AFTER / 2 + 1
    asyncio.run(given.end_deserted())
    assert set(manager.connections) == {"read", "back"}
