"""One blood value: read what was entered, refuse what can't be, convert between units, find the range."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from content.errors import suggestion
from content.model_labs import Analyte, Laboratory, LabRange

AGE_GROUP = "age_group"
KEYS = ("value", "unit", "low", "high")
# What a conversion may lose in binary arithmetic is cut off before a value is compared with a limit.
DECIMALS = 6


@dataclass(frozen=True)
class Value:
    """A value as it was entered, with the range that the reader's own laboratory gave, if any."""

    analyte: Analyte
    number: float
    unit: str
    low: float | None = None
    high: float | None = None

    @property
    def si(self) -> float:
        """Return the value in the first unit of the analyte."""
        return to_si(self.analyte, self.number, self.unit)


def to_si(analyte: Analyte, number: float, unit: str) -> float:
    """Return `number` in the first unit of the analyte."""
    return number * analyte.units[unit]


def from_si(analyte: Analyte, number: float, unit: str) -> float:
    """Return a number in the first unit of the analyte, counted in `unit`."""
    return number / analyte.units[unit]


def si_unit(analyte: Analyte) -> str:
    """Return the first unit, in which ranges are written."""
    return next(iter(analyte.units))


def conventional_unit(analyte: Analyte) -> str:
    """Return the unit used in the United States; the SI unit where both are the same."""
    return [*analyte.units, si_unit(analyte)][1]


def shown(number: float) -> float:
    """Return a number with as many digits as a laboratory prints, and never with the noise of a conversion."""
    return float(f"{number:.4g}")


def age_groups(laboratory: Laboratory) -> dict[str, str]:
    """Return the label of each age group by id."""
    return {key.partition(".")[2]: note.text for key, note in laboratory.notes.items() if key.startswith("age.")}


def age_of(document: Mapping[str, Any], laboratory: Laboratory) -> str:
    """Return the age group that the document names, or `adult`."""
    age, known = document.get(AGE_GROUP, "adult"), age_groups(laboratory)
    if not isinstance(age, str) or age not in known:
        raise ValueError(f"unknown age group {_short(age)}{suggestion(str(age), known)}; it takes {', '.join(known)}")
    return age


def read(analyte: Analyte, entry: object) -> Value:
    """Return one entry of the document as a Value; ValueError names what is wrong and the nearest right thing."""
    if not isinstance(entry, Mapping):
        raise ValueError(f'{analyte.id} must be {{"value": number, "unit": text}}, not {_short(entry)}')
    for key in entry:
        if key not in KEYS:
            raise ValueError(f"{analyte.id}: unknown key {_short(key)}{suggestion(str(key), KEYS)}")
    unit = _unit(analyte, entry.get("unit"))
    number = _number(analyte.id, "value", entry.get("value"))
    _refuse_impossible(analyte, number, unit)
    low, high = (_limit(analyte, name, entry, unit) for name in ("low", "high"))
    if low is not None and high is not None and low >= high:
        raise ValueError(f"{analyte.id}: low ({low:g}) must be less than high ({high:g})")
    return Value(analyte, number, unit, low, high)


def range_of(value: Value, age: str) -> LabRange | None:
    """Return the range to use, in the first unit: the reader's own, or that of the age group, or None."""
    if value.low is not None or value.high is not None:
        low, high = (None if end is None else to_si(value.analyte, end, value.unit) for end in (value.low, value.high))
        return LabRange(ages=[age], refs=[], low=low, high=high)
    return next((found for found in value.analyte.ranges if age in found.ages), None)


def flag(number: float, limits: LabRange | None) -> str:
    """Return low, normal or high for a number in the first unit, or `unknown` where there is no range."""
    if limits is None:
        return "unknown"
    number = round(number, DECIMALS)
    if limits.low is not None and number < round(limits.low, DECIMALS):
        return "low"
    return "high" if limits.high is not None and number > round(limits.high, DECIMALS) else "normal"


