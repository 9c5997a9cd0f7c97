"""Pages of the site that readers look for and that are no notebooks, as menus, search and cards name them."""

from __future__ import annotations

import msgspec

from content.language import Language

# Below a page of these folders, and below every chapter that is read, readers may write.
DISCUSSED = ("causes", "treatments")


def is_discussed(slug: str, group: str) -> bool:
    """Return whether a page has a discussion."""
    folder, _, entry = slug.partition("/")
    return folder in DISCUSSED if entry else group == "chapter"


class SitePage(msgspec.Struct, frozen=True, kw_only=True):
    """A page that is no notebook; its fields mean what those of a chapter do."""

    slug: str
    group: str
    title: str
    summary: str
    found_by: list[str]
    link: str | None = None

    @property
    def name(self) -> str:
        """Return what menus call it."""
        return self.title

    @property
    def way(self) -> str:
        """Return the way to it from the page of a chapter."""
        return f"../{self.slug}/"


def site_pages(language: Language) -> list[SitePage]:
    """Return these pages in the words of a language."""
    return [
        SitePage(
            slug="record",
            group="tool",
            title=language.say("my-record-title"),
            summary=language.say("my-record-summary"),
            found_by=language.say("my-record-found-by").split("; "),
        ),
        SitePage(
            slug="privacy",
            group="about",
            title=language.say("privacy-title"),
            summary=language.say("privacy-lead"),
            found_by=language.say("privacy-found-by").split("; "),
        ),
    ]
