"""Hosts that hold what others published: a reference names the work itself, never a copy of it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# Host, and with it every host below it -> what is kept there.
COPIES = {
    "acnpsearch.tweb-dev.unibo.it": "the test server of a library catalogue",
    "api-pubmed-ncbi.laibokeji.com": "a mirror of PubMed",
    "carmelmedicalcentre.co.uk": "NHS pages, reprinted",
    "clearchemist.co.uk": "NHS pages, reprinted",
    "docksci.com": "papers that readers uploaded",
    "docslib.org": "papers that readers uploaded",
    "droracle.ai": "summaries written by a machine",
    "fdocuments.in": "papers that readers uploaded",
    "findzebra.com": "disease descriptions taken from Orphanet and OMIM",
    "greystokesurgery.co.uk": "NHS pages, reprinted",
    "medilib.ir": "pages that only subscribers may read",
    "musculoskeletalkey.com": "chapters of textbooks, copied",
    "mymlc.com": "a licensed health library",
    "plasticsurgerykey.com": "chapters of textbooks, copied",
    "scribd.com": "papers that readers uploaded",
    "the-medical-dictionary.com": "magazine articles, copied",
    "tomesphere.com": "papers of PubMed Central, copied",
    "uptodate.com": "pages that only subscribers may read",
    "viewer.joomag.com": "journal issues, copied",
    "weglot.com": "a translating mirror of any page",
}
# Host -> what is kept there. Such an address may stand where a work is known from there alone, and is counted.
INDEXES = {
    "acemap.info": "abstracts taken from publishers",
    "discovery.researcher.life": "abstracts taken from publishers",
    "ihmera.com": "abstracts taken from publishers",
    "lausr.org": "abstracts taken from publishers",
    "litmetric.com": "abstracts taken from PubMed",
    "macquariestemcells.com": "abstracts, reposted by a clinic that sells the treatment",
    "ouci.dntb.gov.ua": "a citation index",
    "plexusmd.com": "abstracts taken from publishers",
    "scite.ai": "a citation index",
    "semanticscholar.org": "a citation index",
}
_NUMBERS = re.compile(r"^[\d.]+$|^\[")


def copy_reason(address: str) -> str:
    """Return what an address is a copy of, or nothing if the host is not known to hold copies."""
    host = _host(address)
    if _NUMBERS.match(host) or ":" in host:
        return "a server without a name"
    return _kind(host, COPIES)


def index_reason(address: str) -> str:
    """Return what an index holds of a work, or nothing if the host is not known to be one."""
    return _kind(_host(address), INDEXES)


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _kind(host: str, kinds: dict[str, str]) -> str:
    return next((kind for known, kind in kinds.items() if host == known or host.endswith(f".{known}")), "")
