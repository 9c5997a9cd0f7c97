"""Which parts of an answer are right, and what can't be read as an answer; portable Python over plain values."""

from __future__ import annotations

from widgets.kit.entries import known_ids, unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from widgets.kit.entries import Phrases

    Part = dict[str, Any]

MOST_GIVEN = 12
LONGEST_NUMBER = 30
LARGEST_NUMBER = 1e12
# A number at the edge of the tolerance is within it, whatever the last digits of its sum.
ROUNDING = 1e-9
UNKNOWN, INCOMPLETE = "notice-unknown-answer", "notice-practice-incomplete"


def given_faults(phrases: Phrases, asked: dict[str, Any], given: Any, committed: bool) -> list[str]:  # noqa: FBT001
    """Return what is wrong with what was given; only a committed answer has to be whole."""
    kind = asked["kind"]
    if kind == "number":
        return _number_faults(phrases, given, committed)
    known = [option["id"] for option in asked["options"]]
    if kind == "match":
        known = [f"{left}:{right['id']}" for left in known for right in asked["rights"]]
    kept, faults = known_ids(phrases, given, known, UNKNOWN, MOST_GIVEN)
    if not faults and committed and not _is_whole(kind, asked, kept, len(given)):
        faults.append(phrases[INCOMPLETE])
    return faults


def marked(question: dict[str, Any], asked: dict[str, Any], given: list[str]) -> tuple[list[Part], str]:
    """Return every part of a question with what is true of it and what was given, and the slip of a wrong number."""
    kind = question["kind"]
    if kind == "number":
        return _number(question, given)
    if kind == "match":
        return _pairs(question, asked, given), ""
    if kind == "order":
        return [
            _part(part, place=place + 1, put=given.index(part["id"]) + 1, well=given[place] == part["id"])
            for place, part in enumerate(question["parts"])
        ], ""
    by_id = {part["id"]: part for part in question["parts"]}
    shown = [by_id[option["id"]] for option in asked["options"]]
    return [_choice(part, part["id"] in given) for part in shown], ""


def _choice(part: Part, chosen: bool) -> Part:  # noqa: FBT001 - portable code has no markers for keywords
    return _part(part, belongs=part["belongs"], chosen=chosen, well=part["belongs"] == chosen)


def _pairs(question: dict[str, Any], asked: dict[str, Any], given: list[str]) -> list[Part]:
    texts = {right["id"]: right["text"] for right in asked["rights"]}
    matched = {}
    for pair in given:
        left, _, right = pair.partition(":")
        matched[left] = texts[right]
    return [
        _part(part, partner=part["partner"], matched=matched[part["id"]], well=matched[part["id"]] == part["partner"])
        for part in question["parts"]
    ]


def _number(question: dict[str, Any], given: list[str]) -> tuple[list[Part], str]:
    (part,) = question["parts"]
    number, tolerance = float(given[0]), question["tolerance"]
    slips = [slip["why"] for slip in question["slips"] if abs(number - slip["value"]) <= slip["within"] + ROUNDING]
    well = abs(number - question["value"]) <= tolerance + ROUNDING
    return [_part(part, belongs=True, chosen=well, well=well)], "" if well or not slips else slips[0]


def _part(part: Part, **true: Any) -> Part:
    told = {"belongs": False, "chosen": False, "well": False, "place": 0, "put": 0, "partner": "", "matched": ""}
    told.update({"id": part["id"], "text": part["text"], "why": part["why"], "refs": part["refs"]})
    told.update(true)
    return told


def _is_whole(kind: str, asked: dict[str, Any], kept: list[str], count: int) -> bool:
    if kind == "multiple":
        return count > 0
    if kind in ("order", "match"):
        parts = {one.partition(":")[0] for one in kept}
        return len(parts) == len(kept) == count == len(asked["options"])
    return len(kept) == count == 1


def _number_faults(phrases: Phrases, given: Any, committed: bool) -> list[str]:  # noqa: FBT001
    if given == []:
        return [phrases[INCOMPLETE]] if committed else []
    if isinstance(given, list) and len(given) == 1 and _is_number(given[0]):
        return []
    return [unknown(phrases, UNKNOWN, given[0] if isinstance(given, list) else given, [])]


def _is_number(text: Any) -> bool:
    if not isinstance(text, str) or not 0 < len(text) <= LONGEST_NUMBER:
        return False
    if [letter for letter in text if letter not in "0123456789.-"] or text.count(".") > 1 or "-" in text[1:]:
        return False
    return text.strip("-.") != "" and abs(float(text)) <= LARGEST_NUMBER
