"""What is wrong with the questions for the reviewing doctor: a place that does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from content.faults import Fault, entries, unknown_faults

FILE = "doctor_questions.yaml"


def review_faults(files: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each question that points at no rule, fact, treatment, cause or table."""
    rules = files.get("urgency.yaml")
    known = {PurePath(name).stem for name in files}
    known |= {str(rule.get("id")) for rule in entries(rules.get("rules") if isinstance(rules, dict) else None)}
    known |= {str(fact.get("id")) for name in files if name.startswith("facts/") for fact in entries(files[name])}
    for question in entries(files.get(FILE)):
        where = question.get("where")
        if isinstance(where, list):
            yield from unknown_faults(FILE, str(question.get("id")), "where", "place", where, known)
