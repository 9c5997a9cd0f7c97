"""From symptoms to one level of urgency with its reasons: rules that only presence can fire; portable Python.

A rule never looks at what is absent, and the highest level wins; so no further symptom can lower the answer.
"""

from __future__ import annotations

from widgets.kit.entries import known_ids, notice, unique

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Rule = dict[str, Any]
    Tables = dict[str, Any]

# From low to high.
LEVELS = ("routine", "soon", "same-day", "emergency")
UNKNOWN = "notice-unknown-symptom"
MESSAGES = (UNKNOWN,)
MAX_SYMPTOMS = 300
# A call to the emergency number: one that can wait for a reason, one for now, and one for now that says no more.
CALL, NOW, BARE = "call", "now", "bare"
REASON = ("title", "level", "statement", "refs", "time_limit_from")


def answer(tables: Tables, entries: dict[str, Any]) -> dict[str, Any]:
    """Return the advice for what was ticked, and `notice` for what can't be used; without a level if nothing can."""
    messages = tables["messages"]
    present, faults = known_ids(messages, entries.get("present"), tables["order"], UNKNOWN, MAX_SYMPTOMS)
    told = advise(tables, present) if present else {}
    return {**told, "present": present, "notice": notice(messages, faults)}


def advise(tables: Tables, present: list[str]) -> dict[str, Any]:
    """Return the checklist's contract as plain data: urgency, because, do, do_not, ask, and what is left open.

    Order and repetition of the known symptoms `present` change nothing; nothing ticked is `routine`.
    """
    here = set(present)
    fired = [rule for rule in tables["rules"] if fires(rule, here)]
    urgency = max([rule["level"] for rule in fired], key=LEVELS.index, default=LEVELS[0])
    # What a more telling rule says better is left out, and beside a higher level nothing says that it can wait.
    needless = {name for rule in fired for name in rule.get("instead_of", ())}
    told = [rule for rule in fired if rule["id"] not in needless and rule["level"] in (urgency, *LEVELS[1:])]
    rules = [rule for rule in told if rule["level"] == urgency]
    # From high to low, and in the order of the rules where they are alike; sorting keeps that order nowhere but here.
    also = [rule for level in reversed(LEVELS) for rule in told if rule["level"] == level != urgency]
    level = tables["levels"][urgency]
    # In an emergency nobody should have to read past questions that belong to something else.
    asking = rules if urgency == LEVELS[-1] else rules + also
    go_on = unique(_all(rules + also, "go_on"))
    return {
        "urgency": urgency,
        "because": [_reason(rule) for rule in rules],
        "also": [_reason(rule) for rule in also],
        "do": _steps(rules, level["do"], tables["calls"]),
        "do_not": unique([*_all(rules, "do_not"), *(tables["go_on"][medicine] for medicine in go_on)]),
        "ask": unique([*_all(asking, "ask"), *level["ask"]]),
        "lines": unique(_all(rules + also, "lines")),
        "open": left_open(tables, here),
    }


def fires(rule: Rule, present: set[str]) -> bool:
    """Return whether every finding of at least one combination of the rule is there."""
    return any(present.issuperset(combination) for combination in rule["any_of"])


def left_open(tables: Tables, present: set[str]) -> list[dict[str, Any]]:
    """Return each ticked line whose follow-up is not answered yet, with the answers that it can take."""
    return [
        {"about": parent, "answers": list(answers)}
        for parent, answers in tables["follow_ups"]
        if parent in present and not any(item in present for item in answers)
    ]


def _all(rules: list[Rule], name: str) -> list[str]:
    return [item for rule in rules for item in rule.get(name, ())]


def _steps(rules: list[Rule], of_the_level: list[str], calls: dict[str, str]) -> list[str]:
    """Return what to do, in order.

    Steps that come first (a phone call to the own team) stand only where no other rule asks for more, and then they
    take the place of the first step of the level. The first step of an emergency is else said once, by the rule or by
    the level.
    """
    own = _all(rules, "do")
    if rules and all("first" in rule for rule in rules):
        return unique([*_all(rules, "first"), *own, *of_the_level[1:]])
    return _call_once(unique([*own, *of_the_level]), calls)


def _call_once(steps: list[str], calls: dict[str, str]) -> list[str]:
    """Put the call that says now first, and leave out a weaker or barer one, so that nothing softens it.

    `calls` says which steps are calls, and how urgent each of them is.
    """
    now = [step for step in steps if calls.get(step) in (NOW, BARE)]
    if not now:
        return steps
    fullest = [step for step in now if calls[step] == NOW] or now
    return fullest + [step for step in steps if step not in calls]


def _reason(rule: Rule) -> dict[str, Any]:
    return {"rule": rule["id"], "disagree": rule.get("disagree", ""), **{name: rule[name] for name in REASON}}
