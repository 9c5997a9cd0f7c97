"""What the case room tells from: the cases as text, because an answer needs one of them, and what names are called."""

from __future__ import annotations

import json
from typing import Any

from content import Library
from content.model_teaching import ContrastPair, TeachingCase
from widgets.case_room.reasoning import MESSAGES
from widgets.kit.citations import labels, refs_below
from widgets.kit.phrases import phrases
from widgets.kit.published_cases import DEVELOPMENT, split

# Findings beside the decisive one that a pair asks about; kinds that name no disease and no cause.
BESIDE = 3
HARMLESS = ("sign", "form", "site", "tempo", "imaging", "calcium", "phosphate", "kidney")


def compile(source: Library) -> dict[str, Any]:  # noqa: A001 - every tool's tables are made by `compile`
    """Turn the cases, the pairs and what the explorer says of them into plain values."""
    cases = {name: case_data(case, source) for name, case in sorted(source.teaching_cases.items())}
    pairs = [_pair(pair, source) for pair in source.contrast_pairs]
    return {
        "cases": {name: _text(case) for name, case in cases.items()},
        "pairs": pairs,
        # What the explorer says names findings and causes by their places in these two.
        "findings": list(source.findings),
        "ranked": list(source.causes),
        "labels": {finding.id: finding.label for finding in source.findings.values()},
        "causes": {cause.id: cause.name for cause in source.causes.values()},
        "sources": labels(refs_below(list(cases.values())), source),
        "phrases": phrases(source, MESSAGES),
    }


def case_data(case: TeachingCase, source: Library) -> dict[str, Any]:
    """Return everything that a case tells, in the order in which it is told."""
    return {
        "title": case.title,
        "known": case.known or "",
        "steps": [
            {"kind": step.kind, "told": step.told, "present": list(step.present), "absent": list(step.absent)}
            for step in case.steps
        ],
        "safety": {"step": case.safety.step, "text": case.safety.text, "refs": list(case.safety.refs)}
        if case.safety
        else None,
        "said": {
            kind: _said(step, source) for kind, step in source.explorer_on_cases["cases"].get(case.id, {}).items()
        },
        "end": _end(case, source),
    }


def listed(source: Library) -> list[dict[str, Any]]:
    """Return what a reader chooses a case by, in an order that says nothing about the answers: by level and title."""
    cases = sorted(source.teaching_cases.values(), key=lambda case: (case.level, case.title))
    return [
        {
            "id": case.id,
            "title": case.title,
            "audience": list(case.audience),
            "level": case.level,
            "minutes": case.minutes,
        }
        for case in cases
    ]


def listed_pairs(source: Library) -> list[dict[str, Any]]:
    """Return what a reader chooses a pair by, in the order of their questions."""
    title = {case.id: case.title for case in source.teaching_cases.values()}
    return [
        {"id": pair.id, "question": pair.question, "titles": [title[pair.first], title[pair.second]]}
        for pair in sorted(source.contrast_pairs, key=lambda pair: pair.question)
    ]


def _said(step: dict[str, Any], source: Library) -> dict[str, Any]:
    """Return what the explorer says at a step, in short rows of numbers: they are many."""
    finding = {name: place for place, name in enumerate(source.findings)}
    cause = {name: place for place, name in enumerate(source.causes)}

    def reasons(items: list[list[Any]]) -> list[list[Any]]:
        return [[finding[each[0]], *each[1:]] for each in items]

    return {
        **step,
        "places": [[cause[name], share] for name, share in step["places"]],
        "rows": [
            [
                cause[row["cause"]],
                row["share"],
                row["fit"],
                *(reasons(row[side]) for side in ("because", "against", "expected")),
            ]
            for row in step["rows"]
        ],
    }


def _end(case: TeachingCase, source: Library) -> dict[str, Any]:
    report = source.cases[case.case]
    cause = source.causes[report.cause]
    misled, transfer = case.misled, case.transfer
    return {
        "cause": cause.id,
        "plain": cause.plain_name,
        "subtype": cause.subtype,
        "also_right": list(case.also_right),
        "turn": case.turn or "",
        "decisive": {
            "why": case.decisive.why,
            "step": case.decisive.step or "",
            "finding": case.decisive.finding or "",
        },
        "reflection": [
            {
                "cause": line.cause,
                "favours": list(line.favours),
                "against": list(line.against),
                "expected": list(line.expected),
                "note": line.note,
            }
            for line in case.reflection
        ],
        "misled": {"why": misled.why, "lesson": misled.lesson} if misled else None,
        "point": {"text": case.point.text, "refs": list(case.point.refs)},
        "report": {"refs": [report.reference], "seen": report.seen},
        "not_known": list(case.not_known),
        "complete": case.patient_part_complete,
        "tuned": split(report.id) == DEVELOPMENT,
        "pairs": [pair.id for pair in source.contrast_pairs if case.id in (pair.first, pair.second)],
        "transfer": {
            "question": transfer.question,
            "options": [{"text": one.text, "why": one.why, "right": one.right} for one in transfer.options],
            "refs": list(transfer.refs),
        },
    }


def _pair(pair: ContrastPair, source: Library) -> dict[str, Any]:
    cases = [source.teaching_cases[name] for name in (pair.first, pair.second)]
    return {
        "id": pair.id,
        "question": pair.question,
        "cases": [{"id": case.id, "title": case.title, "told": case.steps[0].told} for case in cases],
        "choices": _choices(pair, cases, source),
        "end": {
            "finding": pair.finding,
            "place": 0 if pair.present_in == "first" else 1,
            "causes": [source.cases[case.case].cause for case in cases],
            "why": pair.why,
            "also_different": list(pair.also_different),
            "tool": pair.tool,
            "said": source.explorer_on_cases["pairs"].get(pair.id, []),
        },
    }


def _choices(pair: ContrastPair, cases: list[TeachingCase], source: Library) -> list[str]:
    """Return the decisive finding among others that only one of the two people has, in the order of the vocabulary."""
    own, other = ({each for step in case.steps for each in step.present} for case in cases)
    differing = [
        finding
        for finding in source.findings
        if finding in own ^ other
        and finding != pair.finding
        and source.group_of[finding].id in HARMLESS
        and source.group_of[finding] != source.group_of[pair.finding]
    ]
    beside = differing[:: max(1, len(differing) // BESIDE)][:BESIDE]
    return [finding for finding in source.findings if finding in {pair.finding, *beside}]


def _text(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
