"""The short names of references: they are citations, and no two are the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pybtex.database import parse_string

from content import library
from tests.support.bibliography import formatted
from tools import bibliography
from tools.bibliography import LONGEST, MissingStyleError, format_all, label, labels, made_from, places
from tools.bibtex import bibtex

WORK: dict[str, Any] = {"id": "a", "type": "article-journal", "title": "On lumps", "container-title": "Skin"}


def work(ref: str = "a", **changed: Any) -> dict[str, Any]:
    """Return a reference; a `year` becomes its date."""
    year = changed.pop("year", None)
    return {**WORK, "id": ref, **({"issued": {"date-parts": [[year]]}} if year else {}), **changed}


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        (work(author=[{"family": "Ben Fatma", "given": "L"}], year=2014), "Ben Fatma 2014"),
        (work(author=[{"literal": "NHS"}], year=2024), "NHS 2024"),
        (work(author=[{"literal": "Kidney Disease: Improving Global Outcomes (KDIGO)"}], year=2017), "KDIGO 2017"),
        (work(author=[{"literal": "National Kidney Foundation (KDOQI)"}], year=2005), "KDOQI 2005"),
        (work(author=[{"literal": "National Kidney Federation (UK)"}]), "National Kidney Federation (UK)"),
        (work(author=[{"literal": "Cure JM Foundation"}]), "Cure JM Foundation"),
        (work(year=1996), "Skin 1996"),
        (work(**{"container-title": ""}, publisher="Springer"), "Springer"),
        (work(title="", year=2019), "Skin 2019"),
        ({"id": "a", "PMCID": "PMC12", "DOI": "10.1000/a", "issued": {"date-parts": [[2019]]}}, "PMC12"),
        ({"id": "a", "PMID": "12", "DOI": "10.1000/a"}, "PubMed 12"),
        ({"id": "a", "DOI": "10.1000/a", "URL": "https://www.riss.kr/1"}, "10.1000/a"),
        ({"id": "a", "URL": "https://www.riss.kr/1"}, "riss.kr"),
        ({"id": "a"}, "a"),
    ],
)
def test_a_reference_is_called_by_who_wrote_it_and_when(entry: dict[str, Any], name: str) -> None:
    assert label(entry) == name


def test_a_long_name_is_cut_at_a_word() -> None:
    name = label(work(author=[{"literal": "The Royal Society for the Study of Calcium - and of Skin"}], year=2020))
    assert name == "The Royal Society for the Study ... 2020"
    assert len(name.removesuffix(" ... 2020")) <= LONGEST


def test_those_of_one_year_get_letters_and_those_without_a_year_their_title() -> None:
    smith, nhs = {"author": [{"family": "Smith"}]}, {"author": [{"literal": "NHS"}]}
    references = {
        "c": work("c", **smith, year=2016),
        "b": work("b", **smith, year=2016),
        "d": work("d", **smith, year=2017),
        "e": work("e", **nhs, title="Osteomyelitis"),
        "f": work("f", **nhs, title="Septic arthritis"),
    }
    assert labels(references) == {
        "b": "Smith 2016a",
        "c": "Smith 2016b",
        "d": "Smith 2017",
        "e": "NHS: Osteomyelitis",
        "f": "NHS: Septic arthritis",
    }


def test_pages_that_begin_with_the_same_words_are_told_apart() -> None:
    page = {"author": [{"literal": "House"}], "title": "Calcium metabolism in emergency medicine: " + "x" * 9}
    assert len(set(labels({ref: work(ref, **page) for ref in "abc"}).values())) == 3


def test_letters_go_on_after_z() -> None:
    references = {f"r{n:02}": work(f"r{n:02}", author=[{"family": "Li"}], year=2020) for n in range(28)}
    assert [labels(references)[ref] for ref in ("r00", "r25", "r26", "r27")] == [
        "Li 2020a",
        "Li 2020z",
        "Li 2020aa",
        "Li 2020ab",
    ]


def test_no_two_references_of_the_publication_are_called_the_same() -> None:
    named = [entry["label"] for entry in library().bibliography.values()]
    assert len(named) == len(set(named))
    assert not [name for name in named if name.startswith("[")]


def test_a_work_whose_title_nobody_saw_says_so_and_what_it_is_about() -> None:
    untold = {"title": "not shown, 2026-11-30", "about": "Lumps <of> a man"}
    references = {"a": {**work(year=2019, custom=untold), "title": "", "DOI": "10.1000/a"}}
    assert "(Title not seen by us; subject: Lumps &lt;of&gt; a man.)" in formatted(references)["a"]["html"]
    del references["a"]["container-title"], references["a"]["issued"]
    assert "(Title not seen by us; subject: " in formatted(references)["a"]["html"]
    assert "title" not in parse_string(bibtex(references), "bibtex").entries["a"].fields


def test_the_list_and_bibtex_say_that_there_are_others() -> None:
    references = {"a": work(author=[{"family": "Rauch", "given": "L"}, {"literal": "et al"}], year=2021)}
    cut = [ref for ref, entry in library().references.items() if {"literal": "et al"} in entry.get("author", [])]
    assert cut
    assert all(", et al. " in library().bibliography[ref]["html"] for ref in cut)
    assert str(parse_string(bibtex(references), "bibtex").entries["a"].persons["author"][-1]) == "others"


def test_without_the_style_it_says_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bibliography, "has_style", lambda: False)
    with pytest.raises(MissingStyleError, match="make generate"):
        format_all({"a": work(year=2021)})


def test_a_changed_reference_is_noticed_without_the_style(tmp_path: Path) -> None:
    listed = tmp_path / "references.json"
    listed.write_text(json.dumps([work(year=2021)]))
    before = made_from(listed)
    assert made_from(listed) == before
    listed.write_text(json.dumps([work(year=2022)]))
    assert made_from(listed) != before


def test_an_older_doi_is_an_address_that_pages_may_hold() -> None:
    (_, address), *_ = places({"DOI": "10.1002/1529-0131(199906)42:6<1194::AID-ANR16>3.0.CO;2-7"})
    assert address == "https://doi.org/10.1002/1529-0131(199906)42:6%3C1194::AID-ANR16%3E3.0.CO;2-7"
    assert places({"DOI": "10.1155/2014/347829"})[0][1] == "https://doi.org/10.1155/2014/347829"
