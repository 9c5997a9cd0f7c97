"""From blood values to flags, corrected calcium, the product and a pattern, each with its sources and limits.

Nothing is converted in silence and nothing is ever ruled out: an answer names what fits, what is missing and what
speaks for a slip of the unit. Portable Python over plain values.
"""

from __future__ import annotations

from widgets.kit.entries import MAX_NAMED, notice, suggestion
from widgets.lab_values import meaning
from widgets.lab_values import values as read
from widgets.lab_values.digits import settled, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Tables = dict[str, Any]
    Analyte = dict[str, Any]
    Value = dict[str, Any]
    Given = dict[str, Value]
    Flags = dict[str, dict[str, Any]]
    Pattern = dict[str, Any]
    Statuses = dict[str, str]

CORRECTED = "corrected_calcium"
CHILDREN = ("newborn", "infant", "child", "teen")
DECISIVE = ("calcium", "phosphate", "pth", "kidney")
UNITS_OF_PRODUCT = ("mmol2/L2", "mg2/dL2")
# The notes that an answer may tell; what is worth knowing in this order, most important first.
ALWAYS = ("learning", "caution", "correction_slope", "correction_disputed", "product_rule")
URGENT = ("urgent_high", "prompt_high", "urgent_low")
WORTH_KNOWING = (
    "ionised_decides",
    "ionised_urgent",
    "correction_disagrees",
    "correction_unreliable",
    "correction_kidney",
    "correction_children",
    "correction_missing",
    "kidney_failure",
    "creatinine",
    "pth",
    "sample",
    "ranges_differ",
)
NOTES = ALWAYS + URGENT + WORTH_KNOWING + meaning.READ_ALONE
NO_VALUES, UNKNOWN = "notice-no-values", "notice-unknown-analyte"
DOUBT = {"low": "notice-doubt-low", "high": "notice-doubt-high"}
OWN = ("notice-doubt-low", "notice-doubt-high", NO_VALUES, UNKNOWN)
MESSAGES = read.MESSAGES + OWN


def answer(tables: Tables, entries: Any) -> dict[str, Any]:
    """Return everything that can be said about the values that were entered.

    `faults` says by blood value what can't be used, and `notice` the same in one line with what nothing is known of.
    """
    values = entries.get("values") if isinstance(entries, dict) else entries
    given, age, faults, strange = usable(tables, {} if values is None else values)
    named = strange + [faults[name] for name in known_names(tables) if name in faults]
    told = notice(tables["phrases"], named[:MAX_NAMED])
    found = assess(tables, given, age)
    return found | meaning.onward(tables, given, found) | {"faults": faults, "notice": told}


def usable(tables: Tables, values: Any) -> tuple[Given, str, dict[str, str], list[str]]:
    """Return the values that can be used, the age group, what is wrong with others, and what nothing is known of."""
    phrases = tables["phrases"]
    if not isinstance(values, dict):
        return {}, read.ADULT, {}, [phrases[NO_VALUES].format(value=read.quoted(phrases, values))]
    given: Given = {}
    faults: dict[str, str] = {}
    age, words = read.ADULT, read.plain_words(phrases)
    try:
        age = read.age_of(tables, values.get(read.AGE_GROUP, age), words)
    except ValueError as error:
        faults[read.AGE_GROUP] = str(error)
    for analyte in tables["analytes"]:
        name = analyte["id"]
        if name in values:
            try:
                given[name] = read.read(analyte, values[name], words)
            except ValueError as error:
                faults[name] = str(error)
    return given, age, faults, _strange(tables, values)


def _strange(tables: Tables, values: dict[str, Any]) -> list[str]:
    known, phrases = known_names(tables), tables["phrases"]
    strange = sorted([name for name in values if name not in known], key=str)[:MAX_NAMED]
    return [
        phrases[UNKNOWN].format(value=read.quoted(phrases, name) + suggestion(phrases, name, known)) for name in strange
    ]


def names(tables: Tables) -> list[str]:
    """Return the ids of the blood values in the order of the page."""
    return [analyte["id"] for analyte in tables["analytes"]]


def known_names(tables: Tables) -> list[str]:
    """Return every name that a document may hold."""
    known = [read.AGE_GROUP]
    known.extend(names(tables))
    return known


