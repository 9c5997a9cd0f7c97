"""What search engines read of a page, in the words of schema.org; no more than a reader is told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from content import Library
from content.addresses import doi_address
from content.model import Chapter


def described(chapter: Chapter, source: Library) -> dict[str, Any]:
    """Return what a page is, for whom and since when."""
    return {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": chapter.title,
        "description": chapter.summary,
        "inLanguage": source.language.about.tag,
        **({"dateModified": chapter.reviewed.isoformat()} if chapter.reviewed else {}),
        "license": source.about.text_licence.address,
        "isAccessibleForFree": True,
        "author": {"@type": "Organization", "name": source.about.authors},
        "isPartOf": {"@type": "WebSite", "name": source.about.title},
    }


def citation(reference: Mapping[str, Any]) -> dict[str, str]:
    """Return a source as search engines read it."""
    kind = "WebPage" if reference.get("type") == "webpage" else "ScholarlyArticle"
    address = str(reference.get("URL", ""))
    if reference.get("DOI"):
        address = doi_address(str(reference["DOI"]))
    elif reference.get("PMID"):
        address = f"https://pubmed.ncbi.nlm.nih.gov/{reference['PMID']}/"
    told = {"@type": kind, "name": str(reference.get("title", "")), "url": address}
    return {name: value for name, value in told.items() if value}


def script(value: object) -> str:
    """Return JSON that can stand in a script element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
