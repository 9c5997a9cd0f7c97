"""Our publication, built as plain files before a server starts: the real one, and one that is the page alone."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import yaml

from benchmarks.page.notebooks import notebook
from benchmarks.page.prose import TITLE

ROOT = Path(__file__).parents[1]
CELL = "from benchmarks.page.widget import Explorer\n\nExplorer()"
CHAPTER = {
    "slug": "",
    "notebook": "index.ipynb",
    "title": TITLE,
    "group": "front",
    "summary": "The page of the benchmark.",
    "for_readers": True,
    "reviewed": "2026-11-24",
    "review_method": "It holds nothing to review.",
    "would_change": "nothing.",
}
# What a page names and fetches by itself, and what a module imports before it runs.
_ASSET = re.compile(r"assets/[0-9a-f]{20}\.[a-z0-9]+")
_IMPORT = re.compile(r'^import\b[^"]*"\./([0-9a-f]{20}\.js)"', re.MULTILINE)
_ON_DEMAND = re.compile(r'data-index="[^"]*"')


@cache
def small() -> Path:
    """Lay out a publication whose content is ours and whose only chapter is the page, and return its folder."""
    root = _folder("small")
    (root / "content").mkdir()
    for path in (ROOT / "content").iterdir():
        (root / "content" / path.name).symlink_to(path)
    chapters = root / "content" / "chapters.yaml"
    chapters.unlink()
    chapters.write_text(yaml.safe_dump([CHAPTER]), encoding="utf-8")
    (root / "notebooks").mkdir()
    (root / "notebooks" / "index.ipynb").write_text(json.dumps(notebook(CELL)), encoding="utf-8")
    return root


@cache
def built(root: Path) -> Path:
    """Build the publication in `root` into a folder of this run, once, and return that; raises CalledProcessError."""
    out = _folder(root.name) / "site"
    command = [sys.executable, "-m", "dashboard.site", "--root", str(root), "--out", str(out)]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, check=True, cwd=ROOT, env=environ, stdout=sys.stderr)  # noqa: S603 - our own command
    return out


@cache
def needed(root: Path, path: str) -> tuple[str, ...]:
    """Return the addresses of everything that the first answer on a page needs, the page first."""
    out = built(root)
    page = (out / path.strip("/") / "index.html").read_text(encoding="utf-8")
    found = list(dict.fromkeys(_ASSET.findall(_ON_DEMAND.sub("", page))))
    for name in found:
        if name.endswith(".js"):
            imports = _IMPORT.findall((out / name).read_text(encoding="utf-8"))
            found += [asset for each in imports if (asset := f"assets/{each}") not in found]
    return (path, *(f"/{name}" for name in found))


def _folder(name: str) -> Path:
    folder = Path(_run_folder().name) / f"{name}-{len(list(Path(_run_folder().name).iterdir()))}"
    folder.mkdir()
    return folder


@cache
def _run_folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="bench-built-")
