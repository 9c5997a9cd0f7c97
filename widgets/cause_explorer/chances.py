"""How likely a finding is under each cause, and what it says for or against it; portable Python.

What a finding says is a log likelihood ratio against the average cause. Rows hold one number for each cause, are
worked out when they are first asked for, and are kept, because an answer needs only a few of them.
"""

from __future__ import annotations

from math import log

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# One answer in twelve may be wrong or mean something else, so no single finding decides alone.
WRONG_ANSWER = 0.08
# What the reader can't be asked to find out again.
NOT_ASKED = ("age", "sex")


def engine(tables: dict[str, Any]) -> dict[str, Any]:
    """Return what every question is asked of: the tables, and what was worked out from them so far."""
    findings = tables["findings"]
    narrower: dict[str, list[str]] = {}
    for finding in tables["order"]:
        wider = findings[finding]["kind_of"]
        if wider:
            narrower.setdefault(wider, []).append(finding)
    return {
        "tables": tables,
        "narrower": narrower,
        "place": {finding: place for place, finding in enumerate(tables["order"])},
        "askable": [finding for finding in tables["order"] if _can_be_asked(finding, findings[finding]["group"])],
        "defining": None,
        "unbroken": None,
        "touched": None,
        "chances": {},
        "present": {},
        "absent": {},
        "entropy": {},
        "firm": {},
        "standing": {},
        "apart": {},
        "words": {},
    }


def _can_be_asked(finding: str, group: str) -> bool:
    """Return whether a finding can be asked for: not what is known from the start, nor what says nothing by itself."""
    return group not in NOT_ASKED and not finding.endswith(".none") and not finding.endswith(".negative")


def chances(of: dict[str, Any], finding: str) -> list[float]:
    """Return the chance of a finding under each cause; the answers of an exclusive question sum to 1."""
    kept: dict[str, list[float]] = of["chances"]
    if finding not in kept:
        group = of["tables"]["groups"][of["tables"]["findings"][finding]["group"]]
        if group["exclusive"]:
            rows = [_steps(of["tables"], item) for item in group["findings"]]
            for number in range(len(of["tables"]["causes"])):
                # A profile that says nothing about the question leaves every answer alike.
                said = any(row[number][1] for row in rows)
                parts = [row[number][0] if said else 1.0 for row in rows]
                total = sum(parts)
                for place, item in enumerate(group["findings"]):
                    kept.setdefault(item, []).append(parts[place] / total)
        else:
            kept[finding] = [chance for chance, _ in _steps(of["tables"], finding)]
    return kept[finding]


def weights(of: dict[str, Any], finding: str, answer: str) -> list[float]:
    """Return what `answer` ("present" or "absent") says about each cause."""
    kept: dict[str, list[float]] = of[answer]
    if finding not in kept:
        row = chances(of, finding)
        if answer == "absent":
            row = [1 - chance for chance in row]
        mean = sum(share * chance for share, chance in zip(of["tables"]["prior"], row))
        kept[finding] = [log((1 - WRONG_ANSWER) * chance / mean + WRONG_ANSWER) for chance in row]
    return kept[finding]


def entropies(of: dict[str, Any], finding: str) -> list[float]:
    """Return how open (in bits) the answer to a finding is under each cause."""
    kept: dict[str, list[float]] = of["entropy"]
    if finding not in kept:
        kept[finding] = [entropy(chance) for chance in chances(of, finding)]
    return kept[finding]


def entropy(p: float) -> float:
    """Return the entropy (bits) of an answer that is yes with chance `p`."""
    return 0.0 if p <= 0 or p >= 1 else -(p * log(p) + (1 - p) * log(1 - p)) / log(2)


def level(number: float) -> int:
    """Return a number as it is compared: what the last digits of two computers may differ in decides no order."""
    return round(number * 1e9)


def _steps(tables: dict[str, Any], finding: str) -> list[tuple[float, bool]]:
    """Return for each cause the chance of its step, and whether its profile lists the finding."""
    about = tables["findings"][finding]
    listed, unlisted = tables["steps"], (about["unlisted"], False)
    return [(listed[letter], True) if letter in listed else unlisted for letter in about["steps"]]
