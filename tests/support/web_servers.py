"""nginx and Apache from the packages of the system, each on a port of its own with a file of `dashboard/deploy/`."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.support.server import PATIENCE, ROOT, free_port

DEPLOY = ROOT / "dashboard" / "deploy"
# They stand where only root looks for commands.
PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
MODULES = Path("/usr/lib/apache2/modules")
NEEDED = ("mpm_event", "authz_core", "mime", "dir", "alias", "deflate", "filter", "headers", "proxy", "proxy_http")
NGINX = """
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""
APACHE = """
ServerRoot {folder}
ServerName localhost
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
DefaultRuntimeDir {folder}
Mutex file:{folder}
User www-data
Group www-data
Listen 127.0.0.1:{port}
{modules}
TypesConfig /etc/mime.types
<Directory />
    Require all denied
</Directory>
Include {folder}/site.conf
"""


@contextmanager
def run_nginx(folder: Path, site: str, port: int) -> Iterator[str]:
    """Serve what a `server` block says, and give the address; skips where nginx is not installed."""
    program = shutil.which("nginx", path=PATH)
    if program is None:
        pytest.skip("nginx is not here: apt-get install nginx runs these tests too")
    (folder / "site.conf").write_text(site)
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder))
    command = [program, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-g", "daemon off;"]
    with _running(command, folder, port) as address:
        yield address


@contextmanager
def run_apache(folder: Path, site: str, port: int) -> Iterator[str]:
    """Serve what a `VirtualHost` says, and give the address; skips where Apache is not installed."""
    program = shutil.which("apache2", path=PATH)
    if program is None:
        pytest.skip("Apache is not here: apt-get install apache2-bin media-types runs these tests too")
    modules = "\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in NEEDED if _is_module(name))
    (folder / "site.conf").write_text(site)
    (folder / "apache.conf").write_text(APACHE.format(folder=folder, port=port, modules=modules))
    with _running([program, "-DFOREGROUND", "-f", str(folder / "apache.conf")], folder, port) as address:
        yield address


def _is_module(name: str) -> bool:
    """Return whether something is a module of its own; some builds have it in the program."""
    return (MODULES / f"mod_{name}.so").exists()


@contextmanager
def _running(command: list[str], folder: Path, port: int) -> Iterator[str]:
    # Its workers are another user, who must get to what it serves.
    for each in (folder, *folder.parents):
        if each.owner() == "root" and each not in (Path("/"), Path("/tmp")):  # noqa: S108 - only looked at
            each.chmod(each.stat().st_mode | 0o011)
    with (folder / "out.log").open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
    try:
        _wait(process, folder, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _wait(process: subprocess.Popen[bytes], folder: Path, port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    said = "".join(each.read_text(errors="replace") for each in folder.glob("*.log"))
    raise RuntimeError(f"{process.args!r} does not serve:\n{said}")


def changed(name: str, *changes: tuple[str, str]) -> str:
    """Return a file of `dashboard/deploy/` with what is another thing here; each part must stand in it."""
    text = (DEPLOY / name).read_text()
    for old, new in changes:
        assert old in text, (name, old)
        text = text.replace(old, new)
    return text


__all__ = ["changed", "free_port", "run_apache", "run_nginx"]
