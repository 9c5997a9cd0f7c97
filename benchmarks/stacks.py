"""The stacks that are measured, and how each of them is started."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import environment, publication
from benchmarks.page import notebooks
from benchmarks.page.prose import LAST
from benchmarks.page.reasoning import caption
from benchmarks.readers import FileReader, Reader, ShinyReader, StockReader

ROOT = Path(__file__).parents[1]
PAGE = Path(__file__).parent / "page"
BASELINE = "voila"
# Ours starts the process that builds after edits, when it has served for two seconds.
SETTLES = 3.0


@dataclass(frozen=True)
class Probe:
    """How the browser finds its way on a page: text to be seen, boxes to press, and where the answer stands."""

    text: str = LAST
    marker: str = "p, h1, h2, span.paragraph"
    boxes: str = "input[type=checkbox], [role=checkbox]"
    shown: str = "caption"
    first: str = caption(1)


@dataclass(frozen=True)
class Stack:
    """One way to serve the page. `start` takes a fresh folder and a port and returns command and working folder."""

    key: str
    name: str
    start: Callable[[Path, int], tuple[list[str], Path]]
    path: str = "/"
    probe: Probe = field(default_factory=Probe)
    # Makes a reader without a browser, of a host and a path.
    reader: Callable[[str, str], Reader] | None = None
    small: bool = True
    # Where a reader goes next; empty for the same page once more.
    next: str = ""
    # For so many seconds after its start a server still makes itself ready.
    settles: float = 0.0


def _dashboard(root: Path, port: int) -> tuple[list[str], Path]:
    """Start our application for a publication that was built before."""
    folders = [f"--Dashboard.publication={root}", f"--Dashboard.out={publication.built(root)}"]
    return [sys.executable, "-m", "dashboard", f"--port={port}", "--Voila.port_retries=0", *folders], ROOT


def _ours(_folder: Path, port: int) -> tuple[list[str], Path]:
    return _dashboard(publication.small(), port)


def _real(_folder: Path, port: int) -> tuple[list[str], Path]:
    return _dashboard(ROOT, port)


def store_in(folder: Path) -> str:
    """Return the address of the store of a class that is served in a folder."""
    return f"sqlite:///{folder / 'class.db'}"


def _class(folder: Path, port: int) -> tuple[list[str], Path]:
    """Start our application with a classroom, for the real publication, and no class yet."""
    store = f"--database-url={store_in(folder)}"
    where = ("--host=127.0.0.1", f"--port={port}", f"--Dashboard.out={publication.built(ROOT)}")
    return [sys.executable, "-m", "classroom", store, "serve", "--no-room", *where], ROOT


def _livepoll(folder: Path, port: int) -> tuple[list[str], Path]:
    """Start livepoll as its manual says; it keeps its votes in the folder where it is started."""
    return [str(environment.PYTHON), "-m", "uvicorn", "livepoll.main:app", "--host=127.0.0.1", f"--port={port}"], folder


def _reads_ours(host: str, path: str) -> Reader:
    return FileReader(host, publication.needed(publication.small(), path))


def _reads_real(host: str, path: str) -> Reader:
    return FileReader(host, publication.needed(ROOT, path))


def _voila(*options: str) -> Callable[[Path, int], tuple[list[str], Path]]:
    def start(folder: Path, port: int) -> tuple[list[str], Path]:
        page = str(notebooks.write_stock(folder))
        plain = [page, f"--port={port}", "--no-browser", "--Voila.port_retries=0"]
        return [str(environment.PYTHON), "-m", "voila", *plain, *options], folder

    return start


def _module(*words: str) -> Callable[[Path, int], tuple[list[str], Path]]:
    def start(folder: Path, port: int) -> tuple[list[str], Path]:
        filled = [word.format(port=port, page=PAGE) for word in words]
        return [str(environment.PYTHON), "-m", *filled], folder

    return start


_ADDRESS = ("--port", "{port}", "--host", "127.0.0.1")
_STREAMLIT = ("--server.headless=true", "--server.address=127.0.0.1", "--browser.gatherUsageStats=false")
_PANEL = ("--address=127.0.0.1", "--allow-websocket-origin=*")
_EXPLORER = Probe(
    text="Causes",
    boxes="button.cs-answer.cs-yes",
    shown=".cs-verdict",
    first="Not enough to go on yet",
)
STACKS = (
    Stack("ours", "ours", _ours, reader=_reads_ours, settles=SETTLES),
    Stack(BASELINE, "stock Voilà", _voila(), reader=StockReader),
    Stack("pool", "stock Voilà, pool of 5", _voila("--preheat_kernel=True", "--pool_size=5"), reader=StockReader),
    Stack("shiny", "Shiny for Python", _module("shiny", "run", "{page}/in_shiny.py", *_ADDRESS), reader=ShinyReader),
    Stack(
        "panel", "Panel", _module("panel", "serve", "{page}/in_panel.py", "--port={port}", *_PANEL), path="/in_panel"
    ),
    Stack(
        "streamlit",
        "Streamlit",
        _module("streamlit", "run", "{page}/in_streamlit.py", "--server.port={port}", *_STREAMLIT),
    ),
    Stack("marimo", "marimo", _module("marimo", "run", "{page}/in_marimo.py", "--headless", "--no-token", *_ADDRESS)),
    Stack("static", "static page by hand", _module("benchmarks.page.in_static", "{port}")),
    Stack(
        "front",
        "our front page",
        _real,
        probe=Probe(text="Calcium in the Skin", boxes=""),
        small=False,
        next="/explore/",
    ),
    Stack(
        "causes",
        "our cause explorer",
        _real,
        path="/explore/",
        probe=_EXPLORER,
        reader=_reads_real,
        small=False,
        next="/when-to-see-a-doctor/",
        settles=SETTLES,
    ),
)
CLASSES = (
    Stack("class", "our live class", _class, path="/health", settles=SETTLES),
    Stack("livepoll", "livepoll", _livepoll, path="/openapi.json"),
)
QUICK = ("ours", BASELINE, "shiny", "causes")


def chosen(keys: tuple[str, ...]) -> list[Stack]:
    """Return the stacks with these keys, or all of them."""
    known = {stack.key: stack for stack in STACKS}
    missing = sorted(set(keys) - set(known))
    if missing:
        raise ValueError(f"no stack {', '.join(missing)}; there are {', '.join(known)}")
    return [stack for stack in STACKS if not keys or stack.key in keys]
