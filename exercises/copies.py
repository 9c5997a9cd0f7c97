"""Copies of the content with something changed, in memory alone: no exercise writes a file."""

from __future__ import annotations

from typing import Any

import msgspec

from content import Library, library
from content.library import changed, look_up
from content.model import ProfileEntry
from content.model_urgency import UrgencyRule


def with_finding(cause_id: str, entry: dict[str, Any]) -> Library:
    """Return the content with one line of a cause's profile added, or put in place of the one for the same finding.

    `entry` is what a line of `profile` in `content/causes/` says, such as `{"finding": ..., "frequency": ...}`. Raises
    UnknownId for a cause or finding that is not there, and ValueError for a line that no profile could have.
    """
    line = msgspec.convert(entry, ProfileEntry)
    source = Library(library().root, library().language)
    look_up("finding", line.finding, source.findings)
    cause = look_up("cause", cause_id, source.causes)
    profile = [*(other for other in cause.profile if other.finding != line.finding), line]
    # The library keeps what it has read, so that this hides the file.
    source.causes = {**source.causes, cause_id: changed(cause, profile=profile)}
    return source


def with_rule(any_of: list[list[str]], level: str = "emergency") -> Library:
    """Return the content with one urgency rule in place of all of its own.

    Raises ValueError for a level or combinations that no rule could have.
    """
    rule = {
        "id": "mine",
        "level": level,
        "title": "My rule",
        "any_of": any_of,
        "statement": "My rule.",
        "refs": [],
        "time_limit_from": "inference",
        "do": ["Call your emergency number now."],
    }
    source = Library(library().root, library().language)
    source.urgency_rules = changed(source.urgency_rules, rules=[msgspec.convert(rule, UrgencyRule)])
    return source
