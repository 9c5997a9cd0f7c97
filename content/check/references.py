"""The reference list: who wrote each work, where it can be found, whether it is used, and what may not stand in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from content.check.copies import copy_reason, index_reason
from content.check.fault import Fault, Place
from content.check.values import text_faults
from content.errors import ContentError
from content.files import read_file

FILE = "references.json"
Entry = dict[str, Any]
References = dict[str, Entry]
# Of 100 references, how many may say in `custom` why nobody is named, or why no title stands. The goal is 5 and 0:
# these are what is left after every search, and may only go down. It went up twice, from 11: of forty reports that the
# explorer is judged on, eleven name nobody where they could be read; and 24 works had only borne their journal's name.
MOST_UNNAMED = 14
MOST_UNTITLED = 3
# What stands for the authors of a work whose first names only could be seen.
OTHERS = "et al"
_FORMS = {
    "DOI": re.compile(r"^10\.\d{4,9}/\S+$"),
    "PMID": re.compile(r"^\d{1,8}$"),
    "ISBN": re.compile(r"^[\dX\- ]{10,17}$"),
    "URL": re.compile(r"^https://\S+$"),
}
_EXAMPLES = {
    "DOI": "a DOI: write 10.1000/xyz123, without https://doi.org/",
    "PMID": "a PMID: write its digits alone, such as 12345678",
    "ISBN": "an ISBN: write 978-3-16-148410-0",
    "URL": "an address: write https://example.org/page",
}
_PRINTED = "a printed article says in custom.place that nothing was found, and has its author or year"
_DESCRIBED = re.compile(r"^\s*\[|described by us|title not (?:printed|seen|shown)", re.IGNORECASE)
# Such a reason says when somebody looked.
_LOOKED = re.compile(r", \d{4}-\d{2}-\d{2}$")
_DOI_IN_ADDRESS = re.compile(r"(?:doi\.org/|/doi/(?:abs/|full/|pdf/|epdf/|pdfdirect/)?)(10\.\d{4,9}/[^?#\s]+)")


def read_references(root: Path, faults: list[Fault]) -> References:
    """Return every reference by id; what is wrong with the list itself goes into `faults`."""
    try:
        entries = read_file(root / FILE)
    except ContentError as error:
        faults.append(Fault(FILE, "", "", str(error)))
        return {}
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        faults.append(Fault(FILE, "", "", "expected a list of CSL-JSON entries"))
        return {}
    for entry_id, count in Counter(str(entry.get("id")) for entry in entries).items():
        if count > 1:
            faults.append(Fault(FILE, entry_id, "id", "stands twice"))
    return {str(entry.get("id")): entry for entry in entries}


def reference_faults(references: References, used: set[str]) -> Iterator[Fault]:
    """Yield what is wrong with single references, and which of them are the same work."""
    for name, entry in references.items():
        if name not in used:
            yield Fault(FILE, name, "", "is not used anywhere")
        yield from _title_faults(name, entry)
        yield from _author_faults(name, entry)
        yield from _place_faults(name, entry)
        for key, text in _texts(entry, ""):
            yield from text_faults(Place(FILE, name, key), text)
    yield from _share_faults(references)
    yield from _same_work(references)


def without_date(references: References) -> int:
    """Return how many references have no date; many web pages show none."""
    return sum(not entry.get("issued") for entry in references.values())


def unnamed(references: References) -> int:
    """Return how many references say why nobody is named as their author."""
    return sum(not entry.get("author") for entry in references.values())


def untitled(references: References) -> int:
    """Return how many references say why they bear no title."""
    return sum(not entry.get("title") for entry in references.values())


def without_place(references: References) -> int:
    """Return how many printed works say why they have no address."""
    return sum(bool(_custom(entry, "place")) for entry in references.values())


def from_an_index(references: References) -> int:
    """Return how many works are known from an index alone, without a DOI, a PMID or a page of their own."""
    return sum(bool(index_reason(str(entry.get("URL", "")))) for entry in references.values())


def _title_faults(name: str, entry: Entry) -> Iterator[Fault]:
    yield from _reason_faults(name, entry, "title", "is missing")
    if bool(_custom(entry, "title")) != bool(_custom(entry, "about")):
        yield Fault(
            FILE, name, "custom.about", "must say what a work is about where nobody saw its title, and only there"
        )
    if _DESCRIBED.search(str(entry.get("title", ""))):
        yield Fault(FILE, name, "title", "is a description of ours and not the title that the work bears")


def _author_faults(name: str, entry: Entry) -> Iterator[Fault]:
    yield from _reason_faults(name, entry, "author", "is missing; an organisation counts as one")
    authors = entry.get("author") or []
    if not all(_named(author) for author in authors):
        yield Fault(FILE, name, "author", "has somebody with neither a family name nor the name of a group")
    elif authors and authors[0].get("literal") == OTHERS:
        yield Fault(FILE, name, "author", f"begins with {OTHERS!r}: the first author must be named")
    elif authors and _by_its_journal(entry, str(authors[0].get("literal", ""))):
        yield Fault(FILE, name, "author", "is the journal or the book that the work stands in, which did not write it")


def _by_its_journal(entry: Entry, author: str) -> bool:
    within = str(entry.get("container-title", ""))
    # A page of a site may be by whoever keeps the site.
    return entry.get("type") != "webpage" and author != "" and within.casefold().startswith(author.casefold())


def _reason_faults(name: str, entry: Entry, field: str, missing: str) -> Iterator[Fault]:
    """Yield a fault unless either the field stands or `custom` says why not, and when somebody looked."""
    why = _custom(entry, field)
    if entry.get(field) and why:
        yield Fault(FILE, name, f"custom.{field}", f"says why there is no {field}, and there is one")
    elif why and not _LOOKED.search(why):
        yield Fault(FILE, name, f"custom.{field}", "does not end with the day somebody looked, such as ', 2026-11-30'")
    elif not entry.get(field) and not why:
        yield Fault(FILE, name, field, missing)


def _place_faults(name: str, entry: Entry) -> Iterator[Fault]:
    places = [key for key in entry if key in _FORMS]
    if places and _custom(entry, "place"):
        yield Fault(FILE, name, "custom.place", "says why there is no address, and there is one")
    elif not places and not (
        _printed(entry) and (entry["type"] == "chapter" or _LOOKED.search(_custom(entry, "place")))
    ):
        yield Fault(FILE, name, "", "has no DOI, PMID, ISBN or address, and is no chapter of a book; " + _PRINTED)
    for key in places:
        if not _FORMS[key].match(str(entry[key])):
            yield Fault(FILE, name, key, f"{str(entry[key])[:60]!r} has not the form of {_EXAMPLES[key]}")
    address, doi = str(entry.get("URL", "")), str(entry.get("DOI", ""))
    if reason := copy_reason(address):
        yield Fault(
            FILE, name, "URL", f"leads to a copy ({reason}): give the DOI, the PMID or the publisher's own page"
        )
    elif (reason := index_reason(address)) and (doi or entry.get("PMID") or _printed(entry)):
        yield Fault(FILE, name, "URL", f"leads to {reason}, and the work can be found without it")
    if (found := _DOI_IN_ADDRESS.search(address)) and found[1].rstrip("/").casefold() != doi.casefold():
        yield Fault(FILE, name, "DOI", f"is {doi or 'missing'}, and the address has {found[1]}")


def _printed(entry: Entry) -> bool:
    """Return whether title, journal or book, and author or year stand: that is enough to find a printed work."""
    if not (entry.get("title") and entry.get("container-title")):
        return False
    if entry.get("type") == "chapter":
        return True
    return entry.get("type") == "article-journal" and bool(entry.get("author") or entry.get("issued"))


def _share_faults(references: References) -> Iterator[Fault]:
    for field, count, most in (
        ("author", unnamed(references), MOST_UNNAMED),
        ("title", untitled(references), MOST_UNTITLED),
    ):
        if count * 100 > most * len(references):
            yield Fault(FILE, "", f"custom.{field}", f"no {field} in {count} of {len(references)}: over {most} in 100")


def _same_work(references: References) -> Iterator[Fault]:
    """Yield every reference that an earlier one already is, by what makes a work that work."""
    for field, key in _KEYS.items():
        first: dict[str, str] = {}
        for name, entry in references.items():
            value = key(entry)
            if value and first.setdefault(value, name) != name:
                yield Fault(FILE, name, field, f"is the same as in {first[value]!r}: one work, one entry")


def _title_key(holder: Callable[[Entry], str]) -> Callable[[Entry], str]:
    """Return a key of title and holder: many case reports are called `Calcinosis cutis`, and each is another's."""

    def key(entry: Entry) -> str:
        title, by = _plain(str(entry.get("title", ""))), _plain(holder(entry))
        return f"{title} | {by}" if title and by else ""

    return key


def _first_author(entry: Entry) -> str:
    authors = entry.get("author")
    first = authors[0] if isinstance(authors, list) and authors and isinstance(authors[0], dict) else {}
    return str(first.get("family") or first.get("literal") or "")


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def _address_key(entry: Entry) -> str:
    return re.sub(r"^https?://(www\.)?", "", str(entry.get("URL", ""))).rstrip("/").casefold()


def _custom(entry: Entry, field: str) -> str:
    custom = entry.get("custom")
    return str(custom.get(field) or "") if isinstance(custom, dict) else ""


def _named(author: Any) -> bool:
    return isinstance(author, dict) and bool(author.get("family") or author.get("literal"))


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _texts(item, f"{path}[{number + 1}]")


_KEYS: dict[str, Callable[[Entry], str]] = {
    "DOI": lambda entry: str(entry.get("DOI", "")).casefold(),
    "PMID": lambda entry: str(entry.get("PMID", "")),
    "PMCID": lambda entry: str(entry.get("PMCID", "")).casefold(),
    "URL": _address_key,
    "title": _title_key(_first_author),
    "container-title": _title_key(lambda entry: str(entry.get("container-title", ""))),
}
