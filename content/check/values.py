"""What is wrong with a single value, wherever it stands: its characters, its day, its source, its count, its keys."""

from __future__ import annotations

import datetime as dt
import re
import typing
import unicodedata
from collections.abc import Iterator

from content.check.fault import Fault, Place
from content.check.walk import Visit, hints, is_struct
from content.marks import Complete, NotInFuture

_MARKUP = re.compile(r"<\s*[a-zA-Z!/]|javascript:", re.IGNORECASE)
# Where the day begins first. A day of tomorrow is still a slip there.
_EAST = dt.timezone(dt.timedelta(hours=14))


def value_faults(visit: Visit) -> Iterator[Fault]:
    """Yield what is wrong with a value and does not depend on any other entry."""
    if isinstance(visit.value, str):
        yield from text_faults(visit.place, visit.value)
    for mark in visit.marks:
        if isinstance(mark, NotInFuture):
            yield from _future(visit)
        elif isinstance(mark, Complete):
            yield from _missing_keys(visit, mark)
    if is_struct(visit.kind) and isinstance(visit.value, dict):
        yield from _sources(visit)
        yield from _counts(visit)


def text_faults(place: Place, text: str) -> Iterator[Fault]:
    """Yield what may not stand in a text: what a browser would read as an element, and what nobody can see.

    `age < 5 years` may stand.
    """
    if _MARKUP.search(text):
        yield place.fault(f"markup is not allowed in content: {text[:60]!r}")
    if not text.isprintable():
        for sign in sorted({sign for sign in text if not sign.isprintable() and sign != "\n"}):
            yield place.fault(f"has a character that nobody can see: {unicodedata.name(sign, repr(sign))}")
    if "\N{REPLACEMENT CHARACTER}" in text:
        yield place.fault("has a replacement character (\N{REPLACEMENT CHARACTER}): something was lost in copying")


def _future(visit: Visit) -> Iterator[Fault]:
    try:
        day = dt.date.fromisoformat(str(visit.value))
    except ValueError:
        return
    if day > dt.datetime.now(_EAST).date():
        yield visit.place.fault(f"{day} is in the future")


def _missing_keys(visit: Visit, mark: Complete) -> Iterator[Fault]:
    if not isinstance(visit.value, dict):
        return
    wanted = typing.get_args(typing.get_args(visit.kind)[0])
    missing = [name for name in wanted if name not in visit.value]
    yield from (visit.place.key(name).fault("is missing") for name in missing)
    if mark.ordered and not missing and (found := [key for key in visit.value if key in wanted]) != [*wanted]:
        wrong = next(name for name, right in zip(found, wanted, strict=True) if name != right)
        yield visit.place.key(wrong).fault(f"stands out of order: readers see {', '.join(wanted)}")


def _sources(visit: Visit) -> Iterator[Fault]:
    told = visit.value
    # A claim that nobody can check has a verdict in the place of a source.
    needed = {"refs", "basis"} <= hints(visit.kind).keys() and told.get("verdict") != "not_checkable"
    if needed and not told.get("refs") and told.get("basis") != "expert":
        yield visit.place.fault("has no source: give refs, or say `basis: expert`")


def _counts(visit: Visit) -> Iterator[Fault]:
    numerator, denominator = visit.value.get("numerator"), visit.value.get("denominator")
    if isinstance(numerator, int) and isinstance(denominator, int) and numerator > denominator:
        yield visit.place.fault(f"{numerator} of {denominator} is more than all")
