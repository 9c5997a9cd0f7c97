"""A kernel for widgets only: it speaks the Jupyter messages over ZeroMQ and hands comm messages to their widgets.

It runs in a fork of the nursery, where the widgets exist already. It executes no code: Voilà lets no such request
through, and so a reader's kernel needs no shell, no history, no debugger, and no thread but the one
that waits for the end of the server.
"""

from __future__ import annotations

import logging
import os
import threading
from typing import Any

import comm
import zmq
from comm.base_comm import BaseComm
from jupyter_client.session import Session

log = logging.getLogger(__name__)
Message = dict[str, Any]
INFO: Message = {
    "status": "ok",
    "protocol_version": "5.4",
    "implementation": "calcium-widgets",
    "implementation_version": "1",
    "language_info": {"name": "python", "version": "3", "mimetype": "text/x-python", "file_extension": ".py"},
    "banner": "A kernel for widgets only",
    "help_links": [],
    "supported_features": [],
}
WAKE_EVERY_MS = 60_000


class WidgetComm(BaseComm):
    """A comm that sends through the kernel of this process, and nowhere while there is none (in the nursery).

    In the nursery its id is the chapter and a count, so that a nursery that is started again has the ids of the pages.
    """

    kernel_of_process: WidgetKernel | None = None
    chapter = ""
    count = 0

    def __init__(self, **options: Any) -> None:
        if options.get("comm_id") is None and WidgetComm.kernel_of_process is None:
            WidgetComm.count += 1
            options["comm_id"] = f"{WidgetComm.chapter}-{WidgetComm.count}"
        super().__init__(**options)

    @classmethod
    def begin(cls, chapter: str) -> None:
        """Count the widgets of a chapter from one on."""
        cls.chapter, cls.count = chapter, 0

    def publish_msg(
        self,
        msg_type: str,
        data: Message | None = None,
        metadata: Message | None = None,
        buffers: list[Any] | None = None,
        **keys: Any,
    ) -> None:
        """Send a comm message to the front end."""
        kernel = WidgetComm.kernel_of_process
        if kernel is not None:
            content = {"data": data or {}, "comm_id": self.comm_id, **keys}
            kernel.publish(msg_type, content, metadata=metadata, buffers=buffers, ident=self.topic)


def use_widget_comms() -> None:
    """Make every widget that is created from now on use `WidgetComm`, and register the targets of ipywidgets."""
    import ipywidgets

    comm.create_comm = WidgetComm
    ipywidgets.register_comm_target()


class WidgetKernel:
    """The sockets of one kernel and the loop that serves them.

    `info` is the content of a Jupyter connection file. Create it after the fork: it opens a ZeroMQ context.
    """

    def __init__(self, info: Message) -> None:
        self.session = Session(
            key=str(info["key"]).encode(), signature_scheme=str(info["signature_scheme"]), check_pid=False
        )
        self.context = zmq.Context()
        self.sockets = {
            "shell": self._bind(zmq.ROUTER, info, "shell_port"),
            "control": self._bind(zmq.ROUTER, info, "control_port"),
            "stdin": self._bind(zmq.ROUTER, info, "stdin_port"),
            "iopub": self._bind(zmq.XPUB, info, "iopub_port"),
            "heartbeat": self._bind(zmq.ROUTER, info, "hb_port"),
        }
        # Tell of every subscription, so that each subscriber can be welcomed and none misses its first message.
        self.sockets["iopub"].setsockopt(zmq.XPUB_VERBOSE, 1)
        self.parent: Message = {}
        self.running = True

    def _bind(self, kind: int, info: Message, port: str) -> zmq.Socket[bytes]:
        socket = self.context.socket(kind)
        socket.linger = 200
        separator = "-" if info["transport"] == "ipc" else ":"
        socket.bind(f"{info['transport']}://{info['ip']}{separator}{info[port]}")
        return socket

    def serve(self) -> None:
        """Answer until somebody asks for the end."""
        WidgetComm.kernel_of_process = self
        poller = zmq.Poller()
        for name in ("shell", "control", "iopub", "heartbeat"):
            poller.register(self.sockets[name], zmq.POLLIN)
        names = {socket: name for name, socket in self.sockets.items()}
        while self.running:
            # Control goes first: a request to end must not wait behind a thousand clicks.
            ready = sorted((names[socket] for socket, _ in poller.poll(WAKE_EVERY_MS)), key=_rank)
            for name in ready[:1]:
                self._receive(name)
        self.context.destroy(linger=200)

    def publish(
        self,
        msg_type: str,
        content: Message,
        metadata: Message | None = None,
        buffers: list[Any] | None = None,
        ident: bytes | None = None,
    ) -> None:
        """Send a message to everyone who listens."""
        self.session.send(
            self.sockets["iopub"], msg_type, content, self.parent, ident=ident, metadata=metadata, buffers=buffers
        )

    def _receive(self, name: str) -> None:
        socket = self.sockets[name]
        if name == "heartbeat":
            socket.send_multipart(socket.recv_multipart())
        elif name == "iopub":
            if socket.recv().startswith(b"\x01"):
                self.publish("iopub_welcome", {"subscription": ""})
                self.publish("status", {"execution_state": "idle"})
        else:
            self._handle(socket)

    def _handle(self, socket: zmq.Socket[bytes]) -> None:
        try:
            idents, message = self.session.recv(socket, mode=0, copy=True)
        except (ValueError, TypeError) as error:
            # Not signed by our server, or not a message at all.
            log.warning("message refused: %s", error)
            return
        if not message:
            return
        self.parent = message
        self.publish("status", {"execution_state": "busy"})
        try:
            self._dispatch(socket, idents, message)
        except Exception:
            # A widget that fails must not take the kernel, and with it the other widgets of the reader, along.
            log.exception("a widget failed")
        self.publish("status", {"execution_state": "idle"})
        self.parent = {}

    def _dispatch(self, socket: zmq.Socket[bytes], idents: list[bytes] | None, message: Message) -> None:
        kind = message["msg_type"]
        manager = comm.get_comm_manager()
        if kind in ("comm_open", "comm_msg", "comm_close"):
            getattr(manager, kind)(None, idents, message)
        elif kind == "kernel_info_request":
            self.session.send(socket, "kernel_info_reply", INFO, message, ident=idents)
        elif kind == "comm_info_request":
            wanted = message["content"].get("target_name")
            comms = {
                key: {"target_name": each.target_name}
                for key, each in manager.comms.items()
                if wanted in (None, each.target_name)
            }
            self.session.send(socket, "comm_info_reply", {"status": "ok", "comms": comms}, message, ident=idents)
        elif kind == "shutdown_request":
            self.running = False
            content = {"status": "ok", "restart": bool(message["content"].get("restart"))}
            self.session.send(socket, "shutdown_reply", content, message, ident=idents)
        elif kind.endswith("_request"):
            refusal = {"status": "error", "ename": "NotImplementedError", "evalue": f"no {kind} here", "traceback": []}
            self.session.send(socket, kind.replace("_request", "_reply"), refusal, message, ident=idents)


def end_with(lifeline: int) -> None:
    """End this process when the other end of the pipe `lifeline` is gone, even in the middle of a loop."""

    def wait() -> None:
        while os.read(lifeline, 1):
            pass
        os._exit(0)

    threading.Thread(target=wait, daemon=True, name="lifeline").start()


def _rank(name: str) -> int:
    return ("control", "heartbeat", "iopub", "shell").index(name)
