"""The causes and the urgency rules as readable lists, made from the same files that the tools reason with."""

from __future__ import annotations

from content import Library, UnknownId
from content.model import Cause, Number, Share
from content.model_urgency import UrgencyRule
from widgets.evidence.citations import cite, sourced
from widgets.evidence.facts import numbers, sure
from widgets.kit.links import anchor
from widgets.kit.markup import HtmlOutput, list_of, tag, text

SUBTYPES = ("dystrophic", "metastatic", "idiopathic", "iatrogenic", "calciphylaxis")
PARTS = (
    ("what", "What it is"),
    ("mechanism", "How calcium gets there"),
    ("who", "Who gets it"),
    ("where", "Where"),
    ("laboratory", "Blood tests"),
    ("points_to", "What points to it"),
    ("points_away", "What speaks against it"),
    ("confirmed_by", "How it is confirmed"),
)


def causes(subtype: str, source: Library) -> HtmlOutput:
    """Show every cause of one subtype, closed until a reader opens it. Raises UnknownId."""
    if subtype not in SUBTYPES:
        raise UnknownId("subtype", subtype, SUBTYPES)
    chosen = [cause for cause in source.causes.values() if cause.subtype == subtype]
    names = ", ".join(cause.name for cause in chosen)
    return HtmlOutput(
        tag("div", *(_cause(cause, source) for cause in chosen), class_="causes"), f"{len(chosen)} causes: {names}"
    )


def rules(source: Library) -> HtmlOutput:
    """Show every rule of the symptom checklist with its source, and who set the time limit."""
    urgency = source.urgency
    parts = []
    for name, level in urgency.levels.items():
        rows = [_rule(rule, source) for rule in urgency.rules if rule.level == name]
        if rows:
            head = tag("h3", text(f"{level.label} ({len(rows)} rules)"))
            parts.append(head + tag("div", *rows, class_="rules"))
    inferred = sum(rule.time_limit_from == "inference" for rule in urgency.rules)
    return HtmlOutput("".join(parts), f"{len(urgency.rules)} rules, {inferred} with a time limit inferred by us")


def _cause(cause: Cause, source: Library) -> str:
    bone = tag("p", "This is bone, not a calcium deposit. It is listed because it is mistaken for calcinosis.")
    rows = [tag("dt", text(label)) + tag("dd", sourced(getattr(cause, name), source)) for name, label in PARTS]
    if cause.frequency:
        rows.append(tag("dt", "How often") + tag("dd", list_of(_share(share, source) for share in cause.frequency)))
    if cause.genes:
        genes = "; ".join(gene.symbol + (f" ({gene.note})" if gene.note else "") for gene in cause.genes)
        rows.append(tag("dt", "Genes") + tag("dd", text(genes)))
    rows.append(tag("dt", "How sure we are") + tag("dd", text(sure(cause.certainty))))
    also = f" ({', '.join(cause.synonyms)})" if cause.synonyms else ""
    summary = tag("summary", tag("span", text(cause.name)), tag("span", text(also), class_="also"))
    return tag("details", summary, bone if cause.is_bone else "", tag("dl", *rows), id=anchor("cause", cause.id))


def _share(share: Share, source: Library) -> str:
    counted = ""
    if share.kind == "prevalence" and share.numerator is not None and share.denominator:
        number = Number(numerator=share.numerator, denominator=share.denominator, population="people")
        counted = f" ({numbers(number, source).partition('; ')[2]})"
    return f"{text(share.text + counted)} {cite(share.refs, source)}"


def _rule(rule: UrgencyRule, source: Library) -> str:
    basis = "Time limit from the source." if rule.time_limit_from == "source" else "Time limit inferred by us."
    disagree = f" Sources disagree. {text(rule.disagree)}" if rule.disagree else ""
    return tag(
        "details",
        tag("summary", text(rule.title)),
        tag("p", f"{text(rule.statement)} {tag('em', basis)}{disagree} {cite(rule.refs, source)}"),
        tag("p", "It applies to:"),
        list_of(text(line) for line in _conditions(rule, source)),
        id=anchor("rule", rule.id),
    )


def _conditions(rule: UrgencyRule, source: Library) -> list[str]:
    """Return when a rule fires, in words; combinations that differ in their last finding share a line."""
    labels = source.symptom_labels
    lines: dict[tuple[str, ...], list[str]] = {}
    for *before, last in rule.any_of:
        lines.setdefault(tuple(before), []).append(labels[last])
    result = []
    for shared, last_ones in lines.items():
        if not shared:
            result += last_ones
            continue
        names = " and ".join(labels[item] for item in shared)
        result.append(f"{names} and {'one of these: ' if len(last_ones) > 1 else ''}{'; '.join(last_ones)}")
    return result
