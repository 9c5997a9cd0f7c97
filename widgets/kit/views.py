"""The views of tools as a front end takes them: a module and a style sheet, each one string."""

from __future__ import annotations

from pathlib import Path

from widgets.kit.bundle import BundlerMissing, bundle

KIT = Path(__file__).parent
FILES = {"_esm": "view.js", "_css": "view.css"}
# What a notebook shows in place of a view: a module that imports nothing.
# How views name the module that a page fetches only when it is needed; a notebook has it in the same string.
FETCHED_LATER = "../kit/qr.js"
WITHOUT = KIT / "no_view.js"
Signature = tuple[tuple[str, int, int], ...]
_made: dict[Path, tuple[Signature, dict[str, str]]] = {}


def view_source(folder: Path) -> dict[str, str]:
    """Return module and style sheet of the tool in `folder`, as they are now, by the names of their traits.

    The views of all tools beside it are made in the same run. Without the bundler the module says what is missing.
    Raises BundleError where a module is wrong.
    """
    try:
        made = _bundles(folder.parent)
    except BundlerMissing:
        return {"_esm": WITHOUT.read_text(encoding="utf-8"), "_css": ""}
    return {trait: made[_entry(folder / name)] for trait, name in FILES.items()}


def published(tools: Path = KIT.parent) -> dict[str, str]:
    """Return the small form in which a page gets each module and style sheet, by the form that notebooks get.

    Raises BundlerMissing or BundleError.
    """
    sources = _sources(tools)
    small = bundle(tools.parent, _entries(tools), sources, "--minify", f"--external:{FETCHED_LATER}")
    return {text: small[entry] for entry, text in _bundles(tools).items()}


def _bundles(tools: Path) -> dict[str, str]:
    sources = _sources(tools)
    looks = [(path, path.stat()) for path in sources]
    signature = tuple((str(path), look.st_mtime_ns, look.st_size) for path, look in looks)
    if _made.get(tools, ((), {}))[0] != signature:
        _made[tools] = signature, bundle(tools.parent, _entries(tools), sources)
    return _made[tools][1]


def _entries(tools: Path) -> list[str]:
    return [_entry(path) for name in FILES.values() for path in sorted(tools.glob(f"*/{name}"))]


def _entry(path: Path) -> str:
    return path.relative_to(path.parents[2]).as_posix()


def _sources(tools: Path) -> list[Path]:
    """Return every file that a view may be made from: those of the tools beside it, and the kit."""
    return sorted(
        {path for folder in (tools, KIT.parent) for end in ("js", "css") for path in folder.glob(f"*/*.{end}")}
    )
