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

SORTS = ("verdict", "certainty", "amount", "name")
CHOICES = ("disease", "size", "kind", "sort")
# Every disease, as an answer to the question which one it is.
ALL = "all"
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
    phrases = tables["phrases"]
    opened, more = known_ids(phrases, entries.get("opened", []), treatments, UNKNOWN_TREATMENT, MAX_OPENED)
    left, told = leaves(tables["entries"], choice), notice(phrases, (faults + more)[:MAX_NAMED])
    return {"choice": choice, "opened": opened, "leaves": left, "notice": told}


def usable(tables: Tables, choice: Any) -> tuple[Choice, list[str]]:
    """Return a choice without what nothing carries, and a line on each thing that was dropped."""
    phrases = tables["phrases"]
    if not isinstance(choice, dict):
        return {}, [phrases[NO_CHOICE].format(value=shown(phrases, choice))]
    kept: Choice = {}
    faults = []
    for key, value in list(choice.items())[:MAX_OPENED]:
        if key not in CHOICES:
            faults.append(unknown(phrases, UNKNOWN_KEY, key, CHOICES))
        elif not isinstance(value, str):
            faults.append(phrases[NO_ID].format(key=key, value=shown(phrases, value)))
        elif value and value not in tables["options"][key] and (key, value) != ("disease", ALL):
            faults.append(unknown(phrases, UNKNOWN[key], value, tables["options"][key]))
        elif value:
            kept[key] = value
    return kept, faults


def leaves(listed: Iterable[dict[str, Any]], choice: Choice) -> list[str]:
    """Return the ids that a choice leaves, in its order; the view does the same from the same keys and numbers.

    An order is read as a judgement, so what is advised against never stands above what may help: the groups keep
    their order however each of them is sorted.
    """
    key, kind, sort = key_of(choice), choice.get("kind", ""), choice.get("sort") or SORTS[0]
    found = []
    for number, each in enumerate(listed):
        if key in each["fits"] and kind in ("", each["kind"]):
            people = each["fits"][key][0]
            group, strength = verdict_of(each, choice)["place"]
            by = {
                "verdict": (strength, each["rank"], -people),
                "certainty": (each["rank"], -people, 0),
                "amount": (-people, each["rank"], 0),
                "name": (0, 0, 0),
            }[sort]
            # The entries come in the order of their names, which decides where nothing else does.
            found.append((group, by[0], by[1], by[2], number, each["id"]))
    return [each[5] for each in sorted(found)]


def verdict_of(entry: dict[str, Any], choice: Choice) -> dict[str, Any]:
    """Return the verdict on a treatment in the disease that is chosen."""
    verdicts: dict[str, dict[str, Any]] = entry["verdicts"]
    return verdicts[disease_of(choice)]


def explained(tables: Tables, choice: Choice) -> dict[str, Any]:
    """Return the treatments that a choice leaves, with certainty, people and study rows, as plain data."""
    listed = {entry["id"]: entry for entry in tables["entries"]}
    return {
        "treatments": [_explained(listed[name], choice, tables) for name in leaves(tables["entries"], choice)],
        "of": len(listed),
        "order": tables["terms"]["notes"]["order"],
        "note": tables["terms"]["notes"]["amount_is_not_benefit"],
    }


def key_of(choice: Choice) -> str:
    """Return the key under which what was counted for a disease and a size stands."""
    return f"{disease_of(choice)}/{choice.get('size', '')}"


def disease_of(choice: Choice) -> str:
    """Return the disease that is chosen, or nothing where every one is."""
    disease = choice.get("disease", "")
    return "" if disease == ALL else disease


def _explained(entry: dict[str, Any], choice: Choice, tables: Tables) -> dict[str, Any]:
    told, verdict = tables["treatments"][entry["id"]], verdict_of(entry, choice)
    people, reports = entry["fits"][key_of(choice)]
    return {
        "id": entry["id"],
        "name": told["name"],
        "group": verdict["group"],
        "verdict": verdict["id"],
        "says": tables["terms"]["verdicts"][verdict["id"]]["label"],
        "certainty": told["certainty"],
        "people_at_least": people,
        "reports": reports,
        "rows": told["rows"],
    }
