"""Firefox and WebKit as Debian ships them, driven by what they speak themselves: WebDriver BiDi, and WebDriver."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import websocket

from tests.support.server import free_port

STARTS_WITHIN = 60
ANSWERS_WITHIN = 60


class Engine(Protocol):
    """A browser with one page."""

    def open(self, address: str) -> None:
        """Open a page, and wait until it is loaded."""

    def run(self, expression: str) -> Any:
        """Return what an expression gives in the page, through JSON."""

    def stop(self) -> None:
        """End the browser."""


class Firefox:
    """Firefox over WebDriver BiDi, a protocol of its own on a WebSocket."""

    def __init__(self) -> None:
        self.profile = tempfile.TemporaryDirectory(prefix="firefox-")
        options = ["--headless", "--no-remote", "--profile", self.profile.name, "--remote-debugging-port", "0"]
        self.process = subprocess.Popen(
            [firefox(), *options, "about:blank"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.socket = websocket.create_connection(
            f"{self._address()}/session", timeout=ANSWERS_WITHIN, suppress_origin=True
        )
        self.number = 0
        self._ask("session.new", capabilities={})
        self.context = self._ask("browsingContext.getTree")["contexts"][0]["context"]

    def open(self, address: str) -> None:
        self._ask("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def run(self, expression: str) -> Any:
        told = self._ask(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({expression})) ?? 'null')()",
            target={"context": self.context},
            awaitPromise=True,
        )
        if told["type"] != "success":
            raise RuntimeError(told["exceptionDetails"]["text"])
        return json.loads(told["result"]["value"])

    def stop(self) -> None:
        self.socket.close()
        self.process.terminate()
        self.process.wait(timeout=STARTS_WITHIN)
        assert self.process.stdout is not None
        self.process.stdout.close()
        self.profile.cleanup()

    def _address(self) -> str:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
                return found[1]
        raise RuntimeError("Firefox ended while it started")

    def _ask(self, method: str, **parameters: Any) -> Any:
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            told = json.loads(self.socket.recv())
            if told.get("id") == self.number:
                if told["type"] == "error":
                    raise RuntimeError(f"{method}: {told['message']}")
                return told["result"]


class WebKit:
    """WebKit in its MiniBrowser over WebDriver, on a screen that nobody sees."""

    def __init__(self) -> None:
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        # As root, as in many containers, its sandbox can't be set up.
        environment = {**os.environ, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
        self.process = subprocess.Popen(
            ["xvfb-run", "-a", "WebKitWebDriver", f"--port={port}"],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        options = {"binary": str(mini_browser()), "args": ["--automation"]}
        wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
        self.session = ""
        self.session = f"/session/{self._patiently(lambda: self._ask('/session', wanted))['sessionId']}"

    def open(self, address: str) -> None:
        self._ask("/url", {"url": address})

    def run(self, expression: str) -> Any:
        script = (
            "const done = arguments[0];"
            f"(async () => JSON.stringify(await ({expression})) ?? 'null')()"
            ".then(done, (error) => done(`!${error}`));"
        )
        told = str(self._ask("/execute/async", {"script": script, "args": []}))
        if told.startswith("!"):
            raise RuntimeError(told)
        return json.loads(told)

    def stop(self) -> None:
        try:
            self._ask("", method="DELETE")
        finally:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait(timeout=STARTS_WITHIN)

    def _ask(self, path: str, told: Any = None, method: str = "POST") -> Any:
        body = None if told is None else json.dumps(told).encode()
        kind = {"Content-Type": "application/json"}
        request = urllib.request.Request(f"{self.address}{self.session}{path}", body, kind, method=method)
        try:
            with urllib.request.urlopen(request, timeout=ANSWERS_WITHIN) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode()) from error

    def _patiently(self, ask: Callable[[], Any]) -> Any:
        deadline = time.monotonic() + STARTS_WITHIN
        while True:
            try:
                return ask()
            except urllib.error.URLError:
                if time.monotonic() > deadline or self.process.poll() is not None:
                    raise
                time.sleep(0.1)


def firefox() -> str:
    """Return the command, or nothing where it is not installed."""
    return shutil.which("firefox-esr") or shutil.which("firefox") or ""


def mini_browser() -> Path | None:
    """Return WebKit's small browser, or None where it is not installed with all that it takes."""
    found = sorted(Path("/usr").glob("lib*/*/webkit2gtk-4*/MiniBrowser"))
    return found[-1] if found and shutil.which("WebKitWebDriver") and shutil.which("xvfb-run") else None
