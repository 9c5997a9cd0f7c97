"""Which pages have a discussion: every chapter, cause and treatment."""

from __future__ import annotations

from content import Library
from content.pages import is_discussed
from dashboard.site.places import FOLDERS, page_of


def pages_of(source: Library) -> frozenset[str]:
    """Return the addresses of these pages from the front page on, without the slash at the end."""
    chapters = {chapter.slug for chapter in source.chapters if is_discussed(chapter.slug, chapter.group)}
    files = [(kind, file.stem) for kind, folder in FOLDERS.items() for file in (source.root / folder).glob("*.yaml")]
    return frozenset(chapters | {page_of(kind, name) for kind, name in files})
