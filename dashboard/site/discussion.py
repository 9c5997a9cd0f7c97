"""The discussion on the pages: its place at their foot, the page of one's account, that of moderators, and privacy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from content.model import Chapter
from content.pages import is_discussed
from dashboard.site.report import root_of

if TYPE_CHECKING:
    from dashboard.site.page import PageMaker

ROOM = "discussion"
ACCOUNT, MODERATORS, PRIVACY = "account", "discuss", "privacy"


class Post(msgspec.Struct, frozen=True):
    """A post that was approved, or the place of one that is gone, with the replies to it."""

    id: int
    at: int
    text: str
    likes: int = 0
    name: str | None = None
    moderator: bool = False
    replies: list[Post] = []

    @property
    def day(self) -> dt.date:
        """Return the day on which it was written, in UTC."""
        return dt.datetime.fromtimestamp(self.at / 1000, dt.UTC).date()


# What was written below each page and approved, as `python -m classroom published` writes it.
Published = Mapping[str, Sequence[Post]]


def read_published(file: Path) -> Published:
    """Return what was published. Raises OSError, and ValueError for a file that is something else."""
    return msgspec.json.decode(file.read_bytes(), type=dict[str, list[Post]])


def place_of(maker: PageMaker, chapter: Chapter) -> dict[str, Any] | None:
    """Return what the foot of a page says of its discussion, or None where there is none."""
    if not is_discussed(chapter.slug, chapter.group):
        return None
    root, base = root_of(chapter.slug), root_of(maker.path(chapter.slug))
    posts = maker.published.get(chapter.slug, ())
    return {
        "page": chapter.slug,
        "words": base + maker.assets.json(maker.language.of(ROOM)),
        **{name: f"{root}{name}/" for name in (ACCOUNT, PRIVACY)},
        "moderators": f"{root}{MODERATORS}/",
        "posts": posts,
        "count": sum(bool(post.text) + len(post.replies) for post in posts),
    }


def discussion_pages(maker: PageMaker) -> dict[str, str]:
    """Return the pages of one's account, of the moderators, and about what is kept, by their paths."""
    made = {}
    for slug in (ACCOUNT, MODERATORS, PRIVACY):
        words = maker.words(ROOM) if slug != PRIVACY else maker.words()
        others = maker.others(slug)
        told = {"kind": slug, "privacy": f"{root_of(slug)}{PRIVACY}/", "others": others, "words": words}
        template = "privacy.html.j2" if slug == PRIVACY else "talk.html.j2"
        made[maker.path(slug)] = maker.render(template, slug, **told)
    return made
