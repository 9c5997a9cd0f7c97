"""What may not stand in the list of references: no author, no real title, a work twice, a copy, a wrong DOI."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from content import library
from content.check import find_faults
from content.check.copies import COPIES, INDEXES, copy_reason, index_reason
from content.check.fault import Fault
from content.check.references import (
    FILE,
    MOST_UNNAMED,
    MOST_UNTITLED,
    References,
    from_an_index,
    reference_faults,
    unnamed,
    untitled,
    without_date,
    without_place,
)
from tests.support.command import run
from tests.support.tiny import REFERENCES, edit

FIRST, SECOND = REFERENCES[:2]
NOBODY = {"author": "none named, 2026-11-30"}
NAMELESS = {"title": "not shown, 2026-11-30", "about": "Two cases of calcinosis"}
SOUGHT = {"place": "no page found, 2026-11-30"}
INDEX = "https://scite.ai/reports/1"
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
    "the journal as its author": (
        "author",
        lambda data: data[0].update({"author": [{"literal": "Cutis"}], "container-title": "Cutis (MDedge)"}),
        "did not write it",
    ),
    "a reason beside an author": ("custom.author", lambda data: data[0].update(custom=NOBODY), "there is one"),
    "a reason without a day": (
        "custom.author",
        lambda data: data[0].update(author=[], custom={"author": "none named"}),
        "the day",
    ),
    "no title": ("title", lambda data: data[0].pop("title"), "is missing"),
    "a reason beside a title": ("custom.title", lambda data: data[0].update(custom=NAMELESS), "there is one"),
    "no title and not what it is about": (
        "custom.about",
        lambda data: data[0].update(title="", custom={"title": "not shown, 2026-11-30"}),
        "what a work is about",
    ),
    "what it is about beside a title": (
        "custom.about",
        lambda data: data[0].update(custom={"about": "Two cases"}),
        "only there",
    ),
    "a title in brackets": ("title", lambda data: data[0].update(title="[Two cases of calcinosis]"), "description"),
    "a title described by us": (
        "title",
        lambda data: data[0].update(title="Two cases; title described by us"),
        "bears",
    ),
    "a title that was not printed": ("title", lambda data: data[0].update(title="Two (title not printed)"), "bears"),
    "an uploaded paper": ("URL", lambda data: data[0].update(URL="https://docslib.org/doc/1/paper"), "copy"),
    "a host below a copier": ("URL", lambda data: data[0].update(URL="https://ru.scribd.com/document/1"), "copy"),
    "a server without a name": ("URL", lambda data: data[0].update(URL="https://47.251.13.51:8081/1"), "copy"),
    "an index beside a DOI": ("URL", lambda data: data[0].update(URL=INDEX), "without it"),
    "an index beside a number": ("URL", lambda data: data[0].update(URL=INDEX, DOI="", PMID="12"), "without it"),
    "an index beside a journal": ("URL", lambda data: data[0].update(URL=INDEX) or data[0].pop("DOI"), "without it"),
    "a reason beside an address": ("custom.place", lambda data: data[0].update(custom=SOUGHT), "there is one"),
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


@pytest.mark.parametrize(
    ("field", "custom", "most", "count"),
    [("author", NOBODY, MOST_UNNAMED, unnamed), ("title", NAMELESS, MOST_UNTITLED, untitled)],
)
def test_a_work_may_say_why_it_lacks_something_until_there_are_too_many(
    field: str, custom: dict[str, str], most: int, count: Callable[[References], int]
) -> None:
    work = {"type": "article-journal", "author": [{"family": "Smith"}]}
    entries = {f"work{n}": {**work, "title": f"Work {n}", "DOI": f"10.1000/{n}"} for n in range(100)}
    for number in range(most):
        del entries[f"work{number}"][field]
        entries[f"work{number}"]["custom"] = custom
    assert list(reference_faults(entries, set(entries))) == []
    assert count(entries) == most
    del entries["work99"][field]
    entries["work99"]["custom"] = custom
    (fault,) = reference_faults(entries, set(entries))
    assert (fault.entry, fault.field) == ("", f"custom.{field}")
    assert f"{most + 1} of 100" in fault.message


PRINTED: dict[str, Any] = {
    "type": "article-journal",
    "title": "Lumps",
    "container-title": "Cutis",
    "author": [{"family": "Kagen"}],
    "custom": SOUGHT,
}


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        (PRINTED, True),
        ({**PRINTED, "custom": {}}, False),
        ({**PRINTED, "custom": {"place": "no page found"}}, False),
        ({**PRINTED, "issued": {"date-parts": [[1997]]}, "author": [], "custom": NOBODY | SOUGHT}, True),
        ({**PRINTED, "author": [], "custom": NOBODY | SOUGHT}, False),
        ({**PRINTED, "type": "webpage"}, False),
        ({**PRINTED, "container-title": ""}, False),
        ({**PRINTED, "type": "chapter", "author": [], "custom": NOBODY}, True),
        ({**PRINTED, "title": "", "custom": NAMELESS | SOUGHT}, False),
    ],
)
def test_a_printed_work_can_be_found_in_a_library(entry: dict[str, Any], *, found: bool) -> None:
    others = {f"r{n}": {**PRINTED, "author": [{"family": "Li"}], "title": f"Lump {n}"} for n in range(40)}
    faults = list(reference_faults({"one": entry, **others}, {"one", *others}))
    assert [(fault.entry, fault.message[:10]) for fault in faults] == ([] if found else [("one", "has no DOI")])


def test_a_work_known_from_an_index_alone_may_stand_and_is_counted(tiny_content: Path) -> None:
    def change(data: list[dict[str, Any]]) -> None:
        data[0]["URL"] = INDEX
        for field in ("DOI", "container-title"):
            data[0].pop(field, None)
        counted.append(from_an_index({str(entry["id"]): entry for entry in data}))

    counted: list[int] = []
    assert faults_after(tiny_content, change) == []
    assert counted == [1]


def test_every_copier_is_known_by_its_host_alone() -> None:
    for host in COPIES:
        assert copy_reason(f"https://{host}/x") == copy_reason(f"https://www.{host}/x") == COPIES[host]
        assert copy_reason(f"https://not{host}/x") == ""
    for host in INDEXES:
        assert index_reason(f"https://{host}/x") == index_reason(f"https://staging.{host}/x") == INDEXES[host]
        assert copy_reason(f"https://{host}/x") == ""
    for reason in (copy_reason, index_reason):
        assert reason("https://www.nhs.uk/conditions/osteomyelitis/") == reason("") == ""


def test_the_command_counts_who_and_when_is_missing() -> None:
    references = library().references
    done = run("content", "check")
    assert done.returncode == 0, done.stderr
    counts = [int(number) for number in re.findall(r"\d+", done.stdout.decode().splitlines()[-1])]
    found = [count(references) for count in (unnamed, untitled, without_date, without_place, from_an_index)]
    assert counts == [len(references), *found]
    assert without_date(references) == sum("issued" not in entry for entry in references.values())
