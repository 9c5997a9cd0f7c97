"""What a class is taught with: the questions and the cases of the publication, by the tools' own reasoning.

The same pure functions answer here as on a reader's device. What they don't reveal yet, nobody is sent.
"""

from __future__ import annotations

import json
from typing import Any

from content import Library
from widgets.case_room import reasoning as case_room
from widgets.case_room.tables import compile as compile_cases
from widgets.practice import reasoning as practice
from widgets.practice.tables import compile as compile_questions

MOST_CAUSES = 3
# A question that is asked again after talking keeps its order: what was A stays A, and both counts mean the same.
ORDER = 1


class Contents:
    """The questions and cases of a library, as a class sees them."""

    def __init__(self, source: Library) -> None:
        self._questions = compile_questions(source)
        self._cases = compile_cases(source)
        self._plans = {
            f"{kit.id}.{plan.minutes}": frozenset(step.case for step in plan.steps if step.case)
            for kit in source.kits.values()
            for plan in kit.plans
        }

    def has(self, kind: str, item: str, step: str | None) -> bool:
        """Return whether there is such a question, or such a step of a case."""
        if kind == "question":
            return step is None and item in self._questions["questions"]
        return item in self._cases["cases"] and step is not None and step in self.steps(item)

    def steps(self, case: str) -> list[str]:
        """Return the steps of a case in their order."""
        opened = [{"step": each, "room": True} for each in ("story", "examination", "laboratory", "imaging", "outcome")]
        return [step["kind"] for step in self.case(case, opened)["steps"]]

    def has_plan(self, plan: str) -> bool:
        """Return whether there is a plan of this name."""
        return plan in self._plans

    def planned(self, plan: str | None) -> frozenset[str]:
        """Return the cases that a plan works through."""
        return self._plans.get(plan or "", frozenset())

    def asked(self, question: str) -> dict[str, Any]:
        """Return a question without its solution."""
        found: dict[str, Any] = practice.answer(self._questions, {"question": question, "turn": ORDER})["asked"]
        return found

    def told(self, question: str, given: list[str]) -> dict[str, Any] | None:
        """Return what is told of an answer, with a reason for each part of the question; None if it is no answer."""
        entries = {"question": question, "turn": ORDER, "given": given, "sure": "unsure"}
        found: dict[str, Any] | None = practice.answer(self._questions, entries)["told"]
        return found

    def explained(self, question: str) -> dict[str, Any]:
        """Return the right answer with a reason for each part, and what the sources of these reasons are called."""
        asked = self.asked(question)
        told = self.told(question, _solution(self._questions["questions"][question], asked))
        if told is None:
            raise ValueError(f"the right answer to {question} is no answer")
        labels = self._questions["sources"]
        refs = {ref for part in told["parts"] for ref in part["refs"]}
        return {"parts": told["parts"], "within": told["within"], "sources": {ref: labels[ref] for ref in sorted(refs)}}

    def case(self, case: str, commits: list[dict[str, Any]]) -> dict[str, Any]:
        """Return what may be seen of a case after what was committed to."""
        return case_room.answer(self._cases, {"case": case, "pair": "", "commits": commits})

    def right(self, case: str) -> list[str]:
        """Return the diagnosis of the report behind a case, and what would be as right."""
        end = json.loads(self._cases["cases"][case])["end"]
        return [end["cause"], *end["also_right"]]

    def explorer(self, case: str, step: str) -> list[str]:
        """Return the causes as the explorer ranks them at a step; none where nothing is asked."""
        said = json.loads(self._cases["cases"][case])["said"].get(step, {"places": []})
        return [self._cases["ranked"][number] for number, _ in said["places"]]

    def is_whole(self, case: str, commits: list[dict[str, Any]]) -> bool:
        """Return whether everything of a case is told after what was committed to."""
        return self.case(case, commits)["end"] is not None

    def is_answer(self, kind: str, item: str, value: Any) -> bool:
        """Return whether a value answers what is asked: of a case up to three of the causes that there are."""
        if kind == "question":
            whole = isinstance(value, list) and all(isinstance(each, str) for each in value)
            return whole and self.told(item, value) is not None
        causes = self._cases["causes"]
        few = isinstance(value, list) and 1 <= len(value) <= MOST_CAUSES
        return few and len(set(map(str, value))) == len(value) and all(each in causes for each in value)

    def cause(self, cause: str) -> str:
        """Return the name of a cause."""
        return str(self._cases["causes"].get(cause, cause))


def _solution(question: dict[str, Any], asked: dict[str, Any]) -> list[str]:
    """Return the answer that is right in every part."""
    parts = question["parts"]
    if asked["kind"] == "order":
        return [part["id"] for part in parts]
    if asked["kind"] == "number":
        return [f"{question['value']:f}"]
    if asked["kind"] == "match":
        letters = {right["text"]: right["id"] for right in asked["rights"]}
        return [f"{part['id']}:{letters[part['partner']]}" for part in parts]
    return [part["id"] for part in parts if part["belongs"]]
