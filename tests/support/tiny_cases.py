"""Two cases of a case room, and what tells them apart, for the publication with one of everything."""

from __future__ import annotations

from typing import Any

REFERENCE = "smith2001"


def teaching_case(name: str, finding: str, sites: list[str], age: str) -> dict[str, Any]:
    """Return a case with three steps, of which the second tells what decides."""
    line = {"cause": "alpha_cause", "favours": [finding], "against": [sites[2]], "expected": [sites[4]], "note": "Yes."}
    option = {"text": "An answer", "why": "Because."}
    return {
        "id": name,
        "case": "case_one",
        "title": f"A {name}",
        "audience": ["students"],
        "level": 1,
        "minutes": 12,
        "steps": [
            {"kind": "story", "told": "A child has a lump.", "present": [age, sites[0]]},
            {"kind": "examination", "told": "It is hard.", "present": [finding], "absent": [sites[2]]},
            {"kind": "outcome", "told": "It was cut out."},
        ],
        "decisive": {"why": "It is there.", "step": "examination", "finding": finding},
        "safety": {"step": "story", "text": "Get help.", "refs": [REFERENCE]},
        "reflection": [line, {**line, "cause": "beta_cause"}],
        "transfer": {"question": "What now?", "options": [{**option, "right": True}, option], "refs": [REFERENCE]},
        "point": {"text": "A point.", "refs": [REFERENCE]},
        "not_known": ["blood values"],
        "patient_part_complete": True,
    }


def contrast_pair(sites: list[str]) -> dict[str, Any]:
    """Return a pair of the two, told apart by what only the second one has."""
    return {
        "id": "pair-one",
        "first": "lump-one",
        "second": "lump-two",
        "finding": sites[3],
        "present_in": "second",
        "question": "Which one?",
        "why": "Because.",
        "also_different": ["The age."],
        "tool": "Nothing.",
    }
