"""Write the references as BibTeX, once, so that nothing at run time needs a library for it."""

from __future__ import annotations

import re
from typing import Any

from pybtex.database import BibliographyData, Entry, Person

from content.check.references import OTHERS

KINDS = {
    "article-journal": "article",
    "article-magazine": "article",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
}
# CSL-JSON field -> BibTeX field, apart from the field that holds the title of the whole.
FIELDS = {
    "title": "title",
    "volume": "volume",
    "issue": "number",
    "page": "pages",
    "publisher": "publisher",
    "DOI": "doi",
    "PMID": "pmid",
    "PMCID": "pmcid",
    "ISBN": "isbn",
    "URL": "url",
}
_ADDRESS = re.compile(r"^    (?:doi|url) = .*$", re.MULTILINE)
WHOLE = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}


def bibtex(references: dict[str, dict[str, Any]]) -> str:
    """Return every reference as BibTeX, sorted by id; a field that a reference lacks is left out, never guessed."""
    data = BibliographyData({ref: _entry(references[ref]) for ref in sorted(references)})
    # Addresses are read letter by letter; the escapes of TeX would become part of them.
    return _ADDRESS.sub(_plain, str(data.to_string("bibtex")))


def _plain(line: re.Match[str]) -> str:
    return re.sub(r"\\([_%&#$])", r"\1", line[0]).replace("\\textasciitilde ", "~")


def _entry(reference: dict[str, Any]) -> Entry:
    kind = KINDS.get(str(reference["type"]), "misc")
    fields = {theirs: str(reference[ours]) for ours, theirs in FIELDS.items() if reference.get(ours)}
    if reference.get("container-title"):
        fields[WHOLE.get(kind, "howpublished")] = str(reference["container-title"])
    year = reference.get("issued", {}).get("date-parts", [[None]])[0][0]
    if year is not None:
        fields["year"] = str(year)
    persons = {
        role: [_person(name) for name in reference[role]] for role in ("author", "editor") if reference.get(role)
    }
    return Entry(kind, fields=fields, persons=persons)


def _person(name: dict[str, str]) -> Person:
    if name.get("literal") == OTHERS:
        return Person(last="others")
    if "literal" in name:
        # Braces keep the name of a group in one piece.
        return Person(last=f"{{{name['literal']}}}")
    return Person(first=name.get("given", ""), last=name["family"])
