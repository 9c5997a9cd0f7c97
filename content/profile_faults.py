"""What a line of a profile claims beyond its source: how often, where nobody counted, or one person was told of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from content.faults import Fault, entries

CASE_REPORT = "case-report"
# Steps that say something about most people, or about all: one person can't show that.
_MOST = ("obligate", "very_frequent", "frequent")


def profile_faults(files: dict[str, Any], references: dict[str, dict[str, Any]]) -> Iterator[Fault]:
    """Yield every line whose step its sources can't carry and which does not say that it is our reading."""
    for file, data in files.items():
        if file.startswith("causes/") and isinstance(data, dict):
            for line in entries(data.get("profile")):
                message = _overreach(line, references)
                if message:
                    yield Fault(file, str(data.get("id")), f"profile[{line.get('finding')}]", message)


def _overreach(line: dict[str, Any], references: dict[str, dict[str, Any]]) -> str:
    refs = line.get("refs")
    if not isinstance(refs, list) or not refs:
        return "says what was counted, and names no source" if line.get("counted") else ""
    step = line.get("frequency")
    of_one = all(references.get(str(ref), {}).get("genre") == CASE_REPORT for ref in refs)
    if of_one and step == "excluded":
        return "a case report can't show that something never occurs: leave it out, and say `basis: expert`"
    if of_one and step in _MOST and line.get("basis") != "expert":
        return f"a case report shows that something occurs, not that it is {step!r}: say `basis: expert` as well"
    if bool(line.get("counted")) == (line.get("basis") == "expert"):
        return "say what the source counted (`counted`), or `basis: expert` if the step is our reading, not both"
    return ""
