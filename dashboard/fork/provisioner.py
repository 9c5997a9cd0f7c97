"""Where Jupyter starts a kernel process, ask the nursery for a fork instead."""

from __future__ import annotations

import asyncio
import os
import select
import signal
from collections.abc import Mapping
from typing import Any, ClassVar

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.provisioner_base import KernelProvisionerBase

from dashboard.fork.keeper import Keeper

# What a kernel may learn of the server's environment.
PASSED = ("LANG", "LC_ALL", "TZ")


class ForkProvisioner(KernelProvisionerBase):
    """A kernel provisioner whose kernels are forks; registered as the entry point `calcium-fork`.

    The process is a child of the nursery, not of the server, so it is watched through a pidfd.
    """

    # Set by the application before the first kernel is asked for.
    keeper: ClassVar[Keeper | None] = None

    pid: int | None = None
    pidfd: int | None = None

    @property
    def has_process(self) -> bool:
        """Return whether there is a process to manage."""
        return self.pidfd is not None

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Choose the sockets; there is no command to build."""
        manager: Any = self.parent
        manager.write_connection_file()
        self.connection_info = manager.get_connection_info()
        return await super().pre_launch(cmd=[], **kwargs)

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Ask for a fork, which listens already when its process id comes back. Raises NurseryGone."""
        assert self.keeper is not None  # noqa: S101 - a server without a nursery offers no such kernel
        info = {key: _plain(value) for key, value in self.connection_info.items()}
        self.pid = await self.keeper.fork(info, _passed(kwargs.get("env", {})))
        self.pidfd = os.pidfd_open(self.pid)
        return self.connection_info

    async def poll(self) -> int | None:
        """Return None while the process lives, and 0 after it ended (its parent alone knows how)."""
        if self.pidfd is None:
            return 0
        # Not select.select: it fails on descriptors above 1023, which some eighty kernels reach.
        poller = select.poll()
        poller.register(self.pidfd, select.POLLIN)
        return 0 if poller.poll(0) else None

    async def wait(self) -> int | None:
        """Wait until the process ended, and let go of it."""
        while await self.poll() is None:
            await asyncio.sleep(0.02)
        self._let_go()
        return 0

    async def send_signal(self, signum: int) -> None:
        """Send a signal to the process, if it still lives."""
        if self.pidfd is not None:
            try:
                signal.pidfd_send_signal(self.pidfd, signum)
            except ProcessLookupError:
                return

    async def kill(self, restart: bool = False) -> None:
        """End the process at once."""
        await self.send_signal(signal.SIGKILL)

    async def terminate(self, restart: bool = False) -> None:
        """Ask the process to end."""
        await self.send_signal(signal.SIGTERM)

    async def cleanup(self, restart: bool = False) -> None:
        """Let go of the process."""
        self._let_go()

    def _let_go(self) -> None:
        if self.pidfd is not None:
            os.close(self.pidfd)
            self.pidfd = None


def _plain(value: Any) -> Any:
    return value.decode() if isinstance(value, bytes) else value


def _passed(env: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in env.items() if key in PASSED or key.startswith("CALCIUM_")}
