"""Which kind of work each source is, and where it is used: as far as the content itself says so.

The kind comes from the `genre` that the list of references holds (CSL). Where it holds none, a source is a report of
cases if a published case or a row of a study was taken from it as such, and a web page or a book if its type says so.
Titles are not read: what nobody noted is `other`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal, get_args

from content import Library

SourceKind = Literal["guidelines", "trials", "reviews", "groups", "cases", "web", "books", "other"]
KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
GENRES: dict[str, SourceKind] = {
    "guideline": "guidelines",
    "rct": "trials",
    "randomised-trial": "trials",
    "trial registration": "trials",
    "review": "reviews",
    "systematic-review": "reviews",
    "expert-opinion": "reviews",
    "cohort": "groups",
    "cross-sectional": "groups",
    "case-control": "groups",
    "survey": "groups",
    "qualitative": "groups",
    "qualitative-study": "groups",
    "case-report": "cases",
    "case-series": "cases",
    "reference-site": "web",
    "patient-information": "web",
    "professional-education": "web",
    "product-information": "web",
    "regulator": "web",
    "news": "web",
    "interview": "web",
}
TYPES: dict[str, SourceKind] = {"webpage": "web", "chapter": "books", "book": "books"}
# What the design of a study row begins with or holds, the most telling word first.
DESIGNS: tuple[tuple[str, SourceKind], ...] = (
    ("review", "reviews"),
    ("trial", "trials"),
    ("case", "cases"),
    ("cohort", "groups"),
    ("study", "groups"),
)
Use = tuple[str, str]


def kinds_of(source: Library) -> dict[str, SourceKind]:
    """Return the kind of every source by its id."""
    noted = {row.reference: _design(row.design) for row in source.outcomes}
    noted |= {case.reference: "cases" for case in source.cases.values()}
    return {ref: _kind(entry, noted.get(ref, "other")) for ref, entry in source.references.items()}


def uses_of(source: Library) -> dict[str, list[Use]]:
    """Return where the content uses each source: kind and id of the entries, in their order."""
    uses: dict[str, dict[Use, None]] = {}
    for use, refs in _told(source):
        for ref in refs:
            uses.setdefault(ref, {}).setdefault(use)
    return {ref: list(found) for ref, found in uses.items()}


def refs_in(value: Any) -> Iterator[str]:
    """Yield every source that an entry names, however deep."""
    if isinstance(value, list | tuple):
        for each in value:
            yield from refs_in(each)
    elif hasattr(value, "__struct_fields__"):
        for name in value.__struct_fields__:
            found = getattr(value, name)
            if name == "refs":
                yield from found
            elif name == "reference":
                yield found
            else:
                yield from refs_in(found)


def _told(source: Library) -> Iterator[tuple[Use, Iterable[str]]]:
    """Yield each entry that names sources, under the entry that has a place of its own."""
    named: list[tuple[str, str | None, Any]] = [("cause", each.id, each) for each in source.causes.values()]
    named += [("cause", case.cause, case) for case in source.cases.values()]
    named += [("cause", disease.cause, gene) for gene in source.genes.genes for disease in gene.diseases]
    named += [("treatment", each.id, each) for each in source.treatments.values()]
    named += [("treatment", row.treatment, row) for row in source.outcomes]
    named += [("treatment", trial.treatment, trial) for trial in source.trials]
    named += [("rule", rule.id, rule) for rule in source.urgency.rules]
    named += [("fact", fact.id, fact) for fact in source.facts.values()]
    named += [("term", term.id, term) for term in source.glossary.values()]
    named += [("claim", claim.id, claim) for claim in source.claims.claims]
    yield from (((kind, name), refs_in(entry)) for kind, name, entry in named if name)


def _kind(entry: dict[str, Any], noted: SourceKind) -> SourceKind:
    genre = GENRES.get(str(entry.get("genre")))
    if genre:
        return genre
    return noted if noted != "other" else TYPES.get(str(entry.get("type")), "other")


def _design(design: str) -> SourceKind:
    return next((kind for word, kind in DESIGNS if word in design), "other")
