"""The Voilà application that serves the publication: the built site, and kernels only for chapters that need one."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import signal
import sys
import tempfile
from pathlib import Path
from types import FrameType
from typing import Any

import traitlets
from jupyter_server.utils import url_path_join
from tornado.ioloop import IOLoop, PeriodicCallback
from tornado.web import RedirectHandler, RequestHandler
from traitlets.config import Config
from voila.app import Voila

from dashboard import fallback
from dashboard.files import File, Files
from dashboard.handlers import ASSET, AssetHandler, HealthHandler, NotFoundHandler, SiteHandler, is_loopback
from dashboard.log import shorten_ids
from dashboard.sockets import LONGEST_MESSAGE
from dashboard.watch import Site

ROOT = Path(__file__).parents[1]
LONGEST_HEAD = 262_144
COMPRESS_INTERVAL_MS = 2_000
PREPARE_AFTER = 2.0


class Dashboard(Voila):  # type: ignore[misc]  # voila is untyped
    """Serve the chapters: `python -m dashboard [--port=8866] [--Voila.ip=0.0.0.0]`."""

    name = "voila"
    description = "Serve Calcium in the Skin"
    publication = traitlets.Unicode(str(ROOT), help="The folder that holds content/ and notebooks/.").tag(config=True)
    out = traitlets.Unicode(help="The folder for the built site; build/site of the publication.").tag(config=True)
    max_kernels = traitlets.Int(20, help="How many kernels may run at once.").tag(config=True)

    def initialize(self, argv: list[str] | None = None) -> None:
        """Set our defaults; the command line goes before them."""
        self.update_config(Config(defaults()))
        super().initialize(argv)
        # Ctrl-C ends the server as politely as SIGTERM, also where a shell started it with SIGINT switched off.
        signal.signal(signal.SIGINT, self._handle_signal_stop)
        shorten_ids(self.log.name, "tornado.access", "tornado.general")
        root = Path(self.publication).resolve()
        self.root_dir = str(root / "notebooks")
        # Kernels find the tools also where the package is not installed.
        paths = [str(root), str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
        os.environ["PYTHONPATH"] = os.pathsep.join(dict.fromkeys(paths))
        self.site = Site(root, writable(Path(self.out) if self.out else root / "build" / "site", self.log), self.log)

    def setup_template_dirs(self) -> None:
        """Put our template before Voilà's; it serves only the chapters that `dashboard.fallback` is for."""
        super().setup_template_dirs()
        theirs: list[str] = self.template_paths  # type: ignore[has-type]  # a trait of voila, untyped
        self.template_paths = [str(fallback.TEMPLATES), *theirs]

    def init_settings(self) -> dict[str, Any]:
        """Build the site if there is none, and answer unknown addresses kindly."""
        self._whole_addresses()
        settings = super().init_settings()
        if not self.site.ready:
            self.log.info("Building the site for the first time; later starts take a moment only")
            self.site.build_first()
        settings["websocket_max_message_size"] = LONGEST_MESSAGE
        settings["default_handler_class"] = NotFoundHandler
        settings["default_handler_args"] = {"site": self.site}
        return dict(settings)

    def init_handlers(self) -> list[Any]:
        """Drop Voilà's browsing addresses, keep those that chapters with other widgets need, add ours."""
        base = re.escape(self.server_url)  # type: ignore[has-type]  # a trait of voila, untyped
        front: str = self.base_url  # type: ignore[has-type]  # as above
        voila = {
            "template_paths": self.template_paths,
            "config": self.config,
            "voila_configuration": self.voila_configuration,
        }
        self.files = Files(self.site.out)
        files = {"files": self.files, "gate": self.may_send}
        shows_faults = is_loopback(self.ip)
        return [
            *fallback.handlers(self.site, super().init_handlers(), base, self.max_kernels, voila),
            *([(base[:-1], RedirectHandler, {"url": front, "permanent": False})] if base != "/" else []),
            (rf"{base}health", HealthHandler, {"site": self.site}),
            # Where a token is asked for, it is asked for everything.
            *([] if self.identity_provider.token else [(rf"{base}({ASSET})", AssetHandler, files)]),
            (rf"{base}(.*)", SiteHandler, {"site": self.site, "faults": shows_faults, **files}),
        ]

    async def may_send(self, _handler: RequestHandler, _name: str, _file: File) -> bool:
        """Return whether somebody may have a file of the site now: everybody may have all of it."""
        return True

    def listen(self) -> None:
        """Read heads long enough to answer an overlong address with a page instead of a broken connection."""
        PeriodicCallback(lambda: asyncio.to_thread(compress_next, self.files), COMPRESS_INTERVAL_MS).start()
        if is_loopback(self.ip):
            IOLoop.current().call_later(PREPARE_AFTER, self.site.prepare)
        listen = self.app.listen
        self.app.listen = lambda port, ip: listen(port, ip, max_header_size=LONGEST_HEAD)
        super().listen()

    def stop(self) -> None:
        """End the process that builds, and the kernels."""
        self.site.end()
        super().stop()

    def _whole_addresses(self) -> None:
        """Let addresses begin and end with a slash; `server_url` is the one behind a proxy that strips its prefix."""
        base: str = self.base_url  # type: ignore[has-type]  # traits of voila, untyped
        inner: str = self.server_url  # type: ignore[has-type]  # as above
        self.base_url = url_path_join("/", base, "/")
        self.server_url = url_path_join("/", inner or base, "/")

    def _handle_signal_stop(self, sig: int, frame: FrameType | None) -> None:
        if not hasattr(self, "ioloop"):
            sys.exit(128 + sig)
        super()._handle_signal_stop(sig, frame)


def compress_next(files: Files) -> None:
    """Compress the largest file that is not as small as it can be; one at a time, beside the readers."""
    waiting = files.to_compress()
    if waiting is not None:
        waiting.compress()


def writable(out: Path, log: logging.Logger) -> Path:
    """Return where the site can be built: `out`, or a folder of this run where nothing may be written there."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out.parent), tempfile.TemporaryFile(dir=out):
            return out
    except OSError as error:
        if (out / "index.html").is_file():
            log.warning("%s can't be written to (%s); what was built before is served", out, error.strerror)
            return out
        made = Path(tempfile.mkdtemp(prefix="calcium-in-the-skin-")) / "site"
        log.warning("%s can't be written to (%s); the site is built in %s", out, error.strerror, made)
        return made


def defaults() -> dict[str, Any]:
    """Return our settings: loopback, no browser, no tracebacks, idle kernels culled within minutes."""
    hooks = {"prelaunch_hook": fallback.introduce}
    return {
        "Voila": {"ip": "127.0.0.1", "open_browser": False, "log_level": "INFO"},
        "VoilaConfiguration": {"show_tracebacks": False, "strip_sources": True, "file_allowlist": [], **hooks},
        "MappingKernelManager": {
            "cull_interval": 20,
            "cull_idle_timeout": 600,
            "cull_connected": True,
            "default_kernel_name": "python3",
        },
    }


main = Dashboard.launch_instance
