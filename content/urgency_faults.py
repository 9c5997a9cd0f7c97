"""What is wrong with the symptom checklist as a whole: a rule no reader can reach, a line that nothing asks for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations as pairs
from typing import Any, NamedTuple

from content.errors import suggestion
from content.faults import Fault, entries, unknown_faults
from content.model_urgency import LEVELS, SET_PREFIX, combinations

RULES, PAGE = "urgency.yaml", "symptoms.yaml"


class _Page(NamedTuple):
    """What a reader can tick, the question that each line answers, and which questions take one answer."""

    group_of: dict[str, str]
    exclusive: set[str]
    after: dict[str, list[str]]


def urgency_faults(rules: Any, symptoms: Any) -> Iterator[Fault]:
    """Yield a fault for each combination that can't be ticked on the page, and each line that no rule asks for."""
    if not isinstance(rules, dict) or not isinstance(symptoms, dict):
        return
    lines = entries(symptoms.get("symptoms"))
    page = _Page(
        {str(line.get("id")): str(line.get("group")) for line in lines},
        {str(group.get("id")) for group in entries(symptoms.get("groups")) if group.get("exclusive")},
        {str(line.get("id")): [str(item) for item in line.get("after") or []] for line in lines},
    )
    listed = rules.get("sets")
    sets: dict[str, list[str]] = listed if isinstance(listed, dict) else {}
    yield from _set_faults(sets, rules)
    yield from _instead_faults(rules)
    asked: set[str] = set()
    for rule in entries(rules.get("rules")):
        for combination in _opened(rule, sets):
            asked.update(combination)
            yield from _reach_faults(str(rule.get("id")), combination, page)
    yield from _line_faults(lines, asked, page)


def _opened(rule: dict[str, Any], sets: dict[str, list[str]]) -> list[list[str]]:
    listed = rule.get("any_of")
    rows = [[str(item) for item in row] for row in listed if isinstance(row, list)] if isinstance(listed, list) else []
    return combinations(rows, sets)


def _set_faults(sets: dict[str, list[str]], rules: dict[str, Any]) -> Iterator[Fault]:
    named = set()
    for rule in entries(rules.get("rules")):
        for row in rule.get("any_of") or []:
            used = [str(item).removeprefix(SET_PREFIX) for item in row if str(item).startswith(SET_PREFIX)]
            named.update(used)
            for name in used:
                if name not in sets:
                    message = f"unknown set {name!r}{suggestion(name, sets)}"
                    yield Fault(RULES, str(rule.get("id")), "any_of", message)
            members = [set(sets.get(name, [])) for name in used] + [{str(item)} for item in row]
            # A finding that counts for two places of a combination would fire it alone.
            for shared in sorted({item for one, other in pairs(members, 2) for item in one & other}):
                yield Fault(RULES, str(rule.get("id")), "any_of", f"{shared} stands twice in {', '.join(row)}")
    for name in sets:
        if name not in named:
            yield Fault(RULES, name, "sets", "is not used by any rule")


def _instead_faults(rules: dict[str, Any]) -> Iterator[Fault]:
    levels = {str(rule.get("id")): str(rule.get("level")) for rule in entries(rules.get("rules"))}
    for rule in entries(rules.get("rules")):
        named = [str(name) for name in rule.get("instead_of") or []]
        yield from unknown_faults(RULES, str(rule.get("id")), "instead_of", "rule", named, levels)
        for name in named:
            # A rule may hide another one of its own level or a lower one; else it would lower the answer.
            if name in levels and LEVELS.index(levels[name]) > LEVELS.index(str(rule.get("level"))):
                yield Fault(RULES, str(rule.get("id")), "instead_of", f"{name} asks for more than this rule")


def _reach_faults(rule: str, combination: list[str], page: _Page) -> Iterator[Fault]:
    shown = ", ".join(combination)
    for item in combination:
        if item not in page.group_of:
            yield Fault(RULES, rule, "any_of", f"{item} can't be ticked on the page, so [{shown}] never fires there")
    answers: dict[str, list[str]] = {}
    for item in combination:
        answers.setdefault(page.group_of.get(item, ""), []).append(item)
    for group, items in answers.items():
        if group in page.exclusive and len(items) > 1:
            yield Fault(RULES, rule, "any_of", f"{group!r} takes one answer, so [{shown}] never fires")


def _line_faults(lines: list[dict[str, Any]], asked: set[str], page: _Page) -> Iterator[Fault]:
    for line in lines:
        name = str(line.get("id"))
        if name not in asked and not line.get("why"):
            yield Fault(PAGE, name, "why", "no rule asks for it: say why it stands on the page, or take it out")
        if name in asked and line.get("why"):
            yield Fault(PAGE, name, "why", "a rule asks for it, so it needs no reason")
        for parent in page.after[name]:
            if parent not in page.group_of:
                yield Fault(PAGE, name, "after", f"{parent} can't be ticked on the page, so this never appears")
            elif page.after.get(parent):
                yield Fault(PAGE, name, "after", f"{parent} is a follow-up itself, and those go one step deep")
