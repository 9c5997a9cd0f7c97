"""The explorer's answer with the words of the content: what the view draws, and what the command prints; portable."""

from __future__ import annotations

import json

from widgets.cause_explorer.chances import engine, entropies
from widgets.cause_explorer.questions import ask_next, open_findings, tells_apart
from widgets.cause_explorer.ranking import rank
from widgets.cause_explorer.words import fits, in_sight, twins
from widgets.kit.entries import known_ids, notice
from widgets.symptom_checklist.reasoning import advise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    Tables = dict[str, Any]

MAX_FINDINGS = 100
DETAILED = 8
SUGGESTED = 3
NOTHING_URGENT = "routine"
UNKNOWN, ONE_ANSWER = "notice-unknown-finding", "notice-one-answer"
MESSAGES = (UNKNOWN, ONE_ANSWER)
# The engine keeps the rows that it worked out, so the one of the tables used last is kept.
_kept: dict[str, Any] = {"tables": None, "engine": None}


def answer(tables: Tables, entries: dict[str, Any]) -> dict[str, Any]:
    """Return what the view draws of these findings, and `notice` for what can't be used."""
    present, absent, faults = usable(tables, entries)
    # What a reader does not know is not asked again, and says nothing else.
    skipped, more = known_ids(
        tables["phrases"], entries.get("skipped", []), tables["findings"], UNKNOWN, len(tables["order"])
    )
    told = {"present": present, "absent": absent, "notice": notice(tables["phrases"], faults + more)}
    return {**explained(tables, present, absent, skipped), **told}


def chores(tables: Tables) -> Iterator[None]:
    """Work out in small steps what answers need, so that the first ones come as quickly as later ones."""
    of = this_engine(tables)
    for finding in tables["order"]:
        entropies(of, finding)
        yield
    answer(tables, {"present": []})
    yield
    for cause in tables["causes"]:
        _about(of, cause)
        yield


def usable(tables: Tables, entries: dict[str, Any]) -> tuple[list[str], list[str], list[str]]:
    """Return the findings that are there and not there as far as they can be used, and what to say of the others.

    A question that takes one answer keeps the last one, and what is told both ways counts as there.
    """
    phrases = tables["phrases"]
    present, faults = known_ids(phrases, entries.get("present"), tables["findings"], UNKNOWN, MAX_FINDINGS)
    absent, more = known_ids(phrases, entries.get("absent", []), tables["findings"], UNKNOWN, MAX_FINDINGS)
    last = {tables["findings"][finding]["group"]: finding for finding in present}
    kept = []
    for finding in present:
        about = tables["findings"][finding]
        if tables["groups"][about["group"]]["exclusive"] and last[about["group"]] != finding:
            faults.append(phrases[ONE_ANSWER].format(finding=about["label"]))
        else:
            kept.append(finding)
    return kept, [finding for finding in absent if finding not in kept], faults + more


def explained(tables: Tables, present: list[str], absent: list[str], skipped: Sequence[str] = ()) -> dict[str, Any]:
    """Return the best causes in words, their reasons, what tells neighbours apart, and what to ask next."""
    of = this_engine(tables)
    ranking = rank(of, present, absent, DETAILED)
    still_open = open_findings(of, ranking)
    found = _common(of, ranking, DETAILED)
    rows = found["ranking"]
    for place, row in enumerate(rows):
        rival = rows[1 if place == 0 else 0]
        about = _about(of, row["cause"])
        row["rival"] = rival["name"]
        row["tells_apart"] = tells_apart(of, row["cause"], rival["cause"], still_open)
        row["what"] = about["what"]
        row["confirmed_by"] = about["confirmed_by"]
        row["disease"] = about["disease"]
    found["told"] = len(ranking["present"]) + len(ranking["absent"])
    found["ask_next"] = [finding for finding, _ in ask_next(of, ranking, SUGGESTED, skipped)]
    return found


def contract(tables: Tables, present: list[str], absent: list[str]) -> dict[str, Any]:
    """Return every cause with its reasons, what stays in sight, and what to ask next with its gain in bits."""
    of = this_engine(tables)
    ranking = rank(of, present, absent)
    found = _common(of, ranking, len(ranking["candidates"]))
    found["ask_next"] = [{"finding": finding, "gain": gain} for finding, gain in ask_next(of, ranking)]
    return found


def this_engine(tables: Tables) -> dict[str, Any]:
    """Return the engine of these tables, with what it has worked out so far."""
    if _kept["tables"] is not tables:
        _kept["tables"], _kept["engine"] = tables, engine(tables)
    kept: dict[str, Any] = _kept["engine"]
    return kept


def _common(of: dict[str, Any], ranking: dict[str, Any], limit: int) -> dict[str, Any]:
    tables = of["tables"]
    words = fits(of, ranking, limit)
    rows = [_candidate(of, row, words[place]) for place, row in enumerate(ranking["candidates"][:limit])]
    return {
        "enough": ranking["enough"],
        "subtypes": [{"id": subtype, "share": share} for subtype, share in ranking["subtypes"]],
        "ranking": rows,
        "not_told_apart": twins(of, ranking),
        "keep_in_sight": in_sight(of, ranking["present"]),
        "how_soon": _how_soon(tables, ranking["present"]),
    }


def _candidate(of: dict[str, Any], row: dict[str, Any], word: str) -> dict[str, Any]:
    about = _about(of, row["cause"])
    return {
        "cause": row["cause"],
        "name": about["name"],
        "subtype": row["subtype"],
        "share": row["share"],
        "fit": word,
        "because": [_contribution(contribution, about["profile"]) for contribution in row["because"]],
        "against": [_contribution(contribution, about["profile"]) for contribution in row["against"]],
    }


def _about(of: dict[str, Any], cause: str) -> dict[str, Any]:
    """Return the words about a cause; the tables hold them as text, because an answer needs only a few of them."""
    kept: dict[str, dict[str, Any]] = of["words"]
    if cause not in kept:
        kept[cause] = json.loads(of["tables"]["words"][cause])
    return kept[cause]


def _contribution(contribution: dict[str, Any], profile: dict[str, Any]) -> dict[str, Any]:
    frequency, counted, refs = profile.get(contribution["finding"], (None, "", ()))
    return {
        "finding": contribution["finding"],
        "weight": round(contribution["weight"], 4),
        "refs": list(refs),
        "answer": contribution["answer"],
        "frequency": frequency,
        "counted": counted,
    }


def _how_soon(tables: Tables, present: list[str]) -> dict[str, Any] | None:
    """Return the checklist's own advice for exactly these findings, or None where it knows nothing urgent of them.

    The explorer asks about far less than the checklist, so that nothing urgent here would be no reassurance.
    """
    advice = advise(tables["checklist"], present)
    if advice["urgency"] == NOTHING_URGENT:
        return None
    return {key: advice[key] for key in ("urgency", "because", "do", "do_not")}
