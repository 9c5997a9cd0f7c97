"""Files that pages fetch: named after what is in them, so that a browser may keep them for ever."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from content.language import current
from dashboard.site.tools import bundle as tool_bundle
from widgets.kit.bundle import BundlerMissing, bundle
from widgets.kit.views import FETCHED_LATER, published

HERE = Path(__file__).parents[1] / "static"
CODE = HERE.parents[1]
# As they are, each made of these parts; the theme comes before anything is drawn.
PLAIN = {
    "page.css": (
        "fonts.css",
        "colours.css",
        "page.css",
        "prose.css",
        "frame.css",
        "doors.css",
        "records.css",
        "parts.css",
        "teach.css",
        "print.css",
    ),
    "search.css": ("search.css",),
    "record.css": ("record.css",),
    "class.css": ("class.css",),
    "present.css": ("present.css",),
    "discussion.css": ("discussion.css",),
    "theme.js": ("theme.js",),
}
# The letters, from npm as well; without them a page has those of the device.
FONTS = {
    "figtree.woff2": "@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2",
    "fraunces.woff2": "@fontsource/fraunces/files/fraunces-latin-600-normal.woff2",
}
# What our scripts import from npm, fetched at set-up (package.json, deno.lock). The interpreter goes out as it is.
MICROPYTHON = "@micropython/micropython-webassembly-pyscript"
INTERPRETER = {
    "micropython.js": f"{MICROPYTHON}/micropython.mjs",
    "micropython.wasm": f"{MICROPYTHON}/micropython.wasm",
}
SEARCH = "minisearch"
CODES = "uqr"
# Each with all that it imports, but for what is fetched later or stands alone; a script stands after those it names.
SCRIPTS = {
    "search.js": ("./search.css",),
    "qr.js": (),
    "code.js": ("./qr.js",),
    "present.js": ("./present.css", "./qr.js"),
    "teach.js": (),
    "notes.js": (),
    "discussion.js": ("./discussion.css",),
    "page.js": ("./search.js", "./code.js", "./present.js", "./teach.js", "./discussion.js"),
    "worker.js": (f"{MICROPYTHON}/micropython.mjs",),
    "host.js": (),
    "report.js": (),
    "record.js": (),
    "class.js": (),
    "lead.js": ("./qr.js",),
    "wall.js": ("./qr.js",),
    "account.js": (),
}
DRAW_CODES = ("qr.js", "code.js", "lead.js", "wall.js")
NEEDS = {"search.js": SEARCH, "worker.js": MICROPYTHON, **dict.fromkeys(DRAW_CODES, CODES)}
# How scripts name what they don't hold, and which file that is.
NAMES = INTERPRETER | {name: f"./{name}" for name in (*PLAIN, *SCRIPTS)}
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
    "font/woff2": "woff2",
}
KINDS = {ending: kind for kind, ending in ENDINGS.items()}


class Assets:
    """Keeps the files of one build, by the name that holds their hash."""

    def __init__(self, libraries: Path) -> None:
        self.files: dict[str, bytes] = {}
        self.static: dict[str, str] = {}
        self.missing = [name for name in (MICROPYTHON, SEARCH, CODES) if not (libraries / name).is_dir()]
        self._tools: dict[tuple[str, str], str] = {}
        self._views: dict[str, str] = {}
        self.fonts = {
            name: self._font(libraries / place) for name, place in FONTS.items() if (libraries / place).is_file()
        }
        for name, parts in PLAIN.items():
            self._add(name, b"".join([self._part(part) for part in parts]))
        if MICROPYTHON not in self.missing:
            for name, place in INTERPRETER.items():
                self._add(name, (libraries / place).read_bytes())
        try:
            self._add_scripts()
        except BundlerMissing:
            self.missing.append("esbuild")

    def _add_scripts(self) -> None:
        names = [name for name in SCRIPTS if NEEDS.get(name) not in self.missing]
        made = scripts(names)
        self._views = published()
        for name in names:
            self._add(name, self._linked(made[name]).encode())

    def keep(self, body: bytes, kind: str) -> str:
        """Keep a file and return its path in the site. Raises KeyError for a kind that no page fetches."""
        name = f"assets/{hashlib.sha256(body).hexdigest()[:20]}.{ENDINGS[kind]}"
        self.files[name] = body
        return name

    def tool(self, package: str) -> str:
        """Keep what a tool needs to answer in the language that is spoken, and return its path."""
        key = package, current().id
        if key not in self._tools:
            self._tools[key] = self.keep(tool_bundle(package), "application/json")
        return self._tools[key]

    def json(self, value: object) -> str:
        """Keep a value as JSON and return its path."""
        return self.keep(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), "application/json")

    def words(self, messages: object) -> str:
        """Keep what the scripts of a page say, as a script that puts it where they find it, and return its path."""
        told = json.dumps(json.dumps(messages, ensure_ascii=False, separators=(",", ":")), ensure_ascii=False)
        body = f'document.getElementById("words").textContent={told};'
        return self.keep(body.encode(), "text/javascript")

    def view(self, source: str, kind: str) -> str:
        """Keep the module or style sheet of a view, in its small form if it is one of ours, and return its path."""
        small = self._views.get(source, source)
        if "qr.js" in self.static:
            small = small.replace(f'"{FETCHED_LATER}"', f'"./{self.static["qr.js"].removeprefix("assets/")}"')
        return self.keep(small.encode(), kind)

    def _font(self, path: Path) -> str:
        return self.keep(path.read_bytes(), "font/woff2")

    def _part(self, name: str) -> bytes:
        """Return a part of a file as it stands in `static`; fonts are named by their hash, or not at all."""
        body = (HERE / name).read_text(encoding="utf-8")
        if name == "fonts.css" and len(self.fonts) < len(FONTS):
            return b""
        for font, path in self.fonts.items():
            body = body.replace(f'"{font}"', f'"./{path.removeprefix("assets/")}"')
        return body.encode()

    def _add(self, name: str, body: bytes) -> None:
        # Maps of sources are not published, so nothing should ask for them.
        body = body.partition(b"\n//# sourceMappingURL=")[0] if name.endswith("js") else body
        self.static[name] = self.keep(body, KINDS[name.rpartition(".")[2]])

    def _linked(self, body: str) -> str:
        """Return a script of ours that names other files by their hash; they lie in the same folder."""
        for name, path in self.static.items():
            body = body.replace(f'"{NAMES[name]}"', f'"./{path.removeprefix("assets/")}"')
        return body


def scripts(names: Sequence[str]) -> dict[str, str]:
    """Return scripts of ours by name, each with all that it imports. Raises BundlerMissing or BundleError."""
    outside = [path for name in names for path in SCRIPTS[name]]
    entries = {name: (HERE / name).relative_to(CODE).as_posix() for name in names}
    libraries = [CODE / "node_modules" / name / "package.json" for name in (SEARCH, CODES)]
    sources = [*HERE.glob("**/*.js"), *CODE.glob("widgets/*/*.js"), *[path for path in libraries if path.is_file()]]
    made = bundle(CODE, list(entries.values()), sources, "--minify", *(f"--external:{path}" for path in outside))
    return {name: made[entry] for name, entry in entries.items()}
