"""The causes and the urgency rules as readable lists, made from the same files that the tools reason with."""

from __future__ import annotations

from content import Library, UnknownId
from content.model import Cause, Gene, Share
from content.model_urgency import UrgencyRule
from widgets.evidence.citations import cite, sourced
from widgets.evidence.facts import share, sure
from widgets.kit.links import anchor
from widgets.kit.markup import HtmlOutput, list_of, tag, text

SUBTYPES = ("dystrophic", "metastatic", "idiopathic", "iatrogenic", "calciphylaxis")
PARTS = ("what", "mechanism", "who", "where", "laboratory", "points_to", "points_away", "confirmed_by")


def causes(subtype: str, source: Library) -> HtmlOutput:
    """Show every cause of one subtype, closed until a reader opens it. Raises UnknownId."""
    if subtype not in SUBTYPES:
        raise UnknownId("subtype", subtype, SUBTYPES)
    chosen = [cause for cause in source.causes.values() if cause.subtype == subtype]
    say = source.language.say
    said = say("causes-text", count=len(chosen), names=say("join-comma").join(cause.name for cause in chosen))
    return HtmlOutput(tag("div", *(_cause(cause, source) for cause in chosen), class_="causes"), said)


def rules(source: Library) -> HtmlOutput:
    """Show every rule of the symptom checklist with its source, and who set the time limit."""
    urgency, say = source.urgency, source.language.say
    parts = []
    for name, level in urgency.levels.items():
        rows = [_rule(rule, source) for rule in urgency.rules if rule.level == name]
        if rows:
            head = tag("h3", text(say("rules-level", level=level.label, count=len(rows))))
            parts.append(head + tag("div", *rows, class_="rules"))
    inferred = sum(rule.time_limit_from == "inference" for rule in urgency.rules)
    return HtmlOutput("".join(parts), say("rules-text", count=len(urgency.rules), inferred=inferred))


def _cause(cause: Cause, source: Library) -> str:
    say = source.language.say
    bone = tag("p", text(say("cause-bone"))) if cause.is_bone else ""
    told = {name: sourced(getattr(cause, name), source) for name in PARTS}
    if cause.frequency:
        told["frequency"] = list_of(_share(each, source) for each in cause.frequency)
    if cause.genes:
        told["genes"] = text(say("join-semicolon").join(_gene(gene, source) for gene in cause.genes))
    told["certainty"] = text(sure(cause.certainty, source))
    rows = [tag("dt", text(say(f"cause-part-{name}"))) + tag("dd", each) for name, each in told.items()]
    names = say("join-comma").join(cause.synonyms)
    also = f" {say('cause-also', names=names)}" if names else ""
    summary = tag("summary", tag("span", text(cause.name)), tag("span", text(also), class_="also"))
    return tag("details", summary, bone, tag("dl", *rows), id=anchor("cause", cause.id))


def _gene(gene: Gene, source: Library) -> str:
    return source.language.say("cause-gene", symbol=gene.symbol, note=gene.note) if gene.note else gene.symbol


def _share(counted: Share, source: Library) -> str:
    told = counted.text
    if counted.kind == "prevalence" and counted.numerator is not None and counted.denominator:
        found = share(counted.numerator, counted.denominator, source)
        told = source.language.say("cause-frequency", text=told, share=found)
    return f"{text(told)} {cite(counted.refs, source)}"


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
        names = say("join-and").join(labels[item] for item in shared)
        if len(last_ones) > 1:
            result.append(say("rule-with-one-of", shared=names, others=say("join-semicolon").join(last_ones)))
        else:
            result.append(say("rule-with-one", shared=names, other=last_ones[0]))
    return result
