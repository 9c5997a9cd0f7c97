"""Hosts that hold copies of other people's texts: a reference names the work itself, never such a copy."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# Host, and with it every host below it -> what is kept there.
COPIES = {
    "acemap.info": "abstracts taken from publishers",
    "acnpsearch.tweb-dev.unibo.it": "the test server of a library catalogue",
    "api-pubmed-ncbi.laibokeji.com": "a mirror of PubMed",
    "carmelmedicalcentre.co.uk": "NHS pages, reprinted",
    "clearchemist.co.uk": "NHS pages, reprinted",
    "discovery.researcher.life": "abstracts taken from publishers",
    "docksci.com": "papers that readers uploaded",
    "docslib.org": "papers that readers uploaded",
    "droracle.ai": "summaries written by a machine",
    "fdocuments.in": "papers that readers uploaded",
    "findzebra.com": "disease descriptions taken from Orphanet and OMIM",
    "greystokesurgery.co.uk": "NHS pages, reprinted",
    "ihmera.com": "abstracts taken from publishers",
    "lausr.org": "abstracts taken from publishers",
    "litmetric.com": "abstracts taken from PubMed",
    "macquariestemcells.com": "abstracts, reposted by a clinic that sells the treatment",
    "medilib.ir": "pages that only subscribers may read",
    "musculoskeletalkey.com": "chapters of textbooks, copied",
    "mymlc.com": "a licensed health library",
    "ouci.dntb.gov.ua": "a citation index",
    "plasticsurgerykey.com": "chapters of textbooks, copied",
    "plexusmd.com": "abstracts taken from publishers",
    "scite.ai": "a citation index",
    "scribd.com": "papers that readers uploaded",
    "semanticscholar.org": "a citation index",
    "the-medical-dictionary.com": "magazine articles, copied",
    "tomesphere.com": "papers of PubMed Central, copied",
    "uptodate.com": "pages that only subscribers may read",
    "viewer.joomag.com": "journal issues, copied",
    "weglot.com": "a translating mirror of any page",
}
_NUMBERS = re.compile(r"^[\d.]+$|^\[")


def copy_reason(address: str) -> str:
    """Return what an address is a copy of, or nothing if the host is not known to hold copies."""
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    if _NUMBERS.match(host) or ":" in host:
        return "a server without a name"
    return next((kind for copier, kind in COPIES.items() if host == copier or host.endswith(f".{copier}")), "")
