"""A question as every export takes it: all kinds in one form, each part with its explanation and its sources."""

from __future__ import annotations

from typing import Any, NamedTuple

from content import Library
from content.language import say
from widgets.kit.contract import compiled
from widgets.practice.tables import shelf

PUBLICATION = "Calcium in the Skin"


class Part(NamedTuple):
    """An option, a step or a pair; `feedback` is why, and where that comes from."""

    id: str
    text: str
    feedback: str
    right: bool
    # What stands on the other side of a pair: of a step its number.
    partner: str


class Slip(NamedTuple):
    """A number that is answered by mistake, how near one must be to it, and what went wrong."""

    value: float
    within: float
    feedback: str


class Plain(NamedTuple):
    """A question, whatever its kind."""

    id: str
    kind: str
    stem: str
    chapter: str
    objective: str
    parts: list[Part]
    unit: str
    value: float
    tolerance: float
    slips: list[Slip]

    @property
    def is_matched(self) -> bool:
        """Return whether its parts are given partners; an order is given its numbers."""
        return self.kind in ("match", "order")

    @property
    def asked(self) -> str:
        """Return the stem, with what a reader of another program has to be told."""
        if self.kind == "number":
            return say("practice-export-unit", stem=self.stem, unit=self.unit)
        if self.kind == "order":
            return say("practice-export-order", stem=self.stem, count=len(self.parts))
        return self.stem

    @property
    def right(self) -> list[Part]:
        """Return the parts that are right answers."""
        return [part for part in self.parts if part.right]


def plain_questions(source: Library) -> list[Plain]:
    """Return every question, in the order of the chapters and their goals."""
    tables = compiled("widgets.practice", source)
    aims = [aim for chapter in shelf(source) for aim in chapter["objectives"]]
    return [_plain(tables["questions"][name], tables["sources"]) for aim in aims for name in aim["questions"]]


def _plain(question: dict[str, Any], sources: dict[str, str]) -> Plain:
    kind = question["kind"]
    parts = [
        Part(
            id=part["id"],
            text=part["text"],
            feedback=_feedback(part, sources),
            right=bool(part.get("belongs", kind == "number")),
            partner=part.get("partner", str(place) if kind == "order" else ""),
        )
        for place, part in enumerate(question["parts"], start=1)
    ]
    slips = [Slip(slip["value"], slip["within"], slip["why"]) for slip in question.get("slips", [])]
    told = {name: question[name] for name in ("id", "kind", "stem", "chapter", "objective", "unit", "tolerance")}
    return Plain(**told, parts=parts, value=question.get("value", 0.0), slips=slips)


def _feedback(part: dict[str, Any], sources: dict[str, str]) -> str:
    named = "; ".join(sources[ref] for ref in part["refs"])
    return say("practice-export-feedback", why=part["why"], sources=named)


def explained(question: Plain) -> str:
    """Return what is true of every part in one text, for a form that has one place for it."""
    lines = []
    for part in question.parts:
        named = f"{part.text}: {part.partner}" if question.kind == "match" else part.text
        lines.append(f"{part.partner}. {named}" if question.kind == "order" else named)
        lines.append(part.feedback)
    return "\n".join(lines)
