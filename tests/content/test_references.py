"""What may not stand in the list of references: no author, no real title, a work twice, a copy, a wrong DOI."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from content import library
from content.check import find_faults
from content.copies import COPIES, copy_reason
from content.faults import Fault
from content.references import FILE, MOST_UNNAMED, reference_faults, unnamed, without_date
from tests.support.command import run
from tests.support.tiny import REFERENCES, edit

FIRST, SECOND = REFERENCES[:2]
NOBODY = {"author": "none named, seen 2026-11-30"}
Change = Callable[[list[dict[str, Any]]], Any]


def faults_after(root: Path, change: Change) -> list[Fault]:
    """Return what the check says of the list of references once `change` has been made."""
    edit(root, FILE, change)
    return [fault for fault in find_faults(root) if fault.file == FILE]


ALONE: dict[str, tuple[str, Change, str]] = {
    "no author": ("author", lambda data: data[0].pop("author"), "organisation counts"),
    "an empty list of authors": ("author", lambda data: data[0].update(author=[]), "organisation counts"),
    "an author without a name": ("author", lambda data: data[0].update(author=[{"given": "A"}]), "neither"),
    "an author that is a text": ("author", lambda data: data[0].update(author=["Smith"]), "neither"),
    "no first author": ("author", lambda data: data[0].update(author=[{"literal": "et al"}]), "first author"),
    "a reason beside an author": ("custom.author", lambda data: data[0].update(custom=NOBODY), "somebody is"),
    "a title in brackets": ("title", lambda data: data[0].update(title="[Two cases of calcinosis]"), "description"),
    "a title described by us": ("title", lambda data: data[0].update(title="Two cases; title described by us"), "bears"),
    "a title that was not printed": ("title", lambda data: data[0].update(title="Two (title not printed)"), "bears"),
    "an uploaded paper": ("URL", lambda data: data[0].update(URL="https://docslib.org/doc/1/paper"), "copy"),
    "a host below a copier": ("URL", lambda data: data[0].update(URL="https://ru.scribd.com/document/1"), "copy"),
    "a server without a name": ("URL", lambda data: data[0].update(URL="https://47.251.13.51:8081/1"), "copy"),
    "another DOI in the address": (
        "DOI",
        lambda data: data[0].update(URL="https://doi.org/10.1000/other"),
        "10.1000/other",
    ),
    "a DOI in the address alone": (
        "DOI",
        lambda data: data[0].update(URL="https://pubs.rsna.org/doi/abs/10.1148/rg.26", DOI=""),
        "10.1148/rg.26",
    ),
}


@pytest.mark.parametrize("name", ALONE)
def test_what_is_wrong_with_one_reference_is_named(name: str, tiny_content: Path) -> None:
    field, change, says = ALONE[name]
    found = [fault for fault in faults_after(tiny_content, change) if (fault.entry, fault.field) == (FIRST, field)]
    assert any(says in fault.message for fault in found), found


SAME: dict[str, dict[str, Any]] = {
    "DOI": {"DOI": "10.1000/SMITH2001"},
    "PMID": {"PMID": "1234567"},
    "PMCID": {"PMCID": "PMC123"},
    "URL": {"URL": "https://www.example.org/page/"},
    "title": {"title": "Title of: SMITH2001!", "author": [{"family": "smith", "given": "B"}]},
    "container-title": {"title": "Title of smith2001", "container-title": "journal"},
}


@pytest.mark.parametrize("field", SAME)
def test_a_work_that_stands_twice_is_named(field: str, tiny_content: Path) -> None:
    def change(data: list[dict[str, Any]]) -> None:
        data[0] |= {"PMID": "1234567", "PMCID": "PMC123", "URL": "http://example.org/page"}
        data[1] |= SAME[field]

    found = faults_after(tiny_content, change)
    assert [fault.entry for fault in found if fault.field == field and FIRST in fault.message] == [SECOND], found


def test_works_of_the_same_name_by_others_elsewhere_may_stand(tiny_content: Path) -> None:
    def change(data: list[dict[str, Any]]) -> None:
        data[1] |= {"title": data[0]["title"], "container-title": "Another journal"}

    assert faults_after(tiny_content, change) == []


def test_a_page_that_names_nobody_may_say_so_until_there_are_too_many() -> None:
    work = {"type": "article-journal", "author": [{"family": "Smith"}]}
    entries = {f"work{n}": {**work, "title": f"Work {n}", "DOI": f"10.1000/{n}"} for n in range(100)}
    for number in range(MOST_UNNAMED):
        del entries[f"work{number}"]["author"]
        entries[f"work{number}"]["custom"] = NOBODY
    assert list(reference_faults(entries, set(entries))) == []
    assert unnamed(entries) == MOST_UNNAMED
    del entries["work99"]["author"]
    entries["work99"]["custom"] = NOBODY
    (fault,) = reference_faults(entries, set(entries))
    assert (fault.entry, fault.field) == ("", "custom.author")
    assert f"{MOST_UNNAMED + 1} of 100" in fault.message


def test_every_copier_is_known_by_its_host_alone() -> None:
    for host in COPIES:
        assert copy_reason(f"https://{host}/x") == copy_reason(f"https://www.{host}/x") == COPIES[host]
        assert copy_reason(f"https://not{host}/x") == ""
    assert copy_reason("https://www.nhs.uk/conditions/osteomyelitis/") == ""
    assert copy_reason("") == ""


def test_the_command_counts_who_and_when_is_missing() -> None:
    references = library().references
    done = run("content", "check")
    assert done.returncode == 0, done.stderr
    counts = [int(number) for number in re.findall(r"\d+", done.stdout.decode().splitlines()[-1])]
    assert counts == [len(references), unnamed(references), without_date(references)]
    assert without_date(references) == sum("issued" not in entry for entry in references.values())
