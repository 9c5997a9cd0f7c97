"""Questions to practise with: a best answer that its sources support, and nothing but knowledge that tells it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, get_args

import msgspec

from content.check.fault import Fault
from content.library import Library
from content.model_questions import (
    Choice,
    Direction,
    Item,
    Likelier,
    Match,
    MoreOrLess,
    Multiple,
    Numeric,
    Order,
    Pair,
    Question,
    Single,
)

FOLDER = "questions"
Told = Iterator[tuple[str, str]]
# An answer that stands out by its length: that much longer than the next one, and by so many letters.
FAR_LONGER, LETTERS = 1.6, 20
# Steps of a profile from which the direction follows whatever else is known.
_NEVER_LESS = ("obligate", "very_frequent")
_OF_THE_ABOVE = re.compile(
    r"\b(?:all|any|both|each|neither|none) of (?:(?:the|these|those) )?(?:above|answers|options|choices|others?)\b"
    r"|^(?:all|any|both|neither|none) of (?:these|those|them)\W*$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(an?)\W*$", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
# Emphasis is in capitals, so that these words in small letters are the fault.
_OVERLOOKED = re.compile(
    r"\b(?:[Ww]hich|[Ww]hat|[Ww]ho|[Ww]hom)\b.*?((?<!\bor )\bnot\b|\bnever\b|\bexcept\b|\bcannot\b|n[\u2019']t\b)"
)


def question_faults(source: Library) -> Iterator[Fault]:
    """Yield every question with no right answer or too many, without support, or that is answered by its form."""
    known = Supports(source)
    for name, question in source.questions.items():
        for field, message in [*_asked(question), *known.faults(question), *_of_its_kind(question, source)]:
            yield Fault(f"{FOLDER}/{name}.yaml", question.id, field, message)


class Supports:
    """The sources of whatever a question may rest on."""

    def __init__(self, source: Library) -> None:
        self._entries: dict[str, list[Any]] = {}
        rows: dict[str, list[Any]] = {}
        for row in source.outcomes:
            rows.setdefault(row.treatment, []).append(row)
        entries: tuple[Any, ...] = (
            *source.facts.values(),
            *source.claims.claims,
            *source.urgency_rules.rules,
            *source.causes.values(),
            *source.treatments.values(),
            *source.glossary.values(),
            *source.patterns.tests,
        )
        for entry in entries:
            self._entries.setdefault(entry.id, []).append(entry)
        for treatment, found in rows.items():
            self._entries.setdefault(treatment, []).extend(found)

    def faults(self, question: Question) -> Told:
        """Yield each source of a right answer that nothing the question rests on has."""
        if not question.rests_on:
            yield "rests_on", "is empty: name the facts of the content that hold the answer"
            return
        found = {ref for name in question.rests_on for entry in self._entries.get(name, ()) for ref in _sources(entry)}
        for field, refs in _right(question):
            for ref in refs:
                if ref not in found:
                    yield field, f"{ref} is no source of what the question rests on: name what rests on it there"


def _sources(entry: Any) -> Iterator[str]:
    """Yield every reference that stands anywhere in an entry."""
    data = msgspec.to_builtins(entry) if isinstance(entry, msgspec.Struct) else entry
    if isinstance(data, list):
        for item in data:
            yield from _sources(item)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key == "refs":
                yield from value
            elif key == "reference":
                yield value
            else:
                yield from _sources(value)


def _right(question: Question) -> Iterator[tuple[str, list[str]]]:
    """Yield the field and the references of every right answer."""
    if isinstance(question, Numeric):
        yield "refs", question.refs
    elif isinstance(question, MoreOrLess):
        right = [told for told in question.options if told.direction == question.answer]
        yield from ((f"options[{told.direction}].refs", told.refs) for told in right)
    elif isinstance(question, Order):
        yield from ((f"items[{item.id}].refs", item.refs) for item in question.items)
    elif isinstance(question, Match):
        yield from ((f"pairs[{pair.id}].refs", pair.refs) for pair in question.pairs)
    else:
        yield from ((f"options[{choice.id}].refs", choice.refs) for choice in question.options if choice.right)


def _asked(question: Question) -> Told:
    asks = _SENTENCE.split(question.stem)[-1]
    if found := _OVERLOOKED.search(asks):
        yield "stem", f"{found[1]!r} is easily overlooked: ask for what is true, or write it in capitals"


def _of_its_kind(question: Question, source: Library) -> Told:
    if isinstance(question, Single | Multiple):
        yield from _choices(question)
    elif isinstance(question, Order):
        yield from _twice("items", question.items)
        yield from _same("items", [(item.id, item.text) for item in question.items])
    elif isinstance(question, Match):
        yield from _twice("pairs", question.pairs)
        yield from _same("pairs", [(pair.id, pair.left) for pair in question.pairs])
        yield from _same("pairs", [(pair.id, pair.right) for pair in question.pairs])
    elif isinstance(question, Numeric):
        yield from _number(question)
    else:
        yield from _direction(question, source)


def _choices(question: Single | Multiple) -> Told:
    options = question.options
    right = [option.id for option in options if option.right]
    if isinstance(question, Single) and len(right) != 1:
        said = ", ".join(right) or "none"
        yield "options", f"exactly one answer must be right, and these are: {said}"
    if isinstance(question, Multiple) and not right:
        yield "options", "no answer is right"
    if isinstance(question, Multiple) and len(right) == len(options):
        yield "options", "every answer is right, so that nothing is asked"
    yield from _twice("options", options)
    yield from _same("options", [(option.id, option.text) for option in options])
    for option in options:
        if _OF_THE_ABOVE.search(option.text):
            yield (
                f"options[{option.id}].text",
                f"{option.text!r} asks nothing of its own: let each answer name a thing",
            )
    yield from _stands_out(options)
    yield from _article(question.stem, options)


def _stands_out(options: list[Choice]) -> Told:
    """Yield the answer whose length alone draws the eye, right or not."""
    *_, second, longest = sorted(options, key=lambda option: len(option.text))
    most, next_to_it = len(longest.text), len(second.text)
    if most > FAR_LONGER * next_to_it and most - next_to_it > LETTERS:
        what = "the right answer" if longest.right else "this answer"
        yield (
            f"options[{longest.id}].text",
            f"{what} has {most} letters and the next one {next_to_it}, which gives it away: move the rest into `why`",
        )


def _article(stem: str, options: list[Choice]) -> Told:
    found = _ARTICLE.search(stem)
    if not found:
        return
    article = found[1].lower()
    misfits = [option.id for option in options if (option.text[:1].lower() in "aeiou") != (article == "an")]
    if misfits:
        yield (
            "stem",
            f"ends with {article!r}, which does not fit {', '.join(misfits)}: move it into the answers",
        )


def _number(question: Numeric) -> Told:
    if question.value and question.tolerance >= abs(question.value):
        yield "tolerance", f"must be smaller than the value, or nearly any number is right: {question.tolerance:g}"
    for slip in question.slips:
        if abs(slip.value - question.value) <= question.tolerance:
            yield "slips", f"{slip.value:g} is within the tolerance, so that it counts as right"
    for value, count in Counter(slip.value for slip in question.slips).items():
        if count > 1:
            yield "slips", f"{value:g} stands twice"


def _direction(question: MoreOrLess, source: Library) -> Told:
    told = Counter(option.direction for option in question.options)
    for direction in get_args(Direction):
        if told[direction] != 1:
            yield "options", f"{direction!r} must stand exactly once, and stands {told[direction]} times"
    cause = source.causes.get(question.cause)
    steps = [line.frequency for line in cause.profile if line.finding == question.finding] if cause else []
    for step in steps:
        if step == "excluded" and question.answer != "less":
            yield "answer", f"says {question.answer!r}, and the profile of {question.cause} says 'excluded'"
        if step in _NEVER_LESS and question.answer == "less":
            yield "answer", f"says 'less', and the profile of {question.cause} says {step!r}"


def _twice(field: str, parts: Iterable[Choice | Item | Pair | Likelier]) -> Told:
    for name, count in Counter(part.id for part in parts if not isinstance(part, Likelier)).items():
        if count > 1:
            yield field, f"the id {name!r} stands twice"


def _same(field: str, texts: list[tuple[str, str]]) -> Told:
    """Yield what says the same as another one, whatever its capitals and stops."""
    first: dict[str, str] = {}
    for name, text in texts:
        plain = " ".join(text.casefold().strip(" .!?").split())
        if plain in first:
            yield f"{field}[{name}]", f"says the same as {first[plain]}: {text!r}"
        first.setdefault(plain, name)
