"""What practice asks and tells: the questions of `content/`, as plain values, every kind in the same form."""

from __future__ import annotations

from typing import Any

from content import Library
from content.model_questions import Choice, Item, Likelier, Match, MoreOrLess, Numeric, Order, Question
from widgets.kit.citations import labels, refs_below
from widgets.kit.phrases import phrases
from widgets.practice.reasoning import MESSAGES

__all__ = ["compile", "shelf"]
# The order in which a reader finds the directions; the file may have another.
DIRECTIONS = ("more", "same", "less")


def compile(source: Library) -> dict[str, Any]:  # noqa: A001 - every tool's tables are made by `compile`
    """Turn the questions into plain values."""
    questions = {question.id: _plain(question, source) for question in source.questions.values()}
    order = {
        "chapter": [chapter["id"] for chapter in shelf(source)],
        "objective": [objective["id"] for chapter in shelf(source) for objective in chapter["objectives"]],
        "question": [
            name for chapter in shelf(source) for objective in chapter["objectives"] for name in objective["questions"]
        ],
    }
    sources = labels(refs_below(questions), source)
    return {"questions": questions, "order": order, "sources": sources, "phrases": phrases(source, MESSAGES)}


def shelf(source: Library) -> list[dict[str, Any]]:
    """Return the chapters that have questions, with their objectives and the ids of their questions, easy first."""
    by_level = sorted(source.questions.values(), key=lambda question: (question.level, question.id))
    found = []
    for chapter in source.chapters:
        aims = [
            {
                "id": aim.id,
                "text": aim.text,
                "questions": [question.id for question in by_level if question.objective == aim.id],
            }
            for aim in source.objectives.values()
            if aim.chapter == chapter.slug
        ]
        if kept := [aim for aim in aims if aim["questions"]]:
            found.append({"id": chapter.slug, "label": chapter.label or chapter.title, "objectives": kept})
    return found


def _plain(question: Question, source: Library) -> dict[str, Any]:
    aim = source.objectives[question.objective]
    chapter = next((each for each in source.chapters if each.slug == aim.chapter), None)
    return {
        "id": question.id,
        "kind": question.__struct_config__.tag,
        "stem": question.stem,
        "level": question.level,
        "chapter": (chapter.label or chapter.title) if chapter else "",
        "objective": aim.text,
        "unit": "",
        "tolerance": 0.0,
        "parts": [],
        **_of_its_kind(question, source),
    }


def _of_its_kind(question: Question, source: Library) -> dict[str, Any]:
    if isinstance(question, Numeric):
        slips = [
            {"value": slip.value, "why": slip.why, "within": _within(question, slip.value)} for slip in question.slips
        ]
        number = {"value": question.value, "tolerance": question.tolerance, "unit": question.unit, "slips": slips}
        return {**number, "parts": [_part("number", f"{question.value:g}", question.why, question.refs)]}
    if isinstance(question, MoreOrLess):
        told: dict[str, Likelier] = {str(option.direction): option for option in question.options}
        return {"parts": [_direction(told[way], question, source) for way in DIRECTIONS]}
    if isinstance(question, Order):
        return {"parts": [_item(item) for item in question.items]}
    if isinstance(question, Match):
        return {
            "parts": [
                {**_part(pair.id, pair.left, pair.why, pair.refs), "partner": pair.right} for pair in question.pairs
            ]
        }
    return {"parts": [{**_item(option), "belongs": option.right} for option in question.options]}


def _within(question: Numeric, slip: float) -> float:
    """Return how near a number must be to count as this slip: as near as to the right one, and never nearer to that."""
    return min(question.tolerance, abs(slip - question.value) / 2)


def _direction(option: Likelier, question: MoreOrLess, source: Library) -> dict[str, Any]:
    words = source.language.say(f"practice-direction-{option.direction}")
    part = _part(option.direction, words, option.why, option.refs)
    return {**part, "belongs": option.direction == question.answer}


def _item(item: Choice | Item) -> dict[str, Any]:
    return _part(item.id, item.text, item.why, item.refs)


def _part(name: str, text: str, why: str, refs: list[str]) -> dict[str, Any]:
    return {"id": name, "text": text, "why": why, "refs": list(refs)}
