"""What a line of a profile claims beyond its source: how often, on the strength of reports of single people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from content.faults import Fault, entries

CASE_REPORT = "case-report"
# Steps that say something about most people, or about all: one person can't show that.
_MOST = ("obligate", "very_frequent", "frequent")


def profile_faults(files: dict[str, Any], references: dict[str, dict[str, Any]]) -> Iterator[Fault]:
    """Yield every line of a profile that rests a strong step on case reports alone."""
    for file, data in files.items():
        if file.startswith("causes/") and isinstance(data, dict):
            for line in entries(data.get("profile")):
                message = _overreach(line, references)
                if message:
                    yield Fault(file, str(data.get("id")), f"profile[{line.get('finding')}]", message)


def _overreach(line: dict[str, Any], references: dict[str, dict[str, Any]]) -> str:
    refs = line.get("refs")
    if not isinstance(refs, list) or not refs:
        return ""
    if not all(references.get(str(ref), {}).get("genre") == CASE_REPORT for ref in refs):
        return ""
    step = line.get("frequency")
    if step == "excluded":
        return "a case report can't show that something never occurs: leave it out, and say `basis: expert`"
    if step in _MOST and line.get("basis") != "expert":
        return f"a case report shows that something occurs, not that it is {step!r}: say `basis: expert` as well"
    return ""
