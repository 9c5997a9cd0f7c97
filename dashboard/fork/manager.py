"""Kernel managers that leave out what a fork does not need; ordinary kernels are managed as in Jupyter Server."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import traitlets
from jupyter_client.connect import port_names
from jupyter_events import EventLogger
from jupyter_server._tz import utcnow
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager, ServerKernelManager

from dashboard.fork.provisioner import ForkProvisioner


@cache
def _events(*schemas: Path) -> EventLogger:
    logger = EventLogger()
    for schema in schemas:
        logger.register_event_schema(schema)
    return logger


class ForkKernelManager(ServerKernelManager):
    """Manage one kernel; all of them share the logger of events, whose schema takes 4 ms to validate."""

    @traitlets.default("event_logger")
    def _default_event_logger(self) -> EventLogger:
        return _events(*self.core_event_schema_paths)

    def write_connection_file(self, **kwargs: Any) -> None:
        """Choose the sockets; a fork is told them, so it needs no file where they are only endings of its own path."""
        if self.transport == "ipc" and is_fork(self):
            for number, name in enumerate(port_names, 1):
                setattr(self, name, number)
        else:
            super().write_connection_file(**kwargs)


class ForkMappingKernelManager(AsyncMappingKernelManager):
    """Manage kernels; what a reader sends counts as activity of a fork, so nothing listens to what it says besides.

    Jupyter Server subscribes to iopub of each kernel and parses every message a second time. It needs this for kernels
    that work on their own; a fork only answers.
    """

    def start_watching_activity(self, kernel_id: str) -> None:
        """Take a fork as idle from now on; watch any other kernel."""
        kernel: Any = self.get_kernel(kernel_id)
        if not is_fork(kernel):
            super().start_watching_activity(kernel_id)  # type: ignore[no-untyped-call]  # untyped in jupyter_server
            return
        kernel.execution_state = "idle"
        self.touched(kernel_id)

    def start_buffering(self, kernel_id: str, session_key: str, channels: dict[str, Any]) -> None:
        """Keep nothing for an absent reader of a fork; keep the messages of any other kernel.

        The page holds the entries and sends them when it comes back, and a fork then welcomes it on fresh channels.
        Kept channels would be welcomed never again, so that each return would wait in vain.
        """
        if not is_fork(self.get_kernel(kernel_id)):
            super().start_buffering(kernel_id, session_key, channels)  # type: ignore[no-untyped-call]  # as above
            return
        for stream in channels.values():
            stream.close()

    def touched(self, kernel_id: str) -> None:
        """Note that a reader has just used a kernel, for culling."""
        kernel: Any = self.get_kernel(kernel_id)
        self.last_kernel_activity = kernel.last_activity = utcnow()


def is_fork(kernel: Any) -> bool:
    """Return whether a kernel is a fork of the nursery."""
    return isinstance(kernel.provisioner, ForkProvisioner)
