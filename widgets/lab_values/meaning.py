"""What a reader of the page is told besides: what one value means alone, and what the explorer can start from.

The command line does not say it. Portable Python over plain values.
"""

from __future__ import annotations

from widgets.lab_values.digits import settled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Tables = dict[str, Any]
    Given = dict[str, dict[str, Any]]
    Found = dict[str, Any]

# What can be said of one thing alone, in this order.
ALONE = ("calcium", "phosphate", "pth", "kidney", "vitamin_d")
READINGS = ("low", "normal", "high")
READ_ALONE = tuple(
    [f"alone.{name}.{reading}" for name in ALONE for reading in READINGS if (name, reading) != ("kidney", "high")]
)
# What a thing is read from, where that is another value than its own.
READ_FROM = {"calcium": ("calcium", "albumin", "ionised_calcium"), "kidney": ("egfr", "creatinine")}


def onward(tables: Tables, given: Given, found: Found) -> dict[str, Any]:
    """Return what can be said besides the assessment, for readers of the page."""
    return {
        "alone": alone(tables, found),
        "still_open": still_open(found),
        "findings": findings(tables, given, found),
    }


def alone(tables: Tables, found: Found) -> list[dict[str, Any]]:
    """Return what each value means, as long as they are too few to be read together."""
    if found["pattern"]["id"] != "incomplete":
        return []
    told = []
    for name in ALONE:
        reading = found["statuses"][name]
        if reading != "unknown":
            note = tables["notes"][f"alone.{name}.{reading}"]
            told.append({"name": name, "reading": reading, "text": note["text"], "refs": note["refs"]})
    return told


def still_open(found: Found) -> str:
    """Return what could still change the pattern: a doubtful `unit`, missing `values`, or nothing."""
    if found["doubts"]:
        return "unit"
    return "values" if found["missing"] and found["also_possible"] else ""


def findings(tables: Tables, given: Given, found: Found) -> list[str]:
    """Return what the values show as findings of the explorer; a value in a doubtful unit shows nothing."""
    doubted = [doubt["id"] for doubt in found["doubts"]]
    shown = []
    for name in ALONE:
        status = found["statuses"][name]
        if status != "unknown" and not [one for one in READ_FROM.get(name, (name,)) if one in doubted]:
            shown.append(f"{name}.{_kidney(tables, given, status) if name == 'kidney' else status}")
    return [finding for finding in shown if finding in tables["findings"]]


def _kidney(tables: Tables, given: Given, status: str) -> str:
    """Return how well the kidneys work, as the explorer asks for it."""
    if status != "low":
        return status
    failing = "egfr" in given and settled(given["egfr"]["si"]) < tables["numbers"]["kidney_failure"]
    return "failure" if failing else "reduced"
