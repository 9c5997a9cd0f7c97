"""The claim check as a readable list: what the starting article said, the verdict, the evidence, the sources."""

from __future__ import annotations

from collections import Counter

from content import library
from content.model_claims import Claim
from widgets.evidence.citations import EXPERT, cite
from widgets.evidence.markup import Shown, table, tag, text

VERDICTS = {
    "contradicted": "Contradicted",
    "overstated": "Overstated",
    "unsupported": "Unsupported",
    "nuanced": "Supported, with more to say",
    "supported": "Supported",
    "not_checkable": "Cannot be checked",
}


def claims() -> Shown:
    """Show the counts, the ten most misleading statements, and all of them by verdict, closed until opened."""
    check = library().claims
    by_id = {claim.id: claim for claim in check.claims}
    counts = Counter(str(claim.verdict) for claim in check.claims)
    rows = [[text(name), str(counts[verdict])] for verdict, name in VERDICTS.items()]
    worst = [_claim(by_id[claim]) for claim in check.misleading]
    parts = [
        table(["Verdict", "Statements"], rows, f"{len(check.claims)} statements, checked"),
        tag("h2", "The ten most misleading") + tag("ol", *(tag("li", claim) for claim in worst), class_="claims"),
        tag("h2", "Every statement"),
    ]
    for verdict, name in VERDICTS.items():
        chosen = [claim for claim in check.claims if claim.verdict == verdict]
        summary = tag("summary", text(f"{name} ({len(chosen)})"))
        rows_of = (tag("li", _claim(claim), id=f"claim-{claim.id}") for claim in chosen)
        parts.append(tag("details", summary, tag("ul", *rows_of, class_="claims")))
    said = "; ".join(f"{name}: {counts[verdict]}" for verdict, name in VERDICTS.items())
    return Shown("".join(parts), f"{len(check.claims)} statements. {said}")


def claim_questions() -> Shown:
    """Show what the comments under the article ask between the lines, with answers."""
    questions = library().claims.questions
    rows = [tag("dt", text(each.question)) + tag("dd", text(each.answer), " ", cite(each.refs)) for each in questions]
    return Shown(tag("dl", *rows), f"{len(questions)} questions")


def omissions() -> Shown:
    """Show what the article leaves out, and where this publication covers it."""
    every = library().claims.omissions
    chapters = {chapter.notebook: chapter.title for chapter in library().chapters}
    rows = []
    for each in every:
        place = tag("a", text(chapters[each.covered_in]), href=each.covered_in) if each.covered_in else "not yet"
        rows.append([text(each.missing), f"{text(each.why)} {cite(each.refs)}", place])
    shown = table(["Missing", "Why it matters", "Covered in"], rows, f"{len(rows)} things that it leaves out")
    return Shown(shown, f"{len(rows)} omissions")


def _claim(claim: Claim) -> str:
    basis = EXPERT if claim.basis else ""
    return (
        tag("strong", text(VERDICTS[claim.verdict] + ". "))
        + f"It says: {text(claim.statement)} "
        + tag("span", f"The evidence: {text(claim.evidence)} {cite(claim.refs)} {basis}", class_="claim-evidence")
    )
