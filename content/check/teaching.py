"""What would spoil a case of the case room: an answer given away, steps that contradict, a table without the cause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from content.check.cases import two_answers
from content.check.fault import Fault
from content.library import Library
from content.model_teaching import ContrastPair, Step, TeachingCase

ORDER: tuple[str, ...] = get_args(Step)
# Shorter words than these stand in too many sentences to be a name.
SHORTEST_NAME = 3
PAIRS = "contrast_pairs.yaml"
# What would let somebody be recognised: an age in numbers, or a year.
_EXACT = re.compile(r"\b(?:\d+[- ](?:year|month|week|day)s?[- ]old|aged? (?:of )?\d+|(?:19|20)\d\d)\b", re.IGNORECASE)


def teaching_case_faults(source: Library) -> Iterator[Fault]:
    """Yield what gives the answer of a case away, contradicts itself, or leaves the answer out."""
    for case in source.teaching_cases.values():
        for field, message in (
            *_out_of_order(case),
            *_given_away(case, source),
            *_recognisable(case),
            *_both_ways(case, source),
            *_deciding(case),
            *_reflected(case, source),
            *_transferred(case),
        ):
            yield Fault(f"teaching_cases/{case.id}.yaml", case.id, field, message)


def contrast_pair_faults(source: Library) -> Iterator[Fault]:
    """Yield every pair whose finding is not in the case that it says, or is in both."""
    for pair in source.contrast_pairs:
        for field, message in _contrasted(pair, source):
            yield Fault(PAIRS, pair.id, field, message)


Found = Iterator[tuple[str, str]]


def _out_of_order(case: TeachingCase) -> Found:
    kinds = [step.kind for step in case.steps]
    if kinds != sorted(set(kinds), key=ORDER.index) or kinds[0] != ORDER[0] or kinds[-1] != ORDER[-1]:
        yield (
            "steps",
            f"are {', '.join(kinds)}; they come once each, in the order {', '.join(ORDER)}, from first to last",
        )
    for name, step in (("safety", case.safety and case.safety.step), ("decisive", case.decisive.step)):
        if step and step not in kinds:
            yield f"{name}.step", f"the case has no step {step!r}; it has {', '.join(kinds)}"


def _given_away(case: TeachingCase, source: Library) -> Found:
    """Yield where a name of the right answer stands before the outcome."""
    names = _names(case, source)
    before = [(f"steps[{step.kind}].told", step.told) for step in case.steps if step.kind != ORDER[-1]]
    if case.safety:
        before.append(("safety.text", case.safety.text))
    if case.known and case.known not in case.steps[0].present:
        yield "known", f"{case.known} is no finding of the first step"
    if case.known:
        # The disease is known from the start; the question is whether it explains the deposits.
        before = []
    for field, text in [("id", case.id), ("title", case.title), *before]:
        for name in names:
            if re.search(rf"\b{re.escape(name)}s?\b", _plain(text)):
                yield field, f"gives the answer away: {name!r} is a name of it"
                break


def _names(case: TeachingCase, source: Library) -> list[str]:
    """Return every name of a right answer, also without what stands in parentheses, the longest first."""
    told = source.cases.get(case.case)
    causes = [source.causes.get(each) for each in [*([told.cause] if told else []), *case.also_right]]
    names = {name for cause in causes if cause for name in (cause.name, cause.plain_name, *cause.synonyms)}
    names |= {re.sub(r"\s*\([^)]*\)", "", name) for name in names}
    return sorted({_plain(name) for name in names if len(name) >= SHORTEST_NAME}, key=lambda name: (-len(name), name))


def _plain(text: str) -> str:
    return re.sub(r"[\s\-]+", " ", text).strip().casefold()


def _recognisable(case: TeachingCase) -> Found:
    for step in case.steps:
        if exact := _EXACT.search(step.told):
            yield f"steps[{step.kind}].told", f"{exact[0]!r} may let somebody be recognised; say it more roughly"


def _both_ways(case: TeachingCase, source: Library) -> Found:
    """Yield what is told twice or both ways, over all steps."""
    here = [each for step in case.steps for each in step.present]
    gone = [each for step in case.steps for each in step.absent]
    for finding in sorted({*here} & {*gone}):
        yield "steps", f"{finding} is both present and absent"
    for finding in sorted({each for each in here + gone if (here + gone).count(each) > 1} - ({*here} & {*gone})):
        yield "steps", f"{finding} is told twice; a step holds only what is new"
    for message in two_answers(here, source):
        yield "steps", message


def _deciding(case: TeachingCase) -> Found:
    """Yield a decisive finding that stands in no step, or not in the one that is named."""
    decisive = case.decisive
    told = {step.kind: {*step.present, *step.absent} for step in case.steps}
    if decisive.finding and decisive.step is None:
        yield "decisive.step", "which step tells the finding is missing"
    elif decisive.finding and decisive.step in told and decisive.finding not in told[decisive.step]:
        where = [kind for kind, findings in told.items() if decisive.finding in findings]
        hint = f"the step {where[0]} does" if where else "no step does"
        yield "decisive.finding", f"the step {decisive.step} does not tell {decisive.finding}; {hint}"


def _reflected(case: TeachingCase, source: Library) -> Found:
    """Yield a table without the right answer, and lines of it about what nobody told."""
    told = {each for step in case.steps for each in (*step.present, *step.absent)}
    here = {each for step in case.steps for each in step.present}
    report = source.cases.get(case.case)
    if report and report.cause not in [line.cause for line in case.reflection]:
        yield "reflection", f"does not hold {report.cause}, the cause of the case"
    for line in case.reflection:
        for field, strange in (
            ("favours", [each for each in line.favours if each not in told]),
            ("against", [each for each in line.against if each not in told]),
        ):
            for finding in strange:
                yield f"reflection[{line.cause}].{field}", f"no step tells {finding}"
        for finding in [each for each in line.expected if each in here]:
            yield f"reflection[{line.cause}].expected", f"{finding} is there"


def _transferred(case: TeachingCase) -> Found:
    right = sum(option.right for option in case.transfer.options)
    if right != 1:
        yield "transfer.options", f"one is right, not {right}"


def _contrasted(pair: ContrastPair, source: Library) -> Found:
    if pair.first == pair.second:
        yield "second", "is the first case"
        return
    for name in ("first", "second"):
        case = source.teaching_cases.get(getattr(pair, name))
        if case is None:
            continue
        there = any(pair.finding in step.present for step in case.steps)
        if there != (pair.present_in == name):
            yield "finding", f"{pair.finding} is {'there' if there else 'not there'} in {name}, {case.id}"
