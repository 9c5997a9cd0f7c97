"""The explorer's answer with the words of the content: what the command line prints and what the view draws."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from content import Library, UnknownId, library
from content.model import ProfileEntry
from widgets.cause_explorer.chances import engine
from widgets.cause_explorer.questions import ask_next, open_findings, tells_apart
from widgets.cause_explorer.reasoning import rank as _rank
from widgets.cause_explorer.tables import tables
from widgets.cause_explorer.words import fits, in_sight, twins
from widgets.symptom_checklist.reasoning import answer as how_soon

DETAILED = 8
NOTHING_URGENT = "routine"


@cache
def this_engine() -> dict[str, Any]:
    """Return the engine over this publication's causes."""
    return engine(tables())


def rank(present: Iterable[str], absent: Iterable[str] = ()) -> dict[str, Any]:
    """Rank every cause for these findings; order and repetition change nothing.

    Raises ValueError (UnknownId for an id that nothing carries, with the nearest valid one).
    """
    here, gone = list(present), list(absent)
    check_findings(here, gone, library().findings)
    return _rank(this_engine(), here, gone)


def check_findings(present: Iterable[str], absent: Iterable[str], known: Mapping[str, object]) -> None:
    """Raise ValueError for an unknown id, or a finding that is both there and not there."""
    here, gone = list(present), list(absent)
    for finding in [*here, *gone]:
        if finding not in known:
            raise UnknownId("finding", finding, known)
    for finding in here:
        if finding in gone:
            raise ValueError(f"finding {finding!r} is given as present and as absent")


def answer(present: Iterable[str], absent: Iterable[str] = ()) -> dict[str, Any]:
    """Return the explorer's contract: enough, subtypes, ranking with reasons, what stays in sight, what to ask next."""
    ranking = rank(present, absent)
    gained = ask_next(this_engine(), ranking)
    return _common(ranking, len(ranking["candidates"])) | {
        "ask_next": [{"finding": finding, "gain": gain} for finding, gain in gained],
    }


def shown(present: Iterable[str], absent: Iterable[str] = ()) -> dict[str, Any]:
    """Return what the view draws: the best candidates in words, their reasons, and what tells neighbours apart."""
    ranking = rank(present, absent)
    of, source = this_engine(), library()
    still_open = open_findings(of, ranking)
    found = _common(ranking, DETAILED)
    for place, row in enumerate(found["ranking"]):
        rival = found["ranking"][1 if place == 0 else 0]["cause"]
        row["rival"] = source.causes[rival].name
        row["tells_apart"] = tells_apart(of, row["cause"], rival, still_open)
        row["what"] = source.causes[row["cause"]].what.text
        row["confirmed_by"] = source.causes[row["cause"]].confirmed_by.text
    return found | {
        "told": len(ranking["present"]) + len(ranking["absent"]),
        "ask_next": [finding for finding, _ in ask_next(of, ranking, most=3)],
    }


def _common(ranking: dict[str, Any], most: int) -> dict[str, Any]:
    of, source = this_engine(), library()
    words = fits(of, ranking, most)
    rows = [_candidate(row, words[place], source) for place, row in enumerate(ranking["candidates"][:most])]
    return {
        "enough": ranking["enough"],
        "subtypes": [{"id": subtype, "share": share} for subtype, share in ranking["subtypes"]],
        "ranking": rows,
        "not_told_apart": twins(of, ranking),
        "keep_in_sight": [_danger(found, source) for found in in_sight(of, ranking["present"])],
        "how_soon": _how_soon(ranking["present"]),
    }


def _candidate(row: dict[str, Any], word: str, source: Library) -> dict[str, Any]:
    cause = source.causes[row["cause"]]
    profile = {line.finding: line for line in cause.profile}
    return {
        "cause": cause.id,
        "name": cause.name,
        "subtype": cause.subtype,
        "share": row["share"],
        "fit": word,
        "because": [_push(push, profile) for push in row["because"]],
        "against": [_push(push, profile) for push in row["against"]],
    }


def _push(push: dict[str, Any], profile: dict[str, ProfileEntry]) -> dict[str, Any]:
    line = profile.get(push["finding"])
    return {
        "finding": push["finding"],
        "weight": round(push["weight"], 4),
        "refs": list(line.refs) if line else [],
        "answer": push["answer"],
        "frequency": line.frequency if line else None,
        "counted": (line.counted or "") if line else "",
    }


def _danger(found: dict[str, Any], source: Library) -> dict[str, Any]:
    danger = next(danger for danger in source.dangers if danger.id == found["id"])
    return {
        "id": danger.id,
        "name": danger.name,
        "causes": list(danger.causes),
        "because": found["because"],
        "why": danger.why.text,
        "refs": list(danger.why.refs),
    }


def _how_soon(present: list[str]) -> dict[str, Any] | None:
    """Return the checklist's own advice for exactly these findings, or None where it knows nothing urgent of them.

    The explorer asks about far less than the checklist, so that nothing urgent here would be no reassurance.
    """
    if not present:
        return None
    advice = how_soon(present)
    if advice["urgency"] == NOTHING_URGENT:
        return None
    return {key: advice[key] for key in ("urgency", "because", "do", "do_not")}
