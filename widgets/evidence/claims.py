"""The claim check as a readable list: what the starting article said, the verdict, the evidence, the sources."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from content import Library
from content.model_claims import Claim, ClaimCheck
from widgets.evidence.citations import EXPERT, cite
from widgets.kit.links import anchor, tool_link
from widgets.kit.markup import HtmlOutput, list_of, table, tag, text

VERDICTS = {
    "contradicted": "Contradicted",
    "overstated": "Overstated",
    "unsupported": "Unsupported",
    "nuanced": "Supported, with more to say",
    "supported": "Supported",
    "not_checkable": "Cannot be checked",
}
WEIGHTS = {3: "Matters most", 2: "Matters", 1: "Matters little"}
LOT = "The lot: of all statements and facts, those whose kind and id have the smallest SHA-256 sums."
OUTCOMES = {
    "agrees": "Agrees with its source",
    "mended": "Mended, here or in its sources",
    "not_visible": "Could not be seen in full",
}


def claims(source: Library) -> HtmlOutput:
    """Show every statement by verdict, closed until opened: for print, and for where no script runs."""
    check = source.claims
    by_id = {claim.id: claim for claim in check.claims}
    counts = Counter(str(claim.verdict) for claim in check.claims)
    worst = [tag("a", text(by_id[claim].statement), href=f"#{anchor('claim', claim)}") for claim in check.misleading]
    parts = [tag("h3", text(f"The {len(worst)} most misleading")), tag("ol", *(tag("li", claim) for claim in worst))]
    for verdict, name in VERDICTS.items():
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
        parts.append(tag("h3", text(f"{name} ({len(chosen)})")) + tag("ul", *chosen, class_="claims"))
    summary = tag("summary", text(f"All {len(check.claims)} statements as a plain list, to print or to search"))
    said = "; ".join(f"{name}: {counts[verdict]}" for verdict, name in VERDICTS.items())
    return HtmlOutput(tag("details", summary, *parts), f"{len(check.claims)} statements. {said}")


def claim_method(source: Library) -> HtmlOutput:
    """Show how the statements were checked: how many against a source, when, and what the second look found."""
    check = source.claims
    rows = [[text(name), *_checked(check, weight)] for weight, name in WEIGHTS.items()]
    rows.append(["All", *_checked(check, None)])
    head = [
        "Weight",
        "Statements",
        "Read against a source",
        "Of these on the latest day",
        "No source outside the article",
    ]
    when = long_date(max(claim.checked for claim in check.claims))
    shown = table(head, rows, f"How the {len(check.claims)} statements were checked, up to {when}")
    looks = Counter(str(look.outcome) for look in check.second_looks)
    outcomes = [[text(name), str(looks[outcome])] for outcome, name in OUTCOMES.items()]
    caption = f"The second look: {len(check.second_looks)} sentences drawn by lot"
    plain = "; ".join(f"{name}: {looks[outcome]}" for outcome, name in OUTCOMES.items())
    return HtmlOutput(
        shown + table(["Outcome", "Sentences"], outcomes, caption) + _second_looks(check, source),
        f"{len(check.claims)} statements checked, up to {when}. {caption}. {plain}",
    )


def claim_questions(source: Library) -> HtmlOutput:
    """Show what the comments under the article ask between the lines, with answers."""
    questions = source.claims.questions
    rows = [
        tag("dt", text(each.question)) + tag("dd", text(each.answer), " ", cite(each.refs, source))
        for each in questions
    ]
    return HtmlOutput(tag("dl", *rows), f"{len(questions)} questions")


def omissions(source: Library) -> HtmlOutput:
    """Show what the article leaves out, and where this publication covers it."""
    every = source.claims.omissions
    chapters = {chapter.notebook: chapter.title for chapter in source.chapters}
    rows = []
    for each in every:
        notebook, _, heading = each.covered_in.partition("#")
        place = tag("a", text(f"{chapters[notebook]}: {heading.replace('-', ' ')}"), href=each.covered_in)
        rows.append([text(each.missing), f"{text(each.why)} {cite(each.refs, source)}", place])
    shown = table(["Missing", "Why it matters", "Covered in"], rows, f"{len(rows)} things that it leaves out")
    return HtmlOutput(shown, f"{len(rows)} omissions")


def how_checked(claim: Claim) -> str:
    """Return how a statement was checked, and when."""
    done = "Read against a source" if claim.rechecked == "source" else "No source outside the article"
    return f"{done}, {long_date(claim.checked)}."


def long_date(day: dt.date) -> str:
    """Return a day as `24 November 2026`."""
    return f"{day.day} {day:%B %Y}"


def _checked(check: ClaimCheck, weight: int | None) -> list[str]:
    chosen = [claim for claim in check.claims if weight in (None, claim.importance)]
    latest = max(claim.checked for claim in check.claims)
    read = [claim for claim in chosen if claim.rechecked == "source"]
    again = sum(claim.checked == latest for claim in read)
    return [str(count) for count in (len(chosen), len(read), again, len(chosen) - len(read))]


def _second_looks(check: ClaimCheck, source: Library) -> str:
    statements = {claim.id: claim.statement for claim in check.claims}
    statements |= {fact.id: fact.statement for fact in source.facts.values()}
    lines = [
        tag("strong", text(f"{OUTCOMES[look.outcome]}. ")) + text(f"{statements[look.id]} Note: {look.note}")
        for look in check.second_looks
    ]
    summary = tag("summary", "What the second look found, one by one")
    return tag("details", summary, tag("p", LOT), list_of(lines))


def _claim(claim: Claim, source: Library) -> str:
    basis = EXPERT if claim.basis else ""
    return (
        f"It says: {text(claim.statement)} "
        + tag(
            "span", f"The evidence: {text(claim.evidence)} {cite(claim.refs, source)} {basis}", class_="claim-evidence"
        )
        + tag("span", text(how_checked(claim)), class_="claim-evidence")
    )
