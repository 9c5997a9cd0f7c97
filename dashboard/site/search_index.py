"""Everything that a reader may search for: a title, a text, and the place on a page where it stands.

The index holds the texts only. The browser makes the word list from it when a reader opens the search, so that the
rules of spelling stand in one place (`static/words.js`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from content import ContentError, Library
from content.model import Chapter
from content.model_kits import Kit
from content.pages import SitePage, site_pages
from dashboard.site.enrich import CACHE_SIZE
from widgets.evidence.catalogue import PARTS as CAUSE_PARTS
from widgets.evidence.facts import numbers
from widgets.evidence.kits import page_of_kit
from widgets.evidence.treatments import PARTS as TREATMENT_PARTS
from widgets.kit.links import anchor

# What can be found, in the order of the results.
KINDS = ("place", "sign", "section", "cause", "treatment", "term", "fact", "figure", "claim", "reference")
# What stands inside a chapter and is found as an entry of its own.
APART = (
    "a.cite, a.ref, .widget, .causes, .claims, .rules, .facts, .glossary, .references, "
    "aside.fact, figure, svg, script, style"
)
_ID = re.compile(r'\sid="([^"]+)"')
_BLOCKS = {"p", "li", "td", "th", "tr", "dt", "dd", "div", "ul", "ol", "table", "caption", "summary", "details", "br"}


class Hit(NamedTuple):
    """One thing to find; `also` is searched and shown small, `note` is only shown."""

    kind: str
    anchor: str
    title: str
    text: str
    also: str = ""
    note: str = ""
    page: str = ""


def search_index(
    source: Library, bodies: Mapping[str, str], titles: Mapping[str, str], places: Mapping[str, str] | None = None
) -> bytes:
    """Return the index of a publication as JSON, from its content, and the HTML of its chapters by path.

    `titles` are those of chapters and of all other pages, by path; `places` the address of each entry of content that
    stands on a page of its own, or in a list that is one, by its anchor.
    """
    ways = list(_places(source, [*bodies, *titles]))
    # What a page says below its tool is said of every tool alike.
    alike = {hit.page for hit in ways if hit.note}
    hits = [hit for path, html in bodies.items() if path not in alike for hit in sections(html, path)]
    hits += ways + list(_listed(source, bodies, places or {}))
    say, pages = source.language.say, list(dict.fromkeys([*bodies, *(hit.page for hit in hits)]))
    written = {
        "kinds": [[kind, say(f"search-kind-{kind}")] for kind in KINDS],
        "pages": [[slug, titles.get(slug, "")] for slug in pages],
        # Lists, because the keys would be a tenth of it.
        "same": [each.words for each in source.everyday],
        "hits": [[KINDS.index(hit.kind), pages.index(hit.page), hit.anchor, *hit[2:6]] for hit in hits],
    }
    return json.dumps(written, ensure_ascii=False, separators=(",", ":")).encode()


@lru_cache(maxsize=CACHE_SIZE)
def sections(html: str, slug: str) -> list[Hit]:
    """Return each part of a chapter below a heading; the key points belong to the chapter itself."""
    soup = BeautifulSoup(html, "html.parser")
    for part in soup.select(APART):
        part.decompose()
    found: list[Hit] = []
    head: Tag | None = None
    words: list[str] = []
    for node in soup.descendants:
        if isinstance(node, Tag):
            if node.name in ("h1", "h2", "h3") and node.get("id") != "key-points":
                found += _section(head, words, slug)
                head, words = node, []
            elif node.name in _BLOCKS:
                words.append(" ")
        elif isinstance(node, NavigableString) and not any(parent is head for parent in node.parents):
            words.append(str(node))
    return [*found, *_section(head, words, slug)]


def _section(head: Tag | None, words: list[str], slug: str) -> Iterator[Hit]:
    if head is not None:
        yield Hit("section", str(head["id"]), head.get_text(" ", strip=True), _line("".join(words)), page=slug)


def _places(source: Library, paths: Sequence[str]) -> Iterator[Hit]:
    """Yield the ways in, the tools, the lessons, and what is no chapter; they are found by everyday words too."""
    ways = [chapter for chapter in source.chapters if chapter.group in ("guide", "tool")]
    every: list[Chapter | SitePage] = [*ways, *site_pages(source.language)]
    for chapter in every:
        also = source.language.say("join-semicolon").join(chapter.found_by)
        path = next((path for path in paths if f"/{path}".endswith(f"/{chapter.slug}")), None)
        if path is None:
            continue
        note = source.language.say("search-tool") if chapter.group == "tool" else ""
        yield Hit("place", "", chapter.name, chapter.summary, also, note, path)
    for kit in _readable_kits(source):
        path = next((path for path in paths if f"/{path}".endswith(f"/{page_of_kit(kit)}")), None)
        if path is not None:
            note = source.language.say("search-lesson")
            yield Hit("place", "", kit.title, kit.summary, kit.audience, note, path)


def _readable_kits(source: Library) -> Iterable[Kit]:
    try:
        return source.kits.values()
    except ContentError:
        # The page that lists them says what is wrong.
        return ()


def _listed(source: Library, bodies: Mapping[str, str], places: Mapping[str, str]) -> Iterator[Hit]:
    """Yield the entries of content, each with the page that is about it, or with the first chapter that holds it."""
    place: dict[str, tuple[str, str]] = {}
    for name, address in places.items():
        page, _, anchor_in_it = address.partition("#")
        place[name] = page.rstrip("/"), anchor_in_it
    for slug, html in bodies.items():
        for name in _ID.findall(html):
            place.setdefault(name, (slug, name))
    for part in _PARTS:
        try:
            hits = list(part(source))
        except (ContentError, LookupError):
            # What is wrong is named where the chapter fails that shows it; the rest can still be found.
            continue
        yield from (_at(hit, *place[hit.anchor]) for hit in hits if hit.anchor in place)


def _at(hit: Hit, page: str, anchor: str) -> Hit:
    return hit._replace(page=page, anchor=anchor)


def _signs(source: Library) -> Iterator[Hit]:
    findings, symptoms, say = source.findings, source.symptom_labels, source.language.say
    for rule in source.urgency.rules:
        named = dict.fromkeys(name for names in rule.any_of for name in names)
        # The doctor's word for a finding is found too, although the rule shows the plain one.
        also = [findings[name].clinical for name in named if name in findings]
        when = say("join-semicolon").join(symptoms.get(name, "") for name in named)
        text = say("search-sign-text", statement=rule.statement, findings=when)
        # The level is part of the title: nobody should have to open a sign to see that it can't wait.
        title = say("search-sign", level=source.urgency.levels[rule.level].label, title=rule.title)
        yield Hit("sign", anchor("rule", rule.id), title, text, say("join-semicolon").join(dict.fromkeys(also)))


def _causes(source: Library) -> Iterator[Hit]:
    say = source.language.say
    for cause in source.causes.values():
        # What speaks against a cause would read, in a cut of the text, as if it spoke for it.
        text = " ".join(getattr(cause, name).text for name in CAUSE_PARTS if name != "points_away")
        names = [cause.plain_name, *cause.synonyms, *(gene.symbol for gene in cause.genes)]
        also = say("join-semicolon").join(names)
        kind = say("subtype-bone") if cause.is_bone else say(f"subtype-{cause.subtype}")
        note = say("search-cause", kind=kind, certainty=say(f"certainty-{cause.certainty.level}.inside"))
        yield Hit("cause", anchor("cause", cause.id), cause.name, text, also, note)


def _treatments(source: Library) -> Iterator[Hit]:
    kinds = source.treatment_terms.kinds
    for each in source.treatments.values():
        parts = [getattr(each, name) for name in TREATMENT_PARTS]
        text = " ".join([each.plain, *(part.text for part in parts if part), each.harms.text])
        note = source.language.say(f"certainty-{each.certainty.level}.inside")
        yield Hit("treatment", anchor("treatment", each.id), each.name, text, kinds[each.kind], note)


def _terms(source: Library) -> Iterator[Hit]:
    for term in source.glossary.values():
        also = source.language.say("join-semicolon").join(term.also)
        yield Hit("term", anchor("term", term.id), term.term, term.definition, also)


def _facts(source: Library) -> Iterator[Hit]:
    say = source.language.say
    for fact in source.facts.values():
        text = fact.statement
        if fact.number:
            text = say("search-fact", statement=text, counted=numbers(fact.number, source))
        yield Hit("fact", anchor("fact", fact.id), "", text, note=say(f"certainty-{fact.certainty.level}"))


def _figures(source: Library) -> Iterator[Hit]:
    for figure in source.figures.values():
        yield Hit("figure", anchor("figure", figure.id), figure.title, f"{figure.caption} {figure.alt}")


def _claims(source: Library) -> Iterator[Hit]:
    say = source.language.say
    for claim in source.claims.claims:
        # The verdict is part of the title: a wrong statement never stands alone.
        title = say("search-claim", verdict=say(f"verdict-{claim.verdict}"), statement=claim.statement)
        yield Hit("claim", anchor("claim", claim.id), title, say("claims-evidence", evidence=claim.evidence))


def _references(source: Library) -> Iterator[Hit]:
    for ref, entry in source.bibliography.items():
        soup = BeautifulSoup(entry["html"], "html.parser")
        for link in soup.find_all("a"):
            link.decompose()
        yield Hit("reference", anchor("ref", ref), entry["label"], _line(soup.get_text()))


_PARTS: tuple[Callable[[Library], Iterator[Hit]], ...] = (
    _signs,
    _causes,
    _treatments,
    _terms,
    _facts,
    _figures,
    _claims,
    _references,
)


def _line(text: str) -> str:
    return " ".join(text.split())
