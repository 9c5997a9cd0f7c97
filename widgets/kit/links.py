"""The grammar of the links that lead from one part of the publication to another.

Prose links to chapters (`03-causes.ipynb#The-rare-ones`) and to the lists at the end (`...#ref-`, `#fact-`, `#term-`),
where every entry has an anchor of its own. A link into a tool names what to enter there (`#treatments?open=ivig`).
Whoever writes or reads such a link does it with these functions, so that the grammar stands in one place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

# Where references, facts and terms are listed; every notebook front end can open a link to a notebook.
LISTS = "10-references-and-glossary.ipynb"
# What the lists hold, by the word that an anchor begins with.
LISTED = ("ref", "fact", "term")
# In which chapter the entry of a kind is at home, by the word that its anchor begins with.
HOMES = {
    "cause": "02-causes.ipynb",
    "treatment": "04-treatment.ipynb",
    "rule": "07-when-to-see-a-doctor.ipynb",
    "claim": "claims.ipynb",
} | dict.fromkeys([*LISTED, "references", "facts", "glossary"], LISTS)
# In which notebook a tool stands, by the name that links to its states begin with.
TOOLS = {"explorer": "explore.ipynb", "treatments": "treatments.ipynb"}
_LISTED = re.compile(rf"(?:\./)?{re.escape(LISTS)}#({'|'.join(LISTED)})-(.+)")
_NOTEBOOK = re.compile(r"(?:\./)?([0-9a-z\-]+\.ipynb)(#.*)?")
_CITATION = rf"\[[^\]]*\]\(({re.escape(LISTS)}#ref-([^)\s]+))\)"


class ListLink(NamedTuple):
    """A link to an entry of the lists: whether it is a `ref`, a `fact` or a `term`, and its id."""

    kind: str
    name: str


class NotebookLink(NamedTuple):
    """A link to a chapter: the file name of its notebook, and `#anchor` or nothing."""

    notebook: str
    fragment: str


def anchor(kind: str, name: str) -> str:
    """Return the anchor of an entry, such as `ref-balin2012` or `cause-lupus`."""
    return f"{kind}-{name}"


def list_address(kind: str, name: str) -> str:
    """Return the address of an entry of the lists, as prose writes it."""
    return f"{LISTS}#{anchor(kind, name)}"


def entry_address(kind: str, name: str) -> str:
    """Return the address of an entry of content in the chapter where it is at home."""
    return f"{HOMES[kind]}#{anchor(kind, name)}"


def tool_address(tool: str, **entries: Iterable[str]) -> str:
    """Return the address of a tool in its notebook with these entries made, each a list of ids."""
    made = "&".join(f"{name}={','.join(values)}" for name, values in entries.items())
    return f"{TOOLS[tool]}#{tool}?{made}"


def tool_link(tool: str, entry: str, value: str) -> str:
    """Return what a link into a tool says after `#`, such as `treatments?open=ivig`."""
    return f"{tool}?{entry}={value}"


def list_link(address: str) -> ListLink | None:
    """Return which entry of the lists an address leads to, or None where it leads elsewhere."""
    found = _LISTED.fullmatch(address)
    return ListLink(*found.groups()) if found else None


def notebook_link(address: str) -> NotebookLink | None:
    """Return which chapter an address leads to, or None where it leads elsewhere."""
    found = _NOTEBOOK.fullmatch(address)
    return NotebookLink(found[1], found[2] or "") if found else None


def relabelled(markdown: str, label: Callable[[str], str | None]) -> str:
    """Return Markdown in which every citation says what `label` calls its reference; None leaves it as it is."""

    def written(found: re.Match[str]) -> str:
        name = label(found[2])
        return found[0] if name is None else f"[{name}]({found[1]})"

    return re.sub(_CITATION, written, markdown)


def without_citations(markdown: str) -> str:
    """Return Markdown without its citations and the space before them."""
    return re.sub(rf"\s*{_CITATION}", "", markdown)
