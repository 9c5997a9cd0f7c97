"""The kernel websocket of chapters that need a kernel: each frame is read in the form that it has, or refused."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

LONGEST_MESSAGE = 2_000_000
# The form in which Voilà's front end speaks; the older one is guessed from bytes that a reader chooses.
FORM = "v1.kernel.websocket.jupyter.org"
MAX_PARTS = 64
REFUSED = 1007
_WORD = 8


class FramedWebsocketHandler(VoilaKernelWebsocketHandler):  # type: ignore[misc]  # voila is untyped
    """Voilà's kernel websocket for messages of the form v1 alone."""

    async def prepare(self) -> None:
        """Refuse whoever does not speak the form."""
        spoken = self.request.headers.get("Sec-WebSocket-Protocol", "")
        if FORM not in [part.strip() for part in spoken.split(",")]:
            raise HTTPError(HTTPStatus.BAD_REQUEST)
        await super().prepare()

    def on_message(self, message: str | bytes) -> Any:
        """Pass on a frame that is what it says it is, and end the connection of any other."""
        if isinstance(message, bytes) and is_framed(message):
            return super().on_message(message)
        self.close(REFUSED, "not a message of this form")
        return None

    def write_error(self, status_code: int, **_: Any) -> None:
        """Say nothing of the inside."""
        JupyterHandler.set_status(self, status_code)
        self.finish()


def is_framed(frame: bytes) -> bool:
    """Return whether a frame begins with as many offsets as it says, each inside it and none before the last."""
    count = int.from_bytes(frame[:_WORD], "little")
    head = _WORD * (count + 1)
    if not 2 <= count <= MAX_PARTS or len(frame) < head:
        return False
    offsets = [int.from_bytes(frame[place : place + _WORD], "little") for place in range(_WORD, head, _WORD)]
    return head <= offsets[0] and offsets == sorted(offsets) and offsets[-1] <= len(frame)
