"""One blood value: read what was entered, refuse what can't be, convert between units, find the range.

Portable Python over plain values. What can't be used is a ValueError whose one line names it and the nearest right
thing; how such a line quotes and what it suggests is in `words`, because the page's Python has no `repr` to rely on.
"""

from __future__ import annotations

import math

from widgets.kit import entries
from widgets.lab_values.digits import settled, shown, written

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tables = dict[str, Any]
    Analyte = dict[str, Any]
    Value = dict[str, Any]
    Limits = dict[str, Any]
    Words = dict[str, Callable[..., str]]

AGE_GROUP = "age_group"
ADULT = "adult"
KEYS = ("value", "unit", "low", "high")
# No digit of a number that is quoted back is noise.
DIGITS_QUOTED = 12
# Every space that a report can be copied with; the page's Python takes only the plain ones for spaces.
SPACES = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
MICRO = "\u00b5\u03bc"


def to_si(analyte: Analyte, number: float, unit: str) -> float:
    """Return `number` in the first unit of the analyte."""
    return number * float(_unit_of(analyte, unit)["factor"])


def from_si(analyte: Analyte, number: float, unit: str) -> float:
    """Return a number in the first unit of the analyte, counted in `unit`."""
    return number / float(_unit_of(analyte, unit)["factor"])


def unit_names(analyte: Analyte) -> list[str]:
    """Return the units that are taken, the SI unit first."""
    return [unit["name"] for unit in analyte["units"]]


def si_unit(analyte: Analyte) -> str:
    """Return the first unit, in which ranges are written."""
    return unit_names(analyte)[0]


def conventional_unit(analyte: Analyte) -> str:
    """Return the unit used in the United States; the SI unit where both are the same."""
    return (unit_names(analyte) * 2)[1]


def quoted(value: Any) -> str:
    """Return a strange value for a line to a reader: short, and never more than the kind of nested data."""
    if value is None or isinstance(value, bool):
        return str(value)
    if isinstance(value, str):
        return entries.shown(value)
    if not isinstance(value, (int, float)):
        return type(value).__name__
    number = _float(value)
    return written(number, DIGITS_QUOTED) if math.isfinite(number) else "a number without end"


# How a line to a reader of the page quotes and suggests; a command line has its own way.
PLAIN: Words = {"quote": quoted, "near": entries.suggestion}


def age_of(tables: Tables, age: Any, words: Words = PLAIN) -> str:
    """Return the age group if it is one."""
    known = [name for name, _ in tables["ages"]]
    if not isinstance(age, str) or age not in known:
        told = f"{words['quote'](age)}{words['near'](age, known)}"
        raise ValueError(f"unknown age group {told}; it takes {', '.join(known)}")
    return age


def read(analyte: Analyte, entry: Any, words: Words = PLAIN) -> Value:
    """Return one entry, with the value in the first unit, and the range that the reader's laboratory gave, if any."""
    name, quote = analyte["id"], words["quote"]
    if not isinstance(entry, dict):
        raise ValueError(f'{name} must be {{"value": number, "unit": text}}, not {quote(entry)}')
    strange = sorted([key for key in entry if key not in KEYS], key=str)
    if strange:
        raise ValueError(f"{name}: unknown key {quote(strange[0])}{words['near'](strange[0], KEYS)}")
    unit = _unit(analyte, entry.get("unit"), words)
    number = _number(name, "value", entry.get("value"), words)
    _refuse_impossible(analyte, number, unit, words)
    low, high = (_limit(analyte, end, entry.get(end), unit, words) for end in ("low", "high"))
    if low is not None and high is not None and low >= high:
        raise ValueError(f"{name}: low ({written(low)}) must be less than high ({written(high)})")
    si = to_si(analyte, number, unit)
    return {"analyte": analyte, "number": number, "unit": unit, "low": low, "high": high, "si": si}


def is_own(value: Value) -> bool:
    """Return whether the reader gave a range."""
    return value["low"] is not None or value["high"] is not None


