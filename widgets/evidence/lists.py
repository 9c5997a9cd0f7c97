"""The back of the book: every source, fact and term, whole in a notebook, and cut into lists that are pages of ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import NamedTuple

from content import Library
from content.model import Term
from content.registry import Tables
from widgets.evidence import facts as every_fact
from widgets.evidence.article import reference
from widgets.evidence.citations import cite
from widgets.evidence.source_kinds import KINDS, Use, kinds_of, uses_of
from widgets.kit.citations import label
from widgets.kit.links import anchor, entry_address
from widgets.kit.markup import HtmlOutput, folding_table, list_of, tag, text

# How many terms a list of the glossary holds at most, if one letter does not have more.
TERMS_A_LIST = 36
# How many changes are told before the older ones are folded.
NEWEST = 4


class Listing(NamedTuple):
    """A part of a long list: `of` which one and its name in it, what it holds, its entries, and their anchors."""

    of: str
    name: str
    title: str
    summary: str
    html: str
    anchors: list[str]


def references(source: Library) -> HtmlOutput:
    """Show every reference, formatted by the CSL processor, in alphabetical order; on our pages the kinds of them."""
    rows = [tag("li", source.bibliography[ref]["html"], id=anchor("ref", ref)) for ref in _in_order(source)]
    shown, said = tag("ul", *rows, class_="references"), source.language.say("references-text", count=len(rows))
    return HtmlOutput(shown, said, _overview("references", reference_lists(source), source))


def glossary(source: Library) -> HtmlOutput:
    """Show every explained term; on our pages the words that lead to them."""
    terms = _terms(source)
    said = source.language.say("terms-text", count=len(terms))
    return HtmlOutput(_definitions(terms, source), said, index(source))


def facts(source: Library) -> HtmlOutput:
    """Show every fact of the publication, each at an address of its own; on our pages what they are about."""
    whole = every_fact.facts(source)
    return HtmlOutput(whole.html, whole.text_alternative, _overview("facts", fact_lists(source), source))


def overview(of: str, source: Library) -> str:
    """Return what leads to the parts of a long list: of `references`, `facts` or `glossary`."""
    if of == "glossary":
        return index(source)
    return _overview(of, reference_lists(source) if of == "references" else fact_lists(source), source)


def index(source: Library) -> str:
    """Return every explained term as a link, by its first letter."""
    letters = groupby(_terms(source), key=_letter)
    rows = []
    for letter, terms in letters:
        links = [tag("a", text(term.term), href=entry_address("term", term.id)) for term in terms]
        rows.append(tag("dt", text(letter)) + tag("dd", list_of(links)))
    return tag("dl", *rows, class_="index")


def reference_lists(source: Library, cited: Mapping[str, Iterable[Use]] | None = None) -> list[Listing]:
    """Return the sources by kind, each with where it is used; `cited` adds further uses, such as chapters."""
    kinds, uses, say = kinds_of(source), uses_of(source), source.language.say
    found = []
    for kind in KINDS:
        refs = [ref for ref in _in_order(source) if kinds.get(ref) == kind]
        if not refs:
            continue
        used = {ref: [*uses.get(ref, ()), *(cited or {}).get(ref, ())] for ref in refs}
        rows = [tag("li", reference(ref, source), _used(used[ref], source), id=anchor("ref", ref)) for ref in refs]
        html = tag("ul", *rows, class_="references", data_copied=True)
        title, about = say(f"references-{kind}"), say(f"references-{kind}.about")
        found.append(Listing("references", kind, title, about, html, [anchor("ref", ref) for ref in refs]))
    return found


def fact_lists(source: Library) -> list[Listing]:
    """Return the facts by the file that holds them, which is what they are about."""
    return [
        Listing(
            "facts",
            name.replace("_", "-"),
            title := _topic(name, source),
            source.language.say("facts-about", topic=title, count=len(entries)),
            every_fact.facts_list(entries, source),
            [anchor("fact", fact.id) for fact in entries],
        )
        for name, entries in Tables.facts.written(source).items()
        if entries
    ]


def glossary_lists(source: Library) -> list[Listing]:
    """Return the terms in lists of some letters each."""
    return [_letters(terms, source) for terms in _cut(_terms(source))]


def _letters(terms: list[Term], source: Library) -> Listing:
    first, last = _letter(terms[0]), _letter(terms[-1])
    name = first.lower() if first == last else f"{first}-{last}".lower()
    letters = first if first == last else source.language.say("glossary-from-to", first=first, last=last)
    title = source.language.say("glossary-letters", letters=letters)
    names = source.language.say("join-comma").join(term.term for term in terms[:4])
    about = source.language.say("glossary-about", count=len(terms), names=names)
    return Listing("glossary", name, title, about, _definitions(terms, source), [anchor("term", t.id) for t in terms])


def _cut(terms: list[Term]) -> list[list[Term]]:
    """Cut terms into lists at the change of a letter."""
    lists: list[list[Term]] = [[]]
    for _, group in groupby(terms, key=_letter):
        alike = list(group)
        if lists[-1] and len(lists[-1]) + len(alike) > TERMS_A_LIST:
            lists.append([])
        lists[-1] += alike
    return [each for each in lists if each]


def _definitions(terms: Iterable[Term], source: Library) -> str:
    say, rows = source.language.say, []
    for term in terms:
        also = say("join-comma").join(term.also)
        name = say("term-also", term=term.term, names=also) if also else term.term
        rows.append(tag("dt", text(name), id=anchor("term", term.id)))
        rows.append(tag("dd", text(term.definition), " ", cite(term.refs, source)))
    return tag("dl", *rows, class_="glossary")


def _overview(of: str, lists: Iterable[Listing], source: Library) -> str:
    say, rows = source.language.say, []
    for each in lists:
        link = tag("a", text(each.title), href=entry_address(of, each.name))
        about = tag("span", text(each.summary), class_="also") if of == "references" else ""
        rows.append([link + about, text(say("lists-entries", count=len(each.anchors)))])
    head = [text(say("lists-name")), text(say("lists-count"))]
    return folding_table(head, rows, say("references-kinds" if of == "references" else "facts-topics"))


def _used(uses: Iterable[Use], source: Library) -> str:
    names = {use: _name(use, source) for use in uses}
    links = [tag("a", text(name), href=_place(use), class_="use") for use, name in names.items() if name]
    if not links:
        return ""
    return tag("span", text(source.language.say("references-used")), " ", "; ".join(links), class_="used")


def _place(use: Use) -> str:
    kind, name = use
    return name if kind == "chapter" else entry_address(kind, name)


def _name(use: Use, source: Library) -> str:
    """Return what an entry is called in a list of uses, or nothing where it can't be read."""
    kind, name = use
    if kind == "chapter":
        return next(chapter.title for chapter in source.chapters if chapter.notebook == name)
    if kind == "cause":
        return source.causes[name].name if name in source.causes else ""
    if kind == "treatment":
        return source.treatments[name].name if name in source.treatments else ""
    if kind == "term":
        return source.glossary[name].term
    if kind == "rule":
        return source.language.say("references-use-rule")
    return source.language.say("references-use-fact" if kind == "fact" else "references-use-claim")


def _topic(name: str, source: Library) -> str:
    """Return what a file of facts is about, in the words of a message, or else by its name."""
    known = f"facts-topic-{name}" in (source.language.source or source.language).messages
    return source.language.say(f"facts-topic-{name}") if known else name.replace("_", " ").capitalize()


def _in_order(source: Library) -> list[str]:
    return sorted(source.bibliography, key=lambda ref: (label(ref, source).lower(), ref))


def _terms(source: Library) -> list[Term]:
    return sorted(source.glossary.values(), key=lambda term: term.term.lower())


def _letter(term: Term) -> str:
    return term.term[:1].upper()


def changes(source: Library) -> HtmlOutput:
    """Show what the publication says differently, the newest first."""
    say = source.language.say
    lines = [say("changes-line", date=change.date, what=change.what) for change in source.changes]
    newest, older = ([text(line) for line in part] for part in (lines[:NEWEST], lines[NEWEST:]))
    html = list_of(newest, class_="changes")
    if older:
        summary = tag("summary", text(say("changes-older", count=len(older))))
        html += tag("details", summary, list_of(older, class_="changes"), class_="fold")
    return HtmlOutput(html, "\n".join(lines))
