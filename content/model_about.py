"""The type of what the publication says about itself."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import msgspec

from content.model import Entry, Label


class Licence(Entry, frozen=True):
    """A licence by its short name, and where it can be read."""

    name: Label
    address: Annotated[str, msgspec.Meta(pattern=r"^https://\S+$")]


class About(Entry, frozen=True):
    """Title, authors, version and licences."""

    title: Label
    authors: Label
    version: Annotated[str, msgspec.Meta(pattern=r"^\d+\.\d+\.\d+$")]
    released: dt.date
    text_licence: Licence
    code_licence: Licence

    @property
    def citation(self) -> str:
        """Return how to cite the publication in a line."""
        return f"{self.authors}. {self.title}. Version {self.version}, {self.released}. {self.text_licence.name}."


class EverydayWords(Entry, frozen=True):
    """Everyday words for the same thing, by which the search finds what says another of them."""

    words: Annotated[list[Label], msgspec.Meta(min_length=2)]
