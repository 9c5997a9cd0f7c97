"""The causes as short tables and the urgency rules as lists, made from the same files that the tools reason with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from content import Library, UnknownId
from content.model import Cause
from content.model_urgency import UrgencyRule
from widgets.evidence.citations import cite
from widgets.kit.frequencies import FREQUENCY_PROBABILITY
from widgets.kit.links import anchor, entry_address
from widgets.kit.markup import HtmlOutput, folding_table, list_of, tag, text

SUBTYPES = ("dystrophic", "metastatic", "idiopathic", "iatrogenic", "calciphylaxis")
COLUMNS = ("name", "who", "where", "certainty")
# What is told of a cause, for the search.
PARTS = ("what", "mechanism", "who", "where", "laboratory", "points_to", "points_away", "confirmed_by")


# How many places of the body a line names.
PLACES = 3


def causes(subtype: str, source: Library) -> HtmlOutput:
    """Show every cause of one subtype in a line that leads to all that is known of it. Raises UnknownId."""
    if subtype not in SUBTYPES:
        raise UnknownId("subtype", subtype, SUBTYPES)
    say = source.language.say
    chosen = by_name(cause for cause in source.causes.values() if cause.subtype == subtype)
    names = say("join-comma").join(cause.name for cause in chosen)
    head = [text(say(f"causes-{column}")) for column in COLUMNS]
    rows = [_cause(cause, source) for cause in chosen]
    made = folding_table(head, rows, say("causes-title", kind=say(f"subtype-{subtype}")))
    summary = tag("summary", text(say("causes-summary", kind=say(f"subtype-{subtype}"), count=len(chosen))))
    shown = tag("details", summary, made, class_="fold")
    return HtmlOutput(shown, say("causes-text", count=len(chosen), names=names))


def by_name(causes: Iterable[Cause]) -> list[Cause]:
    """Return causes in the order of the names that readers see."""
    return sorted(causes, key=lambda cause: (cause.name.lower(), cause.id))


def rules(source: Library) -> HtmlOutput:
    """Show every rule of the symptom checklist with its source, and who set the time limit."""
    urgency, say = source.urgency, source.language.say
    parts = []
    for name, level in urgency.levels.items():
        rows = [_rule(rule, source) for rule in urgency.rules if rule.level == name]
        if rows:
            head = tag("summary", tag("h3", text(say("rules-level", level=level.label, count=len(rows)))))
            parts.append(tag("details", head, tag("div", *rows, class_="rules"), class_="fold"))
    inferred = sum(rule.time_limit_from == "inference" for rule in urgency.rules)
    return HtmlOutput("".join(parts), say("rules-text", count=len(urgency.rules), inferred=inferred))


def _cause(cause: Cause, source: Library) -> list[str]:
    link = tag("a", text(cause.name), href=entry_address("cause", cause.id))
    certainty = source.language.say(f"certainty-{cause.certainty.level}")
    plain = "" if cause.plain_name.lower() == cause.name.lower() else tag("span", text(cause.plain_name), class_="also")
    return [link + plain, text(_who(cause, source)), text(_where(cause, source)), text(certainty)]


def _who(cause: Cause, source: Library) -> str:
    """Return the ages at which a cause is frequent, from the first to the last."""
    ages = [name.removeprefix("age.") for name in _often(cause, "age.", source)]
    return source.language.say("causes-ages", first=ages[0], last=ages[-1]) if ages else ""


def _where(cause: Cause, source: Library) -> str:
    """Return the places of the body where a cause is seen most."""
    chances = {line.finding: FREQUENCY_PROBABILITY[line.frequency] for line in cause.profile}
    names = sorted(_often(cause, "site.", source), key=lambda name: -chances[name])[:PLACES]
    return source.language.say("join-semicolon").join(source.findings[name].label for name in names)


def _often(cause: Cause, prefix: str, source: Library) -> list[str]:
    """Return the findings with this prefix that are frequent or more, or else those that are seen now and then."""
    chances = {line.finding: FREQUENCY_PROBABILITY[line.frequency] for line in cause.profile}
    found = [name for name in source.findings if name.startswith(prefix) and name in chances]
    often = [name for name in found if chances[name] >= FREQUENCY_PROBABILITY["frequent"]]
    return often or [name for name in found if chances[name] >= FREQUENCY_PROBABILITY["occasional"]]


def _rule(rule: UrgencyRule, source: Library) -> str:
    say = source.language.say
    basis = text(say(f"rule-limit-{rule.time_limit_from}"))
    disagree = f" {text(say('rule-disagree', how=rule.disagree))}" if rule.disagree else ""
    return tag(
        "details",
        tag("summary", text(rule.title)),
        tag("p", f"{text(rule.statement)} {tag('em', basis)}{disagree} {cite(rule.refs, source)}"),
        tag("p", text(say("rule-applies"))),
        list_of(text(line) for line in _conditions(rule, source)),
        id=anchor("rule", rule.id),
    )


def _conditions(rule: UrgencyRule, source: Library) -> list[str]:
    """Return when a rule fires, in words; combinations that differ in their last finding share a line."""
    labels, say = source.symptom_labels, source.language.say
    lines: dict[tuple[str, ...], list[str]] = {}
    for *before, last in rule.any_of:
        lines.setdefault(tuple(before), []).append(labels[last])
    result = []
    for shared, last_ones in lines.items():
        if not shared:
            result += last_ones
            continue
        names = reduce(
            lambda before, after: say("rule-both", before=before, next=after), [labels[item] for item in shared]
        )
        if len(last_ones) > 1:
            result.append(say("rule-with-one-of", shared=names, others=say("join-semicolon").join(last_ones)))
        else:
            result.append(say("rule-with-one", shared=names, other=last_ones[0]))
    return result