def range_of(value: Value, age: str) -> Limits | None:
    """Return the range to use, in the first unit: the reader's own, or that of the age group, or None."""
    if is_own(value):
        ends = {
            end: None if value[end] is None else to_si(value["analyte"], value[end], value["unit"])
            for end in ("low", "high")
        }
        return {"low": ends["low"], "high": ends["high"], "refs": []}
    return next((found for found in value["analyte"]["ranges"] if age in found["ages"]), None)


def flag(number: float, limits: Limits | None) -> str:
    """Return low, normal or high for a number in the first unit, or `unknown` where there is no range."""
    if limits is None:
        return "unknown"
    number = settled(number)
    if limits["low"] is not None and number < settled(limits["low"]):
        return "low"
    return "high" if limits["high"] is not None and number > settled(limits["high"]) else "normal"


def likelier_unit(value: Value, limits: Limits | None) -> str | None:
    """Return the unit in which the same number would be in range, if the number as entered is not.

    Who gives a range of their own has looked at the report, so there the unit is not doubted.
    """
    if is_own(value) or flag(value["si"], limits) in ("normal", "unknown"):
        return None
    analyte = value["analyte"]
    for name in unit_names(analyte):
        other = to_si(analyte, value["number"], name)
        if other != value["si"] and flag(other, limits) == "normal":
            return name
    return None


def _unit_of(analyte: Analyte, name: str) -> dict[str, Any]:
    return next(unit for unit in analyte["units"] if unit["name"] == name)


def _unit(analyte: Analyte, unit: Any, words: Words) -> str:
    names = unit_names(analyte)
    if unit is None:
        raise ValueError(f"{analyte['id']} has no unit; give one of {', '.join(names)}")
    if isinstance(unit, str):
        # mmol/l and a real micro sign mean the same unit; the scale is never guessed.
        plain = "".join("u" if char in MICRO else char for char in unit if char not in SPACES).lower()
        for name in names:
            if name.lower() == plain:
                return name
    near = words["near"](unit, names) or f"; did you mean {words['quote'](names[0])}?"
    raise ValueError(f"unknown unit {words['quote'](unit)} of {analyte['id']}{near}; it takes {', '.join(names)}")


def _number(name: str, key: str, number: Any, words: Words) -> float:
    if number is None and key == "value":
        raise ValueError(f"{name} has no value; give a number")
    if isinstance(number, bool) or not isinstance(number, (int, float)):
        told = words["quote"](number)
        raise ValueError(f"{name}: {key} {told} is not a number; write it like 2.4, without quotation marks")
    found = _float(number)
    if not math.isfinite(found):
        raise ValueError(f"{name}: {key} must be a finite number, like 2.4, not {found}")
    return found


def _float(number: float) -> float:
    try:
        return float(number)
    except OverflowError:
        return math.inf


def _limit(analyte: Analyte, key: str, number: Any, unit: str, words: Words) -> float | None:
    if number is None:
        return None
    found = _number(analyte["id"], key, number, words)
    _refuse_impossible(analyte, found, unit, words, f" ({key} of the range)")
    return found


def _refuse_impossible(analyte: Analyte, number: float, unit: str, words: Words, what: str = "") -> None:
    if _possible(analyte, number, unit):
        return
    bounds = _unit_of(analyte, unit)
    least, most = bounds["least"], bounds["most"]
    fitting = next((name for name in unit_names(analyte) if _possible(analyte, number, name)), None)
    if fitting:
        would = f"{written(shown(to_si(analyte, number, fitting)))} {si_unit(analyte)}"
        hint = f"{written(number)} {fitting} would be {would}: is the unit {words['quote'](fitting)}?"
    else:
        hint = f"the nearest that is taken is {written(least if number < least else most)} {unit}"
    told = f"{analyte['id']} {written(number)} {unit}{what} can't be"
    raise ValueError(f"{told}: a person has {written(least)} to {written(most)} {unit}; {hint}")


def _possible(analyte: Analyte, number: float, unit: str) -> bool:
    least, most = analyte["possible"]
    return bool(least <= settled(to_si(analyte, number, unit)) <= most)
