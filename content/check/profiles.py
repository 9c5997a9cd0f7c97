"""What a line of a profile claims beyond its source: how often, where nobody counted, or one person was told of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from content.check.fault import Fault
from content.library import Library
from content.model import ProfileEntry

CASE_REPORT = "case-report"
# Steps that say something about most people, or about all: one person can't show that.
_MOST = ("obligate", "very_frequent", "frequent")


def profile_faults(source: Library) -> Iterator[Fault]:
    """Yield every line that stands twice, or whose step says more than its sources and is not called our reading."""
    for name, cause in source.causes.items():
        file = f"causes/{name}.yaml"
        for finding, count in Counter(line.finding for line in cause.profile).items():
            if count > 1:
                yield Fault(file, cause.id, f"profile[{finding}]", f"{finding} stands twice")
        for line in cause.profile:
            if message := _overreach(line, source):
                yield Fault(file, cause.id, f"profile[{line.finding}]", message)


def _overreach(line: ProfileEntry, source: Library) -> str:
    if not line.refs:
        return "says what was counted, and names no source" if line.counted else ""
    of_one = all(source.references.get(ref, {}).get("genre") == CASE_REPORT for ref in line.refs)
    if of_one and line.frequency == "excluded":
        return "a case report can't show that something never occurs: leave it out, and say `basis: expert`"
    if of_one and line.frequency in _MOST and line.basis != "expert":
        return (
            f"a case report shows that something occurs, not that it is {line.frequency!r}: say `basis: expert` as well"
        )
    if bool(line.counted) == (line.basis == "expert"):
        return "say what the source counted (`counted`), or `basis: expert` if the step is our reading, not both"
    return ""
