"""What is wrong with the symptom checklist as a whole: a rule no reader can reach, a line that nothing asks for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations as pairs
from typing import NamedTuple

from content.check.fault import Fault
from content.library import Library
from content.model_urgency import (
    CALL,
    LEVELS,
    SET_PREFIX,
    Symptom,
    Symptoms,
    UrgencyRule,
    UrgencyRules,
    Vignette,
    combinations,
)

RULES, PAGE, STORIES, HELP = "urgency.yaml", "symptoms.yaml", "vignettes.yaml", "helplines.yaml"
# The questions of the page about illnesses that somebody has long had: by themselves they hurry nobody.
BACKGROUND = "background"
# A rule that names these may let a medicine pause, and steroids are the one that never may.
_PAUSING = ("pause", "methotrexate", "azathioprine")
_RED_FLAG = ("same-day", "emergency")


class _Page(NamedTuple):
    """What a reader can tick, the question that each line answers, and which questions take one answer."""

    group_of: dict[str, str]
    exclusive: set[str]
    after: dict[str, list[str]]


def rule_faults(source: Library) -> Iterator[Fault]:
    """Yield what single rules, stories and lists of numbers have wrong by themselves."""
    rules = source.urgency_rules
    yield from _set_faults(rules)
    yield from _instead_faults(rules)
    for rule in rules.rules:
        yield from _rule_faults(rule)
    for story in source.vignettes:
        yield from _story_faults(story)
    for country in source.helplines.countries:
        numbers = [line.use for line in country.lines].count("emergency")
        if numbers != 1:
            yield Fault(HELP, country.id, "lines", f"needs one emergency number, has {numbers}")


def reach_faults(source: Library) -> Iterator[Fault]:
    """Yield each combination that can't be ticked on the page, and each line and set that no rule asks for."""
    rules, page = source.urgency_rules, _page(source.symptoms)
    asked: set[str] = set()
    for rule in rules.rules:
        for combination in combinations(rule.any_of, rules.sets):
            asked.update(combination)
            yield from _reach_faults(rule, combination, page)
    for line in source.symptoms.symptoms:
        yield from _line_faults(line, asked, page)
    yield from _question_faults(source)
    named = {item.removeprefix(SET_PREFIX) for rule in rules.rules for row in rule.any_of for item in row}
    for name in rules.sets:
        if name not in named:
            yield Fault(RULES, name, "sets", "is not used by any rule")


def story_faults(source: Library) -> Iterator[Fault]:
    """Yield every story that does not get its level, and every rule without a story."""
    told: set[str] = set()
    for story in source.vignettes:
        fired = [rule for rule in source.urgency.rules if any(set(row) <= {*story.present} for row in rule.any_of)]
        told.update(rule.id for rule in fired)
        reached = max((rule.level for rule in fired), key=LEVELS.index, default=LEVELS[0])
        if reached != story.expected:
            by = ", ".join(rule.id for rule in fired if rule.level == reached) or "no rule"
            yield Fault(STORIES, story.id, "expected", f"is {story.expected!r}, and the rules say {reached!r} ({by})")
    for rule in source.urgency.rules:
        if rule.id not in told:
            yield Fault(RULES, rule.id, "", f"has no story: add one to {STORIES} in which it fires")


def _page(symptoms: Symptoms) -> _Page:
    return _Page(
        {line.id: line.group for line in symptoms.symptoms},
        {group.id for group in symptoms.groups if group.exclusive},
        {line.id: line.after for line in symptoms.symptoms},
    )


def _set_faults(rules: UrgencyRules) -> Iterator[Fault]:
    for rule in rules.rules:
        for row in rule.any_of:
            used = [item.removeprefix(SET_PREFIX) for item in row if item.startswith(SET_PREFIX)]
            members = [set(rules.sets.get(name, [])) for name in used] + [{item} for item in dict.fromkeys(row)]
            # A finding that counts for two places of a combination would fire it alone.
            for shared in sorted({item for one, other in pairs(members, 2) for item in one & other}):
                yield Fault(RULES, rule.id, "any_of", f"{shared} stands twice in {', '.join(row)}")


def _instead_faults(rules: UrgencyRules) -> Iterator[Fault]:
    levels = {rule.id: LEVELS.index(rule.level) for rule in rules.rules}
    for rule in rules.rules:
        for name in rule.instead_of:
            # A rule may hide another one of its own level or a lower one; else it would lower the answer.
            if levels.get(name, -1) > levels[rule.id]:
                yield Fault(RULES, rule.id, "instead_of", f"{name} asks for more than this rule")


