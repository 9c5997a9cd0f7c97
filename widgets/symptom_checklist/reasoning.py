"""From symptoms to one level of urgency with its reasons: rules that only presence can fire.

A rule never looks at what is absent, and the highest level wins; so no further symptom can lower the answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from content import Library, UnknownId, library
from content.model_urgency import LEVELS, UrgencyRule

CALL = "Call your emergency number"
CALL_NOW = f"{CALL} now"


@dataclass(frozen=True)
class Advice:
    """How soon to be seen: the level, the rules that asked for it, and what else was noticed."""

    urgency: str
    because: tuple[UrgencyRule, ...]
    also: tuple[UrgencyRule, ...]
    present: tuple[str, ...]


def advise(present: Iterable[str], source: Library | None = None) -> Advice:
    """Return the advice for these symptoms; order and repetition change nothing, nothing ticked is `routine`.

    Raises UnknownId (a ValueError) for an id that nothing carries, with the nearest valid one.
    """
    content = source or library()
    known = content.symptom_labels
    wanted = set()
    for symptom in present:
        if symptom not in known:
            raise UnknownId("symptom", symptom, known)
        wanted.add(symptom)
    fired = [rule for rule in content.urgency.rules if fires(rule, wanted)]
    urgency = max((rule.level for rule in fired), key=LEVELS.index, default="routine")
    # What a more telling rule says better is left out, and beside a higher level nothing says that it can wait.
    needless = {name for rule in fired for name in rule.instead_of}
    told = [rule for rule in fired if rule.id not in needless and (rule.level != "routine" or urgency == "routine")]
    return Advice(
        urgency=urgency,
        because=tuple(rule for rule in told if rule.level == urgency),
        also=tuple(sorted((r for r in told if r.level != urgency), key=lambda r: -LEVELS.index(r.level))),
        present=tuple(symptom for symptom in known if symptom in wanted),
    )


def fires(rule: UrgencyRule, present: set[str]) -> bool:
    """Return whether every finding of at least one combination of the rule is there."""
    return any(present.issuperset(combination) for combination in rule.any_of)


def answer(present: Iterable[str], source: Library | None = None) -> dict[str, Any]:
    """Return the checklist's contract as plain data: urgency, because, do, do_not, ask, and what is left open."""
    content = source or library()
    advice = advise(present, content)
    level = content.urgency.levels[advice.urgency]  # type: ignore[index]  # LEVELS are the keys
    rules, every = advice.because, (*advice.because, *advice.also)
    # In an emergency nobody should have to read past questions that belong to something else.
    asking = rules if advice.urgency == "emergency" else every
    go_on = dict.fromkeys(medicine for rule in every for medicine in rule.go_on)
    return {
        "urgency": advice.urgency,
        "because": [_reason(rule) for rule in rules],
        "also": [_reason(rule) for rule in advice.also],
        "do": _steps(rules, level.do),
        "do_not": _unique(
            [*(step for rule in rules for step in rule.do_not), *(content.urgency.go_on[name] for name in go_on)]
        ),
        "ask": _unique([*(question for rule in asking for question in rule.ask), *level.ask]),
        "lines": _unique([use for rule in every for use in rule.lines]),
        "open": left_open(set(advice.present), content),
    }


def left_open(present: set[str], source: Library) -> list[dict[str, Any]]:
    """Return each ticked line whose follow-up is not answered yet, with the answers that it can take."""
    follow_ups: dict[str, list[str]] = {}
    for symptom in source.symptoms.symptoms:
        for parent in symptom.after:
            follow_ups.setdefault(parent, []).append(symptom.id)
    return [
        {"about": parent, "answers": answers}
        for parent, answers in follow_ups.items()
        if parent in present and present.isdisjoint(answers)
    ]


def _steps(rules: tuple[UrgencyRule, ...], of_the_level: list[str]) -> list[str]:
    """Return what to do, in order.

    Steps that come first (a phone call to the own team) stand only where no other rule asks for more, and then they
    take the place of the first step of the level. The first step of an emergency is else said once, by the rule or by
    the level.
    """
    firsts = [rule.first for rule in rules]
    own = [step for rule in rules for step in rule.do]
    if rules and all(firsts):
        return _unique([*(step for steps in firsts for step in steps), *own, *of_the_level[1:]])
    return _call_once(_unique([*own, *of_the_level]))


def _call_once(steps: list[str]) -> list[str]:
    """Leave out a weaker or barer call beside one that says now, so that nothing softens it."""
    now = [step for step in steps if step.startswith(CALL_NOW)]
    if not now:
        return steps
    fullest = [step for step in now if step != f"{CALL_NOW}."] or now
    return [step for step in steps if step in fullest or not step.startswith(CALL)]


def _reason(rule: UrgencyRule) -> dict[str, Any]:
    return {
        "rule": rule.id,
        "title": rule.title,
        "level": rule.level,
        "statement": rule.statement,
        "refs": list(rule.refs),
        "time_limit_from": rule.time_limit_from,
        "disagree": rule.disagree or "",
    }


def _unique(lines: list[str]) -> list[str]:
    return list(dict.fromkeys(lines))
