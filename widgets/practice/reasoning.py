"""From a question and an answer to why each part of it is right or wrong; portable Python over plain values.

Nothing of the solution is in an answer before the reader has said how sure they are: that is what commits them.
"""

from __future__ import annotations

from widgets.kit.entries import notice, unknown
from widgets.practice.marking import given_faults, marked
from widgets.practice.shuffle import LETTERS, shuffled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Tables = dict[str, Any]

MESSAGES = (
    "notice-unknown-question",
    "notice-unknown-objective",
    "notice-unknown-chapter",
    "notice-unknown-answer",
    "notice-practice-sure",
    "notice-practice-turn",
    "notice-practice-incomplete",
)
# What commits an answer.
SURE = ("sure", "unsure")
MOST_TURNS = 100000


def answer(tables: Tables, entries: dict[str, Any]) -> dict[str, Any]:
    """Return the question that is asked, what is told of a committed answer, and `notice` for what can't be used."""
    phrases, faults = tables["phrases"], []
    read = {}
    for field in ("chapter", "objective", "question"):
        known, value = tables["order"][field], entries.get(field, "")
        read[field] = value if isinstance(value, str) and value in known else ""
        if value not in ("", read[field]):
            faults.append(unknown(phrases, f"notice-unknown-{field}", value, known))
    turn, sure = entries.get("turn", 0), entries.get("sure", "")
    if isinstance(turn, bool) or not isinstance(turn, int) or not 0 <= turn <= MOST_TURNS:
        faults.append(unknown(phrases, "notice-practice-turn", turn, []))
        turn = 0
    if sure not in ("", *SURE):
        faults.append(unknown(phrases, "notice-practice-sure", sure, SURE))
        sure = ""
    question = tables["questions"][read["question"]] if read["question"] else None
    asked = _asked(question, turn) if question else None
    told = None
    if question and asked:
        given = entries.get("given", [])
        wrong = given_faults(phrases, asked, given, sure != "")
        faults += wrong
        if sure and not wrong:
            told = _told(question, asked, given, sure)
    return {**read, "asked": asked, "told": told, "notice": notice(phrases, faults)}


def _asked(question: dict[str, Any], turn: int) -> dict[str, Any]:
    """Return what a reader sees before they answer. Each turn has another order, so that no place is learned."""
    kind, seed = question["kind"], f"{question['id']} {turn}"
    parts, rights = question["parts"], []
    if kind == "match":
        rights = shuffled(parts, seed)
        rights = [{"id": LETTERS[place], "text": part["partner"]} for place, part in enumerate(rights)]
    elif kind in ("single", "multiple", "order"):
        parts = shuffled(parts, seed)
        if kind == "order" and parts == question["parts"]:
            parts = parts[1:] + parts[:1]
    elif kind == "number":
        parts = []
    return {
        **{name: question[name] for name in ("id", "kind", "stem", "level", "chapter", "objective", "unit")},
        "turn": turn,
        "options": [{"id": part["id"], "text": part["text"]} for part in parts],
        "rights": rights,
    }


def _told(question: dict[str, Any], asked: dict[str, Any], given: list[str], sure: str) -> dict[str, Any]:
    parts, slip = marked(question, asked, given)
    right = all(part["well"] for part in parts)
    grade = "again" if not right else "good" if sure == "sure" else "hard"
    return {"right": right, "grade": grade, "parts": parts, "slip": slip, "within": question["tolerance"]}
