"""What the pages are made from, as stamps that change when a file does."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

CODE = Path(__file__).parents[2]
# What a process has loaded cannot change in it: this code and the tools, and everything in `content/`.
LOADED = (
    *("widgets/**/*.py", "widgets/**/*.js", "widgets/**/*.css", "content/*.py"),
    *("content/words/*/*.ftl", "content/words/*/*.yaml"),
    *("dashboard/**/*.py", "dashboard/**/*.js", "dashboard/**/*.css", "dashboard/**/*.j2", "dashboard/**/*.svg"),
    *("package.json", "node_modules/*/package.json", "node_modules/@micropython/*/package.json"),
)
CONTENT = tuple(f"content/**/*.{ending}" for ending in ("yaml", "json", "svg", "bib", "ftl"))
# Those of a language lie in a folder of its name; what Jupyter keeps beside them is hidden.
NOTEBOOKS = ("notebooks/*.ipynb", "notebooks/[!.]*/*.ipynb")
PICTURES = ("**/*.png", "**/*.jpg", "**/*.svg")


def of_loaded(root: Path) -> str:
    """Return the stamp of what a building process has loaded."""
    return _stamp([*_found(CODE, LOADED), *_found(root, CONTENT)])


def of_notebook(path: Path) -> str:
    """Return the stamp of one notebook and of the pictures that lie beside it."""
    return _stamp([path, *_found(path.parent, PICTURES)])


def of_all(root: Path) -> str:
    """Return the stamp of everything that a page may be made from."""
    return of_loaded(root) + _stamp([*_found(root, NOTEBOOKS), *_found(root / "notebooks", PICTURES)])


def _found(root: Path, patterns: Iterable[str]) -> list[Path]:
    return sorted({path for pattern in patterns for path in root.glob(pattern)})


def _stamp(paths: Iterable[Path]) -> str:
    told = hashlib.sha256()
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            told.update(f"{path} is gone;".encode())
        else:
            told.update(f"{path} {status.st_mtime_ns} {status.st_size};".encode())
    return told.hexdigest()
