"""What the checklist reasons with: levels, rules and follow-ups of `content/` as plain values."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import msgspec

from content import Library
from content.model_urgency import CALL, CALL_NOW, UrgencyRules
from widgets.kit.phrases import phrases
from widgets.symptom_checklist import reasoning

# What the reasoning reads of a rule; the rest is for the checks of the content.
OF_A_RULE = (
    *("id", "level", "title", "any_of", "statement", "refs", "time_limit_from", "disagree"),
    *("do", "first", "go_on", "do_not", "ask", "instead_of", "lines"),
)


def compile(source: Library, within: Collection[str] | None = None) -> dict[str, Any]:  # noqa: A001 - see kit.contract
    """Turn the rules of a library into plain values: all, or those that can fire for findings out of `within`."""
    rules = [_rule(msgspec.to_builtins(rule)) for rule in source.urgency.rules]
    if within is not None:
        rules = [found for rule in rules if (found := _reachable(rule, within))["any_of"]]
    return {
        "levels": {name: {"do": level.do, "ask": level.ask} for name, level in source.urgency.levels.items()},
        "rules": rules,
        "calls": _calls(source, {step for rule in rules for step in rule["do"]}),
        "phrases": phrases(source, reasoning.MESSAGES),
        "go_on": msgspec.to_builtins(source.urgency.go_on),
        # In the order of the page; a plain mapping keeps none where this is read in the page.
        "order": list(source.symptom_labels),
        "follow_ups": _follow_ups(source),
    }


def levels(source: Library) -> dict[str, dict[str, str]]:
    """Return the words of each level that a view shows."""
    return {
        name: {key: getattr(level, key) for key in ("label", "spoken_prefix", "heading", "when")}
        for name, level in source.urgency.levels.items()
    }


def questions(source: Library) -> list[dict[str, Any]]:
    """Return every question with its lines, as a reader sees them."""
    return [
        {
            **{name: getattr(group, name) or "" for name in ("id", "label", "question", "asked", "hint", "dangers")},
            "exclusive": group.exclusive,
            "ages": list(group.ages),
            "symptoms": [
                {
                    **{name: getattr(item, name) for name in ("id", "label", "explain", "common")},
                    "after": list(item.after),
                    "everyday": list(item.everyday),
                }
                for item in source.symptoms.symptoms
                if item.group == group.id
            ],
        }
        for group in source.symptoms.groups
    ]


def asked_for(source: Library) -> list[dict[str, Any]]:
    """Return what each rule asks for: its level as a step from the lowest, and its combinations of lines.

    A line is the place that it has among all lines of `questions`. The steps choose by this which lines to offer; what
    the advice is they leave to the reasoning.
    """
    lines = [item["id"] for group in questions(source) for item in group["symptoms"]]
    places = {line: place for place, line in enumerate(lines)}
    return [
        {
            "level": reasoning.LEVELS.index(rule.level),
            "any_of": [[places[item] for item in row] for row in rule.any_of if places.keys() >= set(row)],
        }
        for rule in source.urgency.rules
    ]


def _calls(source: Library, of_the_rules: Collection[str]) -> dict[str, str]:
    """Return which steps of the levels and of these rules are calls to the emergency number, and of what kind.

    The English sentences begin alike; in another language a step is a call where its original is one.
    """
    original = Library(source.root, source.language.source) if source.language.source else source
    said, english = (_all_steps(each.urgency_rules) for each in (source, original))
    kinds = {step: _kind_of_call(first) for step, first in zip(said, english, strict=True)}
    here = [*of_the_rules, *(step for level in source.urgency.levels.values() for step in level.do)]
    return {step: kind for step, kind in kinds.items() if kind and step in here}


def _all_steps(rules: UrgencyRules) -> list[str]:
    return [step for level in rules.levels.values() for step in level.do] + [
        step for rule in rules.rules for step in rule.do
    ]


def _kind_of_call(step: str) -> str:
    if step.startswith(CALL_NOW):
        return reasoning.BARE if step == f"{CALL_NOW}." else reasoning.NOW
    return reasoning.CALL if step.startswith(CALL) else ""


def _rule(rule: dict[str, Any]) -> dict[str, Any]:
    """Return a rule without what it leaves empty, which keeps the tables small."""
    return {name: rule[name] for name in OF_A_RULE if rule[name] or name == "refs"}


def _reachable(rule: dict[str, Any], within: Collection[str]) -> dict[str, Any]:
    return {**rule, "any_of": [items for items in rule["any_of"] if all(item in within for item in items)]}


def _follow_ups(source: Library) -> list[list[Any]]:
    """Return each line that asks further, with the answers that it can take."""
    answers: dict[str, list[str]] = {}
    for symptom in source.symptoms.symptoms:
        for parent in symptom.after:
            answers.setdefault(parent, []).append(symptom.id)
    return [[parent, found] for parent, found in answers.items()]
