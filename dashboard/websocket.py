"""Voilà's kernel websocket with what a public page needs: no delay, no flood, no kernel that is long gone."""

from __future__ import annotations

import time
from typing import Any

from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

# A reader who clicks without pause sends ten messages a second.
MESSAGES_A_SECOND = 50
AT_ONCE = 200
LONGEST_MESSAGE = 1_000_000
TOO_MANY, GONE = 1008, 4404


class PromptWebsocketHandler(VoilaKernelWebsocketHandler):  # type: ignore[misc]  # voila is untyped
    """Send small messages at once: Nagle's algorithm would add 40 ms to every answer."""

    allowance = float(AT_ONCE)
    counted = 0.0

    async def open(self, kernel_id: str) -> None:
        """Open the channel."""
        self.set_nodelay(True)
        self.counted = time.monotonic()
        await super().open(kernel_id)

    def write_error(self, status_code: int, **_: Any) -> None:  # noqa: ARG002 - as in tornado
        """Refuse a channel without a page: nobody would see one."""
        self.finish()

    def on_message(self, ws_message: str | bytes) -> None:
        """Pass a message on; close the channel of a flood, of nonsense, and of a kernel that was culled."""
        now = time.monotonic()
        self.allowance = min(AT_ONCE, self.allowance + (now - self.counted) * MESSAGES_A_SECOND) - 1
        self.counted = now
        if self.allowance < 0:
            self.close(TOO_MANY, "too many messages")
        elif self.kernel_id not in self.kernel_manager:
            # The page asks for a fresh kernel then, and sends it what the reader entered.
            self.close(GONE, "the kernel is gone")
        else:
            self.kernel_manager.touched(self.kernel_id)
            try:
                super().on_message(ws_message)
            except (ValueError, KeyError, TypeError, AttributeError):
                self.close(TOO_MANY, "not a Jupyter message")
