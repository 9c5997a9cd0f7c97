"""One blood value: read what was entered, refuse what can't be, convert between units, find the range.

Portable Python over plain values. What can't be used is a ValueError whose one line names it and the nearest right
thing; what such a line says, how it quotes and what it suggests is in `words`, because the page's Python has no `repr`
to rely on.
"""

from __future__ import annotations

import math

from widgets.kit import entries
from widgets.lab_values.digits import settled, shown, written

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Tables = dict[str, Any]
    Analyte = dict[str, Any]
    Value = dict[str, Any]
    Limits = dict[str, Any]
    Words = dict[str, Any]

AGE_GROUP = "age_group"
ADULT = "adult"
KEYS = ("value", "unit", "low", "high")
# No digit of a number that is quoted back is noise.
DIGITS_QUOTED = 12
# What is said here.
IMPOSSIBLE = {"value": "notice-impossible", "low": "notice-impossible-low", "high": "notice-impossible-high"}
MESSAGES = (
    "notice-decimal",
    "notice-without-end",
    "notice-unknown-age",
    "notice-no-value-and-unit",
    "notice-unknown-value-key",
    "notice-low-above-high",
    "notice-no-unit",
    "notice-unknown-unit",
    "notice-which-unit",
    "notice-no-value",
    "notice-no-number",
    "notice-not-finite",
    "notice-impossible",
    "notice-impossible-low",
    "notice-impossible-high",
    "notice-hint-unit",
    "notice-hint-nearest",
)
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


def plain_words(messages: dict[str, str]) -> Words:
    """Return how a line to a reader of the page speaks, quotes and suggests; a command line has its own way."""
    return {
        "messages": messages,
        "quote": lambda value: quoted(messages, value),
        "near": lambda value, known: entries.suggestion(messages, value, known),
    }


def number_in_words(messages: dict[str, str], number: float, *digits: int) -> str:
    """Return a finite number as readers of the language write it."""
    return written(number, *digits).replace(".", messages["notice-decimal"])


def quoted(messages: dict[str, str], value: Any) -> str:
    """Return a strange value for a line to a reader: short, and never more than the kind of nested data."""
    if value is None or isinstance(value, bool):
        return str(value)
    if isinstance(value, str):
        return entries.shown(messages, value)
    if not isinstance(value, (int, float)):
        return type(value).__name__
    number = _float(value)
    if not math.isfinite(number):
        return messages["notice-without-end"]
    return number_in_words(messages, number, DIGITS_QUOTED)


def age_of(tables: Tables, age: Any, words: Words) -> str:
    """Return the age group if it is one."""
    known = [name for name, _ in tables["ages"]]
    if not isinstance(age, str) or age not in known:
        told = words["quote"](age) + words["near"](age, known)
        raise _fault(words, "notice-unknown-age", value=told, known=_listed(words, known))
    return age


def read(analyte: Analyte, entry: Any, words: Words) -> Value:
    """Return one entry, with the value in the first unit, and the range that the reader's laboratory gave, if any."""
    name, quote = analyte["id"], words["quote"]
    if not isinstance(entry, dict):
        raise _fault(words, "notice-no-value-and-unit", name=name, value=quote(entry))
    strange = sorted([key for key in entry if key not in KEYS], key=str)
    if strange:
        told = quote(strange[0]) + words["near"](strange[0], KEYS)
        raise _fault(words, "notice-unknown-value-key", name=name, value=told)
    unit = _unit(analyte, entry.get("unit"), words)
    number = _number(name, "value", entry.get("value"), words)
    _refuse_impossible(analyte, number, unit, words, "value")
    low, high = (_limit(analyte, end, entry.get(end), unit, words) for end in ("low", "high"))
    if low is not None and high is not None and low >= high:
        ends = {"low": _written(words, low), "high": _written(words, high)}
        raise _fault(words, "notice-low-above-high", name=name, **ends)
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
        raise _fault(words, "notice-no-unit", name=analyte["id"], known=_listed(words, names))
    if isinstance(unit, str):
        # mmol/l and a real micro sign mean the same unit; the scale is never guessed.
        plain = "".join("u" if char in MICRO else char for char in unit if char not in SPACES).lower()
        for name in names:
            if name.lower() == plain:
                return name
    near = words["near"](unit, names) or words["messages"]["notice-which-unit"].format(unit=words["quote"](names[0]))
    told = {"value": words["quote"](unit), "name": analyte["id"] + near}
    raise _fault(words, "notice-unknown-unit", known=_listed(words, names), **told)


def _number(name: str, key: str, number: Any, words: Words) -> float:
    if number is None and key == "value":
        raise _fault(words, "notice-no-value", name=name)
    if isinstance(number, bool) or not isinstance(number, (int, float)):
        raise _fault(words, "notice-no-number", name=name, key=key, value=words["quote"](number))
    found = _float(number)
    if not math.isfinite(found):
        raise _fault(words, "notice-not-finite", name=name, key=key, value=found)
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
    _refuse_impossible(analyte, found, unit, words, key)
    return found


def _refuse_impossible(analyte: Analyte, number: float, unit: str, words: Words, key: str) -> None:
    if _possible(analyte, number, unit):
        return
    bounds = _unit_of(analyte, unit)
    least, most = bounds["least"], bounds["most"]
    fitting = next((name for name in unit_names(analyte) if _possible(analyte, number, name)), None)
    if fitting:
        entered = f"{_written(words, number)} {fitting}"
        would = f"{_written(words, shown(to_si(analyte, number, fitting)))} {si_unit(analyte)}"
        hint = _say(words, "notice-hint-unit", entered=entered, converted=would, unit=words["quote"](fitting))
    else:
        nearest = f"{_written(words, least if number < least else most)} {unit}"
        hint = _say(words, "notice-hint-nearest", nearest=nearest)
    ends = {"least": _written(words, least), "most": _written(words, most), "unit": unit}
    told = {"name": analyte["id"], "entered": f"{_written(words, number)} {unit}"}
    raise _fault(words, IMPOSSIBLE[key], hint=hint, **told, **ends)


def _possible(analyte: Analyte, number: float, unit: str) -> bool:
    least, most = analyte["possible"]
    return bool(least <= settled(to_si(analyte, number, unit)) <= most)


def _say(words: Words, message: str, **values: Any) -> str:
    said: str = words["messages"][message].format(**values)
    return said


def _fault(words: Words, message: str, **values: Any) -> ValueError:
    return ValueError(_say(words, message, **values))


def _written(words: Words, number: float) -> str:
    return number_in_words(words["messages"], number)


def _listed(words: Words, names: list[str]) -> str:
    joined: str = words["messages"]["join-comma"].join(names)
    return joined
