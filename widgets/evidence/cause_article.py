"""An article about a cause: what it is, how it is found, what that rests on, what was tried, what looks like it."""

from __future__ import annotations

from collections.abc import Iterator

from content import Library
from content.model import Cause, Gene, PublishedCase, Share
from widgets.evidence.article import Article, Told, described, marks, parts_of
from widgets.evidence.citations import cite, sourced
from widgets.evidence.facts import share, sure
from widgets.evidence.likeness import Likeness, Profiles
from widgets.evidence.profile import profile_list
from widgets.evidence.studies import tried_for
from widgets.kit.links import entry_address, tool_address
from widgets.kit.markup import list_of, tag, text
from widgets.kit.published_cases import HELD_BACK, split

# How many findings the explorer is opened with: enough to see the cause first, and few enough to read.
STARTED_WITH = 8
# How many published cases stand open.
CASES = 3


def cause_article(cause: Cause, source: Library, profiles: Profiles) -> Article:
    """Return everything that the content holds on a cause."""
    say = source.language.say

    def part(name: str) -> str:
        return say(f"cause-part-{name}")

    told = [
        ("who", described(_who(cause, source), source, part)),
        ("found", described(_found(cause), source, part)),
        ("genes", list_of(_gene(gene, source) for gene in cause.genes) if cause.genes else ""),
        ("profile", tag("p", text(say("cause-profile-about"))) + profile_list(cause, source)),
        ("cases", _cases(cause, source)),
        ("tried", tried_for(cause.id, source)),
        ("alike", _alike(profiles.alike(cause.id), source)),
        ("sure", _sure(cause, source)),
    ]
    opening = "\n".join(_opening(cause, source, profiles))
    return Article(
        "cause", cause.id, cause.name, cause.what.text, opening, parts_of(told, lambda name: say(f"cause-head-{name}"))
    )


def started(cause: str, source: Library, profiles: Profiles) -> list[str]:
    """Return the findings with which the explorer shows a cause: the most telling ones, one answer a question."""
    chosen: list[str] = []
    answered: set[str] = set()
    for finding in profiles.typical(cause):
        group = source.group_of[finding]
        if not (group.exclusive and group.id in answered):
            chosen.append(finding)
            answered.add(group.id)
    return chosen[:STARTED_WITH]


def kind_of(cause: Cause, source: Library) -> str:
    """Return which kind of calcium in the skin a cause brings, or that it is bone."""
    return source.language.say("subtype-bone" if cause.is_bone else f"subtype-{cause.subtype}")


def _opening(cause: Cause, source: Library, profiles: Profiles) -> Iterator[str]:
    say = source.language.say
    yield tag("p", sourced(cause.what, source))
    names = say("join-comma").join(dict.fromkeys([cause.plain_name, *cause.synonyms]))
    yield tag("p", text(say("cause-names", names=names)), class_="also")
    yield marks(
        [
            say("cause-kind", kind=kind_of(cause, source)),
            say("cause-commonness", common=say(f"commonness-{cause.commonness}")),
            say(f"certainty-{cause.certainty.level}"),
        ]
    )
    if cause.is_bone:
        yield tag("p", text(say("cause-bone")))
    for danger in source.dangers:
        if cause.id in danger.causes:
            name = tag("strong", text(say("cause-danger", name=danger.name)))
            yield tag("p", f"{name} {sourced(danger.why, source)}", class_="notice")
    explorer = tool_address("explorer", present=started(cause.id, source, profiles))
    yield tag("p", tag("a", text(say("cause-open-explorer")), href=explorer, class_="go"), class_="onward")


def _who(cause: Cause, source: Library) -> Told:
    often = list_of(_share(each, source) for each in cause.frequency) if cause.frequency else ""
    return [("who", cause.who), ("where", cause.where), ("mechanism", cause.mechanism), ("frequency", often)]


def _found(cause: Cause) -> Told:
    names = ("points_to", "points_away", "laboratory", "confirmed_by")
    return [(name, getattr(cause, name)) for name in names]


def _gene(gene: Gene, source: Library) -> str:
    named = source.language.say("cause-gene", symbol=gene.symbol, note=gene.note) if gene.note else gene.symbol
    return f"{text(named)} {cite(gene.refs, source)}"


def _share(counted: Share, source: Library) -> str:
    told = counted.text
    if counted.kind == "prevalence" and counted.numerator is not None and counted.denominator:
        found = share(counted.numerator, counted.denominator, source)
        told = source.language.say("cause-frequency", text=told, share=found)
    return f"{text(told)} {cite(counted.refs, source)}"


def _cases(cause: Cause, source: Library) -> str:
    chosen = [case for case in source.cases.values() if case.cause == cause.id]
    if not chosen:
        return ""
    say, rows = source.language.say, [_case(case, source) for case in chosen]
    about = tag("p", text(say("cause-cases-about", count=len(chosen))))
    if len(rows) <= CASES:
        return about + list_of(rows)
    rest = tag("details", tag("summary", text(say("cause-cases-more", count=len(rows) - CASES))), list_of(rows[CASES:]))
    return about + list_of(rows[:CASES]) + rest


def _case(case: PublishedCase, source: Library) -> str:
    link = tag("a", text(case.title), href=tool_address("explorer", case=[case.id]))
    held = f" {text(source.language.say('cases-use-held-back'))}" if split(case.id) == HELD_BACK else ""
    return f"{link} {cite([case.reference], source)}{held}"


def _alike(found: list[Likeness], source: Library) -> str:
    if not found:
        return ""
    about = tag("p", text(source.language.say("cause-alike-about")))
    return about + tag("div", *(_like(each, source) for each in found), class_="causes")


def _like(like: Likeness, source: Library) -> str:
    say, other = source.language.say, source.causes[like.cause]

    def named(findings: list[str]) -> str:
        return say("join-semicolon").join(source.findings[each].label for each in findings)

    both = tag("span", text(say("cause-alike-both", names=named(like.both))), class_="also") if like.both else ""
    summary = tag("summary", tag("span", text(other.name)), both)
    apart = [say("cause-alike-here", names=named(like.here))] if like.here else []
    apart += [say("cause-alike-there", names=named(like.there))] if like.there else []
    link = tag("a", text(say("cause-alike-more", name=other.name)), href=entry_address("cause", other.id))
    return tag("details", summary, list_of(map(text, apart)) if apart else "", tag("p", link))


def _sure(cause: Cause, source: Library) -> str:
    common = source.language.say("cause-commonness", common=source.language.say(f"commonness-{cause.commonness}"))
    lines = (text(sure(cause.certainty, source)), f"{text(common)}. {sourced(cause.commonness_basis, source)}")
    return "".join(tag("p", line) for line in lines)
