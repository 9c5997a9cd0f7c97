"""A ranking as plain data: what the command line prints and what the view draws."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from content import Library, library
from content.model import ProfileEntry
from widgets.cause_explorer.questions import ask_next, open_findings, tells_apart
from widgets.cause_explorer.reasoning import Candidate, Push, Ranking, rank

FITS_WELL, FITS = 0.4, 0.08
DETAILED = 8


def answer(present: Iterable[str], absent: Iterable[str] = ()) -> dict[str, Any]:
    """Return the explorer's contract: enough, subtypes, ranking with reasons, and what to ask next."""
    ranking = rank(present, absent)
    source = library()
    return {
        "enough": ranking.enough,
        "fits": ranking.fits,
        "subtypes": [{"id": subtype, "share": share} for subtype, share in ranking.subtypes],
        "ranking": [_candidate(candidate, source) for candidate in ranking.candidates],
        "ask_next": [{"finding": finding, "gain": gain} for finding, gain in ask_next(ranking)],
    }


def shown(present: Iterable[str], absent: Iterable[str] = ()) -> dict[str, Any]:
    """Return what the view draws: the best candidates in words, their reasons, and what tells neighbours apart."""
    ranking = rank(present, absent)
    source = library()
    best = ranking.candidates[:DETAILED]
    still_open = open_findings(ranking)
    rows = []
    for place, candidate in enumerate(best):
        row = _candidate(candidate, source)
        rival = best[place + 1] if place == 0 else best[0]
        row["fit"] = in_words(candidate, ranking)
        row["rival"] = source.causes[rival.cause].name
        row["tells_apart"] = tells_apart(candidate.cause, rival.cause, still_open)
        row["what"] = source.causes[candidate.cause].what.text
        row["confirmed_by"] = source.causes[candidate.cause].confirmed_by.text
        rows.append(row)
    return {
        "enough": ranking.enough,
        "fits": ranking.fits,
        "told": len(ranking.present) + len(ranking.absent),
        "subtypes": [{"id": subtype, "share": share} for subtype, share in ranking.subtypes],
        "ranking": rows,
        "ask_next": [finding for finding, _ in ask_next(ranking, most=3)],
    }


def in_words(candidate: Candidate, ranking: Ranking) -> str:
    """Return how well a cause fits, in one of three steps: the bars carry no more precision than that."""
    if candidate.share >= FITS_WELL and candidate.evidence > 0 and ranking.enough:
        return "fits well"
    return "fits" if candidate.share >= FITS and candidate.evidence > 0 else "less likely"


def _candidate(candidate: Candidate, source: Library) -> dict[str, Any]:
    cause = source.causes[candidate.cause]
    profile = {line.finding: line for line in cause.profile}
    return {
        "cause": cause.id,
        "name": cause.name,
        "subtype": cause.subtype,
        "share": candidate.share,
        "because": [_push(push, profile) for push in candidate.because],
        "against": [_push(push, profile) for push in candidate.against],
    }


def _push(push: Push, profile: dict[str, ProfileEntry]) -> dict[str, Any]:
    line = profile.get(push.finding)
    return {
        "finding": push.finding,
        "weight": round(push.weight, 4),
        "refs": list(line.refs) if line else [],
        "answer": push.answer,
        "frequency": line.frequency if line else None,
    }
