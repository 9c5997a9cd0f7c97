"""Taking off the site what the publication has no longer: a chapter, a language, the page of an entry."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def listed(out: Path) -> set[str]:
    """Return the pages and other files, apart from assets, that the edition in `out` lists."""
    try:
        names = json.loads((out / "edition.json").read_bytes())["files"]
    except (OSError, ValueError, LookupError, TypeError):
        return set()
    files = {f"{name}index.html" if name.endswith("/") or not name else name for name in names}
    return {name for name in files if not name.startswith("assets/")}


def withdraw(out: Path, names: Iterable[str]) -> None:
    """Delete files, and the folders that are empty without them."""
    for name in names:
        with suppress(OSError):
            (out / name).unlink()
            for folder in (out / name).parents:
                if folder == out:
                    break
                folder.rmdir()
