"""From blood values to flags, corrected calcium, the product and a pattern, each with its sources and limits.

Nothing is converted in silence and nothing is ever ruled out: an answer names what fits, what is missing and what
speaks for a slip of the unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from content import Library, UnknownId, library
from content.model import Sourced
from content.model_labs import Analyte, Laboratory, LabPattern, LabRange
from widgets.lab_values import values as read
from widgets.lab_values.values import Value

CORRECTED = "corrected_calcium"
CHILDREN = ("newborn", "infant", "child", "teen")
DECISIVE = ("calcium", "phosphate", "pth", "kidney")
UNITS_OF_PRODUCT = ("mmol2/L2", "mg2/dL2")

Flags = dict[str, dict[str, Any]]


def answer(document: Mapping[str, Any], source: Library | None = None) -> dict[str, Any]:
    """Return everything that can be said about a document of blood values, as plain data.

    Raises ValueError (for an unknown id UnknownId) in one line that names the value and the nearest right one.
    """
    laboratory = (source or library()).laboratory
    analytes = {item.id: item for item in laboratory.analytes}
    for key in document:
        if key not in analytes and key != read.AGE_GROUP:
            raise UnknownId("analyte", str(key), [*analytes, read.AGE_GROUP])
    age = read.age_of(document, laboratory)
    # The order of the content, so that the order of the document changes nothing.
    given = {name: read.read(item, document[name]) for name, item in analytes.items() if name in document}
    return _assess(given, age, laboratory)


def _assess(given: Mapping[str, Value], age: str, laboratory: Laboratory) -> dict[str, Any]:
    flags: Flags = {name: _flagged(value.si, value, age) for name, value in given.items()}
    corrected = corrected_calcium(given, age, laboratory)
    if corrected is not None:
        flags[CORRECTED] = _flagged(corrected, given["calcium"], age)
    decides = next((name for name in ("ionised_calcium", CORRECTED, "calcium") if name in flags), None)
    statuses = _statuses(flags, decides)
    doubts = [doubt for value in given.values() if (doubt := _doubt(value, age))]
    return {
        "for_learning": laboratory.notes["learning"].text,
        "age_group": age,
        "urgent": _urgent(given, corrected, laboratory),
        "doubts": doubts,
        "values": {name: _converted(value) for name, value in given.items()},
        "corrected": None if corrected is None else _corrected(corrected, given["calcium"].analyte, laboratory),
        "flags": flags,
        "calcium_from": decides,
        "statuses": statuses,
        "product": _product(given, corrected, laboratory),
        **_pattern(statuses, laboratory, doubtful=bool(doubts)),
        "notes": _notes(given, flags, statuses, age, laboratory),
        "caution": _note(laboratory, "caution"),
    }


def corrected_calcium(given: Mapping[str, Value], age: str, laboratory: Laboratory) -> float | None:
    """Return calcium corrected for albumin in mmol/L, or None where a value is missing or the person is a child."""
    if "calcium" not in given or "albumin" not in given or age in CHILDREN:
        return None
    numbers = laboratory.numbers
    away = numbers["correction_albumin"] - given["albumin"].si
    return given["calcium"].si + numbers["correction_slope"] * away


def fitting(statuses: Mapping[str, str], patterns: list[LabPattern]) -> tuple[LabPattern | None, list[LabPattern]]:
    """Return the first pattern that fits, and every other one that a missing value could still turn it into."""
    fits = [pattern for pattern in patterns if any(_allows(row, statuses) for row in pattern.rows)]
    could = [pattern for pattern in patterns if any(_allows(row, statuses, missing=True) for row in pattern.rows)]
    first = fits[0] if fits else None
    return first, [pattern for pattern in could if pattern is not first]


def _allows(row: Mapping[str, Any], statuses: Mapping[str, str], *, missing: bool = False) -> bool:
    return all(statuses[name] in allowed or (missing and statuses[name] == "unknown") for name, allowed in row.items())


def _pattern(statuses: Mapping[str, str], laboratory: Laboratory, *, doubtful: bool) -> dict[str, Any]:
    first, others = fitting(statuses, laboratory.patterns)
    missing = [name for name in DECISIVE if statuses[name] == "unknown"]
    known = {pattern.id: pattern for pattern in laboratory.patterns}
    shown = first or known["incomplete" if missing and others else "unclear"]
    if len(missing) == len(DECISIVE):
        shown, others = known["incomplete"], []
    return {
        "pattern": {
            "id": shown.id,
            "label": shown.label,
            "provisional": doubtful or bool(others),
            "meaning": _sourced(shown.meaning),
            "limits": _sourced(shown.limits),
            "certainty": {"level": shown.certainty.level, "why": shown.certainty.why},
        },
        "also_possible": [
            {"id": pattern.id, "label": pattern.label, "meaning": _sourced(pattern.meaning)} for pattern in others
        ],
        "missing": missing,
    }


def _statuses(flags: Flags, decides: str | None) -> dict[str, str]:
    """Return the flag of each thing that the patterns speak of."""
    found = {name: flags[name]["flag"] if name in flags else "unknown" for name in ("phosphate", "pth", "vitamin_d")}
    calcium = flags[decides]["flag"] if decides else "unknown"
    return {"calcium": calcium, **found, "kidney": _kidney(flags)}


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


def _range(limits: LabRange, value: Value) -> dict[str, Any]:
    own = value.low is not None or value.high is not None
    return {
        "low": None if limits.low is None else read.shown(limits.low),
        "high": None if limits.high is None else read.shown(limits.high),
        "unit": read.si_unit(value.analyte),
        "from": "own" if own else "reference",
        "refs": list(limits.refs),
    }


def _converted(value: Value) -> dict[str, Any]:
    analyte = value.analyte
    return {
        "label": analyte.label,
        "entered": {"value": value.number, "unit": value.unit},
        **_in_both(value.si, analyte),
        "conversion": _sourced(analyte.conversion),
    }


def _in_both(number: float, analyte: Analyte) -> dict[str, dict[str, Any]]:
    units = {"si": read.si_unit(analyte), "conventional": read.conventional_unit(analyte)}
    return {
        name: {"value": read.shown(read.from_si(analyte, number, unit)), "unit": unit} for name, unit in units.items()
    }


def _corrected(number: float, analyte: Analyte, laboratory: Laboratory) -> dict[str, Any]:
    notes = [_note(laboratory, name) for name in ("correction_slope", "correction_disputed")]
    return {**_in_both(number, analyte), "formula": notes[0], "disputed": notes[1]}


def _product(given: Mapping[str, Value], corrected: float | None, laboratory: Laboratory) -> dict[str, Any] | None:
    """Return calcium times phosphate, with the corrected calcium where there is one."""
    if "calcium" not in given or "phosphate" not in given:
        return None
    pairs = [
        (given["calcium"].analyte, given["calcium"].si if corrected is None else corrected),
        (given["phosphate"].analyte, given["phosphate"].si),
    ]
    si = pairs[0][1] * pairs[1][1]
    conventional = 1.0
    for analyte, number in pairs:
        conventional *= read.from_si(analyte, number, read.conventional_unit(analyte))
    return {
        "si": {"value": read.shown(si), "unit": UNITS_OF_PRODUCT[0]},
        "conventional": {"value": read.shown(conventional), "unit": UNITS_OF_PRODUCT[1]},
        "calcium_from": "calcium" if corrected is None else CORRECTED,
        "above_rule": conventional > laboratory.numbers["product_rule"],
        **_note(laboratory, "product_rule"),
    }


def _urgent(given: Mapping[str, Value], corrected: float | None, laboratory: Laboratory) -> list[dict[str, Any]]:
    """Return what can't wait. Of total and corrected calcium the more dangerous one counts in each direction."""
    found = [given["calcium"].si] if "calcium" in given else []
    found += [] if corrected is None else [corrected]
    numbers, names = laboratory.numbers, []
    highest = round(max(found, default=0), read.DECIMALS)
    if highest >= numbers["urgent_high"]:
        names.append("urgent_high")
    elif highest >= numbers["prompt_high"]:
        names.append("prompt_high")
    # Low albumin alone brings total calcium down, so here the corrected value counts where there is one.
    if found and round(found[-1], read.DECIMALS) < numbers["urgent_low"]:
        names.append("urgent_low")
    return [{"id": name, **_note(laboratory, name)} for name in names]


