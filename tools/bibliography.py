"""Format every reference with a CSL processor (AMA style), once, so that no page needs one."""

from __future__ import annotations

import re
import warnings
from html import escape
from pathlib import Path
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

STYLE = Path(__file__).with_name("american-medical-association.csl")
_ADDRESS = re.compile(r"(?:doi:\S+|https?://\S+)")
# What CSL-JSON allows and the processor doesn't know, or what is printed another way below.
_LEFT_OUT = ("custom", "URL", "DOI", "PMID", "PMCID", "genre", "note", "abstract", "accessed", "ISBN")


def format_all(references: dict[str, dict[str, Any]]) -> dict[str, dict[str, str]]:
    """Return label and HTML of every reference, by id in sorted order."""
    cleaned = [_clean(references[ref]) for ref in sorted(references)]
    with warnings.catch_warnings():
        # citeproc-py warns of CSL variables that it does not support; those are left out above.
        warnings.simplefilter("ignore")
        source = CiteProcJSON(cleaned)
        style = CitationStylesStyle(str(STYLE), validate=False, locale="en-GB")
        bibliography = CitationStylesBibliography(style, source, formatter.html)
        for entry in cleaned:
            bibliography.register(Citation([CitationItem(entry["id"])]))
        lines = [str(line) for line in bibliography.bibliography()]
    return {
        ref: {"label": label(references[ref]), "html": _with_links(line, references[ref])}
        for ref, line in sorted(zip(bibliography.keys, lines, strict=True))
    }


def label(entry: dict[str, Any]) -> str:
    """Return the short name of a reference: first author or publisher or title, and the year."""
    year = str(entry.get("issued", {}).get("date-parts", [[""]])[0][0])
    authors = entry.get("author") or []
    if authors:
        name = str(authors[0].get("family") or authors[0].get("literal"))
    else:
        name = str(entry.get("publisher") or entry["title"])
    short = name if len(name) <= 34 else name[:34].rsplit(" ", 1)[0].rstrip(",:;") + " ..."
    return f"{short} {year}".strip()


def places(entry: dict[str, Any]) -> list[tuple[str, str]]:
    """Return (name, address) of every place where a reference can be found."""
    result = []
    if entry.get("DOI"):
        result.append((f"doi:{entry['DOI']}", f"https://doi.org/{entry['DOI']}"))
    if entry.get("PMID"):
        result.append((f"PubMed {entry['PMID']}", f"https://pubmed.ncbi.nlm.nih.gov/{entry['PMID']}/"))
    if not result and entry.get("URL"):
        result.append((str(entry["URL"]).removeprefix("https://").rstrip("/"), str(entry["URL"])))
    return result


def _clean(entry: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = _escaped({key: value for key, value in entry.items() if key not in _LEFT_OUT})
    # The processor lowers ids; the names must meet again afterwards.
    kept["id"] = str(entry["id"]).lower()
    return kept


def _escaped(value: Any) -> Any:
    """Return a value with every text in it safe to stand in HTML."""
    if isinstance(value, dict):
        return {key: _escaped(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_escaped(item) for item in value]
    return escape(value, quote=False) if isinstance(value, str) else value


def _with_links(line: str, entry: dict[str, Any]) -> str:
    text = re.sub(r"^\s*1?\d*\.\s*", "", line.strip())
    text = re.sub(r"([?!])\.", r"\1", _ADDRESS.sub("", text).strip().rstrip("."))
    text += "" if text.endswith(("?", "!")) else "."
    # Without an author the style puts the title first, and the processor then forgets to leave it out.
    title = escape(str(entry["title"]), quote=False).rstrip(".")
    text = re.sub(rf"^{re.escape(title)}[.?!]*\s+(?={re.escape(title)})", "", text)
    links = ", ".join(f'<a href="{escape(place)}">{escape(name)}</a>' for name, place in places(entry))
    return f"{re.sub(r'  +', ' ', text)} {links}".strip()
