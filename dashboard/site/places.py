"""Where each entry of content stands on the site: the one table that links, the search and the scripts go by.

In a notebook a link names the chapter in which an entry is at home (`02-causes.ipynb#cause-werner`). On the site it
leads to the page of that entry, or to the list that holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from content import ContentError, Library
from content.language import Language
from dashboard.site.report import address_of
from widgets.evidence.lists import Listing, fact_lists, glossary_lists, reference_lists
from widgets.kit.links import HOMES, anchor

# The kinds that have a page each, with the folder of their pages and of their files.
FOLDERS = {"cause": "causes", "treatment": "treatments"}


class Places:
    """The addresses of entries and chapters of one library, each counted from the front page of its language."""

    def __init__(self, source: Library) -> None:
        self.source = source

    @cached_property
    def lists(self) -> list[Listing]:
        """Return the parts of the long lists; a list whose content can't be read has none."""
        made: tuple[Callable[[Library], list[Listing]], ...] = (reference_lists, fact_lists, glossary_lists)
        return [each for part in made for each in _unbroken(part, self.source)]

    @cached_property
    def of(self) -> dict[str, str]:
        """Return the address of each entry by its anchor, such as `causes/werner/` for `cause-werner`."""
        found = {}
        for kind, folder in FOLDERS.items():
            for file in sorted((self.source.root / folder).glob("*.yaml")):
                found[anchor(kind, file.stem)] = address_of(page_of(kind, file.stem))
        for each in self.lists:
            page = address_of(f"{each.of}/{each.name}")
            found[anchor(each.of, each.name)] = page
            found |= {name: f"{page}#{name}" for name in each.anchors}
        return found

    @cached_property
    def table(self) -> dict[str, str]:
        """Return the same for scripts, small: the anchors of each page in one line, and `#` where a part is meant."""
        return self.only(self.of)

    def only(self, anchors: Iterable[str]) -> dict[str, str]:
        """Return the part of the table that holds these anchors."""
        pages: dict[str, list[str]] = {}
        for name in anchors:
            if name in self.of:
                pages.setdefault(self.of[name].removesuffix(name), []).append(name)
        return {page: " ".join(names) for page, names in pages.items()}

    def led_to(self, states: Sequence[Mapping[str, Any]]) -> dict[str, str]:
        """Return the part that tools need: the sources that they name, and each cause and treatment."""
        refs = {ref for values in states for ref in values.get("sources", ())}
        pages = [name for name, address in self.of.items() if not address.endswith(name)] if states else []
        return self.only([*pages, *(anchor("ref", ref) for ref in sorted(refs))])

    def address(self, notebook: str, fragment: str) -> str:
        """Return the address of a notebook's page, or of the place in it that `#anchor` names."""
        name = fragment.removeprefix("#")
        if name in self.of and HOMES.get(name.partition("-")[0]) == notebook:
            return self.of[name]
        # A link into a tool leads to the page of the tool, where there is one.
        for chapter in self.source.chapters:
            if chapter.link and chapter.link == name.partition("?")[0]:
                return address_of(chapter.slug) + fragment
        for chapter in self.source.chapters:
            if chapter.notebook == notebook:
                return address_of(chapter.slug) + fragment
        return notebook + fragment


def page_of(kind: str, name: str) -> str:
    """Return the path of the page of an entry, such as `causes/ssc-limited`."""
    return f"{FOLDERS[kind]}/{name.replace('_', '-')}"


def _unbroken(part: Callable[[Library], list[Listing]], source: Library) -> Iterator[Listing]:
    try:
        yield from part(source)
    except (ContentError, LookupError, OSError):
        # What is wrong is named where the chapter fails that shows it; the other lists stay.
        return


def prefix_of(language: Language) -> str:
    """Return the folder of the pages of a language: none for English."""
    return f"{language.id}/" if language.source else ""
