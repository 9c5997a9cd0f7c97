"""What the explorer says of the cases of the case room: at each step, and when the finding of a pair is changed.

A tool knows no other tool, so the case room finds this in `content/generated/`, as the accuracy is found there.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

from content import Library
from content.model_teaching import CaseStep, ContrastPair, TeachingCase
from widgets.cause_explorer.reasoning import contract
from widgets.kit.contract import compiled

# How many causes are shown with their reasons, and how many reasons of each kind.
SHOWN, REASONS = 3, 3
# How many places of the ranking are kept, to say where another cause stands.
PLACES = 12
# What is expected is what is nearly always there.
EXPECTED = ("obligate", "very_frequent")
NOT_EXPECTED = ("age", "sex")
EXPLORER = "widgets.cause_explorer"


def teaching(source: Library) -> dict[str, Any]:
    """Return what the explorer says of each case at each step, and of each pair when its finding is changed."""
    return {
        "cases": {name: _case(case, source) for name, case in sorted(source.teaching_cases.items())},
        "pairs": {pair.id: _pair(pair, source) for pair in source.contrast_pairs},
    }


def teaching_text(said: dict[str, Any]) -> str:
    """Return it as JSON with a line for each step, so that a difference shows which one changed."""
    cases = ",\n".join(
        f' "{name}": {{\n' + ",\n".join(f'  "{kind}": {_line(step)}' for kind, step in steps.items()) + "\n }"
        for name, steps in said["cases"].items()
    )
    pairs = ",\n".join(f' "{name}": {_line(pair)}' for name, pair in said["pairs"].items())
    return f'{{"cases": {{\n{cases}\n}},\n"pairs": {{\n{pairs}\n}}}}\n'


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _case(case: TeachingCase, source: Library) -> dict[str, Any]:
    """Return what is said at each step that brings something new, or that is the first."""
    here: list[str] = []
    gone: list[str] = []
    said: dict[str, Any] = {}
    first = ""
    for step in case.steps:
        here += step.present
        gone += step.absent
        if step.present or step.absent or not said:
            found = _asked(here, gone, source)
            said[step.kind] = {
                **_step(found, case, source),
                "rows": [_row(row, here, gone, source) for row in found["ranking"][:SHOWN]],
                "weigh": _weighed(step, first, found) if first else None,
            }
            first = found["ranking"][0]["cause"]
    return said


def _asked(here: Iterable[str], gone: Iterable[str], source: Library) -> dict[str, Any]:
    return contract(compiled(EXPLORER, source), list(here), list(gone))


def _step(found: dict[str, Any], case: TeachingCase, source: Library) -> dict[str, Any]:
    right = {source.cases[case.case].cause, *case.also_right}
    order = [row["cause"] for row in found["ranking"]]
    return {
        "enough": found["enough"],
        "places": [[row["cause"], _share(row)] for row in found["ranking"][:PLACES]],
        "place": min(order.index(cause) for cause in right) + 1,
    }


def _share(row: dict[str, Any]) -> float:
    return round(float(row["share"]), 3)


def _row(row: dict[str, Any], here: list[str], gone: list[str], source: Library) -> dict[str, Any]:
    return {
        "cause": row["cause"],
        "share": _share(row),
        "fit": row["fit"],
        **{side: [_reason(each) for each in row[side][:REASONS]] for side in ("because", "against")},
        "expected": _expected(row["cause"], here, gone, source),
    }


def _reason(reason: dict[str, Any]) -> list[Any]:
    return [reason["finding"], reason["answer"], round(reason["weight"], 2)]


def _expected(cause: str, here: Collection[str], gone: Collection[str], source: Library) -> list[list[str]]:
    """Return what is nearly always there and is not told, with the answer: asked and not so, or not told."""
    groups = source.group_of
    answered = {groups[finding].id for finding in here if groups[finding].exclusive}
    usual = [line for line in source.causes[cause].profile if line.frequency in EXPECTED]
    found = []
    for line in sorted(usual, key=lambda line: EXPECTED.index(line.frequency)):
        group = groups[line.finding].id
        if line.finding not in here and group not in NOT_EXPECTED:
            found.append([line.finding, "no" if line.finding in gone or group in answered else "unsaid"])
    return found[:REASONS]


def _weighed(step: CaseStep, cause: str, found: dict[str, Any]) -> dict[str, Any]:
    """Return which new finding says most about the cause that came first before it, and what it says."""
    (row,) = (row for row in found["ranking"] if row["cause"] == cause)
    new = [each for each in row["because"] + row["against"] if each["finding"] in {*step.present, *step.absent}]
    strongest = max(new, key=lambda each: (abs(each["weight"]), each["finding"]), default=None)
    if strongest is None:
        finding, answer = (step.present[0], "yes") if step.present else (step.absent[0], "no")
        return {"cause": cause, "finding": finding, "answer": answer, "weight": 0.0, "refs": []}
    said = dict(zip(("finding", "answer", "weight"), _reason(strongest), strict=True))
    return {"cause": cause, **said, "refs": strongest["refs"]}


def _pair(pair: ContrastPair, source: Library) -> list[dict[str, Any]]:
    """Return for each case of a pair what is said of it, and what would be if the finding were as in the other one."""
    cases = [source.teaching_cases[name] for name in (pair.first, pair.second)]
    told = [_told(case) for case in cases]
    result = []
    for place, case in enumerate(cases):
        (here, gone), other = told[place], told[1 - place]
        changed = _changed(pair.finding, here, gone, other, source)
        before, after = _asked(here, gone, source), _asked(*changed, source)
        result.append(
            {
                "case": case.id,
                "change": "removed" if pair.finding in here else "added",
                "instead": sorted({*changed[0]} - {*here} - {pair.finding}),
                "was": [[row["cause"], _share(row)] for row in before["ranking"][:SHOWN]],
                "now": [[row["cause"], _share(row)] for row in after["ranking"][:SHOWN]],
            }
        )
    return result


def _told(case: TeachingCase) -> tuple[list[str], list[str]]:
    return (
        [each for step in case.steps for each in step.present],
        [each for step in case.steps for each in step.absent],
    )


def _changed(
    finding: str, here: list[str], gone: list[str], other: tuple[list[str], list[str]], source: Library
) -> tuple[list[str], list[str]]:
    """Return what is told of a case when one finding is as in the other case; a question with one answer keeps one."""
    group = source.group_of[finding]
    alike = {each for each in here if group.exclusive and source.group_of[each] == group}
    if finding not in here:
        return [each for each in here if each not in alike] + [finding], [each for each in gone if each != finding]
    instead = [each for each in other[0] if group.exclusive and source.group_of[each] == group]
    return (
        [each for each in here if each != finding] + instead,
        gone + [finding] * (finding in other[1]),
    )
