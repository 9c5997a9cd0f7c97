"""Which statements of the claim check a choice leaves; portable Python over plain values.

The view chooses in the same way in the browser, so that looking through the statements starts no kernel.
"""

from __future__ import annotations

from widgets.kit.entries import notice, shown, unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Tables = dict[str, Any]
    Choice = dict[str, Any]

# What a reader can choose, and what leaves everything.
NOTHING = {"section": "", "verdict": "", "importance": 0, "words": "", "claim": ""}
LONGEST_WORDS = 100
UNKNOWN = {"section": "notice-unknown-section", "verdict": "notice-unknown-verdict", "claim": "notice-unknown-claim"}
UNKNOWN_WEIGHT = "notice-unknown-importance"
MESSAGES = (*UNKNOWN.values(), UNKNOWN_WEIGHT)


def answer(tables: Tables, entries: dict[str, Any]) -> dict[str, Any]:
    """Return what can be used of a choice, with the ids of the statements that it leaves."""
    choice, faults = settled(tables, entries)
    found = [claim["id"] for claim in matching(tables, choice)]
    return {**choice, "claims": found, "notice": notice(tables["messages"], faults)}


def settled(tables: Tables, entries: dict[str, Any]) -> tuple[Choice, list[str]]:
    """Return the choice without what nothing carries, and a line on each thing that was dropped."""
    choice = {name: entries.get(name, nothing) for name, nothing in NOTHING.items()}
    messages, faults = tables["messages"], []
    for name, known in ids(tables).items():
        if choice[name] != NOTHING[name] and choice[name] not in known:
            faults.append(unknown(messages, UNKNOWN[name], choice[name], known))
            choice[name] = NOTHING[name]
    if choice["importance"] not in (0, 1, 2, 3):
        strange = shown(messages, str(choice["importance"])[:20])
        faults.append(messages[UNKNOWN_WEIGHT].format(value=strange))
        choice["importance"] = 0
    choice["words"] = choice["words"][:LONGEST_WORDS] if isinstance(choice["words"], str) else ""
    return choice, faults


def ids(tables: Tables) -> dict[str, list[str]]:
    """Return the ids that can be chosen, by entry."""
    claims = [claim["id"] for claim in tables["claims"]]
    return {"section": list(tables["sections"]), "verdict": list(tables["verdicts"]), "claim": claims}


def matching(tables: Tables, choice: Choice) -> list[dict[str, Any]]:
    """Return the statements that fit every part of a choice, in the order of the tables."""
    return [claim for claim in tables["claims"] if _fits(claim, choice)]


def _fits(claim: dict[str, Any], choice: Choice) -> bool:
    text = f"{claim['statement']} {claim['evidence']}".lower()
    wanted = (("section", "section"), ("verdict", "verdict"), ("importance", "importance"), ("claim", "id"))
    return all(choice.get(name) in (None, NOTHING[name], claim[own]) for name, own in wanted) and all(
        word in text for word in choice.get("words", "").lower().split()
    )
