"""The server's end of a reader's channel, without the questions that a fork needs not be asked.

Jupyter Server asks a fresh kernel for its info and nudges it until something comes over iopub, because it can't know
when an ordinary kernel listens. A fork listens before its pid is known, and welcomes each subscriber of iopub.
"""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection, _ensure_future

from dashboard.fork.kernel import INFO
from dashboard.fork.manager import is_fork

WELCOME_WITHIN = 5.0


class PromptConnection(ZMQChannelsWebsocketConnection):
    """Connect a websocket with a fork at once, and with any other kernel as Jupyter Server does."""

    def request_kernel_info(self) -> Any:
        """Return the kernel info, which is the same for every fork."""
        if not self._is_fork():
            return super().request_kernel_info()  # type: ignore[no-untyped-call]  # untyped in jupyter_server
        if not self._kernel_info_future.done():
            self._finish_kernel_info(INFO)  # type: ignore[no-untyped-call]  # as above
        return _ensure_future(self._kernel_info_future)

    def nudge(self) -> asyncio.Future[None]:
        """Return a future that is done when this subscriber of iopub was welcomed."""
        if not self._is_fork():
            return super().nudge()
        loop = asyncio.get_running_loop()
        welcomed: asyncio.Future[None] = loop.create_future()
        iopub = self.channels["iopub"]

        def done(_: object = None) -> None:
            if not welcomed.done():
                welcomed.set_result(None)
                if not iopub.closed():
                    iopub.stop_on_recv()

        iopub.on_recv(done)
        loop.call_later(WELCOME_WITHIN, done)
        return welcomed

    def create_stream(self) -> None:
        """Open what a page of ours uses; nobody asks a reader over stdin, or a widget over control."""
        if not self._is_fork():
            super().create_stream()  # type: ignore[no-untyped-call]  # untyped in jupyter_server
            return
        # Not the session's name: a page that comes back would stay unheard until its old channel is forgotten.
        identity = uuid.uuid4().hex.encode()
        for name, connect in (
            ("iopub", self.kernel_manager.connect_iopub),
            ("shell", self.kernel_manager.connect_shell),
        ):
            self.channels[name] = connect(identity=identity)
            self.channels[name].channel = name

    def _is_fork(self) -> bool:
        return is_fork(self.kernel_manager)
