"""A small publication that can be built: the tiny content, and a chapter for each notebook."""

from __future__ import annotations

import json
import os
import time
from itertools import count
from pathlib import Path

from content import Library
from content.model import Chapter
from tests.support.bibliography import formatted
from tests.support.notebook import notebook
from tests.support.samples import sample
from tests.support.tiny import edit, tiny, write

_LATER = count(5)


def publication(root: Path, *slugs: str) -> Path:
    """Write the publication: the front page, and a chapter with a line of text and a cell for each slug."""
    content = write(root / "content", tiny())
    made = Library(content)
    (content / "generated").mkdir()
    (content / "generated" / "bibliography.json").write_text(json.dumps(formatted(made.references)))
    (content / "generated" / "intervals.json").write_text(json.dumps({"1/1": [0.2, 1.0], "2/4": [0.1, 0.9]}))
    (content / "generated" / "references.bib").write_text("@misc{x}\n")
    chapters = [_chapter(slug) for slug in ("", *slugs)]
    edit(content, "chapters.yaml", lambda data: data.__setitem__(slice(None), chapters))
    for each in chapters:
        links = " ".join(f"[{slug}]({slug}.ipynb#Words)" for slug in slugs if slug != each["slug"])
        title = f"# Title of {each['slug'] or 'index'}\n\n## Words\n\nText. {links}"
        notebook(root / "notebooks" / each["notebook"], title, f"'shown in {each['slug'] or 'index'}'")
    return root


def later(path: Path) -> Path:
    """Let a file be newer than it ever was, whatever the clock of the file system can tell apart."""
    soon = time.time_ns() + next(_LATER) * 1_000_000_000
    os.utime(path, ns=(soon, soon))
    return path


def _chapter(slug: str) -> dict[str, object]:
    told = {"slug": slug, "notebook": f"{slug or 'index'}.ipynb", "reviewed": "2026-11-24"}
    told |= {"group": "chapter" if slug else "front"}
    return {**sample(Chapter), **told, "title": f"Chapter {slug or 'index'}"}
