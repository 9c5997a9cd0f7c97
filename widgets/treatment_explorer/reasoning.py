"""Which treatments a choice leaves, and in which order; portable Python over plain values.

Everything that is needed to choose or to sort was worked out before (see `tables`), as keys that are equal or not and
as numbers to order by.
"""

from __future__ import annotations

from widgets.kit.entries import MAX_NAMED, known_ids, notice, shown, unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    Tables = dict[str, Any]
    Choice = dict[str, str]

SORTS = ("certainty", "amount", "name")
CHOICES = ("disease", "size", "kind", "sort")
MAX_OPENED = 100
UNKNOWN = {
    "disease": "notice-unknown-disease",
    "size": "notice-unknown-size",
    "kind": "notice-unknown-kind",
    "sort": "notice-unknown-sort",
}
UNKNOWN_TREATMENT, UNKNOWN_KEY = "notice-unknown-treatment", "notice-unknown-key"
NO_CHOICE, NO_ID = "notice-no-choice", "notice-no-id"
MESSAGES = (*UNKNOWN.values(), UNKNOWN_TREATMENT, UNKNOWN_KEY, NO_CHOICE, NO_ID)


def answer(tables: Tables, entries: dict[str, Any]) -> dict[str, Any]:
    """Return what can be used of a choice and of the opened cards, with the treatments that the choice leaves."""
    choice, faults = usable(tables, entries.get("choice", {}))
    treatments = [entry["id"] for entry in tables["entries"]]
    messages = tables["messages"]
    opened, more = known_ids(messages, entries.get("opened", []), treatments, UNKNOWN_TREATMENT, MAX_OPENED)
    left, told = leaves(tables["entries"], choice), notice(messages, (faults + more)[:MAX_NAMED])
    return {"choice": choice, "opened": opened, "leaves": left, "notice": told}


def usable(tables: Tables, choice: Any) -> tuple[Choice, list[str]]:
    """Return a choice without what nothing carries, and a line on each thing that was dropped."""
    messages = tables["messages"]
    if not isinstance(choice, dict):
        return {}, [messages[NO_CHOICE].format(value=shown(messages, choice))]
    kept: Choice = {}
    faults = []
    for key, value in list(choice.items())[:MAX_OPENED]:
        if key not in CHOICES:
            faults.append(unknown(messages, UNKNOWN_KEY, key, CHOICES))
        elif not isinstance(value, str):
            faults.append(messages[NO_ID].format(key=key, value=shown(messages, value)))
        elif value and value not in tables["options"][key]:
            faults.append(unknown(messages, UNKNOWN[key], value, tables["options"][key]))
        elif value:
            kept[key] = value
    return kept, faults


def leaves(listed: Iterable[dict[str, Any]], choice: Choice) -> list[str]:
    """Return the ids that a choice leaves, in its order; the view does the same from the same keys and numbers.

    An order is read as a judgement, so what is advised against never stands above what may help.
    """
    key, kind, sort = key_of(choice), choice.get("kind", ""), choice.get("sort") or "certainty"
    found = []
    for place, each in enumerate(listed):
        if key in each["fits"] and kind in ("", each["kind"]):
            people = each["fits"][key][0]
            by = {"certainty": (each["rank"], -people), "amount": (-people, each["rank"]), "name": (0, 0)}[sort]
            # The entries come in the order of their names, which decides where nothing else does.
            found.append((each["last"], by[0], by[1], place, each["id"]))
    return [each[4] for each in sorted(found)]


def explained(tables: Tables, choice: Choice) -> dict[str, Any]:
    """Return the treatments that a choice leaves, with certainty, people and study rows, as plain data."""
    listed = {entry["id"]: entry for entry in tables["entries"]}
    return {
        "treatments": [
            _explained(name, listed[name]["fits"][key_of(choice)], tables) for name in leaves(tables["entries"], choice)
        ],
        "of": len(listed),
        "note": tables["terms"]["notes"]["amount_is_not_benefit"],
    }


def key_of(choice: Choice) -> str:
    """Return the key under which what was counted for a disease and a size stands."""
    return f"{choice.get('disease', '')}/{choice.get('size', '')}"


def _explained(name: str, counted: list[int], tables: Tables) -> dict[str, Any]:
    told = tables["treatments"][name]
    return {
        "id": name,
        "name": told["name"],
        "points": told["points"],
        "certainty": told["certainty"],
        "people_at_least": counted[0],
        "reports": counted[1],
        "rows": told["rows"],
    }
