"""One question of each kind for the tiny publication."""

from __future__ import annotations

from typing import Any, get_args

from content.model_questions import Direction


def questions(supporting: str, other: str, finding: str) -> list[dict[str, Any]]:
    """Return one question of each kind that has no fault; what it rests on has the `supporting` reference."""
    fact, wrong = {"refs": [supporting]}, {"refs": [other]}
    asked: dict[str, Any] = {"objective": "objective-one", "level": 1, "audience": ["readers"], "stem": "Which one?"}
    asked |= {"rests_on": ["fact-one"]}
    why = {"why": "Because."}
    choices = [
        {"id": name, "text": f"Answer {name}", **why, **(fact if right else wrong), "right": right}
        for name, right in (("one", True), ("two", False), ("three", False), ("four", False))
    ]
    told = [{"direction": way, **why, **(fact if way == "more" else wrong)} for way in get_args(Direction)]
    parts: dict[str, Any] = {
        "single": {"options": choices},
        "multiple": {"options": choices},
        "order": {"items": [{"id": name, "text": name, **why, **fact} for name in ("one", "two", "three")]},
        "match": {
            "pairs": [
                {"id": name, "left": name, "right": f"Right {name}", **why, **fact} for name in ("one", "two", "three")
            ]
        },
        "number": {
            "value": 10.0,
            "tolerance": 1.0,
            "unit": "mg",
            **why,
            **fact,
            "slips": [{"value": 20.0, **why}, {"value": 5.0, **why}],
        },
        "likelier": {"finding": finding, "cause": "alpha_cause", "answer": "more", "options": told},
    }
    return [{"id": f"question-{kind}", "kind": kind, **asked, **part} for kind, part in parts.items()]
