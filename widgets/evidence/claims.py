"""The claim check as a readable list: what the starting article said, the verdict, the evidence, the sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from content import Library
from content.model_claims import Claim, ClaimCheck, Lot
from widgets.evidence.citations import cite, expert
from widgets.kit.links import anchor, tool_link
from widgets.kit.markup import HtmlOutput, list_of, table, tag, text

# In the order in which they are shown: what is worst, and what matters most, first.
VERDICTS = ("contradicted", "overstated", "unsupported", "nuanced", "supported", "not_checkable")
WEIGHTS = (3, 2, 1)
OUTCOMES = ("agrees", "mended", "not_visible")
LOT_OUTCOMES = (*OUTCOMES, "no_claim")
LOT_KINDS = ("fact", "treatment", "cause", "rule", "laboratory", "gene", "case", "chapter", "lesson", "question")
METHOD = ("weight", "statements", "read", "latest", "none")
OMISSIONS = ("missing", "why", "place")


def claims(source: Library) -> HtmlOutput:
    """Show every statement by verdict, closed until opened: for print, and for where no script runs."""
    check, say = source.claims, source.language.say
    by_id = {claim.id: claim for claim in check.claims}
    counts = Counter(str(claim.verdict) for claim in check.claims)
    worst = [tag("a", text(by_id[claim].statement), href=f"#{anchor('claim', claim)}") for claim in check.misleading]
    parts = [tag("h3", text(say("claims-worst", count=len(worst)))), tag("ol", *(tag("li", claim) for claim in worst))]
    for verdict in VERDICTS:
        chosen = [
            tag(
                "li",
                _claim(claim, source),
                id=anchor("claim", claim.id),
                data_link=tool_link("claims", "claim", claim.id),
            )
            for claim in check.claims
            if claim.verdict == verdict
        ]
        head = say("claims-verdict", verdict=say(f"verdict-{verdict}"), count=len(chosen))
        parts.append(tag("h3", text(head)) + tag("ul", *chosen, class_="claims"))
    summary = tag("summary", text(say("claims-summary", count=len(check.claims))))
    verdicts = _counts({say(f"verdict-{verdict}"): counts[verdict] for verdict in VERDICTS}, source)
    said = say("claims-text", count=len(check.claims), verdicts=verdicts)
    return HtmlOutput(tag("details", summary, *parts), said)


def claim_method(source: Library) -> HtmlOutput:
    """Show how the statements were checked: how many against a source, when, and what the second look found."""
    check, say = source.claims, source.language.say
    counted = {"count": len(check.claims), "date": max(claim.checked for claim in check.claims)}
    rows = [[text(say(f"weight-{weight}")), *_checked(source, weight)] for weight in WEIGHTS]
    rows.append([text(say("claims-method-all")), *_checked(source, None)])
    head = [text(say(f"claims-method-{column}")) for column in METHOD]
    looks = Counter(str(look.outcome) for look in check.second_looks)
    outcomes = {say(f"claims-outcome-{outcome}"): looks[outcome] for outcome in OUTCOMES}
    second = say("claims-second", count=len(check.second_looks))
    columns = [text(say("claims-second-outcome")), text(say("claims-second-sentences"))]
    found = table(columns, [[text(name), _number(count, source)] for name, count in outcomes.items()], second)
    return HtmlOutput(
        table(head, rows, say("claims-method", **counted))
        + found
        + _second_looks(check, source)
        + "".join(_lot(lot, source) for lot in check.lots),
        say("claims-method-text", **counted, second=second, outcomes=_counts(outcomes, source)),
    )


def claim_questions(source: Library) -> HtmlOutput:
    """Show what the comments under the article ask between the lines, with answers."""
    questions = source.claims.questions
    rows = [
        tag("dt", text(each.question)) + tag("dd", text(each.answer), " ", cite(each.refs, source))
        for each in questions
    ]
    return HtmlOutput(tag("dl", *rows), source.language.say("claims-questions-text", count=len(questions)))


def omissions(source: Library) -> HtmlOutput:
    """Show what the article leaves out, and where this publication covers it."""
    every, say = source.claims.omissions, source.language.say
    chapters = {chapter.notebook: chapter.title for chapter in source.chapters}
    rows = []
    for each in every:
        notebook, _, heading = each.covered_in.partition("#")
        name = say("claims-place", chapter=chapters[notebook], heading=heading.replace("-", " "))
        place = tag("a", text(name), href=each.covered_in)
        rows.append([text(each.missing), f"{text(each.why)} {cite(each.refs, source)}", place])
    head = [text(say(f"claims-omissions-{column}")) for column in OMISSIONS]
    shown = table(head, rows, say("claims-omissions", count=len(rows)))
    return HtmlOutput(shown, say("claims-omissions-text", count=len(rows)))


def how_checked(claim: Claim, source: Library) -> str:
    """Return how a statement was checked, and when."""
    said = "claims-how-source" if claim.rechecked == "source" else "claims-how-none"
    return source.language.say(said, date=claim.checked)


def _counts(counts: Mapping[str, int], source: Library) -> str:
    """Return how many there are of each, in one line."""
    say = source.language.say
    return say("join-semicolon").join(say("evidence-count", name=name, count=count) for name, count in counts.items())


def _checked(source: Library, weight: int | None) -> list[str]:
    check = source.claims
    chosen = [claim for claim in check.claims if weight in (None, claim.importance)]
    latest = max(claim.checked for claim in check.claims)
    read = [claim for claim in chosen if claim.rechecked == "source"]
    again = sum(claim.checked == latest for claim in read)
    counts = (len(chosen), len(read), again, len(chosen) - len(read))
    return [_number(count, source) for count in counts]


def _number(number: int, source: Library) -> str:
    return text(source.language.say("evidence-number", number=number))


def _second_looks(check: ClaimCheck, source: Library) -> str:
    say = source.language.say
    statements = {claim.id: claim.statement for claim in check.claims}
    statements |= {fact.id: fact.statement for fact in source.facts.values()}
    lines = [
        tag("strong", text(say("claims-second-is", outcome=say(f"claims-outcome-{look.outcome}"))), " ")
        + text(say("claims-second-line", statement=statements[look.id], note=look.note))
        for look in check.second_looks
    ]
    summary = tag("summary", text(say("claims-second-found")))
    return tag("details", summary, tag("p", text(say("claims-second-lot"))), list_of(lines))


def _lot(lot: Lot, source: Library) -> str:
    """Return how many sentences a lot took from each part and how they stood, and what was found in some."""
    say = source.language.say
    counts = Counter((str(look.kind), str(look.outcome)) for look in lot.looks)
    sums = Counter(str(look.outcome) for look in lot.looks)
    rows = [
        [text(say(f"claims-lot-{kind}")), *(_number(counts[kind, outcome], source) for outcome in LOT_OUTCOMES)]
        for kind in LOT_KINDS
    ]
    total = [_number(sums[outcome], source) for outcome in LOT_OUTCOMES]
    rows.append([text(say("claims-method-all")), *total])
    head = [text(say(f"claims-{name}")) for name in ("lot-from", *(f"outcome-{outcome}" for outcome in LOT_OUTCOMES))]
    shown = table(head, rows, say("claims-lot", count=len(lot.looks), date=lot.checked))
    lines = [
        tag("strong", text(say("claims-second-is", outcome=say(f"claims-outcome-{look.outcome}"))), " ")
        + text(say("claims-lot-line", kind=say(f"claims-lot-{look.kind}"), place=look.place, note=look.note))
        for look in lot.looks
        if look.note
    ]
    summary = tag("summary", text(say("claims-lot-found")))
    return shown + tag("details", summary, tag("p", text(say("claims-lot-drawn"))), list_of(lines))


def _claim(claim: Claim, source: Library) -> str:
    say = source.language.say
    says = text(say("claims-says", statement=claim.statement))
    evidence = text(say("claims-evidence", evidence=claim.evidence))
    basis = expert(source) if claim.basis else ""
    return (
        f"{says} "
        + tag("span", f"{evidence} {cite(claim.refs, source)} {basis}", class_="claim-evidence")
        + tag("span", text(how_checked(claim, source)), class_="claim-evidence")
    )
