"""A real JupyterHub with the classroom as its service, behind the proxy that hubs have, which Deno runs."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener, urlopen

import pytest

from tests.support.server import PATIENCE, ROOT, free_port

EXAMPLE = ROOT / "dashboard" / "deploy" / "jupyterhub_config.py"
PROXY = ["deno", "run", "--allow-all", "--node-modules-dir=none", "--cached-only", "npm:configurable-http-proxy@5.3.0"]
# With the pages of the whole publication to be made, on a busy machine.
STARTS_WITHIN = 180
PASSWORD = "of the hub"  # noqa: S105 - of nobody
TEACHER, ADMIN = "eva", "ruth"
# What the example leaves to whoever runs the hub, and what a test has elsewhere.
CONFIG = """
import sys
load_subconfig({example!r})
c = get_config()
[service] = c.JupyterHub.services
service["url"] = "http://127.0.0.1:{service}"
options = {options!r}
names = [each.partition("=")[0] for each in options]
said = [each for each in service["command"][1:] if each.partition("=")[0] not in names]
service["command"] = [sys.executable, *said, *options]
service["cwd"] = {root!r}
service["environment"] = {{"CLASSROOM_DATABASE_URL": {database!r}, "PYTHONPATH": {root!r}}}
c.JupyterHub.public_url = "{address}/"
c.JupyterHub.bind_url = "http://127.0.0.1:{port}"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{hub}"
c.JupyterHub.db_url = "sqlite:///hub.sqlite"
c.JupyterHub.load_groups = {{"teachers": {{"users": ["{teacher}"]}}}}
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{api}"
c.ConfigurableHTTPProxy.command = {proxy!r}
c.JupyterHub.authenticator_class = "dummy"
c.DummyAuthenticator.password = {password!r}
c.Authenticator.allow_all = True
c.Authenticator.admin_users = {{"{admin}"}}
c.JupyterHub.spawner_class = "simple"
"""


class Hub(NamedTuple):
    """A hub that runs."""

    address: str
    front: str
    database: str
    log: Path
    process: subprocess.Popen[bytes]


@contextmanager
def run_hub(folder: Path, *options: str) -> Iterator[Hub]:
    """Run a hub in a folder until its service answers; skips where its proxy could not be fetched from npm."""
    if subprocess.run([*PROXY, "--version"], capture_output=True, check=False).returncode:
        pytest.skip("configurable-http-proxy is not here: `make test` fetches it from npm")
    database, log, port = f"sqlite:///{folder / 'class.db'}", folder / "log", free_port()
    address = f"http://127.0.0.1:{port}"
    told = {"service": free_port(), "hub": free_port(), "api": free_port(), "port": port, "address": address}
    told |= {"example": str(EXAMPLE), "root": str(ROOT), "options": [*options], "database": database}
    config = CONFIG.format(**told, proxy=PROXY, password=PASSWORD, teacher=TEACHER, admin=ADMIN)
    (folder / "config.py").write_text(config)
    command = [sys.executable, "-m", "jupyterhub", "-f", "config.py"]
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.STDOUT)
    try:
        hub = Hub(address, f"{address}/services/calcium/", database, log, process)
        # The service first: each look through the proxy before it is there is a line of the log.
        for each in (f"http://127.0.0.1:{told['service']}/services/calcium/health", f"{hub.front}health"):
            _wait(hub, each)
        yield hub
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _wait(hub: Hub, address: str) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline and hub.process.poll() is None:
        try:
            urlopen(address, timeout=PATIENCE).close()
        except (HTTPError, URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"the hub does not serve:\n{hub.log.read_text()[-20_000:]}")


class Visitor:
    """A browser without a screen: it keeps cookies for the paths they are for, and follows where it is led."""

    def __init__(self) -> None:
        self.cookies = CookieJar()
        self._opener = build_opener(HTTPCookieProcessor(self.cookies))

    def open(self, address: str, form: dict[str, str] | None = None) -> tuple[int, str, str]:
        """Open an address, or send a form there, and return the status, the address at the end, and the page."""
        sent = urlencode(form).encode() if form is not None else None
        try:
            with self._opener.open(Request(address, sent), timeout=PATIENCE) as answer:
                return answer.status, answer.url, answer.read().decode()
        except HTTPError as error:
            with error:
                return error.code, error.url, error.read().decode()

    def sign_in(self, hub: Hub, name: str, back: str = "") -> tuple[int, str, str]:
        """Take the way from a page of ours through the login of the hub, and return where it ends."""
        _, at, page = self.open(f"{hub.front}discuss/api/hub?{urlencode({'back': back})}")
        token = re.search(r'name="_xsrf" value="([^"]+)"', page)
        assert "/hub/login" in at, at
        assert token, page
        return self.open(at, {"username": name, "password": PASSWORD, "_xsrf": token[1]})

    def cookie(self, name: str) -> str:
        """Return the value of a cookie. Raises StopIteration where there is none."""
        return next(each.value or "" for each in self.cookies if each.name == name)
