"""What only a lesson can have wrong: minutes that don't add up, a step that can't be left out, too many questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from content.check.fault import Fault
from content.library import Library
from content.model_kits import Plan, PlanStep

LENGTHS = (45, 90)
# How many questions are put to a class: a few help, and more leave no time to talk about them.
QUESTIONS = {45: (3, 6), 90: (3, 12)}


class _At(NamedTuple):
    """Where a plan stands, for the messages."""

    file: str
    kit: str
    plan: Plan

    def fault(self, field: str, message: str) -> Fault:
        return Fault(self.file, self.kit, f"plans[{self.plan.minutes}]{field}", message)


def kit_faults(source: Library) -> Iterator[Fault]:
    """Yield every plan whose minutes, steps or questions don't fit together."""
    for kit in source.kits.values():
        file = f"kits/{kit.id}.yaml"
        there = sorted(plan.minutes for plan in kit.plans)
        if there != list(LENGTHS):
            yield Fault(file, kit.id, "plans", f"there must be one of 45 and one of 90 minutes, and there are {there}")
        for part in sorted(set(kit.compared.at_source if kit.compared else ()) - set(kit.with_sources)):
            yield Fault(file, kit.id, "compared.at_source", f"{part} is no part of the lesson that names a source")
        for plan in kit.plans:
            at = _At(file, kit.id, plan)
            yield from _minute_faults(at)
            yield from _left_out_faults(at)
            yield from _question_faults(at)
            yield from _case_faults(at, source)


def _minute_faults(at: _At) -> Iterator[Fault]:
    total = sum(step.minutes for step in at.plan.steps)
    if total != at.plan.minutes:
        yield at.fault(".steps", f"take {total} minutes together, and the plan has {at.plan.minutes}")
    for name, count in Counter(step.id for step in at.plan.steps).items():
        if count > 1:
            yield at.fault(f".steps[{name}]", "stands twice")


def _left_out_faults(at: _At) -> Iterator[Fault]:
    steps = {step.id: step for step in at.plan.steps}
    for step in at.plan.steps:
        to = step.left_out_gives_to
        field = f".steps[{step.id}].left_out_gives_to"
        if to is None:
            continue
        if to == step.id:
            yield at.fault(field, "a step can't give its minutes to itself")
        elif to not in steps:
            stays = sorted(name for name, each in steps.items() if each.left_out_gives_to is None)
            yield at.fault(field, f"there is no step {to!r} in this plan; those that stay are {', '.join(stays)}")
        elif steps[to].left_out_gives_to is not None:
            yield at.fault(field, f"{to!r} can be left out too, and then its minutes are lost; name one that stays")


def _question_faults(at: _At) -> Iterator[Fault]:
    put = sum(questions_in(step) for step in at.plan.steps)
    least, most = QUESTIONS[at.plan.minutes]
    if not least <= put <= most:
        yield at.fault(".steps", f"put {put} questions to the class (votes count too); it must be {least} to {most}")


def questions_in(step: PlanStep) -> int:
    """Return how often a step asks the class: each question is one, and so is a vote without any."""
    return len(step.questions) or int(step.vote)


def _case_faults(at: _At, source: Library) -> Iterator[Fault]:
    for step in at.plan.steps:
        field = f".steps[{step.id}].case_steps"
        if step.case is None:
            if step.case_steps:
                yield at.fault(field, "no `case` says of which case these are the steps")
            continue
        if step.case not in source.teaching_cases:
            # The pointer is checked as all pointers are.
            continue
        known = [each.kind for each in source.teaching_cases[step.case].steps]
        if not step.case_steps:
            yield at.fault(field, f"is missing: say which of {', '.join(known)} are opened")
        for name in step.case_steps:
            if name not in known:
                yield at.fault(field, f"{step.case} has no step {name!r}, but {', '.join(known)}")
