"""The Voilà application that serves the publication: its pages, its limits, and nothing else of the disk."""

from __future__ import annotations

import functools
import gc
import logging
import os
import signal
from pathlib import Path
from typing import Any

import traitlets
import zmq
from jupyter_client.provisioning.factory import KernelProvisionerFactory
from tornado.ioloop import PeriodicCallback
from traitlets.config import Config
from voila.app import Voila

from dashboard import stock
from dashboard.downloads import DataHandler, DownloadHandler, Downloads
from dashboard.fork.connection import PromptConnection
from dashboard.fork.keeper import POSSIBLE
from dashboard.fork.manager import ForkKernelManager, ForkMappingKernelManager
from dashboard.fork.spec import ForkKernelSpecManager
from dashboard.handlers import (
    AssetHandler,
    HealthHandler,
    KernelHandler,
    NotFoundHandler,
    PageHandler,
)
from dashboard.kernels import ChapterKernels
from dashboard.log import ShortIds
from dashboard.store import PageStore
from dashboard.websocket import LONGEST_MESSAGE, PromptWebsocketHandler

try:
    import resource
except ImportError:  # not on Windows
    resource = None  # type: ignore[assignment]

ROOT = Path(__file__).parents[1]
# What of Voilà's own addresses is kept; its tree browser, file server and contents API are not.
KEPT = ("/api/kernels/",)
LONGEST_HEAD = 262_144
LOOK_AFTER_MS = 2_000
MOST_SOCKETS = 60_000


class Dashboard(Voila):  # type: ignore[misc]  # voila is untyped
    """Serve the chapters: `python -m dashboard [--port=8866] [--Voila.ip=0.0.0.0]`."""

    name = "voila"
    description = "Serve Calcium in the Skin"
    publication = traitlets.Unicode(str(ROOT), help="The folder that holds content/ and notebooks/.").tag(config=True)
    most_kernels = traitlets.Int(60, help="How many kernels may run at once.").tag(config=True)

    def initialize(self, argv: list[str] | None = None) -> None:
        """Set our defaults; the command line goes before them."""
        self.update_config(Config(defaults()))
        super().initialize(argv)
        for name in (self.log.name, "tornado.access"):
            for handler in logging.getLogger(name).handlers or logging.getLogger().handlers:
                handler.addFilter(ShortIds())
        self.root_dir = str(Path(self.publication).resolve() / "notebooks")

    def setup_template_dirs(self) -> None:
        """Put our template before Voilà's; it serves only the chapters that `dashboard.stock` is for."""
        super().setup_template_dirs()
        theirs: list[str] = self.template_paths  # type: ignore[has-type]  # a trait of voila, untyped
        self.template_paths = [str(stock.TEMPLATES), *theirs]

    def init_settings(self) -> dict[str, Any]:
        """Build the pages before the first reader comes, and answer unknown addresses kindly."""
        settings = super().init_settings()
        self.store = PageStore(Path(self.publication).resolve(), self.base_url, self.log)
        self.store.make()
        if not POSSIBLE:
            self.log.warning("Kernels can't be forked here; ordinary ones serve, and the first answer takes longer")
        settings["websocket_max_message_size"] = LONGEST_MESSAGE
        settings["default_handler_class"] = NotFoundHandler
        settings["default_handler_args"] = {"store": self.store}
        return dict(settings)

    def init_handlers(self) -> list[Any]:
        """Keep Voilà's kernel addresses, drop its browsing ones, add ours."""
        make_room(self.kernel_manager.context)
        # Looking for entry points takes longer than a fork; the first reader need not wait for it.
        KernelProvisionerFactory.instance(parent=self.kernel_manager)
        self.kernels = kernels = ChapterKernels(self.kernel_manager, self.store, self.most_kernels)
        pages = {"store": self.store}
        both = {"store": self.store, "kernels": kernels}
        every = super().init_handlers()
        kept = [handler for handler in every if any(part in handler[0] for part in KEPT)]
        voila = {
            "template_paths": self.template_paths,
            "config": self.config,
            "voila_configuration": self.voila_configuration,
        }
        base = self.base_url
        return [
            *[(route, PromptWebsocketHandler if route.endswith("/channels") else handler) for route, handler in kept],
            *stock.handlers(self.store, every, base, voila),
            (rf"{base}assets/([0-9a-z.]+)", AssetHandler, pages),
            (rf"{base}kernels/([0-9a-z\-/]*)", KernelHandler, both),
            (rf"{base}health", HealthHandler, both),
            (rf"{base}data", DataHandler, pages),
            (rf"{base}data/([a-z.\-]+)", DownloadHandler, {**pages, "downloads": Downloads(self.store)}),
            (rf"{base}([0-9a-z\-]*(?:\.ipynb)?)", PageHandler, pages),
        ]

    def listen(self) -> None:
        """Read heads long enough to answer an overlong address with a page instead of a broken connection."""
        PeriodicCallback(self.store.look_after_nursery, LOOK_AFTER_MS).start()
        PeriodicCallback(self.store.squeeze_next, LOOK_AFTER_MS).start()
        PeriodicCallback(self.kernels.end_deserted, LOOK_AFTER_MS).start()
        # Ctrl-C ends the server as politely as SIGTERM, also where a shell started it with SIGINT switched off.
        signal.signal(signal.SIGINT, self._handle_signal_stop)
        # What was built until now stays; looking at it again and again would take a tenth of a burst.
        gc.collect()
        gc.freeze()
        self.app.listen = functools.partial(self.app.listen, max_header_size=LONGEST_HEAD)
        super().listen()


def make_room(context: zmq.Context[Any]) -> None:
    """Let this process hold the sockets of many kernels: each costs some seventeen descriptors."""
    context.set(zmq.MAX_SOCKETS, MOST_SOCKETS)
    if resource is not None:
        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def defaults() -> dict[str, Any]:
    """Return our settings: loopback, no browser, no tracebacks, idle kernels culled within minutes."""
    return {
        "Voila": {
            "ip": "127.0.0.1",
            "kernel_websocket_connection_class": PromptConnection,
            "open_browser": False,
            "log_level": "INFO",
        },
        "VoilaConfiguration": {
            "kernel_spec_manager_class": ForkKernelSpecManager,
            "multi_kernel_manager_class": ForkMappingKernelManager,
            "show_tracebacks": False,
            "strip_sources": True,
            "file_allowlist": [],
        },
        "KernelManager": {"transport": "ipc" if os.name == "posix" else "tcp"},
        "MappingKernelManager": {
            "cull_interval": 20,
            "cull_idle_timeout": 600,
            "cull_connected": True,
            "default_kernel_name": "python3",
            "kernel_manager_class": f"{ForkKernelManager.__module__}.{ForkKernelManager.__name__}",
        },
    }


main = Dashboard.launch_instance