def assess(tables: Tables, given: Given, age: str) -> dict[str, Any]:
    """Return everything that can be said about values that were read."""
    # The order of the content, so that the order of the document changes nothing.
    here = [given[name] for name in names(tables) if name in given]
    flags: Flags = {value["analyte"]["id"]: _flagged(value["si"], value, age) for value in here}
    corrected = corrected_calcium(tables, given, age)
    if corrected is not None:
        flags[CORRECTED] = _flagged(corrected, given["calcium"], age)
    decides = next((name for name in ("ionised_calcium", CORRECTED, "calcium") if name in flags), None)
    statuses = _statuses(flags, decides)
    doubts = [doubt for doubt in [_doubt(value, age, tables["phrases"]) for value in here] if doubt]
    return {
        "for_learning": tables["notes"]["learning"]["text"],
        "age_group": age,
        "urgent": _urgent(tables, given, corrected),
        "doubts": doubts,
        "values": {value["analyte"]["id"]: _converted(value) for value in here},
        "corrected": None if corrected is None else _corrected(tables, corrected, given["calcium"]["analyte"]),
        "flags": flags,
        "calcium_from": decides,
        "statuses": statuses,
        "product": _product(tables, given, corrected),
        "notes": _notes(tables, given, flags, statuses, age),
        "caution": _note(tables, "caution"),
    } | _pattern(tables, statuses, doubtful=bool(doubts))


def corrected_calcium(tables: Tables, given: Given, age: str) -> float | None:
    """Return calcium corrected for albumin in mmol/L, or None where a value is missing or the person is a child."""
    if "calcium" not in given or "albumin" not in given or age in CHILDREN:
        return None
    numbers = tables["numbers"]
    away = numbers["correction_albumin"] - given["albumin"]["si"]
    return float(given["calcium"]["si"] + numbers["correction_slope"] * away)


def fitting(statuses: Statuses, patterns: list[Pattern]) -> tuple[Pattern | None, list[Pattern]]:
    """Return the first pattern that fits, and every other one that a missing value could still turn it into."""
    fits = [pattern for pattern in patterns if any(_allows(row, statuses) for row in pattern["rows"])]
    could = [pattern for pattern in patterns if any(_allows(row, statuses, missing=True) for row in pattern["rows"])]
    first = fits[0] if fits else None
    return first, [pattern for pattern in could if pattern is not first]


def _allows(row: dict[str, list[str]], statuses: Statuses, *, missing: bool = False) -> bool:
    return all(statuses[name] in row[name] or (missing and statuses[name] == "unknown") for name in row)


def _pattern(tables: Tables, statuses: Statuses, *, doubtful: bool) -> dict[str, Any]:
    first, others = fitting(statuses, tables["patterns"])
    missing = [name for name in DECISIVE if statuses[name] == "unknown"]
    known = {pattern["id"]: pattern for pattern in tables["patterns"]}
    found = first or known["incomplete" if missing and others else "unclear"]
    if len(missing) == len(DECISIVE):
        found, others = known["incomplete"], []
    return {
        "pattern": {
            "id": found["id"],
            "label": found["label"],
            "provisional": doubtful or bool(others),
            "meaning": found["meaning"],
            "limits": found["limits"],
            "certainty": found["certainty"],
        },
        "also_possible": [{name: pattern[name] for name in ("id", "label", "meaning")} for pattern in others],
        "missing": missing,
    }


def _statuses(flags: Flags, decides: str | None) -> Statuses:
    """Return the flag of each thing that the patterns speak of."""
    found = {name: flags[name]["flag"] if name in flags else "unknown" for name in ("phosphate", "pth", "vitamin_d")}
    calcium = flags[decides]["flag"] if decides else "unknown"
    return {"calcium": calcium, "kidney": _kidney(flags)} | found


def _kidney(flags: Flags) -> str:
    """Return `low` for weak kidneys; a creatinine in our own wide range does not show that they are well."""
    if "egfr" in flags and flags["egfr"]["flag"] != "unknown":
        return "low" if flags["egfr"]["flag"] == "low" else "normal"
    creatinine = flags.get("creatinine", {"flag": "unknown", "range": None})
    if creatinine["flag"] == "high":
        return "low"
    own = creatinine["range"] is not None and creatinine["range"]["from"] == "own"
    return "normal" if own and creatinine["range"]["high"] is not None else "unknown"


def _flagged(number: float, value: Value, age: str) -> dict[str, Any]:
    limits = read.range_of(value, age)
    return {"flag": read.flag(number, limits), "range": None if limits is None else _range(limits, value)}


def _range(limits: dict[str, Any], value: Value) -> dict[str, Any]:
    return {
        "low": None if limits["low"] is None else shown(limits["low"]),
        "high": None if limits["high"] is None else shown(limits["high"]),
        "unit": read.si_unit(value["analyte"]),
        "from": "own" if read.is_own(value) else "reference",
        "refs": limits["refs"],
    }


