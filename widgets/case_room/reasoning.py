"""From a case and what was committed to at its steps, to what may be seen of it; portable Python over plain values.

A step is answered only after the one before it was committed to. Whatever is not revealed is not in the answer: a
class may send the answer to any phone.
"""

from __future__ import annotations

import json

from widgets.case_room.commits import NOT_USED, PAIR, TRANSFER, UNKNOWN_STEP, asks_of, taken, taken_pair
from widgets.case_room.telling import ended, paired, seen, told
from widgets.kit.entries import notice, unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Tables = dict[str, Any]

UNKNOWN_CASE, UNKNOWN_PAIR = "notice-unknown-case", "notice-unknown-pair"
MESSAGES = (UNKNOWN_CASE, UNKNOWN_PAIR, UNKNOWN_STEP, NOT_USED)


def answer(tables: Tables, entries: dict[str, Any]) -> dict[str, Any]:
    """Return what may be seen of a case or of a pair, and `notice` for what can't be used."""
    faults: list[str] = []
    case = _known(tables, entries.get("case", ""), tables["cases"], UNKNOWN_CASE, faults)
    pair = "" if case else _known(tables, entries.get("pair", ""), _pairs(tables), UNKNOWN_PAIR, faults)
    found = {"case": case, "pair": pair, **_NOTHING}
    commits = entries.get("commits", [])
    if case:
        found = {**found, **_case(tables, json.loads(tables["cases"][case]), commits, faults)}
    elif pair:
        found = {**found, **_pair(tables, _pairs(tables)[pair], commits, faults)}
    elif commits != []:
        faults.append(tables["phrases"][NOT_USED])
    return {**found, "notice": notice(tables["phrases"], faults[:3])}


_NOTHING: dict[str, Any] = {
    "title": "",
    "known": "",
    "of": 0,
    "commits": [],
    "steps": [],
    "ask": None,
    "end": None,
    "contrast": None,
}


def _known(tables: Tables, value: Any, known: dict[str, Any], message: str, faults: list[str]) -> str:
    if value == "" or (isinstance(value, str) and value in known):
        return str(value)
    faults.append(unknown(tables["phrases"], message, value, known))
    return ""


def _pairs(tables: Tables) -> dict[str, Any]:
    return {pair["id"]: pair for pair in tables["pairs"]}


def _case(tables: Tables, case: dict[str, Any], commits: Any, faults: list[str]) -> dict[str, Any]:
    asks = asks_of(case)
    committed = taken(tables, case, asks, commits, faults)
    steps: list[dict[str, Any]] = []
    ask, end = None, None
    for step in case["steps"]:
        kind = step["kind"]
        commit = committed.get(kind)
        steps.append(told(tables, case, step, asks.get(kind, ""), commit))
        if kind in asks and commit is None:
            ask = _ask(tables, case, kind, asks[kind])
            break
        if commit is not None:
            steps[-1]["seen"] = seen(tables, case, kind, asks[kind], commit)
    else:
        end = ended(tables, case, committed.get(TRANSFER))
        if TRANSFER not in committed:
            ask = {"step": TRANSFER, "kind": TRANSFER, "findings": [], "weigh": None}
    return {
        "title": case["title"],
        "known": tables["labels"].get(case["known"], ""),
        "of": len(case["steps"]),
        # A plain mapping keeps no order where this is read in the page.
        "commits": [committed[kind] for kind in [*(each["kind"] for each in steps), TRANSFER] if kind in committed],
        "steps": steps,
        "ask": ask,
        "end": end,
    }


def _ask(tables: Tables, case: dict[str, Any], step: str, kind: str) -> dict[str, Any]:
    """Return what is asked at a step: a ranking with its reasons, or which way one finding pushes one cause."""
    findings: list[dict[str, Any]] = []
    for each in case["steps"]:
        findings += [{"id": one, "label": tables["labels"][one], "there": True} for one in each["present"]]
        findings += [{"id": one, "label": tables["labels"][one], "there": False} for one in each["absent"]]
        if each["kind"] == step:
            break
    weigh = None
    if kind == "weigh":
        asked = case["said"][step]["weigh"]
        weigh = {
            "cause": tables["causes"][asked["cause"]],
            "finding": tables["labels"][asked["finding"]],
            "there": asked["answer"] == "yes",
        }
    return {"step": step, "kind": kind, "findings": findings, "weigh": weigh}


def _pair(tables: Tables, pair: dict[str, Any], commits: Any, faults: list[str]) -> dict[str, Any]:
    commit = taken_pair(tables, pair, commits, faults)
    return {
        "title": pair["question"],
        "commits": [commit] if commit else [],
        "ask": None if commit else {"step": PAIR, "kind": PAIR, "findings": [], "weigh": None},
        "contrast": paired(tables, pair, commit),
    }
