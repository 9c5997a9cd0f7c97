"""What was committed to at the steps of a case, as far as it can be used; portable Python over plain values."""

from __future__ import annotations

from widgets.kit.entries import unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Tables = dict[str, Any]
    Commit = dict[str, Any]

# What the steps of a case are asked by, besides their own names, and the last of them.
OUTCOME, TRANSFER, PAIR = "outcome", "transfer", "pair"
UNKNOWN_STEP, NOT_USED = "notice-unknown-step", "notice-commit-not-used"
MOST_CAUSES, MOST_COMMITS = 3, 12
DIRECTIONS = ("more", "same", "less")


def asks_of(case: dict[str, Any]) -> dict[str, str]:
    """Return what is asked at which step. What brings nothing new asks nothing.

    A ranking is asked first and last, and in between which way a finding pushes the cause that came first.
    """
    steps = [step["kind"] for step in case["steps"] if step["kind"] in case["said"] and step["kind"] != OUTCOME]
    return {kind: "rank" if place in (0, len(steps) - 1) else "weigh" for place, kind in enumerate(steps)}


def taken(
    tables: Tables, case: dict[str, Any], asks: dict[str, str], commits: Any, faults: list[str]
) -> dict[str, Commit]:
    """Return the commits by step, in the order of the steps, up to the first step that lacks one."""
    steps = [*(step["kind"] for step in case["steps"]), TRANSFER]
    given = _by_step(tables, commits, steps, faults)
    # Who opens a case at a step need not know which steps ask nothing.
    given = {step: given[step] for step in given if step in asks or step == TRANSFER}
    told: list[str] = []
    found: dict[str, Commit] = {}
    for step in case["steps"]:
        kind = step["kind"]
        told += step["present"] + step["absent"]
        if kind in asks:
            clean = _clean(tables, asks[kind], given.get(kind), told)
            if clean is None:
                return _kept(tables, found, given, kind, faults)
            found[kind] = clean
    options = len(case["end"]["transfer"]["options"])
    clean = _chosen(given.get(TRANSFER), options)
    if clean is not None:
        found[TRANSFER] = clean
    return found if clean is not None else _kept(tables, found, given, TRANSFER, faults)


def taken_pair(tables: Tables, pair: dict[str, Any], commits: Any, faults: list[str]) -> Commit | None:
    """Return what was committed to about a pair, or nothing."""
    given = _by_step(tables, commits, [PAIR], faults).get(PAIR)
    if given is None:
        return None
    if given.get("room") is True:
        return {"step": PAIR, "room": True}
    if given.get("finding") in pair["choices"]:
        return {"step": PAIR, "finding": given["finding"]}
    faults.append(tables["phrases"][NOT_USED])
    return None


def _kept(
    tables: Tables, found: dict[str, Commit], given: dict[str, Commit], step: str, faults: list[str]
) -> dict[str, Commit]:
    """Return what was found, and say so if something was given that can't be used."""
    if step in given or len(given) > len(found):
        faults.append(tables["phrases"][NOT_USED])
    return found


def _by_step(tables: Tables, commits: Any, steps: list[str], faults: list[str]) -> dict[str, Commit]:
    if not isinstance(commits, list):
        faults.append(tables["phrases"][NOT_USED])
        return {}
    found: dict[str, Commit] = {}
    for commit in commits[:MOST_COMMITS]:
        step = commit.get("step") if isinstance(commit, dict) else commit
        if not isinstance(step, str) or step not in steps or not isinstance(commit, dict):
            faults.append(unknown(tables["phrases"], UNKNOWN_STEP, step, steps))
        else:
            found[step] = commit
    return found


def _clean(tables: Tables, kind: str, commit: Commit | None, told: list[str]) -> Commit | None:
    """Return a commit with what is known of it, or nothing where it commits to nothing."""
    if commit is None:
        return None
    if commit.get("room") is True:
        return {"step": commit["step"], "room": True}
    if kind == "weigh":
        says = commit.get("says")
        return {"step": commit["step"], "says": says} if isinstance(says, str) and says in DIRECTIONS else None
    causes: list[str] = []
    given = commit.get("causes")
    for cause in given if isinstance(given, list) else []:
        if isinstance(cause, str) and cause in tables["causes"] and cause not in causes:
            causes.append(cause)
    if not causes:
        return None
    reasons = {side: commit.get(side) for side in ("favours", "against")}
    kept = {side: each if isinstance(each, str) and each in told else "" for side, each in reasons.items()}
    return {
        "step": commit["step"],
        "causes": causes[:MOST_CAUSES],
        "favours": kept["favours"],
        "against": kept["against"],
    }


def _chosen(commit: Commit | None, options: int) -> Commit | None:
    if commit is None:
        return None
    if commit.get("room") is True:
        return {"step": TRANSFER, "room": True}
    option = commit.get("option")
    if type(option) is int and 0 <= option < options:
        return {"step": TRANSFER, "option": option}
    return None
