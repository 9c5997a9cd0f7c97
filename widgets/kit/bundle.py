"""Make one string of a module and all that it imports: no notebook front end resolves an import, and a page asks once.

The bundler is esbuild, from npm (package.json, deno.lock): a program that fetches nothing. What it made is kept in the
cache by the hash of everything it was made from, so that it runs only when a file has changed.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

CODE = Path(__file__).parents[2]
# Syntax that every browser of the last three years reads.
OPTIONS = (
    "--bundle",
    "--format=esm",
    "--target=es2022",
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=warning",
)
ENDS_WITHIN = 60
MOST_KEPT = 12


class BundlerMissing(RuntimeError):
    """The bundler could not be fetched from npm."""


class BundleError(RuntimeError):
    """A module can't be bundled; the message names file, line and fault."""


def bundle(root: Path, entries: Sequence[str], sources: Iterable[Path], *options: str) -> dict[str, str]:
    """Return each entry, a path below `root`, with all that it imports; `sources` are the files that may be imported.

    Raises BundlerMissing or BundleError.
    """
    key = _key(root, entries, sources, options)
    kept = _cache() / f"{key}.json"
    with suppress(OSError, ValueError):
        found: dict[str, str] = json.loads(kept.read_text(encoding="utf-8"))
        return found
    made = _run(root, entries, options)
    # A read-only checkout only costs the next start its short cut.
    with suppress(OSError):
        _keep(kept, made)
    return made


def bundler() -> Path:
    """Return the program. Raises BundlerMissing where it was not fetched."""
    # Its package for this system lies beside its own, wherever the installer puts both.
    packages = (CODE / "node_modules" / "esbuild").resolve().parent
    for place in ("*/bin/esbuild", "*/esbuild.exe"):
        for program in sorted((packages / "@esbuild").glob(place)):
            return program
    raise BundlerMissing("the bundler (esbuild) is missing: run `make setup` where npm can be reached")


def _key(root: Path, entries: Sequence[str], sources: Iterable[Path], options: Sequence[str]) -> str:
    # An installed copy comes without it, and without the bundler.
    listed = CODE / "package.json"
    versions = listed.read_text(encoding="utf-8") if listed.is_file() else ""
    wanted = [versions, *OPTIONS, *entries, *options]
    told = hashlib.sha256("\0".join(wanted).encode())
    for path in sorted({*sources}):
        told.update(f"\0{os.path.relpath(path, root)}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return told.hexdigest()[:24]


def _run(root: Path, entries: Sequence[str], options: Sequence[str]) -> dict[str, str]:
    with tempfile.TemporaryDirectory(prefix="bundle-") as out:
        command = [str(bundler()), *entries, *OPTIONS, *options, f"--outdir={out}", "--outbase=."]
        try:
            subprocess.run(  # noqa: S603 - a pinned program, our own files
                command, cwd=root, check=True, capture_output=True, encoding="utf-8", timeout=ENDS_WITHIN
            )
        except subprocess.CalledProcessError as error:
            raise BundleError(_fault(error.stderr)) from None
        except (OSError, subprocess.TimeoutExpired) as error:
            raise BundleError(f"the bundler did not run: {error}") from None
        return {entry: (Path(out) / entry).read_text(encoding="utf-8") for entry in entries}


def _fault(said: str) -> str:
    """Return the first fault in one line, the place before the words: `widgets/x/view.js:3:7: Expected ";"`."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    words = next((line.partition("[ERROR] ")[2] for line in lines if "[ERROR] " in line), "can't be bundled")
    place = next((line.rstrip(":") for line in lines if line.endswith(":")), "")
    return f"{place}: {words}" if place else words


def _cache() -> Path:
    return Path(os.environ.get("CALCIUM_CACHE", CODE / ".cache")) / "bundles"


def _keep(kept: Path, made: dict[str, str]) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    part = kept.with_suffix(f".{os.getpid()}.part")
    part.write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
    part.replace(kept)
    newest = sorted(kept.parent.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for stale in newest[MOST_KEPT:]:
        stale.unlink(missing_ok=True)
