"""What the explorer reasons with: the profiles of `content/` as one plain table, made once.

The steps are the Human Phenotype Ontology's frequency terms; each stands for one chance inside its range. A chance is
kept as the letter of its step, one for each cause, so that the table is small and quick to read. Nothing here looks
at a case.
"""

from __future__ import annotations

import json
from typing import Any

from content import Library
from content.model import Cause, Finding, FindingGroup
from widgets.cause_explorer import reasoning
from widgets.kit.frequencies import FREQUENCY_PROBABILITY
from widgets.kit.phrases import phrases, without_phrases
from widgets.symptom_checklist import tables as checklist

LETTERS = {name: "OVFCRX"[place] for place, name in enumerate(FREQUENCY_PROBABILITY)}
NOT_LISTED = "-"
# Flatter than life, because published cases are; these and the weights in `scores` were kept where they did better in
# each fifth of the development cases.
COMMONNESS = {"common": 1.0, "uncommon": 0.6, "rare": 0.5, "very_rare": 0.25}
# A finding that a profile does not list is not impossible: it is as frequent as a part of its mean over all causes.
UNLISTED_PART = 0.35
UNLISTED_LEAST = 0.012
# What is frequent in people at large is no rarer in those who have a deposit.
UNLISTED_COMMON = 0.14
# An answer outside the listed ones of an exclusive group (an age at which the cause is not described).
UNLISTED_ANSWER = 0.02

Tables = dict[str, Any]


def compile(source: Library) -> Tables:  # noqa: A001 - every tool's tables are made by `compile`
    """Turn the vocabulary, the profiles, the dangers and their words into plain values."""
    causes = list(source.causes.values())
    steps = [{line.finding: line.frequency for line in cause.profile} for cause in causes]
    commonness = [COMMONNESS[cause.commonness] for cause in causes]
    return {
        "steps": {LETTERS[name]: chance for name, chance in FREQUENCY_PROBABILITY.items()},
        "causes": [cause.id for cause in causes],
        "subtypes": [cause.subtype for cause in causes],
        "prior": [share / sum(commonness) for share in commonness],
        # The order of the vocabulary; a plain mapping keeps none where this is read in the page.
        "order": list(source.findings),
        "groups": {group.id: _group(group) for group in source.finding_groups},
        "findings": {
            finding.id: _finding(finding, group, steps) for group in source.finding_groups for finding in group.findings
        },
        "dangers": [
            {
                "id": danger.id,
                "name": danger.name,
                "causes": list(danger.causes),
                "why": danger.why.text,
                "refs": list(danger.why.refs),
                "any_of": [list(items) for items in danger.any_of],
                "doubts": danger.doubts,
            }
            for danger in source.dangers
        ],
        # As text, because reading all of it would take longer than an answer, which needs the words of a few.
        "words": {
            cause.id: json.dumps(_words(cause, source), ensure_ascii=False, separators=(",", ":")) for cause in causes
        },
        "phrases": phrases(source, reasoning.MESSAGES),
        "checklist": without_phrases(checklist.compile(source, within=source.findings)),
    }


def listed(cause: Cause) -> dict[str, float]:
    """Return the chance of every finding that the profile of a cause lists."""
    return {line.finding: FREQUENCY_PROBABILITY[line.frequency] for line in cause.profile}


def _words(cause: Cause, source: Library) -> dict[str, Any]:
    return {
        "name": cause.name,
        "what": cause.what.text,
        "confirmed_by": cause.confirmed_by.text,
        # Under what the treatments of this cause are found, if there are such.
        "disease": source.treatment_terms.disease_of.get(cause.id, ""),
        "profile": {line.finding: [line.frequency, line.counted or "", list(line.refs)] for line in cause.profile},
    }


def _group(group: FindingGroup) -> dict[str, Any]:
    return {"exclusive": group.exclusive, "findings": [finding.id for finding in group.findings]}


def _finding(finding: Finding, group: FindingGroup, steps: list[dict[str, Any]]) -> dict[str, Any]:
    row = [steps_of.get(finding.id) for steps_of in steps]
    mean = sum(FREQUENCY_PROBABILITY[step] for step in row if step) / len(row)
    least = UNLISTED_COMMON if finding.common_anyway else UNLISTED_LEAST
    return {
        "group": group.id,
        "label": finding.label,
        "steps": "".join(LETTERS[step] if step else NOT_LISTED for step in row),
        "unlisted": UNLISTED_ANSWER if group.exclusive else max(least, UNLISTED_PART * mean),
        "kind_of": finding.kind_of,
        "shown_by": list(finding.shown_by),
    }