def _converted(value: Value) -> dict[str, Any]:
    analyte = value["analyte"]
    return {
        "label": analyte["label"],
        "entered": {"value": value["number"], "unit": value["unit"]},
        "conversion": analyte["conversion"],
    } | _in_both(value["si"], analyte)


def _in_both(number: float, analyte: Analyte) -> dict[str, Any]:
    units = {"si": read.si_unit(analyte), "conventional": read.conventional_unit(analyte)}
    return {name: {"value": shown(read.from_si(analyte, number, units[name])), "unit": units[name]} for name in units}


def _corrected(tables: Tables, number: float, analyte: Analyte) -> dict[str, Any]:
    told = {"formula": _note(tables, "correction_slope"), "disputed": _note(tables, "correction_disputed")}
    return told | _in_both(number, analyte)


def _product(tables: Tables, given: Given, corrected: float | None) -> dict[str, Any] | None:
    """Return calcium times phosphate, with the corrected calcium where there is one."""
    if "calcium" not in given or "phosphate" not in given:
        return None
    calcium = given["calcium"]["si"] if corrected is None else corrected
    phosphate = given["phosphate"]["si"]
    conventional = 1.0
    for analyte, number in ((given["calcium"]["analyte"], calcium), (given["phosphate"]["analyte"], phosphate)):
        conventional *= read.from_si(analyte, number, read.conventional_unit(analyte))
    return {
        "si": {"value": shown(calcium * phosphate), "unit": UNITS_OF_PRODUCT[0]},
        "conventional": {"value": shown(conventional), "unit": UNITS_OF_PRODUCT[1]},
        "calcium_from": "calcium" if corrected is None else CORRECTED,
        "above_rule": settled(conventional) > tables["numbers"]["product_rule"],
    } | _note(tables, "product_rule")


def _urgent(tables: Tables, given: Given, corrected: float | None) -> list[dict[str, Any]]:
    """Return what can't wait. Of total and corrected calcium the more dangerous one counts in each direction."""
    found = [given["calcium"]["si"]] if "calcium" in given else []
    found += [] if corrected is None else [corrected]
    numbers, told = tables["numbers"], []
    highest = settled(max(found, default=0))
    if highest >= numbers["urgent_high"]:
        told.append("urgent_high")
    elif highest >= numbers["prompt_high"]:
        told.append("prompt_high")
    # Low albumin alone brings total calcium down, so here the corrected value counts where there is one.
    if found and settled(found[-1]) < numbers["urgent_low"]:
        told.append("urgent_low")
    return [{"id": name} | _note(tables, name) for name in told]


def _doubt(value: Value, age: str, phrases: dict[str, str]) -> dict[str, str] | None:
    """Return the words about a value that would be ordinary in another unit, or None."""
    limits = read.range_of(value, age)
    unit = read.likelier_unit(value, limits)
    if unit is None:
        return None
    analyte, number = value["analyte"], read.number_in_words(phrases, value["number"])
    text = phrases[DOUBT[read.flag(value["si"], limits)]].format(
        label=analyte["label"], entered=f"{number} {value['unit']}", other=f"{number} {unit}", unit=unit
    )
    return {"id": analyte["id"], "text": text, "unit": unit}


def _notes(tables: Tables, given: Given, flags: Flags, statuses: Statuses, age: str) -> list[dict[str, Any]]:
    """Return what a reader of these values should know, most important first."""
    numbers, corrected, calcium = tables["numbers"], CORRECTED in flags, "calcium" in given
    wanted = {
        "ionised_decides": "ionised_calcium" in given and calcium,
        "ionised_urgent": "ionised_calcium" in flags and flags["ionised_calcium"]["flag"] in ("low", "high"),
        "correction_disagrees": corrected and flags[CORRECTED]["flag"] != flags["calcium"]["flag"],
        "correction_unreliable": corrected and settled(given["albumin"]["si"]) < numbers["correction_unreliable"],
        "correction_kidney": corrected and statuses["kidney"] == "low",
        "correction_children": calcium and "albumin" in given and age in CHILDREN,
        "correction_missing": calcium and "albumin" not in given and "ionised_calcium" not in given,
        "kidney_failure": "egfr" in given and settled(given["egfr"]["si"]) < numbers["kidney_failure"],
        "creatinine": "creatinine" in given and "egfr" not in given,
        "pth": "pth" in given,
        "sample": statuses["phosphate"] == "high" or statuses["calcium"] == "low",
        "ranges_differ": bool(given),
    }
    return [{"id": name} | _note(tables, name) for name in WORTH_KNOWING if wanted[name]]


def _note(tables: Tables, name: str) -> dict[str, Any]:
    return {"text": tables["notes"][name]["text"], "refs": tables["notes"][name]["refs"]}
