"""Where the things that a reference names can be found on the web."""

from __future__ import annotations

from urllib.parse import quote

# What stands in the path of an address as it is; older DOIs hold `<` and `>` besides.
_PLAIN = "/:;()"


def doi_address(doi: str) -> str:
    """Return the address that a DOI resolves at."""
    return f"https://doi.org/{quote(doi, safe=_PLAIN)}"