def likelier_unit(value: Value, limits: LabRange | None) -> str | None:
    """Return the unit in which the same number would be in range, if the number as entered is not.

    Who gives a range of their own has looked at the report, so there the unit is not doubted.
    """
    own = value.low is not None or value.high is not None
    if own or flag(value.si, limits) in ("normal", "unknown"):
        return None
    for unit, factor in value.analyte.units.items():
        other = to_si(value.analyte, value.number, unit)
        if factor != value.analyte.units[value.unit] and flag(other, limits) == "normal":
            return unit
    return None


def listing(laboratory: Laboratory) -> dict[str, str]:
    """Return every analyte and age group with its label and units, for people who ask what is taken."""
    analytes = {item.id: f"{item.label}, in {' or '.join(item.units)}" for item in laboratory.analytes}
    return analytes | {f"{AGE_GROUP}={key}": label for key, label in age_groups(laboratory).items()}


def _unit(analyte: Analyte, unit: object) -> str:
    valid = ", ".join(analyte.units)
    if unit is None:
        raise ValueError(f"{analyte.id} has no unit; give one of {valid}")
    # mmol/l and a real micro sign mean the same unit; the scale is never guessed.
    plain = "".join(str(unit).replace("\u00b5", "u").replace("\u03bc", "u").split()).casefold()
    for known in analyte.units:
        if isinstance(unit, str) and known.casefold() == plain:
            return known
    raise ValueError(f"unknown unit {_short(unit)} of {analyte.id}{_near(str(unit), analyte)}; it takes {valid}")


def _near(unit: str, analyte: Analyte) -> str:
    return suggestion(unit, analyte.units) or f"; did you mean {si_unit(analyte)!r}?"


def _number(name: str, key: str, number: object) -> float:
    if number is None and key == "value":
        raise ValueError(f"{name} has no value; give a number")
    if isinstance(number, bool) or not isinstance(number, int | float):
        raise ValueError(f"{name}: {key} {_short(number)} is not a number; write it like 2.4, without quotation marks")
    try:
        found = float(number)
    except OverflowError:
        found = math.inf
    if not math.isfinite(found):
        raise ValueError(f"{name}: {key} must be a finite number, like 2.4, not {found}")
    return found


def _limit(analyte: Analyte, key: str, entry: Mapping[str, Any], unit: str) -> float | None:
    if entry.get(key) is None:
        return None
    number = _number(analyte.id, key, entry[key])
    _refuse_impossible(analyte, number, unit, f" ({key} of the range)")
    return number


def _refuse_impossible(analyte: Analyte, number: float, unit: str, what: str = "") -> None:
    if _possible(analyte, number, unit):
        return
    least, most = _bounds(analyte, unit)
    fitting = next((other for other in analyte.units if _possible(analyte, number, other)), None)
    if fitting:
        would = f"{number:g} {fitting} would be {shown(to_si(analyte, number, fitting)):g} {si_unit(analyte)}"
        hint = f"{would}: is the unit {fitting!r}?"
    else:
        hint = f"the nearest that is taken is {least if number < least else most:g} {unit}"
    bounds = f"a person has {least:g} to {most:g} {unit}"
    raise ValueError(f"{analyte.id} {number:g} {unit}{what} can't be: {bounds}; {hint}")


def _bounds(analyte: Analyte, unit: str) -> tuple[float, float]:
    """Return the least and the most that is taken in `unit`, rounded inwards so that both are taken themselves."""
    least, most = (from_si(analyte, end, unit) for end in analyte.possible)
    steps = [10.0 ** (3 - math.floor(math.log10(end))) for end in (least, most)]
    lowest = math.ceil(round(least * steps[0], DECIMALS)) / steps[0]
    return lowest, math.floor(round(most * steps[1], DECIMALS)) / steps[1]


def _possible(analyte: Analyte, number: float, unit: str) -> bool:
    least, most = analyte.possible
    return least <= round(to_si(analyte, number, unit), DECIMALS) <= most


def _short(value: object) -> str:
    # Only the outer shape of nested data is shown: its depth is unbounded.
    text = repr(value) if isinstance(value, str | int | float | bool | None) else type(value).__name__
    return text if len(text) <= 60 else f"{text[:57]}..."
