"""Which pages have a discussion: every chapter, cause and treatment."""

from __future__ import annotations

from content import Library

# The group of chapters that are read, and the folders of content with a page for each of their files.
READ, FOLDERS = "chapter", ("causes", "treatments")


def pages_of(source: Library) -> frozenset[str]:
    """Return the addresses of these pages from the front page on, without the slash at the end."""
    chapters = {chapter.slug for chapter in source.chapters if chapter.group == READ}
    entries = {f"{folder}/{file.stem}" for folder in FOLDERS for file in (source.root / folder).glob("*.yaml")}
    return frozenset(chapters | entries)