def _doubt(value: Value, age: str) -> dict[str, str] | None:
    """Return the words about a value that would be ordinary in another unit, or None."""
    limits = read.range_of(value, age)
    unit = read.likelier_unit(value, limits)
    if unit is None:
        return None
    entered = f"{value.number:g} {value.unit}"
    text = (
        f"{value.analyte.label}: {entered} is {read.flag(value.si, limits)}, but {value.number:g} {unit} would be in "
        f"range. Is the unit {unit}?"
    )
    return {"id": value.analyte.id, "text": text, "unit": unit}


def _notes(
    given: Mapping[str, Value], flags: Flags, statuses: Mapping[str, str], age: str, laboratory: Laboratory
) -> list[dict[str, Any]]:
    """Return what a reader of these values should know, most important first."""
    numbers, corrected = laboratory.numbers, CORRECTED in flags
    low_albumin = "albumin" in given and given["albumin"].si < numbers["correction_unreliable"]
    wanted = {
        "ionised_decides": "ionised_calcium" in given and "calcium" in given,
        "ionised_urgent": flags.get("ionised_calcium", {}).get("flag") in ("low", "high"),
        "correction_disagrees": corrected and flags[CORRECTED]["flag"] != flags["calcium"]["flag"],
        "correction_unreliable": corrected and low_albumin,
        "correction_kidney": corrected and statuses["kidney"] == "low",
        "correction_children": "calcium" in given and "albumin" in given and age in CHILDREN,
        "correction_missing": "calcium" in given and not {"albumin", "ionised_calcium"} & set(given),
        "kidney_failure": "egfr" in given and given["egfr"].si < numbers["kidney_failure"],
        "creatinine": "creatinine" in given and "egfr" not in given,
        "pth": "pth" in given,
        "sample": statuses["phosphate"] == "high" or statuses["calcium"] == "low",
        "ranges_differ": bool(given),
    }
    return [{"id": name, **_note(laboratory, name)} for name, needed in wanted.items() if needed]


def _note(laboratory: Laboratory, name: str) -> dict[str, Any]:
    return _sourced(laboratory.notes[name])


def _sourced(note: Sourced) -> dict[str, Any]:
    return {"text": note.text, "refs": list(note.refs)}
