"""Files that pages fetch: named after what is in them, so that a browser may keep them for ever."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from content.language import current
from dashboard.site.tools import bundle

HERE = Path(__file__).parents[1] / "static"
# A module stands after those it imports.
STATIC = (
    *("page.css", "search.css", "words.js", "finder.js", "search.js", "offline.js", "page.js", "theme.js"),
    *("model.js", "entries.js", "links.js", "runner.js", "worker.js", "host.js"),
)
# From npm, fetched at set-up (package.json, deno.lock); without them there is no search and no tool answers.
MICROPYTHON = "@micropython/micropython-webassembly-pyscript"
LIBRARIES = {
    "minisearch.js": "minisearch/dist/es/index.js",
    "micropython.js": f"{MICROPYTHON}/micropython.mjs",
    "micropython.wasm": f"{MICROPYTHON}/micropython.wasm",
}
NEEDS = {"finder.js": "minisearch.js", "search.js": "minisearch.js", "worker.js": "micropython.js"}
ENDINGS = {
    "text/javascript": "js",
    "text/css": "css",
    "application/json": "json",
    "application/wasm": "wasm",
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/svg+xml": "svg",
}
KINDS = {ending: kind for kind, ending in ENDINGS.items()}


class Assets:
    """Keeps the files of one build, by the name that holds their hash."""

    def __init__(self, libraries: Path) -> None:
        self.files: dict[str, bytes] = {}
        self.static: dict[str, str] = {}
        self.missing: list[str] = []
        for name, place in LIBRARIES.items():
            try:
                self._add(name, (libraries / place).read_bytes())
            except OSError:
                self.missing.append(name)
        for name in STATIC:
            if NEEDS.get(name) not in self.missing:
                self._add(name, self._linked((HERE / name).read_bytes()))
        self._tools: dict[tuple[str, str], str] = {}

    def keep(self, body: bytes, kind: str) -> str:
        """Keep a file and return its path in the site. Raises KeyError for a kind that no page fetches."""
        name = f"assets/{hashlib.sha256(body).hexdigest()[:20]}.{ENDINGS[kind]}"
        self.files[name] = body
        return name

    def tool(self, package: str) -> str:
        """Keep what a tool needs to answer in the language that is spoken, and return its path."""
        key = package, current().id
        if key not in self._tools:
            self._tools[key] = self.keep(bundle(package), "application/json")
        return self._tools[key]

    def json(self, value: object) -> str:
        """Keep a value as JSON and return its path."""
        return self.keep(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), "application/json")

    def _add(self, name: str, body: bytes) -> None:
        # Maps of sources are not published, so nothing should ask for them.
        body = body.partition(b"\n//# sourceMappingURL=")[0] if name.endswith("js") else body
        self.static[name] = self.keep(body, KINDS[name.rpartition(".")[2]])

    def _linked(self, body: bytes) -> bytes:
        """Return a module of ours that names the modules it imports by their hash; they lie in the same folder."""
        for known, path in self.static.items():
            body = body.replace(f'"./{known}"'.encode(), f'"./{path.removeprefix("assets/")}"'.encode())
        return body
