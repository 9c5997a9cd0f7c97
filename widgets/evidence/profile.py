"""The profile of a cause as readers see it: each finding with how often it is seen, and what that rests on."""

from __future__ import annotations

from content import Library
from content.model import Cause, FindingGroup, ProfileEntry
from widgets.evidence.citations import cite, expert
from widgets.kit.frequencies import FREQUENCY_PROBABILITY
from widgets.kit.markup import list_of, tag, text

# The findings that a closed group names: those that are at least frequent, so many of them.
NAMED, NAMED_FROM = 2, FREQUENCY_PROBABILITY["frequent"]


def profile_list(cause: Cause, source: Library) -> str:
    """Return the profile by question, each closed until it is opened, the most frequent findings first."""
    groups = [(group, _lines(cause, group)) for group in source.finding_groups]
    told = [_group(group, lines, source) for group, lines in groups if lines]
    return tag("div", *told, class_="causes profile")


def _lines(cause: Cause, group: FindingGroup) -> list[ProfileEntry]:
    order = {finding.id: place for place, finding in enumerate(group.findings)}
    lines = [line for line in cause.profile if line.finding in order]
    return sorted(lines, key=lambda line: (-FREQUENCY_PROBABILITY[line.frequency], order[line.finding]))


def _group(group: FindingGroup, lines: list[ProfileEntry], source: Library) -> str:
    often = [line for line in lines if FREQUENCY_PROBABILITY[line.frequency] >= NAMED_FROM][:NAMED]
    names = source.language.say("join-semicolon").join(source.findings[line.finding].label for line in often)
    summary = tag("summary", tag("span", text(group.label)), tag("span", text(names), class_="also") if names else "")
    return tag("details", summary, list_of(_line(line, source) for line in lines))


def _line(line: ProfileEntry, source: Library) -> str:
    say = source.language.say
    words = {term.id: term.label for term in source.frequencies}
    step = say("profile-line", finding=source.findings[line.finding].label, often=words[line.frequency])
    counted = f" {text(say('profile-counted', counted=line.counted))}" if line.counted else ""
    rests_on = [cite(line.refs, source)] if line.refs else []
    rests_on += [expert(source)] if line.basis else []
    return f"{text(step)}{counted} {' '.join(rests_on)}"