def _rule_faults(rule: UrgencyRule) -> Iterator[Fault]:
    rows = [frozenset(row) for row in rule.any_of]
    for row in dict.fromkeys(rows):
        if rows.count(row) > 1:
            yield Fault(RULES, rule.id, "any_of", f"[{', '.join(sorted(row))}] stands twice")
    if rule.time_limit_from == "source" and not rule.refs:
        yield Fault(RULES, rule.id, "refs", "its time limit is from a source, and none is named")
    words = " ".join([*rule.do, *rule.do_not, *rule.ask]).lower()
    pausing = [word for word in _PAUSING if word in words]
    if pausing and "steroids" not in rule.go_on:
        message = f"speaks of {pausing[0]!r}, so `go_on` must name steroids: they never stop with the others"
        yield Fault(RULES, rule.id, "go_on", message)
    for step in rule.do if rule.level == LEVELS[-1] else []:
        if step.startswith(CALL) and ". " in step:
            message = f"a call stands alone, because it gives way to a stronger one: {step[:60]!r} says more"
            yield Fault(RULES, rule.id, "do", message)


def _reach_faults(rule: UrgencyRule, combination: list[str], page: _Page) -> Iterator[Fault]:
    shown = ", ".join(combination)
    for item in combination:
        if item not in page.group_of and not item.startswith(SET_PREFIX):
            yield Fault(RULES, rule.id, "any_of", f"{item} can't be ticked on the page, so [{shown}] never fires there")
    answers: dict[str, list[str]] = {}
    for item in combination:
        answers.setdefault(page.group_of.get(item, ""), []).append(item)
    for group, items in answers.items():
        if group in page.exclusive and len(items) > 1:
            yield Fault(RULES, rule.id, "any_of", f"{group!r} takes one answer, so [{shown}] never fires")
    if answers.keys() == {BACKGROUND} and len(combination) == 1 and rule.level != LEVELS[0]:
        yield Fault(RULES, rule.id, "any_of", f"{shown} alone is an illness and no complaint: it can't ask for hurry")


def _line_faults(line: Symptom, asked: set[str], page: _Page) -> Iterator[Fault]:
    if line.id not in asked and not line.why:
        yield Fault(PAGE, line.id, "why", "no rule asks for it: say why it stands on the page, or take it out")
    if line.id in asked and line.why:
        yield Fault(PAGE, line.id, "why", "a rule asks for it, so it needs no reason")
    for parent in line.after:
        if parent not in page.group_of:
            yield Fault(PAGE, line.id, "after", f"{parent} can't be ticked on the page, so this never appears")
        elif page.after.get(parent):
            yield Fault(PAGE, line.id, "after", f"{parent} is a follow-up itself, and those go one step deep")


def _question_faults(source: Library) -> Iterator[Fault]:
    """Yield what a question lacks that the steps show before it is opened."""
    rows = [row for rule in source.urgency.rules if rule.level == LEVELS[-1] for row in rule.any_of]
    alone = {row[0] for row in rows if len(row) == 1}
    for group in source.symptoms.groups:
        urgent = [line.id for line in source.symptoms.symptoms if line.group == group.id and line.id in alone]
        if urgent and not group.dangers:
            yield Fault(
                PAGE, group.id, "dangers", f"{urgent[0]} is an emergency by itself: name it here in a few words"
            )
        if group.asked == "area" and not group.hint:
            yield Fault(PAGE, group.id, "hint", "is missing: readers choose this question by it")


def _story_faults(story: Vignette) -> Iterator[Fault]:
    if LEVELS.index(story.expected) < LEVELS.index(story.at_least):
        yield Fault(STORIES, story.id, "at_least", f"is {story.at_least!r}, more than the expected {story.expected!r}")
    if story.kind == "red_flag" and story.at_least not in _RED_FLAG:
        yield Fault(STORIES, story.id, "at_least", f"a red flag is {' or '.join(_RED_FLAG)}, not {story.at_least!r}")
    if story.kind == "routine" and story.at_least != LEVELS[0]:
        yield Fault(STORIES, story.id, "at_least", f"a routine story is {LEVELS[0]!r}, not {story.at_least!r}")
