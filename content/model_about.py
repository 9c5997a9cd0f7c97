"""The type of what the publication says about itself."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from typing import Annotated

import msgspec

from content.model import Date, Entry, Label, Text


class Licence(Entry, frozen=True):
    """A licence by its short name, and where it can be read."""

    name: Label
    address: Annotated[str, msgspec.Meta(pattern=r"^https://\S+$")]


class About(Entry, frozen=True):
    """Title, authors, version, licences, and who answers for this copy."""

    title: Label
    authors: Label
    version: Annotated[str, msgspec.Meta(pattern=r"^\d+\.\d+\.\d+$")]
    released: dt.date
    text_licence: Licence
    code_licence: Licence
    publisher: Label | None
    report_to: Annotated[str, msgspec.Meta(pattern=r"^(https://|mailto:)\S+$")] | None
    months_between_reviews: Annotated[int, msgspec.Meta(ge=1, le=60)]

    def next_review(self, last: dt.date) -> dt.date:
        """Return the day by which the next comparison with the sources is due."""
        months = last.year * 12 + last.month - 1 + self.months_between_reviews
        year, month = months // 12, months % 12 + 1
        return dt.date(year, month, min(last.day, monthrange(year, month)[1]))

    @property
    def citation(self) -> str:
        """Return how to cite the publication in a line."""
        return f"{self.authors}. {self.title}. Version {self.version}, {self.released}. {self.text_licence.name}."


class Change(Entry, frozen=True):
    """What the publication says differently since a day, in a sentence for readers."""

    date: Date
    what: Text


class EverydayWords(Entry, frozen=True):
    """Everyday words for the same thing, by which the search finds what says another of them."""

    words: Annotated[list[Label], msgspec.Meta(min_length=2)]
