"""Which treatments a choice leaves, and in which order; portable Python over plain values.

Everything that is needed to choose or to sort was worked out before (see `tables`), as keys that are equal or not and
as numbers to order by.
"""

from __future__ import annotations

from widgets.kit.entries import MAX_NAMED, known_ids, shown, unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    Tables = dict[str, Any]
    Choice = dict[str, str]

SORTS = {"certainty": "Certainty of evidence", "amount": "Amount of evidence", "name": "Name"}
CHOICES = ("disease", "size", "kind", "sort")
MAX_OPENED = 100


def answer(tables: Tables, entries: dict[str, Any]) -> dict[str, Any]:
    """Return what can be used of a choice and of the opened cards, with the treatments that the choice leaves."""
    choice, faults = usable(tables, entries.get("choice", {}))
    treatments = [entry["id"] for entry in tables["entries"]]
    opened, more = known_ids(entries.get("opened", []), treatments, "treatment", MAX_OPENED)
    left = leaves(tables["entries"], choice)
    return {"choice": choice, "opened": opened, "leaves": left, "notice": "; ".join((faults + more)[:MAX_NAMED])}


def usable(tables: Tables, choice: Any) -> tuple[Choice, list[str]]:
    """Return a choice without what nothing carries, and a line on each thing that was dropped."""
    if not isinstance(choice, dict):
        return {}, [f"expected a choice, not {shown(choice)}"]
    kept: Choice = {}
    faults = []
    for key, value in list(choice.items())[:MAX_OPENED]:
        if key not in CHOICES:
            faults.append(unknown("key", key, CHOICES))
        elif not isinstance(value, str):
            faults.append(f"{key} must be an id, not {shown(value)}")
        elif value and value not in tables["options"][key]:
            faults.append(unknown(key, value, tables["options"][key]))
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
